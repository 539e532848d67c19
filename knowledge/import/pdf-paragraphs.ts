import type { PageLine } from './pdf-lines.ts'

export interface Paragraphs {
  readonly lines: readonly string[]
  /** Page on which each paragraph begins. */
  readonly at: readonly number[]
  /** Pages with a sentence of which nothing shows whether the next one goes on in the same paragraph. */
  readonly doubtful: readonly number[]
}

/** All of these are parts of the height of a sign. */
const INDENT = 0.8
/** Room left on a line: where a sentence ends, what the next signs needed; elsewhere, more than any word needs. */
const SLACK = 0.05
const SHORT = 2.6
/** A heading is at least so much larger than the text. */
const LARGER = 1.15
/** Lines of one paragraph stand closer than this many of the usual gaps. */
const WIDE_GAP = 1.25
/** Lines of a title in several lines. */
const TITLE_GAP = 1.8

const STRUCTURE =
  /^(?:第[\d零〇一二三四五六七八九十百千]{1,8}[编章节](?:\s|$|[^的规])|第[\d零〇一二三四五六七八九十百千]{1,8}条(?:之.{1,3})?(?:\s|【|$)|[（(][一二三四五六七八九十]{1,3}[）)]|附\s*件|目\s*录$)/
const CHAPTER = /^第[\d零〇一二三四五六七八九十百千]{1,8}[编章节]\s/
const ARTICLE = /^第[\d零〇一二三四五六七八九十百千]{1,8}条/
const ITEM = /^[（(][一二三四五六七八九十]{1,3}[）)]/
const SENTENCE_END = /[。；：！？;:!?]["”』」）)]?$/
/** Signs that stand together at the start of a line: opening signs, one sign or word, closing signs. */
const FIRST_WORD = /^[“‘「『《〈（(【〔]*(?:[A-Za-z0-9.%]+|.)[”’」』》〉）)】〕，。、；：！？,.;:!?]*/u

interface Measure {
  readonly size: number
  readonly left: number
  readonly right: number
  readonly gap: number
  /** Paragraphs begin further right than their other lines. */
  readonly indented: boolean
  /** Paragraphs stand apart. */
  readonly spaced: boolean
}

/** Joins printed lines into paragraphs by what type-setting shows: gaps, indents, short last lines, larger signs. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): Paragraphs {
  const all = pages.flat()
  const measure = measureOf(all)
  const lines: string[] = []
  const at: number[] = []
  const doubtful = new Set<number>()
  let last: PageLine | undefined
  for (const line of all) {
    const fresh = last === undefined || begins(line, last, measure, lines.at(-1) ?? '')
    if (typeof fresh === 'string' && last !== undefined) doubtful.add(last.page)
    if (fresh === true || fresh === 'new?') {
      lines.push((line.size >= measure.size * LARGER && !STRUCTURE.test(line.text) ? '# ' : '') + line.text)
      at.push(line.page)
    } else lines.push(join(lines.pop() ?? '', line.text))
    last = line
  }
  return { lines, at, doubtful: [...doubtful] }
}

function begins(line: PageLine, last: PageLine, m: Measure, paragraph: string): boolean | 'new?' | 'same?' {
  if (line.size >= m.size * LARGER || last.size >= m.size * LARGER) {
    const same = Math.abs(line.size - last.size) < 0.5 && line.page === last.page
    return !same || STRUCTURE.test(line.text) || last.y - line.y > TITLE_GAP * line.size
  }
  const ended = SENTENCE_END.test(last.text)
  const room = m.right - last.right
  const short = room > SHORT * m.size
  const structure = STRUCTURE.test(line.text)
  if (CHAPTER.test(line.text)) return true
  if (structure && (ended || short || (CHAPTER.test(paragraph) && ARTICLE.test(line.text)))) return true
  if (m.indented && line.left - m.left > INDENT * m.size && (ended || short || structure)) return true
  const turned = line.page !== last.page || line.y > last.y
  if (!turned && m.spaced) return last.y - line.y > WIDE_GAP * m.gap
  if (ended && room > widthOf(FIRST_WORD.exec(line.text)?.[0] ?? '', m.size) - SLACK * m.size) return true
  if (short) return !m.indented
  if (m.indented || !ended || (/[；;]$/.test(last.text) && !ITEM.test(paragraph))) return false
  return turned ? 'new?' : 'same?'
}

/** Room that a wide Latin sign takes. */
const LATIN = 0.7

/** Room that signs take on a line, at most. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? LATIN : 1), 0) * size
}

function measureOf(lines: readonly PageLine[]): Measure {
  const size = commonest(lines.map((line) => [line.size, line.text.length]))
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.5)
  const gaps = body.flatMap((line, i) => {
    const last = body[i - 1]
    const gap = last === undefined || last.page !== line.page ? 0 : last.y - line.y
    return gap > 0.8 * size && gap < 4 * size ? [gap] : []
  })
  const gap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 10)] ?? 1.5 * size
  const left = commonest(
    body.map((line) => [line.left, 1]),
    leftmost(body, size),
  )
  const inset = body.filter((line) => line.left - left > INDENT * size && line.left - left < 4 * size).length
  const right = rightEdge(body, size)
  return {
    size,
    gap,
    left,
    right,
    indented: inset > body.length / 10,
    spaced: gaps.filter((one) => one > WIDE_GAP * gap).length > gaps.length / 10,
  }
}

/** Value with the greatest weight, to half a point. */
function commonest(
  values: readonly (readonly [value: number, weight: number])[],
  most = Number.POSITIVE_INFINITY,
): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const key = Math.round(value * 2) / 2
    if (value <= most) weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Left edge with room for one indent of two signs. */
function leftmost(body: readonly PageLine[], size: number): number {
  const edges = body.map((line) => line.left).toSorted((a, b) => a - b)
  return (edges[Math.floor(edges.length / 20)] ?? 0) + INDENT * size
}

/** The farthest right edge that several lines reach. */
function rightEdge(body: readonly PageLine[], size: number): number {
  const edges = body.map((line) => line.right).toSorted((a, b) => b - a)
  return edges.find((edge, i) => (edges[i + 2] ?? Number.NEGATIVE_INFINITY) > edge - size) ?? edges[0] ?? 0
}

function join(before: string, after: string): string {
  const latin = /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z0-9]/.test(after)
  const number = /\d$/.test(before) && /^\d/.test(after)
  return `${before}${latin && !number ? ' ' : ''}${after}`
}
