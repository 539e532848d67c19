import { createHash } from 'node:crypto'
import { SingleBar } from 'cli-progress'
import { countFiles, type FileResult, importPath } from '../../knowledge/import/index.ts'
import type { KnowledgeRecord } from '../ports/store.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'

export interface ImportReport {
  /** Absent when there was nothing new. */
  readonly batch?: string
  readonly approved: boolean
  readonly files: readonly {
    readonly file: string
    readonly status: 'imported' | 'unchanged' | 'refused'
    readonly laws: number
    readonly articles: number
    readonly warnings: readonly string[]
    readonly reason?: string
  }[]
}

const BATCH_LENGTH = 12

/** Reads files into one batch. Without a name it waits for approval and is shown to nobody. */
export async function importKnowledge(
  paths: readonly string[],
  options: { readonly city?: string; readonly approveBy?: string },
  office: Office,
  at: number,
  progress: NodeJS.WriteStream | undefined,
): Promise<ImportReport> {
  const known = new Set((await office.store.knowledge.approved()).flatMap((r) => (r.kind === 'source' ? [r.id] : [])))
  const bar =
    progress?.isTTY === true
      ? new SingleBar({ format: '{bar} {value}/{total} {file}', hideCursor: true, stream: progress })
      : undefined
  bar?.start(await countFiles(paths), 0, { file: '' })
  const results: FileResult[] = []
  for await (const result of importPath(paths, options.city === undefined ? {} : { city: options.city })) {
    results.push(result)
    bar?.increment({ file: result.file })
  }
  bar?.stop()
  const fresh = results.flatMap((r) => (r.ok && !known.has(r.hash) ? [r] : []))
  const files = results.map((r) => describe(r, known))
  if (fresh.length === 0) return { approved: options.approveBy !== undefined, files }
  const batch = createHash('sha256')
    .update(
      fresh
        .map((r) => r.hash)
        .sort()
        .join(),
    )
    .digest('hex')
    .slice(0, BATCH_LENGTH)
  const records = fresh.flatMap((r): KnowledgeRecord[] => [
    ...r.articles.map((a): KnowledgeRecord => ({ kind: 'article', id: a.id, data: a })),
    { kind: 'source', id: r.hash, data: { file: r.file } },
  ])
  const by = options.approveBy
  await office.store.commit([
    {
      do: 'knowledge.put',
      batch: {
        id: batch,
        importedAt: at,
        ...(by === undefined ? {} : { importedBy: by, approvedBy: by, approvedAt: at }),
      },
      records,
    },
    {
      do: 'audit',
      entry: {
        at,
        actorId: by ?? 'command-line',
        role: '管理员',
        channel: 'command-line',
        command: 'kb-import',
        target: batch,
        result: 'done',
      },
    },
  ])
  return { batch, approved: by !== undefined, files }
}

function describe(result: FileResult, known: ReadonlySet<string>): ImportReport['files'][number] {
  if (!result.ok)
    return { file: result.file, status: 'refused', laws: 0, articles: 0, warnings: [], reason: result.reason }
  return {
    file: result.file,
    status: known.has(result.hash) ? 'unchanged' : 'imported',
    laws: result.laws.length,
    articles: result.articles.length,
    warnings: result.warnings.map((w) => `${w.line === undefined ? '' : `第${w.line}行：`}${w.say}`),
  }
}

export async function approveBatch(id: string, by: string, office: Office, at: number): Promise<void> {
  const batch = (await office.store.knowledge.batches()).find((b) => b.id === id)
  if (batch === undefined) throw new WrongInput(`没有 ${id} 这一批资料。`)
  if (batch.approvedBy !== undefined) throw new WrongInput(`${id} 已由${batch.approvedBy}核准过。`)
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
