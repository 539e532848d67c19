type Fields = Readonly<Record<string, string | number | boolean | undefined>>

/** A fixed sentence plus fields. Citizens' words are never a field. */
export interface Log {
  info(fields: Fields, sentence: string): void
  warn(fields: Fields, sentence: string): void
  error(fields: Fields & { readonly error?: never }, sentence: string, cause?: unknown): void
}
