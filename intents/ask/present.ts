import type { Reply } from '../../src/ports/channel.ts'
import { say } from '../../src/ports/channel.ts'
import type { Answer, Citation } from '../../src/ports/knowledge.ts'
import { sayEntry } from '../../src/upkeep/say-entry.ts'

/** In a group an answer keeps to about six lines; longer articles are folded. */
const GROUP_TEXT = 90
const DIRECT_TEXT = 260

const heading = (citation: Citation): string => {
  const status = [citation.version, citation.force].filter((s) => s !== '').join('，')
  return `《${citation.law}》${status === '' ? '' : `（${status}）`}`
}

/** Shortens a text at a sentence border; what is shown is always a piece of the stored text. */
function fold(text: string, limit: number): { readonly shown: string; readonly folded: boolean } {
  if (text.length <= limit) return { shown: text, folded: false }
  const cut = Math.max(text.lastIndexOf('。', limit), text.lastIndexOf('；', limit), text.lastIndexOf('\n', limit))
  return { shown: text.slice(0, cut > limit / 3 ? cut + 1 : limit).trimEnd(), folded: true }
}

/** Articles as one message: the law once, then its articles word for word. */
export function presentArticles(citations: readonly Citation[], group: boolean): string {
  let folded = false
  let law = ''
  const lines = citations.flatMap((citation) => {
    const part = fold(citation.text, group ? GROUP_TEXT : DIRECT_TEXT)
    folded ||= part.folded
    const title = heading(citation)
    const head = title === law ? [] : [title]
    law = title
    return [...head, `${citation.article}  ${part.shown}${part.folded ? '……' : ''}`]
  })
  const close = folded ? '回复“全文”看完整条文；要是没答对，请回复“不对”。' : '要是没答对，请回复“不对”。'
  return ['与您的问题最接近的条文：', ...lines, close].join('\n')
}

/** Whole text of the articles just cited. */
export function presentWhole(citations: readonly Citation[]): string {
  return citations.map((c) => `${heading(c)}\n${c.article}  ${c.text}`).join('\n\n')
}

export function presentAnswer(answer: Answer, group: boolean): Reply {
  const { entry } = answer
  if (entry === undefined) return say(presentArticles(answer.citations, group))
  return say(sayEntry(entry))
}
