import type { Batch } from '../domain/knowledge.ts'
import { DAY_MS } from '../domain/shanghai.ts'
import type { KnowledgeRecord } from '../ports/store.ts'
import { CONFIRMED_MOST } from '../upkeep/confirmed.ts'
import { WINDOW_DAYS } from '../upkeep/gaps.ts'
import { knowledgeFrom } from '../upkeep/library.ts'
import { type Impact, previewContent, replayQuestions } from '../upkeep/preview.ts'
import { readsOf } from '../upkeep/reads.ts'
import { contentOf } from '../upkeep/records.ts'
import { sayBroken, sayImpact } from '../upkeep/say-impact.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'

/** Questions named one by one on the command line; a screen or two. */
const SHOWN = 40

/**
 * Approves a batch in the name of a person, after asking what people asked and the standard questions before and after.
 * @param yes the changes were seen and are wanted; no look at them is needed when nobody's answer changes
 * @throws {WrongInput} no such batch, approved before, a standard question would be missed, or changes are still to be confirmed
 */
export async function approveBatch(id: string, by: string, office: Office, at: number, yes = true): Promise<void> {
  await waitingBatch(id, office)
  const impact = await impactOfBatch(id, office, at)
  if (impact.broken.length > 0)
    throw new WrongInput(
      [
        ...sayBroken(impact),
        `有标准问题会变得不合格，${id} 没有核准。请改这批资料，或者核对 golden.yaml 里的标准问题。`,
      ].join('\n'),
    )
  if (!yes && impact.changed.length > 0)
    throw new WrongInput(
      `${sayImpact(impact, SHOWN)}\n还没有核准。看过以后要核准：npm run -s minyi -- kb approve ${id} --by ${by} --yes`,
    )
  await office.store.commit([
    { do: 'knowledge.approve', batchId: id, by, at },
    {
      do: 'audit',
      entry: {
        at,
        actorId: by,
        role: '管理员',
        channel: 'command-line',
        command: 'kb-approve',
        target: id,
        result: 'done',
      },
    },
  ])
}

async function waitingBatch(id: string, office: Office): Promise<Batch> {
  const batch = (await office.store.knowledge.batches()).find((b) => b.id === id)
  if (batch === undefined) throw new WrongInput(`没有 ${id} 这一批资料。`)
  if (batch.approvedBy !== undefined) throw new WrongInput(`${id} 已由${batch.approvedBy}核准过。`)
  return batch
}

async function impactOfBatch(id: string, { store }: Office, at: number): Promise<Impact> {
  const records = await store.knowledge.approved()
  const confirmed = await store.knowledge.confirmed(CONFIRMED_MOST)
  const now = await knowledgeFrom(records, await store.knowledge.version(), undefined, confirmed)
  const asked = await readsOf(store).misses(at - WINDOW_DAYS * DAY_MS)
  const questions = replayQuestions(
    now,
    asked.map(({ text }) => text),
  )
  const next = contentOf(replaced(records, await store.knowledge.recordsOf(id)))
  return previewContent(now, next, questions, at)
}

function replaced(records: readonly KnowledgeRecord[], by: readonly KnowledgeRecord[]): readonly KnowledgeRecord[] {
  return [...new Map([...records, ...by].map((record) => [`${record.kind} ${record.id}`, record])).values()]
}
