import { requireOpen } from '../consultation/describe.ts'
import { madeOn } from '../consultation/made-on.ts'
import type { Consultation } from '../domain/consultation.ts'
import { type SubmissionKind, specOf } from '../domain/kind.ts'
import type { Consent, Origin } from '../domain/origin.ts'
import { Problem } from '../domain/problem.ts'
import type { Random } from '../domain/receipt.ts'
import type { Actor, Grant } from '../domain/role.ts'
import { dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import type { Submission } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { type Entered, type Filed, file, offlineAddress } from './file.ts'
import { firstDueDay } from './limit.ts'
import { authorise, authoriseAnywhere } from './may.ts'
import { walk } from './walk.ts'

/** What somebody said or wrote, as it is entered for them. */
export interface Entry {
  readonly kind: SubmissionKind
  readonly origin: Origin
  readonly body: string
  readonly verbatim: Readonly<Record<string, string>>
  readonly consent: Consent
  readonly receivedAt: Instant
  readonly reason?: string
  readonly personName?: string
  readonly contact?: string
  /** Station of who enters it; what is for the city goes on to the city office. */
  readonly stationId?: string
  readonly consultation?: Consultation
  /** As printed, several one after the other; absent = the whole draft. */
  readonly clause?: string
  readonly deputy?: string
  readonly entryKey?: string
  /** Id of the reception session at which it was said. */
  readonly session?: string
}

/** Who enters it and where. */
export interface EntryDesk {
  readonly at: Instant
  readonly channel: string
  readonly personId: string
  readonly grants: readonly Grant[]
  readonly content: Pick<Knowledge['content'], 'clocks' | 'settings' | 'holidays'>
  readonly random: Random & { id(): string }
  readonly seal: (secret: string) => string
}

/** Characters of the keyed hash that makes one person of what was entered with one contact. */
const ID_LENGTH = 20

/** Whoever left the same contact is one person; without one, every item has a person of its own. */
export function offlinePersonId(contact: string | undefined, desk: Pick<EntryDesk, 'random' | 'seal'>): string {
  const known = contact?.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()
  return `o-${known === undefined ? desk.random.id() : desk.seal(`offline:${known}`).slice(0, ID_LENGTH)}`
}

/**
 * Whether it may be entered as it stands.
 * @throws {Problem} `CONSENT_MISSING`, `RECEIVED_LATER`, `CONSULTATION_CLOSED`, `CONSULTATION_NOT_YET` on the day it came
 */
export function checkEntry(entry: Entry, at: Instant): void {
  if (entry.receivedAt > at) throw new Problem('RECEIVED_LATER', { day: sayDay(dayOf(entry.receivedAt), at) })
  const personal = entry.personName !== undefined || entry.contact !== undefined
  if (personal && entry.consent === '未留个人信息') throw new Problem('CONSENT_MISSING')
  if (entry.consultation !== undefined) requireOpen(entry.consultation, entry.receivedAt)
}

/** Files for a citizen. @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE` and those of {@link checkEntry} */
export function enter(entry: Entry, desk: EntryDesk, command: 'enter' | 'import' = 'enter'): Filed {
  const held = authorise(desk.grants, 'enter', entry.stationId)
  const role = held.includes('站点联络员') ? '站点联络员' : '登记员'
  return fileFor(entry, desk, command, role)
}

/** A deputy passes on what a citizen said. @throws {Problem} `NOT_STAFF` and those of {@link checkEntry} */
export function relay(entry: Omit<Entry, 'kind' | 'origin'>, desk: EntryDesk): Filed {
  authoriseAnywhere(desk.grants, 'relay')
  return fileFor({ ...entry, kind: 'relayed-by-deputy', origin: '代表转达' }, desk, 'relay', '代表')
}

function fileFor(entry: Entry, desk: EntryDesk, command: Entered['command'], role: Actor): Filed {
  checkEntry(entry, desk.at)
  const {
    kind,
    origin,
    consent,
    receivedAt,
    personName,
    deputy,
    entryKey,
    session,
    stationId,
    consultation,
    clause,
    ...words
  } = entry
  const personId = offlinePersonId(entry.contact, desk)
  const due = firstDueDay(kind, desk.content, receivedAt)
  const handledBy = specOf(kind).handler === 'city' ? undefined : stationId
  return file(
    {
      kind,
      personId,
      address: offlineAddress(personId),
      ...words,
      ...(handledBy === undefined ? {} : { stationId: handledBy }),
      ...(consultation === undefined
        ? {}
        : { consultationId: consultation.id, ...madeOn(consultation, clause ?? '', receivedAt) }),
      ...(due === undefined ? {} : { dueDay: due }),
      entered: {
        by: { id: desk.personId, role, channel: desk.channel },
        command,
        origin,
        receivedAt,
        consent,
        ...(personName === undefined ? {} : { personName }),
        ...(deputy === undefined ? {} : { deputy }),
        ...(entryKey === undefined ? {} : { entryKey }),
        ...(session === undefined ? {} : { session }),
      },
    },
    desk.at,
    desk.random,
    desk.seal,
  )
}

/** A clerk who registers takes what was entered into the books in the same breath. */
export function registered(filed: Filed, desk: EntryDesk): Filed {
  const { submission } = filed
  const held = authorise(desk.grants, 'open', submission.stationId ?? desk.grants[0]?.stationId)
  if (!held.includes('登记员')) return filed
  const by = { id: desk.personId, channel: desk.channel, roles: held }
  const changes = walk({ submission, command: 'register', by, at: desk.at }, ['REGISTERED'])
  return { ...filed, changes: [...filed.changes, ...changes], submission: after(submission, changes) }
}

/** A submission as it stands once these changes are made. */
export function after(submission: Submission, changes: readonly Change[]): Submission {
  return changes.reduce<Submission>(
    (item, change) =>
      change.do === 'submission.change' && change.id === item.id
        ? ({ ...item, ...change.set, rev: item.rev + 1 } as Submission)
        : item,
    submission,
  )
}
