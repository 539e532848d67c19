import { sql } from 'kysely'
import type { Attachment } from '../domain/attachment.ts'
import { Problem } from '../domain/problem.ts'
import type { AttachmentChange, AttachmentQuery, AttachmentStore } from '../ports/attachments.ts'
import { checkAttachments } from './attachments-check.ts'
import { TRAIL } from './chain.ts'
import type { AttachmentRow } from './schema.ts'
import { locked, only, query, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const COLUMNS = [
  'id',
  'personId',
  'type',
  'name',
  'size',
  'sha256',
  'addedAt',
  'submissionId',
  'supplementId',
] as const satisfies readonly (keyof AttachmentRow)[]

const add = statement((db, p: AttachmentRow) => db.insertInto('attachment').values(only(p, COLUMNS)))
const addContent = statement((db, p: { id: string; bytes: Uint8Array }) =>
  db.insertInto('attachmentContent').values({ id: p.id, bytes: p.bytes }),
)
/** Whoever counts holds the end of the trail: two that count at once would both find room. */
const hold = statement((db) => locked(db, db.selectFrom('chain').select('name').where('name', '=', TRAIL)))
const ofPerson = statement((db, p: { personId: string; from: number }) =>
  db
    .selectFrom('attachment')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('size'), sql.lit(0)).as('size'))
    .where('personId', '=', p.personId)
    .where('addedAt', '>=', p.from),
)
const ofAll = statement((db) =>
  db
    .selectFrom('attachment')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('size'), sql.lit(0)).as('total'))
    .select(sql<number>`coalesce(sum(case when submission_id is null then size else 0 end), 0)`.as('waiting')),
)
const put = statement((db, p: { id: string; submissionId: string; supplementId: string | null }) =>
  db
    .updateTable('attachment')
    .set({ submissionId: p.submissionId, supplementId: p.supplementId })
    .where('id', '=', p.id)
    .where('submissionId', 'is', null),
)
const waitingId = statement((db, p: { id: string }) =>
  db.selectFrom('attachment').select('id').where('id', '=', p.id).where('submissionId', 'is', null),
)
const remove = statement((db, p: { id: string }) => db.deleteFrom('attachment').where('id', '=', p.id))
const removeContent = statement((db, p: { id: string }) => db.deleteFrom('attachmentContent').where('id', '=', p.id))
const ofSubmission = statement((db, p: { submissionId: string }) =>
  db.selectFrom('attachment').select(['id', 'name']).where('submissionId', '=', p.submissionId),
)
const waitingOf = statement((db, p: { personId: string }) =>
  db.selectFrom('attachment').select('id').where('personId', '=', p.personId).where('submissionId', 'is', null),
)
const contentOf = statement((db, p: { id: string }) =>
  db.selectFrom('attachmentContent').select('bytes').where('id', '=', p.id),
)

function* wipe(id: string): Work<void> {
  yield* run(removeContent({ id }))
  yield* run(remove({ id }))
}

/** Deletes everything that came with a submission. Returns the names it had. */
export function* wipeAttachmentsOf(submissionId: string): Work<readonly string[]> {
  const rows = yield* all(ofSubmission({ submissionId }))
  for (const { id } of rows) yield* wipe(id)
  return rows.map(({ name }) => name)
}

/** Deletes what a person handed over and did not hand in. */
export function* wipeWaitingOf(personId: string): Work<void> {
  for (const { id } of yield* all(waitingOf({ personId }))) yield* wipe(id)
}

/** Deletes one file if it still waits. */
export function* dropAttachment(id: string): Work<void> {
  if ((yield* first(waitingId({ id }))) !== undefined) yield* wipe(id)
}

type Of<K extends AttachmentChange['do']> = Extract<AttachmentChange, { readonly do: K }>

export const attachmentChanges = {
  *'attachment.take'({ attachment, content, limits, from }: Of<'attachment.take'>): Work<void> {
    yield* run(add(attachment))
    yield* run(addContent({ id: attachment.id, bytes: content }))
    yield* first(hold({}))
    const own = Number((yield* first(ofPerson({ personId: attachment.personId, from })))?.size ?? 0)
    if (own > limits.perDay) throw new Problem('FILES_TODAY', { mb: inMb(limits.perDay) })
    const { total = 0, waiting = 0 } = (yield* first(ofAll({}))) ?? {}
    if (Number(total) > limits.total || Number(waiting) > limits.waiting) throw new Problem('FILES_FULL')
  },
  *'attachment.file'({ ids, submissionId, supplementId }: Of<'attachment.file'>): Work<void> {
    for (const id of ids)
      if ((yield* run(put({ id, submissionId, supplementId: supplementId ?? null }))) === 0)
        throw new Problem('FILE_GONE')
  },
  *'attachment.drop'({ ids }: Of<'attachment.drop'>): Work<void> {
    for (const id of ids) yield* dropAttachment(id)
  },
}

const MB = 1024 * 1024
const inMb = (bytes: number): number => Math.floor(bytes / MB)

const find = (asked: AttachmentQuery) =>
  query((db) => {
    let out = db.selectFrom('attachment').select(COLUMNS)
    if (asked.ids !== undefined) out = out.where('id', 'in', asked.ids)
    if (asked.personId !== undefined) out = out.where('personId', '=', asked.personId)
    if (asked.submissionId !== undefined) out = out.where('submissionId', '=', asked.submissionId)
    if (asked.waiting === true) out = out.where('submissionId', 'is', null)
    return out.orderBy('seq')
  })

export function attachmentStore(engine: Engine, hasRoom: () => Promise<boolean>): AttachmentStore {
  return {
    find: async (asked) =>
      asked.ids?.length === 0 ? [] : ((await engine.read(() => all(find(asked)))) as readonly Attachment[]),
    content: async (id) => (await engine.read(() => first(contentOf({ id }))))?.bytes,
    hasRoom,
    check: () => checkAttachments(engine),
  }
}
