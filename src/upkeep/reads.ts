import { isReadingBatch } from '../consultation/stored-readings.ts'
import { Problem } from '../domain/problem.ts'
import type { Reading } from '../domain/reading.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Confirmed, ConversationState, Lane, Store } from '../ports/store.ts'
import { CONFIRMED_MOST } from './confirmed.ts'
import { type ChatWord, chatWordId } from './lay-words.ts'

/** A masked question that got no answer. */
export interface Miss {
  readonly text: string
  readonly personId: string
  readonly at: Instant
  readonly why: string
}

/** What mending the knowledge reads beside the knowledge itself. */
export interface UpkeepReads {
  /** Questions without an answer since an instant, oldest first. */
  misses(since: Instant): Promise<readonly Miss[]>
  /** What is kept under a lane: drafts of entries, addresses of those who asked. */
  kept(lane: Lane): Promise<ConversationState | undefined>
  /** Confirmed questions as they stand now; the search may still be to learn of the last ones. */
  confirmed(): Promise<readonly Confirmed[]>
  /** What a lay word means by the files, and by what staff said in chat, which goes before. */
  layWord(word: string): Promise<{ readonly files?: readonly string[]; readonly chat?: ChatWord }>
  /** Readings that were put in and wait for their release. */
  waitingReadings(): Promise<readonly Reading[]>
}

export type ReadsFrom = Pick<Store, 'dump' | 'conversation'> & {
  readonly knowledge: Pick<Store['knowledge'], 'confirmed' | 'record' | 'batches' | 'recordsOf'>
}

/** The reads travel with the knowledge, from the same store. */
export type UpkeptKnowledge = Knowledge & { readonly upkeep: UpkeepReads }

export function readsOf(store: ReadsFrom): UpkeepReads {
  return {
    async misses(since) {
      const { unanswered } = await store.dump()
      return unanswered.map(missOf).filter((miss) => miss.at >= since)
    },
    kept: (lane) => store.conversation(lane),
    confirmed: () => store.knowledge.confirmed(CONFIRMED_MOST),
    async layWord(word) {
      const files = await store.knowledge.record('lexicon', word)
      const chat = await store.knowledge.record('lexicon', chatWordId(word))
      return {
        ...(files === undefined ? {} : { files: (files.data as [string, readonly string[]])[1] }),
        ...(chat === undefined ? {} : { chat: chat.data as ChatWord }),
      }
    },
    async waitingReadings() {
      const waiting = (await store.knowledge.batches()).filter(
        (b) => b.approvedAt === undefined && isReadingBatch(b.id),
      )
      const records = await Promise.all(waiting.map(({ id }) => store.knowledge.recordsOf(id)))
      return records.flat().flatMap(({ kind, data }) => (kind === 'reading' ? [data as Reading] : []))
    },
  }
}

const missOf = (row: Readonly<Record<string, unknown>>): Miss => ({
  text: String(row.maskedText),
  personId: String(row.personId),
  at: Date.parse(String(row.at)),
  why: String(row.why),
})

/** @throws {Problem} `INTERNAL` the knowledge did not come from a library */
export function upkeepOf(knowledge: Knowledge): UpkeepReads {
  const { upkeep } = knowledge as Partial<UpkeptKnowledge>
  if (upkeep === undefined) throw new Problem('INTERNAL', { code: 'NO_UPKEEP' })
  return upkeep
}
