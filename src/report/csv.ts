import { stringify } from 'csv-stringify/sync'

/** Bytes that tell a spreadsheet that the text is UTF-8. */
export const BOM = '\uFEFF'

/**
 * A spreadsheet takes what begins so for a formula, also behind blanks and in full width. Apostrophes that were there
 * before count as blanks, so that taking one away always gives the text as it was.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠|%]|[\t\r\n])/

/** A cell that would be a formula begins with an apostrophe. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** One line of a table (RFC 4180). Blanks at the ends of a cell stay: they are quoted. */
export const csvLine = (cells: readonly string[]): string =>
  stringify([cells.map(harmless)], { record_delimiter: 'windows', quoted_match: /^\s|\s$|\r|\n/ })
