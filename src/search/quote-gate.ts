import type { Citation } from '../ports/knowledge.ts'
import { foldTitle } from './fold.ts'
import { kept } from './kept.ts'
import {
  ASIDE,
  EDGE_MARKS,
  FOLD_MARK,
  HEAD,
  HEADING,
  LAW_HEAD,
  likeness,
  MARKED,
  ONE_NUMBER,
  PIECE_END,
  plainText,
  REFERENCE,
  SENTENCE_END,
  withoutReferences,
} from './quote-shapes.ts'
import { canonical, type Stored, storedIn } from './quote-store.ts'

export type GateFault =
  | 'law-or-article-unknown'
  | 'citation-altered'
  | 'quote-altered'
  | 'quote-misplaced'
  | 'not-cited'
export type GateResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: GateFault; readonly part: string }

/** Shorter pieces are headings and connecting words, not quotations. */
const QUOTE_MIN = 8
/** A piece that shares this much of its neighbouring characters with a cited article means to quote it. */
const MEANT_AS_QUOTE = 0.6
/** A line below an article's number that shares this much with the article is its text and nothing else. */
const BODY = 0.5
/** Words in quotation marks beside a reference quote that article from this length on. */
const MARKED_MIN = 6
/** Words in quotation marks anywhere in an answer that refers to articles. */
const MARKED_ALONE_MIN = 12
/**
 * Says whether everything that an answer quotes is stored word for word: every `《name》第X条` resolves, every citation
 * equals its article, and every piece of the answer that repeats an article or stands in quotation marks beside a
 * reference is an exact part of that article. Folded quotes (`……`) are checked piece by piece. Where there are
 * citations, other articles than those cited may not be named in our own words. Without `stored` only the citations
 * count as stored.
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
  const gate = { stored, cited: new Set(citations.map((c) => plainArticle(c.text))), named: namesOf(citations) }
  const said = text.normalize('NFKC')
  return checkBody(said, gate) ?? checkMarked(said, gate) ?? { ok: true }
}

/** Articles are quoted again and again. */
const KEPT_ARTICLES = 1_024
const plainArticle = kept(KEPT_ARTICLES, plainText)

interface Gate {
  readonly stored: Stored
  /** Plain texts of the articles that may be quoted; grows with every article that is referred to. */
  readonly cited: Set<string>
  /** Articles that the answer cites; undefined = any stored article may be named. */
  readonly named: ReadonlySet<string> | undefined
}

const nameOf = (law: string, article: string): string => `${foldTitle(law)}${canonical(article)}`

function namesOf(citations: readonly Citation[]): ReadonlySet<string> | undefined {
  return citations.length === 0 ? undefined : new Set(citations.map((c) => nameOf(c.law, c.article)))
}

