import type { SourceText } from './source-text.ts'

const PICTURE = /!\[[^\][]{0,300}\]\([^()\s]{1,500}\)|<img\s/
/** The line below the head of a table. */
const TABLE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/

/** Lines of Markdown as they stand; links become their words, rows of a table stay as they are typed. */
export function readMarkdown(text: string): SourceText {
  const at = (pattern: RegExp): string =>
    splitLines(text)
      .flatMap((line, i) => (pattern.test(line) ? [i + 1] : []))
      .join('、')
  const [tables, pictures] = [at(TABLE), at(PICTURE)]
  const lines = splitLines(text).map((line) =>
    line.replace(/!?\[([^\][]{0,300})\]\((?:[^()\s]|\([^()]{0,300}\)){0,500}\)/g, '$1'),
  )
  const notes = [
    ...(tables === '' ? [] : [`有表格，表格里的文字按行收入，请对照原文（第${tables}行）`]),
    ...(pictures === '' ? [] : [`有图片，图片里的文字没有收入（第${pictures}行）`]),
  ]
  return { lines, unit: '行', notes }
}

export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** Typed lines differ by no more than this many columns from the longest when a program broke them. */
const RAGGED = 2
/** Narrower texts are lists, not lines that a program broke. */
const NARROW = 40
/** Lines in sequence that must run on so for the text to count as broken by a program. */
const EVIDENCE = 3
const STOP = /[。；：！？;:!?”』」）)]$/

/** Lines of a plain text; those that a program broke at a fixed width are joined again. */
export function readPlain(text: string): SourceText {
  const all = splitLines(text)
  const width = brokenAt(all)
  const lines: string[] = []
  const at: number[] = []
  for (const [i, line] of all.entries()) {
    const before = all[i - 1] ?? ''
    const goesOn =
      width !== undefined &&
      line.trim() !== '' &&
      !/^[\s\u3000]/.test(line) &&
      columns(before) >= width - RAGGED &&
      !STOP.test(before)
    if (goesOn && lines.length > 0) lines.push((lines.pop() ?? '') + line.trim())
    else {
      lines.push(line)
      at.push(i + 1)
    }
  }
  return { lines, at, unit: '行', notes: width === undefined ? [] : [`每行${width}列处的换行是排版留下的，已连成整段`] }
}

/** Width at which a program broke the lines; undefined when each line is a paragraph. */
function brokenAt(lines: readonly string[]): number | undefined {
  const widths = lines.map(columns)
  const width = widths.reduce((most, one) => Math.max(most, one), 0)
  if (width < NARROW || width > 4 * NARROW) return undefined
  const running = lines.filter(
    (line, i) => (widths[i] ?? 0) >= width - RAGGED && !STOP.test(line) && (widths[i + 1] ?? 0) > 0,
  )
  return running.length >= EVIDENCE ? width : undefined
}

/** Ideographs take two columns. */
function columns(line: string): number {
  let sum = 0
  for (const sign of line.trimEnd()) sum += sign > '\u2e7f' || /[“”‘’—…]/.test(sign) ? 2 : 1
  return sum
}
