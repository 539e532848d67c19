import type { Course, CourseStep } from '../domain/course.ts'
import type { Reading } from '../domain/reading.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Change, KnowledgeRecord, Store } from '../ports/store.ts'
import { type Order, type Subject, stepOf } from './order.ts'
import { forgetProposal } from './two-keys.ts'

/** Who does it, and whose proposal it was where that was somebody else. */
export interface Doer {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly channel: string
  readonly author?: string
}

const COMMAND: Readonly<Record<Order['act'], string>> = {
  publish: 'consultation-publish',
  extend: 'consultation-extend',
  end: 'consultation-end',
  stage: 'consultation-stage',
}

export const trail = (command: string, target: string, by: Doer, at: Instant, after?: string): Change => ({
  do: 'audit',
  entry: {
    at,
    actorId: by.id,
    role: by.role,
    channel: by.channel,
    command,
    target,
    result: 'done',
    ...(by.author === undefined ? {} : { before: by.author }),
    ...(after === undefined ? {} : { after }),
  },
})

/**
 * Does what was ordered. `before` are the steps that the store has, which the knowledge in use may not know yet. Every step is a batch of its own: taking it away leaves everything as it was.
 */
export function carryOut(
  order: Order,
  subject: Subject,
  by: Doer,
  at: Instant,
  before: readonly CourseStep[],
): readonly Change[] {
  const { consultation, publication } = subject
  const step = stepOf(order, subject, at)
  const course: Course = { consultationId: consultation.id, steps: [...before, step] }
  const approved = { importedAt: at, importedBy: by.name, approvedBy: by.name, approvedAt: at }
  return [
    ...(publication === undefined
      ? []
      : [
          {
            do: 'knowledge.put',
            batch: { ...approved, id: publication.batchId },
            records: withReason(publication.records, order),
          } as const,
        ]),
    {
      do: 'knowledge.put',
      batch: { ...approved, id: `course:${consultation.id}:${at}` },
      records: [{ kind: 'course', id: consultation.id, data: course }],
    },
    forgetProposal(consultation.id),
    trail(COMMAND[order.act], consultation.id, by, at, JSON.stringify(order)),
  ]
}

function withReason(records: readonly KnowledgeRecord[], order: Order): readonly KnowledgeRecord[] {
  if (order.act !== 'publish' || order.shortReason === undefined) return records
  const { shortReason } = order
  return records.map((record) => {
    if (record.kind === 'reading') return { ...record, data: { ...(record.data as Reading), shortReason } }
    if (record.kind !== 'consultation') return record
    const draft = record.data as { readonly readings?: readonly Reading[] }
    const readings = draft.readings?.map((one, n, all) => (n === all.length - 1 ? { ...one, shortReason } : one))
    return { ...record, data: { ...draft, shortReason, ...(readings === undefined ? {} : { readings }) } }
  })
}

/** The steps of a draft as they are stored now. */
export async function storedSteps(
  knowledge: Pick<Store['knowledge'], 'record'>,
  consultationId: string,
): Promise<readonly CourseStep[]> {
  const record = await knowledge.record('course', consultationId)
  return (record?.data as Course | undefined)?.steps ?? []
}
