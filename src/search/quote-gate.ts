import { articleNumbersIn, sayArticle } from '../domain/numerals.ts'
import type { Citation } from '../ports/knowledge.ts'

/** Where the gate finds what is stored. */
export interface Stored {
  /** Text of an article, `undefined` when this law or this article is not stored. `article` is like `第十二条`. */
  text(law: string, article: string): string | undefined
}

export type GateFault = 'law-or-article-unknown' | 'citation-altered' | 'quote-altered' | 'quote-misplaced'
export type GateResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: GateFault; readonly part: string }

/** Shorter pieces are headings and connecting words, not quotations. */
const QUOTE_MIN = 8
/** A piece that shares this much of its neighbouring characters with a cited article means to quote it. */
const MEANT_AS_QUOTE = 0.6
/** Within a line that quotes, every piece counts, however short. */
const PIECE_MIN = 2
const NUMBER = '第\\s*[0-9零〇一二三四五六七八九十百千两]{1,8}\\s*条(?:\\s*之[一二三四五六七八九十]{1,3})?'
const HEAD = new RegExp(
  `^[\\s>*#\\-·•、0-9.）)]*(?:相关|依据|另见|参见|条文)?[:：]?\\s*(?:《([^《》]{2,80})》\\s*(?:[（(][^（）()]{0,60}[）)])?\\s*)?(${NUMBER})(?=\\s|[:：（(]|$)`,
)
const LAW_HEAD = /^[\s>*#\-·•、0-9.）)]*《([^《》]{2,80})》/
const REFERENCE = new RegExp(`《([^《》]{2,80})》\\s*(?:[（(][^（）()]{0,60}[）)])?\\s*(${NUMBER})`, 'g')
const PIECE_END = /(?<=[。；;！？!?])|[“”"「」『』]/
const EDGE_MARKS = /^[（(:：,，、.。]+|[）)]+$/g
const FOLD_MARK = /…+|\.{3,}/g

/** The declared normalisation: width folded, white space removed. Nothing else may differ from the stored text. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')
}

/**
 * Says whether everything that an answer quotes is stored word for word: every `《name》第X条` resolves, every citation
 * equals its article, and every piece of the answer that repeats a cited article is an exact part of the article it
 * stands under. Folded quotes (`……`) are checked piece by piece. Without `stored` only the citations count as stored.
 */
export function checkQuotes(
  text: string,
  citations: readonly Citation[],
  stored: Stored = storedIn(citations),
): GateResult {
  for (const c of citations) {
    const known = stored.text(c.law, c.article)
    if (known === undefined) return fault('law-or-article-unknown', `《${c.law}》${c.article}`)
    if (known !== c.text) return fault('citation-altered', `《${c.law}》${c.article}`)
  }
  const cited = new Set(citations.map((c) => plainText(c.text)))
  let law = ''
  let under: string | undefined
  for (const line of text.split('\n')) {
    if (line.trim() === '') under = undefined
    const head = HEAD.exec(line)
    const title = head?.[1] ?? LAW_HEAD.exec(line)?.[1]
    if (title !== undefined) law = title
    if (head !== null && law !== '') {
      const article = canonical(head[2] ?? '')
      const known = stored.text(law, article)
      if (known === undefined) return fault('law-or-article-unknown', `《${law}》${article}`)
      under = plainText(known)
      cited.add(under)
    }
    const body = head === null ? line : line.slice(head[0].length)
    const wrong = checkLine(body, under, cited, stored)
    if (wrong !== undefined) return wrong
  }
  return { ok: true }
}

function checkLine(
  line: string,
  under: string | undefined,
  cited: ReadonlySet<string>,
  stored: Stored,
): GateResult | undefined {
  const whole = plainText(line)
  if (under !== undefined && whole.length >= QUOTE_MIN && under.includes(whole)) return undefined
  if (under === undefined && whole.length >= QUOTE_MIN && [...cited].some((c) => c.includes(whole))) return undefined
  const strict = under !== undefined && whole.length > 1 && likeness(whole, under) >= MEANT_AS_QUOTE
  const quoted = line.split(FOLD_MARK)
  for (const [n, part] of quoted.entries()) {
    const least = strict && (n === 0 || n < quoted.length - 1) ? PIECE_MIN : QUOTE_MIN
    for (const raw of part.split(PIECE_END)) {
      const wrong = checkPiece(plainText(raw), least, under, cited) ?? checkReferences(raw, under, cited, stored)
      if (wrong !== undefined) return wrong
    }
  }
  return undefined
}

function checkPiece(
  piece: string,
  least: number,
  under: string | undefined,
  cited: ReadonlySet<string>,
): GateResult | undefined {
  const core = piece.replace(EDGE_MARKS, '')
  if (core.length < least) return undefined
  if (under?.includes(core) === true) return undefined
  const elsewhere = [...cited].some((article) => article.includes(core))
  if (elsewhere) return under === undefined ? undefined : fault('quote-misplaced', core)
  const meant = least === PIECE_MIN || [...cited].some((article) => likeness(core, article) >= MEANT_AS_QUOTE)
  return meant ? fault('quote-altered', core) : undefined
}

/** References in our own words must resolve; those inside an exact quotation are the article's business. */
function checkReferences(
  raw: string,
  under: string | undefined,
  cited: ReadonlySet<string>,
  stored: Stored,
): GateResult | undefined {
  const piece = plainText(raw)
  if (piece.length >= QUOTE_MIN && [under ?? '', ...cited].some((article) => article.includes(piece))) return undefined
  for (const m of raw.matchAll(REFERENCE)) {
    const name = m[1] ?? ''
    const article = canonical(m[2] ?? '')
    if (stored.text(name, article) === undefined) return fault('law-or-article-unknown', `《${name}》${article}`)
  }
  return undefined
}

function storedIn(citations: readonly Citation[]): Stored {
  return { text: (law, article) => citations.find((c) => c.law === law && canonical(c.article) === article)?.text }
}

function likeness(piece: string, article: string): number {
  let held = 0
  for (let i = 0; i + 1 < piece.length; i++) if (article.includes(piece.slice(i, i + 2))) held++
  return held / (piece.length - 1)
}

function canonical(article: string): string {
  const number = articleNumbersIn(article)[0]
  return number === undefined ? article : sayArticle(number)
}

function fault(reason: GateFault, part: string): GateResult {
  return { ok: false, reason, part }
}
