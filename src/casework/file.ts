import type { Attachment } from '../domain/attachment.ts'
import type { SubmissionKind } from '../domain/kind.ts'
import { type Consent, OFFLINE, type Origin } from '../domain/origin.ts'
import { mintReceipt, type Random, type Receipt, SECRET_DIGITS } from '../domain/receipt.ts'
import type { Actor } from '../domain/role.ts'
import type { Day, Instant } from '../domain/shanghai.ts'
import type { SpeaksFor, Stance, Submission } from '../domain/submission.ts'
import type { Address } from '../ports/channel.ts'
import type { Answers } from '../ports/dialogue.ts'
import type { Change } from '../ports/store.ts'
import { digestOf, fingerprintOf } from '../privacy/chain.ts'
import { fileWith } from './attachments/attach.ts'

/** The notice a person agreed to; raised when its words change. */
export const CONSENT_NOTICE = 'v1'

/** What a confirmed form hands over. */
export interface Filing {
  readonly kind: SubmissionKind
  readonly personId: string
  readonly address: Address
  readonly body: string
  readonly verbatim: Readonly<Record<string, string>>
  readonly reason?: string
  readonly contact?: string
  readonly stationId?: string
  readonly consultationId?: string
  readonly clause?: string
  readonly clauseText?: string
  readonly readingId?: string
  readonly clauseIds?: readonly string[]
  readonly stance?: Stance
  readonly speaksFor?: SpeaksFor
  readonly masksAt?: Instant
  readonly dueDay?: Day
  /** Who gets it when nobody says otherwise. */
  readonly assigneeId?: string
  readonly entered?: Entered
  readonly cameBy?: string
  /** The deputy to whom it is addressed. */
  readonly deputyId?: string
  /** What is handed in with it. */
  readonly files?: readonly Attachment[]
}

/** What somebody else adds who files for the citizen. */
export interface Entered {
  readonly by: { readonly id: string; readonly role: Actor; readonly channel: string }
  readonly command: 'enter' | 'import' | 'relay'
  readonly origin: Origin
  /** When it was said or came in; never later than the filing. */
  readonly receivedAt: Instant
  readonly consent: Consent
  readonly personName?: string
  readonly deputy?: string
  readonly entryKey?: string
  readonly session?: string
}

/** Where somebody is told who has no chat with us: nowhere, until they claim the item. */
export function offlineAddress(personId: string): Address {
  return { channel: OFFLINE as Address['channel'], account: 'minyi', conversation: personId }
}

/** Whether nobody can be written to about this item. */
export const isOffline = ({ channel }: Pick<Submission, 'channel'>): boolean => channel === OFFLINE

/** The words of a form that are kept exactly as typed. */
export function verbatimOf(answers: Answers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) =>
      answer.verbatim === undefined ? [] : [[name, answer.verbatim]],
    ),
  )
}

export interface Filed {
  readonly changes: readonly Change[]
  readonly submission: Submission
  readonly receipt: Receipt
  /** 16 digits, shown once and kept only as a keyed hash. */
  readonly secret: string
  /** `4K7M-9Q2T`: by this the owner can tell later that nothing was changed. */
  readonly fingerprint: string
}

/** Turns a confirmed form into a submission with its receipt, first move and trail row. */
export function file(
  filing: Filing,
  at: Instant,
  random: Random & { id(): string },
  seal: (secret: string) => string,
): Filed {
  const { address, verbatim, entered, files = [], ...rest } = filing
  const receivedAt = entered?.receivedAt ?? at
  const by = entered?.by ?? { id: filing.personId, role: '市民' as const, channel: address.channel }
  const receipt = mintReceipt(filing.kind, receivedAt, random)
  const secret = random.digits(SECRET_DIGITS)
  const salt = random.id()
  const submission: Submission = {
    ...rest,
    id: random.id(),
    receipt,
    secretHash: seal(`${receipt}:${secret}`),
    state: 'SUBMITTED',
    rev: 0,
    channel: address.channel,
    address: JSON.stringify(address),
    words: {
      verbatim,
      ...(entered?.session === undefined ? {} : { session: entered.session }),
      ...(files.length === 0 ? {} : { files: files.map(({ id, sha256 }) => ({ id, sha256 })) }),
    },
    consentAt: receivedAt,
    consentNotice: entered?.consent ?? CONSENT_NOTICE,
    filedAt: receivedAt,
    updatedAt: at,
    redoCount: 0,
    ...(entered === undefined ? {} : enteredFields(entered)),
  }
  const digest = digestOf({ ...submission, words: JSON.stringify(submission.words) }, salt)
  return {
    submission,
    receipt,
    secret,
    fingerprint: fingerprintOf(digest),
    changes: [
      { do: 'submission.file', submission, proof: { salt, digest } },
      ...fileWith(submission.id, files),
      {
        do: 'submission.move',
        move: {
          submissionId: submission.id,
          from: 'DRAFTING',
          to: 'SUBMITTED',
          at,
          actor: by.role,
          personId: by.id,
        },
      },
      {
        do: 'audit',
        entry: {
          at,
          actorId: by.id,
          role: by.role,
          channel: by.channel,
          command: entered?.command ?? 'file',
          target: receipt,
          result: 'done',
          after: JSON.stringify({ state: 'SUBMITTED' }),
        },
      },
    ],
  }
}

function enteredFields({ by, origin, personName, deputy, entryKey }: Entered): Partial<Submission> {
  return {
    enteredBy: by.id,
    origin,
    ...(personName === undefined ? {} : { personName }),
    ...(deputy === undefined ? {} : { deputy }),
    ...(entryKey === undefined ? {} : { entryKey }),
  }
}
