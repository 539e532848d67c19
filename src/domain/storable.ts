/** U+0000 and halves of surrogate pairs: one database refuses them, the other keeps broken bytes. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu
/** Every text that may hold one of them; much faster to find, and hardly ever there. */
const SUSPECT = /[\0\uD800-\uDFFF]/

/** A text as every database keeps it. JSON escapes what is replaced here, so JSON text passes unchanged. */
export function storable(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNSTORABLE, '\uFFFD') : text
}