function checkBody(text: string, gate: Gate): GateResult | undefined {
  let law = ''
  let under: string | undefined
  for (const line of text.split('\n')) {
    if (line.trim() === '' || ASIDE.test(line)) under = undefined
    const head = HEAD.exec(line)
    const title = head?.[1] ?? LAW_HEAD.exec(line)?.[1]
    if (title !== undefined) law = title
    if (HEADING.test(line)) {
      under = undefined
      continue
    }
    if (head !== null && law !== '') {
      const found = resolve(law, head[2] ?? '', gate)
      if (typeof found !== 'string') return found
      under = found
    }
    const wrong = checkLine(head === null ? line : line.slice(head[0].length), under, gate)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** The stored text of a named article, or why it may not be named. */
function resolve(law: string, printed: string, { stored, cited, named }: Gate): string | GateResult {
  const article = canonical(printed)
  const known = stored.text(law, article)
  if (known === undefined) return fault('law-or-article-unknown', `《${law}》${article}`)
  if (named !== undefined && !named.has(nameOf(law, article))) return fault('not-cited', `《${law}》${article}`)
  const plain = plainArticle(known)
  cited.add(plain)
  return plain
}

function checkLine(line: string, under: string | undefined, gate: Gate): GateResult | undefined {
  const whole = plainText(line)
  const holds = (part: string): boolean => (under === undefined ? within(part, gate) : under.includes(part))
  if (whole.length >= QUOTE_MIN && holds(whole)) return undefined
  const isBody =
    under !== undefined &&
    whole !== '' &&
    ((whole.length < QUOTE_MIN && gate.named !== undefined) || likeness(whole, under) >= BODY)
  if (isBody) {
    const parts = line.split(FOLD_MARK).map((part) => plainText(part).replace(EDGE_MARKS, ''))
    const wrong = parts.find((part) => !holds(part))
    if (wrong === undefined) return undefined
    return fault(within(wrong, gate) ? 'quote-misplaced' : 'quote-altered', wrong)
  }
  const unknown = checkReferences(line, under, gate)
  if (unknown !== undefined) return unknown
  for (const part of line.split(FOLD_MARK))
    for (const raw of part.split(PIECE_END).flatMap(withoutReferences)) {
      const wrong = checkPiece(plainText(raw), under, gate)
      if (wrong !== undefined) return wrong
    }
  return undefined
}

const within = (part: string, { cited }: Gate): boolean => [...cited].some((article) => article.includes(part))

function checkPiece(piece: string, under: string | undefined, gate: Gate): GateResult | undefined {
  const core = piece.replace(EDGE_MARKS, '')
  if (core.length < QUOTE_MIN || under?.includes(core) === true) return undefined
  if (within(core, gate)) return under === undefined ? undefined : fault('quote-misplaced', core)
  const meant = [...gate.cited].some((article) => likeness(core, article) >= MEANT_AS_QUOTE)
  return meant ? fault('quote-altered', core) : undefined
}

/** References in our own words must resolve; those inside an exact quotation are the article's business. */
function checkReferences(line: string, under: string | undefined, gate: Gate): GateResult | undefined {
  for (const sentence of line.split(SENTENCE_END)) {
    const piece = plainText(sentence)
    if (piece.length >= QUOTE_MIN && (under?.includes(piece) === true || within(piece, gate))) continue
    for (const m of sentence.matchAll(REFERENCE))
      for (const number of m[2]?.match(ONE_NUMBER) ?? []) {
        const found = resolve(m[1] ?? '', number, gate)
        if (typeof found !== 'string') return found
      }
  }
  return undefined
}

/** Words in quotation marks: beside a reference they are that article's, elsewhere one of those referred to. */
function checkMarked(text: string, gate: Gate): GateResult | undefined {
  if (gate.cited.size === 0) return undefined
  for (const sentence of text.split(/\n|(?<=。)(?![”」』"])/)) {
    const beside = articlesBeside(sentence, gate)
    for (const m of sentence.matchAll(MARKED)) {
      const span = plainText(m[1] ?? m[2] ?? m[3] ?? m[4] ?? '')
      if (span.length < (beside.length > 0 ? MARKED_MIN : MARKED_ALONE_MIN)) continue
      const parts = span.split(FOLD_MARK).map((part) => part.replace(EDGE_MARKS, ''))
      const articles = beside.length > 0 ? beside : [...gate.cited]
      if (!articles.some((article) => parts.every((part) => article.includes(part))))
        return fault('quote-altered', span)
    }
  }
  return undefined
}

function articlesBeside(sentence: string, { stored }: Gate): readonly string[] {
  return [...sentence.matchAll(REFERENCE)].flatMap((m) =>
    (m[2]?.match(ONE_NUMBER) ?? []).flatMap((number) => {
      const known = stored.text(m[1] ?? '', canonical(number))
      return known === undefined ? [] : [plainArticle(known)]
    }),
  )
}

function fault(reason: GateFault, part: string): GateResult {
  return { ok: false, reason, part }
}
