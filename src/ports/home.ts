/** A small form of one screen. What is filled in is said to the bot in that person's name, as if typed. */
export interface Window {
  readonly title: string
  readonly choice?: { readonly label: string; readonly options: readonly string[] }
  readonly words: { readonly label: string; readonly min: number; readonly max: number }
  /** What is said: `{choice}` and `{words}` stand for what was filled in. */
  readonly says: string
}

export type HomeAction =
  | { readonly label: string; readonly says: string }
  | { readonly label: string; readonly window: Window }

export interface HomeItem {
  readonly text: string
  readonly actions: readonly HomeAction[]
}

export interface HomeSection {
  readonly title: string
  readonly items: readonly HomeItem[]
  /** Read where there are no items. */
  readonly empty: string
}

/** What stands on a page of a channel that only one person sees. */
export interface Home {
  readonly actions: readonly HomeAction[]
  readonly sections: readonly HomeSection[]
}
