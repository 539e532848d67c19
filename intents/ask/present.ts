import type { Turn } from '../../src/ports/intent.ts'
import type { Citation } from '../../src/ports/knowledge.ts'
import { decisivePart } from '../../src/search/cite.ts'
import { foldQuery } from '../../src/search/fold.ts'
import { bannerOf } from './banner.ts'

/** In a group an answer keeps to about six lines; longer articles are folded. */
const GROUP_TEXT = 90
const DIRECT_TEXT = 260

const LEAD = '与您的问题最接近的条文：'
const FOLDED = '回复“全文”看完整条文；要是没答对，请回复“不对”。'
const CLOSE = '要是没答对，请回复“不对”。'

const heading = (citation: Citation): string => {
  const status = [citation.version, citation.force].filter((s) => s !== '').join('，')
  return status === '' ? `《${citation.law}》` : `《${citation.law}》（${status}）`
}

/**
 * Articles as one message: what they are, the law, then its articles word for word, long ones from the decisive
 * sentence on. In a group the first article and the numbers of the others.
 */
export function presentArticles(citations: readonly Citation[], turn: Turn, lead?: string): string {
  const group = turn.message.scope === 'group'
  const { dialogue } = turn.memory
  const limit = group ? GROUP_TEXT : DIRECT_TEXT
  const shown = citations.slice(0, group ? 1 : citations.length)
  const words = shown.some((citation) => citation.text.length > limit) ? statuteWords(turn) : []
  let folded = shown.length < citations.length
  let law = ''
  const lines = shown.flatMap((citation) => {
    const { shown: text, before, after } = decisivePart(citation.text, turn.text, words, limit)
    folded ||= before || after
    const title = heading(citation)
    const head = title === law ? [] : [title]
    law = title
    const body = group ? text.replace(/\s*\n\s*/g, ' ') : text
    return [...head, `${citation.article}  ${before ? '……' : ''}${body}${after ? '……' : ''}`]
  })
  const first = citations[0]
  const banner = first === undefined ? undefined : bannerOf(first, turn)
  const top = banner ?? lead ?? LEAD
  /** In the middle of a form both words would be taken for answers to it. */
  const close = dialogue !== undefined ? [] : [folded ? FOLDED : CLOSE]
  return [top, ...lines, ...related(citations.slice(shown.length)), ...close].join('\n')
}

/** Whole text of the articles just cited. */
export function presentWhole(citations: readonly Citation[], turn: Turn): string {
  const banner = citations[0] === undefined ? undefined : bannerOf(citations[0], turn)
  const articles = citations.map((c) => `${heading(c)}\n${c.article}  ${c.text}`).join('\n\n')
  return banner === undefined ? articles : `${banner}\n${articles}`
}

function related(others: readonly Citation[]): readonly string[] {
  if (others.length === 0) return []
  return [`相关：${others.map((c) => `《${c.law}》${c.article}`).join('；')}`]
}

/** The few lay words that are longer only make an excerpt start a sentence earlier or later. */
const LONGEST_LAY = 16

/** Words of the statutes for the lay words of the question. */
function statuteWords({ text, knowledge }: Turn): readonly string[] {
  const folded = foldQuery(text)
  const words = new Set<string>()
  for (let from = 0; from < folded.length; from++)
    for (let to = from + 1; to <= Math.min(from + LONGEST_LAY, folded.length); to++)
      for (const word of knowledge.content.lexicon.get(folded.slice(from, to)) ?? []) words.add(word)
  return [...words]
}
