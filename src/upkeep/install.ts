import { createHash } from 'node:crypto'
import { CONSENT_NOTICE } from '../casework/file.ts'
import { firstDueDay } from '../casework/limit.ts'
import type { SubmissionKind } from '../domain/kind.ts'
import { sayArticle } from '../domain/numerals.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { State, Submission } from '../domain/submission.ts'
import type { Content, PersonRecord, SubmissionSeed } from '../ports/knowledge.ts'
import type { Change, Store } from '../ports/store.ts'
import { recordsOf } from './records.ts'

/** Who stands behind content that comes with the software or with a scripted world. */
const BY = '随附资料'

/** Whether a batch was installed from content with this mark. */
export async function isInstalled(store: Pick<Store, 'knowledge'>, batchId: string, mark: string): Promise<boolean> {
  const before = await store.knowledge.record('source', batchId)
  return (before?.data as { mark?: string } | undefined)?.mark === mark
}

/**
 * Puts content into the store as one approved batch. Content with the same mark again changes nothing.
 * @param mark fingerprint of where the content comes from; without one, of the content itself
 * @returns whether anything was written
 */
export async function installContent(
  store: Store,
  content: Content,
  batchId: string,
  at: Instant,
  mark?: string,
): Promise<boolean> {
  const records = recordsOf(content)
  const known = mark ?? createHash('sha256').update(JSON.stringify(records)).digest('hex')
  if (await isInstalled(store, batchId, known)) return false
  await store.commit([
    {
      do: 'knowledge.put',
      batch: { id: batchId, importedAt: at, importedBy: BY, approvedBy: BY, approvedAt: at },
      records: [...records, { kind: 'source', id: batchId, data: { mark: known } }],
    },
    ...content.people.flatMap((person) => admit(person, at)),
  ])
  return true
}

function admit(person: PersonRecord, at: Instant): readonly Change[] {
  const { accounts, ...rest } = person
  return [
    { do: 'person.put', person: { ...rest, grants: person.grants } },
    ...accounts.map((a): Change => ({ do: 'account.put', account: { ...a, personId: person.id, linkedAt: at } })),
  ]
}

/** The owners of submissions that exist already count as having spoken when a world begins, so that they can be told. */
export function spokenChanges(seeds: readonly SubmissionSeed[], at: Instant): readonly Change[] {
  return seeds.map(({ channel, user }) => ({ do: 'lane.heard', lane: `${channel}|${user}|${user}`, at, sent: 0 }))
}

/** Submissions that a world says exist already. */
export function seedChanges(
  seeds: readonly SubmissionSeed[],
  content: Pick<Content, 'consultations' | 'people' | 'clocks' | 'settings' | 'holidays'>,
  personOf: (channel: string, user: string) => string,
  id: () => string,
): readonly Change[] {
  return seeds.flatMap((seed): readonly Change[] => {
    const account = content.people.find((p) =>
      p.accounts.some((a) => a.channel === seed.channel && a.user === seed.user),
    )
    const assignee = content.people.find((p) => p.id === seed.assignee || p.name === seed.assignee)
    const clause = content.consultations
      .find((c) => c.id === seed.consultationId)
      ?.clauses.find((c) => c.text !== '' && sayArticle(c.number) === seed.article)
    const kind = seed.kind as SubmissionKind
    const due = firstDueDay(kind, content, seed.at)
    const submission: Submission = {
      id: id(),
      receipt: seed.receipt as Receipt,
      secretHash: '',
      kind,
      state: seed.state as State,
      rev: 0,
      personId: account?.id ?? personOf(seed.channel, seed.user),
      channel: seed.channel,
      address: JSON.stringify({ channel: seed.channel, account: 'minyi', conversation: seed.user, user: seed.user }),
      body: seed.text,
      words: { verbatim: { proposal: seed.text, ...(seed.reason === undefined ? {} : { reason: seed.reason }) } },
      consentAt: seed.at,
      consentNotice: CONSENT_NOTICE,
      filedAt: seed.at,
      updatedAt: seed.at,
      redoCount: 0,
      ...(seed.stationId === undefined ? {} : { stationId: seed.stationId }),
      ...(seed.consultationId === undefined ? {} : { consultationId: seed.consultationId }),
      ...(seed.article === undefined ? {} : { clause: seed.article }),
      ...(clause === undefined ? {} : { clauseText: clause.text }),
      ...(seed.reason === undefined ? {} : { reason: seed.reason }),
      ...(seed.contact === undefined ? {} : { contact: seed.contact }),
      ...(assignee === undefined ? {} : { assigneeId: assignee.id }),
      ...(due === undefined ? {} : { dueDay: due }),
      ...(seed.state === 'RESULT_READY' ? { decidedAt: seed.at } : {}),
      ...(seed.state === 'FED_BACK' ? { fedBackAt: seed.at } : {}),
    }
    return [
      { do: 'submission.file', submission },
      {
        do: 'submission.move',
        move: { submissionId: submission.id, from: 'DRAFTING', to: submission.state, at: seed.at, actor: '系统' },
      },
    ]
  })
}
