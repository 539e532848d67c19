import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { SingleBar } from 'cli-progress'
import {
  countFiles,
  type FileResult,
  type ImportOptions,
  importPath,
  type Known,
  mergeFiles,
} from '../../knowledge/import/index.ts'
import type { Article } from '../domain/knowledge.ts'
import type { KnowledgeRecord } from '../ports/store.ts'
import { describeFile, type ImportReport } from './kb-print.ts'
import type { Office } from './office.ts'

const BATCH_LENGTH = 12
/** Reads files into one batch. Without a name it waits for approval and is shown to nobody. */
export async function importKnowledge(
  paths: readonly string[],
  options: { readonly city?: string; readonly approveBy?: string },
  office: Office,
  at: number,
  progress: NodeJS.WriteStream | undefined,
): Promise<ImportReport> {
  const results = await readAll(paths, options.city === undefined ? {} : { city: options.city }, progress)
  const verdicts = mergeFiles(results, await knownIn(office))
  const files = verdicts.map(describeFile)
  const fresh = verdicts.flatMap((v) => (v.status === 'imported' ? [v.result] : []))
  const by = options.approveBy
  if (fresh.length === 0) return { approved: by !== undefined, files }
  const batch = batchOf(fresh.map((r) => r.hash))
  const waiting = (await office.store.knowledge.batches()).find((b) => b.id === batch)
  if (waiting !== undefined && waiting.approvedBy === undefined && by === undefined)
    return {
      batch,
      approved: false,
      files: files.map((f) => (f.status === 'imported' ? { ...f, status: 'unchanged' } : f)),
    }
  const records = fresh.flatMap((r): KnowledgeRecord[] => [
    ...r.articles.map((a): KnowledgeRecord => ({ kind: 'article', id: a.id, data: a })),
    { kind: 'source', id: r.hash, data: { file: r.file } },
  ])
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

async function readAll(
  paths: readonly string[],
  options: ImportOptions,
  progress: NodeJS.WriteStream | undefined,
): Promise<FileResult[]> {
  const bar =
    progress?.isTTY === true
      ? new SingleBar({
          format: '{bar} {value}/{total}　已用{duration_formatted}　{file}',
          hideCursor: true,
          clearOnComplete: true,
          stream: progress,
        })
      : undefined
  bar?.start(await countFiles(paths), 0, { file: '' })
  const results: FileResult[] = []
  try {
    for await (const result of importPath(paths, options)) {
      results.push(result)
      bar?.increment({ file: basename(result.file) })
    }
  } finally {
    bar?.stop()
  }
  return results
}

async function knownIn(office: Office): Promise<Known> {
  const records = await office.store.knowledge.approved()
  return {
    hashes: new Set(records.flatMap((r) => (r.kind === 'source' ? [r.id] : []))),
    articles: records.flatMap((r) => (r.kind === 'article' ? [r.data as Article] : [])),
  }
}

const batchOf = (hashes: readonly string[]): string =>
  createHash('sha256').update(hashes.toSorted().join()).digest('hex').slice(0, BATCH_LENGTH)

export { approveBatch } from './kb-approve.ts'
