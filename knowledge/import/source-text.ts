/**
 * The lines of a document, whatever its format: the stage between reading a file and finding its articles. Headings of
 * the first rank begin with `# `, lower ones with `## `.
 */
export interface SourceText {
  readonly lines: readonly string[]
  /** How places are told to people: lines of the file, paragraphs or pages. */
  readonly unit: '行' | '段' | '页'
  /** Line, paragraph or page of each of `lines`; absent = its own number, from 1. */
  readonly at?: readonly number[]
  /** What the reader of the format left out or changed. */
  readonly notes: readonly string[]
}

/** A format that could not be read: one sentence, with what to do. */
export interface Unreadable {
  readonly reason: string
}

/** Signs shown of a paragraph so that it can be found. */
const EXCERPT = 10

/** `第12行`, or `第3页“本市建立健全…”` where lines are not counted. `line` counts from 1. */
export function sayPlace(source: SourceText, line: number): string {
  const number = source.at?.[line - 1] ?? line
  if (source.unit === '行') return `第${number}行`
  const text = (source.lines[line - 1] ?? '').replace(/^#+\s*/, '')
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text
  return `第${number}${source.unit}“${excerpt}”`
}

/** Line number in the file; undefined where the format has none. */
export function lineIn(source: SourceText, line: number): number | undefined {
  return source.unit === '行' ? (source.at?.[line - 1] ?? line) : undefined
}
