/** Colours by use. A test holds every pair of text and ground at a contrast of 4.5:1 or more. */
export interface Theme {
  readonly page: string
  readonly card: string
  readonly mine: string
  readonly text: string
  readonly quiet: string
  readonly line: string
  /** The one accent, as text and as outline. */
  readonly accent: string
  /** The same accent as a filled ground, with its text. */
  readonly fill: string
  readonly onFill: string
}

export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    page: '#f6f4f1',
    card: '#ffffff',
    mine: '#f5e6e3',
    text: '#201c19',
    quiet: '#635b55',
    line: '#d9d2cb',
    accent: '#9c1b1f',
    fill: '#9c1b1f',
    onFill: '#ffffff',
  },
  dark: {
    page: '#171412',
    card: '#221e1b',
    mine: '#3b2422',
    text: '#f0ebe6',
    quiet: '#b8aea6',
    line: '#453d37',
    accent: '#f0958d',
    fill: '#a8282c',
    onFill: '#ffffff',
  },
}
