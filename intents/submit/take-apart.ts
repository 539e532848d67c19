import { CLAUSE_RUN, ENGLISH_RUN } from '../../src/domain/clauses-named.ts'
import { ASKS_CHANGE } from '../../src/domain/stance.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import type { Answer, Field, FieldContext } from '../../src/ports/dialogue.ts'
import { looksLikeQuestion } from '../../src/search/looks-like-question.ts'

/** What opens an opinion and carries no opinion itself: `我要对…第二十一条提意见`. */
const OPENING =
  /^(?:你好|您好)?(?:我|我们)?(?:想|要|希望)?(?:对|就|针对|关于)?.{0,40}?(?:提|说|有|填|写)(?:个|点|一?条|些)?(?:修改)?(?:意见|建议|看法)$|^(?:填|提)意见$/
const ENGLISH_OPENING =
  /^(?:(?:hello|hi|please)[,\s]+)?(?:(?:i(?:'d| would)?|we(?:'d| would)?)\s+(?:like|want|wish)\s+to|can i|may i|let me)?\s*(?:comment|say something|(?:give|submit|send|make|leave|hand in|share|have)\s+(?:an?\s+|my\s+|some\s+)?(?:comments?|opinions?|feedback|suggestions?|views?))(?:\s+(?:on|about|to|for)(?!.*\b(?:that|should|must|because|please|too|changed?)\b).{1,60})?[.!]?$/i
/** Words that nothing but the opening of an opinion consists of. */
const opens = (piece: string): boolean => OPENING.test(piece) || ENGLISH_OPENING.test(piece)
const BECAUSE = /^(?:(?:因为|理由是|理由|原因是|由于)[:：]?|(?:because|the reason is)(?:\s+that)?\s+)/i
const CLAUSE_ONLY = new RegExp(`^(?:${CLAUSE_RUN}|(?:on |about )?${ENGLISH_RUN})$`, 'i')
/** Answer of no field: the clause that was named before the draft was known. */
export const NAMED = 'named'
/** Words of one piece that are only the place: `第二十一条 `. */
const LEADING_CLAUSE = new RegExp(`^(?:${CLAUSE_RUN})[：:，,\\s]*`)

/**
 * Takes apart an opinion said in one breath: `对物业条例第二十一条提意见，改成每季度公示，半年太久，不留，同意`.
 * Each piece goes to one answer; what is kept as proposal and reason carries the whole message as its verbatim words.
 */
export function takeApart(
  text: string,
  context: FieldContext,
  fields: { readonly consultation: Field; readonly clause: Field },
  /** Said to begin with, so that every piece may be the opinion; else it answers which draft or clause is meant. */
  opening = false,
): Readonly<Record<string, Answer>> {
  const found: Record<string, Answer> = {}
  if (looksLikeQuestion(text) && !ASKS_CHANGE.test(text) && !BECAUSE.test(text)) return {}
  const draft = context.answers.consultation ?? fields.consultation.recognise?.(text, context)
  if (draft !== undefined && context.answers.consultation === undefined) found.consultation = draft
  const known: FieldContext = { ...context, answers: { ...context.answers, ...found } }
  const clause =
    fields.clause.recognise?.(text, known) ?? fields.clause.recognise?.(known.answers[NAMED]?.value ?? '', known)
  if (clause !== undefined) found.clause = clause
  /** Answering "how should it read", every piece is proposal until a reason is announced. */
  const answering = context.answers.clause !== undefined
  const proposals: string[] = []
  const reasons: string[] = []
  for (const original of piecesOf(text)) {
    const piece = inSimplified(original)
    if (/^(?:我)?同意(?:保存|提交)?$|^i agree\.?$/i.test(piece)) found.consent = { value: 'yes', shown: '同意' }
    else if (/^(?:电话|手机|联系方式)?(?:就)?不留(?:电话|联系方式|了)*$|^no contact$/i.test(piece))
      found.contact = { value: '', shown: '不留' }
    else if (opens(piece) || CLAUSE_ONLY.test(piece)) continue
    else if (BECAUSE.test(piece)) reasons.push(original.slice(piece.length - piece.replace(BECAUSE, '').length))
    else if (reasons.length > 0) reasons.push(original)
    else if (answering || ASKS_CHANGE.test(piece))
      proposals.push(original.slice(piece.length - piece.replace(LEADING_CLAUSE, '').length))
    else (proposals.length > 0 ? reasons : proposals).push(original)
  }
  if (answering && reasons.length === 0 && found.contact === undefined && found.consent === undefined) return {}
  const words = proposals.filter((p) => p !== '' && draftOnly(p, draft) === false)
  const placed = opening || found.consultation !== undefined || found.clause !== undefined || answering
  const opened = piecesOf(inSimplified(text)).some(opens)
  const telling = (piece: string): boolean =>
    opened || ASKS_CHANGE.test(inSimplified(piece)) || piece.length >= MIN_OPINION
  if (!placed || !words.some(telling)) return found
  const comma = /\p{Script=Han}/u.test(text) ? '，' : ', '
  const [proposal, reason] = [words.join(comma), reasons.join(comma)]
  found.proposal = { value: proposal, shown: proposal, verbatim: text }
  if (reasons.length > 0) found.reason = { value: reason, shown: reason, verbatim: text }
  return found
}

/** A shorter piece without a word of change is no opinion yet: `物业那个`. */
const MIN_OPINION = 8

/** A piece that only names the draft. */
const draftOnly = (piece: string, draft: Answer | undefined): boolean =>
  draft !== undefined &&
  /(?:条例|草案|规定|办法|那个|那部|法)(?:》)?(?:草案|修订草案|（.{1,6}）)?(?:我)?(?:有意见)?$/.test(piece) &&
  !ASKS_CHANGE.test(piece)

/** Pieces at commas and stops; a full sentence about why keeps together by its order. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(/[，,。；;！!\n]|\.\s+|\s+(?=改成|改为|因为|理由|不留|同意|建议)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
