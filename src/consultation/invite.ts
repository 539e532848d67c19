import type { Clause, Consultation } from '../domain/consultation.ts'
import { articleNumbersIn, sameArticle, sayArticle } from '../domain/numerals.ts'
import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import type { Choice } from '../ports/channel.ts'
import type { Citation } from '../ports/knowledge.ts'
import type { Change, Lane } from '../ports/store.ts'
import { foldTitle } from '../search/fold.ts'
import { likeness, plainText } from '../search/quote-shapes.ts'
import { openAt, sayClosing } from './describe.ts'

/** A regulation that was just cited is being revised: the draft, and the clause that stands for the cited article. */
export interface Invitation {
  readonly consultation: Consultation
  readonly clause?: Clause
}

/** One person is invited once in so long, one group once a day. */
const PERSON_MS = 7 * DAY_MS
const GROUP_MS = DAY_MS
/** A clause with this share of the article's neighbouring characters stands in its place. */
const SAME_MATTER = 0.5
/** What a draft adds to the title of the regulation that it changes. */
const DRAFT_MARK = /[（(][^（()）]*(?:草案|征求意见|修订|修正|送审)[^（()）]*[)）]/g
/** A digit that neither the main menu nor the items of an article use. */
export const INVITE_DIGIT = 8

/** Title of the regulation that a draft changes. */
export const lawTitleOf = ({ title, amends }: Consultation): string => amends ?? title.replace(DRAFT_MARK, '')
const lawOf = (draft: Consultation): string => foldTitle(lawTitleOf(draft))

/** The open draft that revises the regulation cited first, at the first cited article that it deals with. */
export function invitationFor(
  citations: readonly Citation[],
  consultations: readonly Consultation[],
  at: Instant,
): Invitation | undefined {
  const law = foldTitle(citations[0]?.law ?? '')
  const consultation = openAt(consultations, at).find((draft) => lawOf(draft) === law)
  if (consultation === undefined) return undefined
  const cited = citations.filter((citation) => foldTitle(citation.law) === law)
  const clause = cited.map((citation) => clauseFor(citation, consultation)).find((found) => found !== undefined)
  return clause === undefined ? { consultation } : { consultation, clause }
}

/** Articles of one law are cited again and again while its draft is open. */
const found = new WeakMap<Consultation, Map<string, Clause | undefined>>()

function clauseFor(citation: Citation, consultation: Consultation): Clause | undefined {
  const known = found.get(consultation) ?? new Map<string, Clause | undefined>()
  found.set(consultation, known)
  if (!known.has(citation.id)) known.set(citation.id, findClause(citation, consultation))
  return known.get(citation.id)
}

/** The clause of the same number if it speaks of the same, else the one most alike. */
function findClause({ article, text }: Citation, { clauses }: Consultation): Clause | undefined {
  const [number] = articleNumbersIn(article)
  const plain = plainText(text)
  const alike = clauses
    .map((clause) => ({ clause, share: likeness(plain, plainText(clause.text)) }))
    .filter(({ share }) => share >= SAME_MATTER)
  const same = alike.find(({ clause }) => number !== undefined && sameArticle(clause.number, number))
  return (same ?? alike.toSorted((a, b) => b.share - a.share)[0])?.clause
}

/** `这部条例正在修改，征求意见到9月30日24时。` */
export const sayRevised = ({ consultation }: Invitation, at: Instant): string =>
  `这部法规正在修改，征求意见到${sayClosing(consultation, at)}。`

/** What accepting an invitation says, and the digit for it. */
export function acceptance({ consultation, clause }: Invitation): Choice & { readonly says: string } {
  const where = clause === undefined ? '' : sayArticle(clause.number)
  return {
    label: `对${where === '' ? '它' : where}提意见`,
    says: `我要对《${consultation.title}》${where}提意见`,
    digit: INVITE_DIGIT,
  }
}

/** Rows without any words that say when somebody, or a group, was last invited. */
export const invitedPerson = (personId: string): Lane => `invited|${personId}`
export const invitedGroup = (channel: string, conversation: string): Lane => `invited|${channel}|${conversation}`

export const invitedLately = (
  kept: { readonly updatedAt: Instant } | undefined,
  who: 'person' | 'group',
  at: Instant,
): boolean => kept !== undefined && at - kept.updatedAt < (who === 'person' ? PERSON_MS : GROUP_MS)

export const noteInvited = (lane: Lane, at: Instant): Change => ({
  do: 'conversation.keep',
  state: { lane, updatedAt: at, data: {} },
})
