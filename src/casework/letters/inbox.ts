import { Problem } from '../../domain/problem.ts'
import type { Grant } from '../../domain/role.ts'
import { dayOf, type Instant } from '../../domain/shanghai.ts'
import type { Deputy } from '../../domain/station.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Turn } from '../../ports/intent.ts'
import type { Store } from '../../ports/store.ts'
import type { LettersAsked } from '../../ports/submission-query.ts'
import { serves, signatureOf } from '../../station/deputies.ts'
import { nameOf } from '../find.ts'
import { type Answering, MAY } from '../may.ts'

/** What one person reads as a deputy: the letters to them, and those to no deputy in particular of their stations. */
export interface Inbox {
  /** Records under which this person serves today; several where somebody sits in two congresses. */
  readonly deputies: readonly Deputy[]
  readonly stations: readonly string[]
}

type Holder = { readonly id: string; readonly grants: readonly Grant[] }

/** Records of the register that name this person. */
export const recordsOf = ({ id, grants }: Holder, deputies: readonly Deputy[]): readonly Deputy[] =>
  grants.some(({ role }) => MAY['read-letter'].includes(role)) ? deputies.filter(({ person }) => person === id) : []

/** Undefined: no deputy today, and so nothing to read. */
export function inboxOf(who: Holder, deputies: readonly Deputy[], at: Instant): Inbox | undefined {
  const own = recordsOf(who, deputies).filter((deputy) => serves(deputy, dayOf(at)))
  if (own.length === 0) return undefined
  return { deputies: own, stations: [...new Set(own.flatMap(({ stations }) => stations))] }
}

const ids = ({ deputies }: Inbox): readonly string[] => deputies.map(({ id }) => id)

/** Every letter that exists for them. */
export const lettersIn = (inbox: Inbox): LettersAsked => ({ deputies: ids(inbox), stations: inbox.stations })
/** Those that they are asked to answer in person. */
export const lettersTo = (inbox: Inbox): LettersAsked => ({ deputies: ids(inbox), stations: [], kept: true })
/** Those to the deputies of their stations. */
export const lettersAt = ({ stations }: Inbox): LettersAsked => ({ deputies: [], stations })

/** One letter, named by its number. @throws {Problem} `RECEIPT_*`; `LETTER_UNKNOWN` nobody's, or not theirs */
export async function letterNamed(
  store: Pick<Store, 'submissions'>,
  inbox: Inbox | undefined,
  typed: string,
): Promise<Submission> {
  const named = nameOf(typed)
  if (inbox === undefined) throw new Problem('LETTER_UNKNOWN')
  const found = await store.submissions.find({ ...named, letters: lettersIn(inbox), order: 'newest', limit: 2 })
  const [letter] = found
  if (letter === undefined || letter.erasedAt !== undefined) throw new Problem('LETTER_UNKNOWN')
  if (found.length > 1) throw new Problem('RECEIPT_AMBIGUOUS', { typed })
  return letter
}

/** The record under which this person answers a letter. */
const recordFor = ({ deputies }: Inbox, { deputyId, stationId }: Submission): Deputy | undefined =>
  deputyId === undefined
    ? deputies.find(({ stations }) => stations.includes(stationId ?? ''))
    : deputies.find(({ id }) => id === deputyId)

/** The right to answer one letter, signed by name and office. @throws {Problem} `LETTER_UNKNOWN`; `LETTER_HANDED` it lies with the station */
export function answeringOf(inbox: Inbox, letter: Submission): Answering {
  const record = recordFor(inbox, letter)
  if (record === undefined) throw new Problem('LETTER_UNKNOWN')
  if (letter.handedAt !== undefined) throw new Problem('LETTER_HANDED', { receipt: letter.receipt })
  return { signature: signatureOf(record), answers: ({ id }) => id === letter.id }
}

/** The inbox of the person who speaks. */
export const inboxIn = ({ speaker, knowledge, at }: Turn): Inbox | undefined =>
  inboxOf(speaker, knowledge.content.deputies, at)
