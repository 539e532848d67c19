/** A piece of a document, without its looks. */
export type Block =
  | { readonly kind: 'title' | 'chapter' | 'heading' | 'line' | 'item' | 'note'; readonly text: string }
  /** The first row is the head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** A control sign, or what XML cannot hold: half a pair, the two signs that are none. */
const UNWRITABLE = /[^\P{Control}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Text as an office file can hold it; line ends are plain. */
export const writable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\uFFFD')
