/** A word of the law in plain words. */
export interface Term {
  readonly term: string
  readonly aliases: readonly string[]
  readonly plain: string
  readonly source: string
}
