import type { Article } from '../../src/domain/knowledge.ts'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { ContentFault, OfficeSettings } from '../../src/ports/knowledge.ts'
import { buildSearchInBackground } from '../../src/search/index.ts'
import { emptyPile } from '../load/pile.ts'
import { readContentFile } from '../load/readers.ts'
import { settleReferences } from '../load/references.ts'
import { readFolder } from '../load/text-files.ts'
import { holidayMissing, sessionPast } from './calendar.ts'
import { citationDead } from './citations.ts'
import { answersDiffer, reviewDue, seeBroken } from './entries.ts'
import { editAt, type Finding, type Rule } from './finding.ts'
import { goldenFailed } from './golden.ts'
import { stationFactsDiffer, stationWithoutDeputy } from './stations.ts'
import { windowShort } from './windows.ts'

export type { Finding, FindingKind } from './finding.ts'

const RULES: readonly Rule[] = [
  stationFactsDiffer,
  citationDead,
  answersDiffer,
  sessionPast,
  reviewDue,
  stationWithoutDeputy,
  seeBroken,
  holidayMissing,
  goldenFailed,
  windowShort,
]

export interface CheckOptions {
  readonly at: Instant
  readonly defaults: OfficeSettings
  /** Approved articles that are known beside the folder's; asked for only when the folder has no mistakes of form. */
  readonly articles?: () => Promise<readonly Article[]>
}

/**
 * Looks through a content folder for what contradicts itself, leads nowhere or is out of date; by file and line. Reads
 * only. While the folder has mistakes of form, these are all that is found.
 */
export async function checkContent(dir: string, options: CheckOptions): Promise<readonly Finding[]> {
  const folder = await readFolder(dir)
  const pile = emptyPile(options.defaults)
  pile.faults.push(...folder.faults)
  for (const file of folder.files) readContentFile(pile, file)
  const content = settleReferences(pile)
  if (pile.faults.length > 0) return pile.faults.map((one) => unreadable(dir, one)).toSorted(byPlace)
  const own = new Set(content.articles.map((article) => article.id))
  const articles = ((await options.articles?.()) ?? []).filter((article) => !own.has(article.id))
  const search = await buildSearchInBackground({ ...content, articles: [...content.articles, ...articles] })
  const checked = { dir, at: options.at, pile, content, search, articles }
  return RULES.flatMap((rule) => rule(checked)).toSorted(byPlace)
}

const unreadable = (dir: string, { file, line, problem, mend }: ContentFault): Finding => ({
  level: 'error',
  kind: 'unreadable',
  file,
  ...(line === undefined ? {} : { line }),
  problem: `${problem}。${mend}`,
  command: editAt(dir, file, line),
})

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0)
}
