/** What references, headings and quotations look like in an answer; texts are in NFKC form. */

const NUMBER = '第\\s*[0-9零〇一二三四五六七八九十百千两]{1,8}\\s*条(?:\\s*之\\s*[一二三四五六七八九十]{1,3})?'
/** A title; titles of implementing rules hold another: `《某市实施《义务教育法》办法》`. */
const TITLE = '《((?:[^《》]|《[^《》]*》){2,80})》'
const VERSION = '\\s*(?:[（(][^（）()]{0,60}[）)])?\\s*'
export const HEAD = new RegExp(
  `^[\\s>*#\\-·•、0-9.）)]*(?:相关|依据|另见|参见|条文)?[:：]?\\s*(?:${TITLE}${VERSION})?(${NUMBER})(?=\\s|[:：（(]|$)`,
)
/** Lines of our own after a quoted article. */
export const ASIDE = /^(?:相关|另见|参见|来源)[:：]/
export const LAW_HEAD = new RegExp(`^[\\s>*#\\-·•、0-9.）)]*${TITLE}`)
/** Nothing but a title and its version: what stands below belongs to that law. */
export const HEADING = new RegExp(`^[\\s>*#\\-·•、0-9.）)]*${TITLE}${VERSION}$`)
/** A title and every article number that follows it before the sentence goes on: `《甲》第三条、第五条`. */
export const REFERENCE = new RegExp(`${TITLE}${VERSION}(${NUMBER}(?:[^《》。；;\\n]{0,6}?${NUMBER}){0,9})`, 'g')
export const ONE_NUMBER = new RegExp(NUMBER, 'g')
export const SENTENCE_END = /(?<=[。；;！？!?][”」』"]?)(?![”」』"])/
export const PIECE_END = /(?<=[。；;！？!?])|[“”"「」『』]/
export const MARKED = /“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|"([^"]+)"/g
export const EDGE_MARKS = /^[（(:：,，、.。“”"「」『』]+|[）)“”"「」『』]+$/g
/** `规定，` between a reference and what it is said to say. */
export const SAYS = /^(?:第[^条]{1,4}[款项])?(?:还|也|都|明确|分别)?(?:规定|要求|指出|写明|说)?[,，:：]?/
export const FOLD_MARK = /…+|\.{3,}/g

/** The declared normalisation: width folded, white space removed. Nothing else may differ from the stored text. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')
}

/** What an answer says of articles, apart from naming them. */
export function withoutReferences(piece: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const m of piece.matchAll(REFERENCE)) {
    parts.push(piece.slice(from, m.index))
    from = m.index + m[0].length
  }
  const rest = piece.slice(from)
  return [...parts, from === 0 ? rest : rest.replace(SAYS, '')]
}

/** Share of a piece's neighbouring characters that stand in an article, 0..1. */
export function likeness(piece: string, article: string): number {
  let held = 0
  for (let i = 0; i + 1 < piece.length; i++) if (article.includes(piece.slice(i, i + 2))) held++
  return piece.length < 2 ? 0 : held / (piece.length - 1)
}
