/** Bytes that tell a spreadsheet that the text is UTF-8. */
export const BOM = '\uFEFF'

/** A spreadsheet takes what begins so for a formula, also behind blanks and in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/
const QUOTED = /[",\r\n]|^\s|\s$/

/** One cell (RFC 4180). A cell that would be a formula begins with an apostrophe. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
