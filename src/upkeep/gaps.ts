import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Search } from '../ports/knowledge.ts'
import { askOnce, forEachInBackground } from './asked-before.ts'
import { type Cluster, clusterInBackground } from './clusters.ts'
import { isChatEntry } from './drafts.ts'
import { type Miss, upkeepOf } from './reads.ts'

/** How far back questions are looked at. */
export const WINDOW_DAYS = 90
/** Asking for a person is no question of knowledge. */
const NO_QUESTION = 'hand-off'
/** The search answers, but the person said that it was not the point. */
const NOT_THE_POINT = 'not-helpful'

/** Questions of the last ninety days that are still without an answer, in clusters of at least five people. */
export async function openGaps(knowledge: Knowledge, at: Instant): Promise<Cluster[]> {
  const misses = await recentMisses(knowledge, at)
  await forEachInBackground([...new Set(misses.map((miss) => miss.text))], (text) =>
    askOnce(knowledge.search, text, at),
  )
  return clusterInBackground(misses.filter((miss) => isOpen(miss, knowledge.search, at)))
}

/** Masked questions of the last ninety days. */
export async function recentMisses(knowledge: Knowledge, at: Instant): Promise<readonly Miss[]> {
  const misses = await upkeepOf(knowledge).misses(at - WINDOW_DAYS * DAY_MS)
  return misses.filter((miss) => miss.why !== NO_QUESTION)
}

function isOpen(miss: Miss, search: Pick<Search, 'answer'>, at: Instant): boolean {
  const answer = askOnce(search, miss.text, at)
  if (!answer.answered) return true
  return miss.why === NOT_THE_POINT && !isChatEntry(answer.entry?.id ?? '')
}
