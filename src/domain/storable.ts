/** U+0000 and halves of surrogate pairs: one database refuses them, the other keeps broken bytes. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu

/** A text as every database keeps it. JSON escapes what is replaced here, so JSON text passes unchanged. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD')
}
