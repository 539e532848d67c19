import { createHash } from 'node:crypto'
import type { AttachmentFault } from '../ports/attachments.ts'
import { fileMark } from '../privacy/chain.ts'
import type { AttachmentRow } from './schema.ts'
import { statement } from './statement.ts'
import { all, type Engine, first } from './work.ts'

/** Submissions, rows of the trail or files looked at before other work may pass. */
const STEP = 50
/** Enough to see what happened; more of them help nobody. */
const MAX_FAULTS = 20

type File = Pick<AttachmentRow, 'id' | 'sha256' | 'submissionId' | 'supplementId'> & { readonly receipt: string }

const filed = statement((db, p: { after: number }) =>
  db
    .selectFrom('attachment as a')
    .innerJoin('submission as s', 's.id', 'a.submissionId')
    .select(['a.seq', 'a.id', 'a.sha256', 'a.submissionId', 'a.supplementId', 's.receipt', 's.words'])
    .where('a.seq', '>', p.after)
    .orderBy('a.seq')
    .limit(STEP),
)
const contentOf = statement((db, p: { id: string }) =>
  db.selectFrom('attachmentContent').select('bytes').where('id', '=', p.id),
)
const promising = statement((db, p: { after: number }) =>
  db
    .selectFrom('submission')
    .select(['seq', 'id', 'receipt', 'words'])
    .where('seq', '>', p.after)
    .where('words', 'like', '%"files":[%')
    .orderBy('seq')
    .limit(STEP),
)
/** Additions with files, of what still has its words. */
const added = statement((db, p: { after: number }) =>
  db
    .selectFrom('audit as t')
    .innerJoin('submission as s', 's.receipt', 't.target')
    .select(['t.seq', 't.after', 's.id', 's.receipt'])
    .where('t.seq', '>', p.after)
    .where('t.command', '=', 'attach')
    .where('t.after', 'like', '{"files":[%')
    .where('s.erasedAt', 'is', null)
    .where('s.state', '!=', 'WITHDRAWN')
    .orderBy('t.seq')
    .limit(STEP),
)
const filesOf = statement((db, p: { id: string }) =>
  db.selectFrom('attachment').select(['id', 'sha256']).where('submissionId', '=', p.id),
)

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const marksIn = (text: string): readonly string[] => {
  const { files } = JSON.parse(text) as { files?: readonly { id: string; sha256: string }[] }
  return (files ?? []).map((file) => fileMark(file))
}

/**
 * Every file against its own bytes, and both ways against what was said of it when it was handed in: what came with a
 * submission stands in its words, which are in the chains; what was added stands in the trail.
 */
export async function checkAttachments(
  engine: Engine,
): Promise<{ readonly files: number; readonly faults: readonly AttachmentFault[] }> {
  const faults = new Map<string, AttachmentFault>()
  const told = new Map<string, ReadonlySet<string>>()
  const fault = (receipt: string, why: AttachmentFault['why']): void => {
    if (faults.size < MAX_FAULTS) faults.set(`${receipt}:${why}`, { receipt, why })
  }
  /** What was said of a submission and is no longer there. */
  const expect = async (id: string, receipt: string, marks: readonly string[]): Promise<void> => {
    const present = new Set((await engine.read(() => all(filesOf({ id })))).map((file) => fileMark(file)))
    told.set(id, new Set([...(told.get(id) ?? []), ...marks]))
    if (marks.some((mark) => !present.has(mark))) fault(receipt, 'missing')
  }

  for (let after = Number.MIN_SAFE_INTEGER; ; await breathe()) {
    const rows = await engine.read(() => all(promising({ after })))
    for (const { id, receipt, words } of rows) await expect(id, receipt, marksIn(words))
    if (rows.length === 0) break
    after = rows.at(-1)?.seq ?? after
  }
  for (let after = Number.MIN_SAFE_INTEGER; ; await breathe()) {
    const rows = await engine.read(() => all(added({ after })))
    for (const { id, receipt, after: text } of rows)
      await expect(id, receipt, (JSON.parse(text ?? '{}') as { files?: readonly string[] }).files ?? [])
    if (rows.length === 0) break
    after = rows.at(-1)?.seq ?? after
  }
  let files = 0
  for (let after = Number.MIN_SAFE_INTEGER; ; await breathe()) {
    const rows = (await engine.read(() => all(filed({ after })))) as readonly (File & { readonly seq: number })[]
    for (const { id, sha256, submissionId, receipt } of rows) {
      const content = await engine.read(() => first(contentOf({ id })))
      const asKept = content !== undefined && createHash('sha256').update(content.bytes).digest('hex') === sha256
      if (content === undefined) fault(receipt, 'missing')
      else if (!asKept || told.get(submissionId ?? '')?.has(fileMark({ id, sha256 })) !== true)
        fault(receipt, 'changed')
      else files++
    }
    if (rows.length === 0) break
    after = rows.at(-1)?.seq ?? after
  }
  return { files, faults: [...faults.values()] }
}
