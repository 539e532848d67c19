import type { Knowledge } from '../ports/intent.ts'
import type { Log } from '../ports/log.ts'
import type { Confirmed, KnowledgeRecord, Store } from '../ports/store.ts'
import { buildSearchInBackground, type IndexOf } from '../search/index.ts'
import { type IndexKeeper, openIndexKeeper } from '../search/stored-index-keeper.ts'
import { CONFIRMED_MOST } from './confirmed.ts'
import { type ReadsFrom, readsOf, type UpkeptKnowledge } from './reads.ts'
import { contentOf } from './records.ts'

/** The knowledge in use, and how it is kept up with the store. */
export interface Library {
  current(): Knowledge
  /** Loads again when the store holds something newer; the old one answers meanwhile. */
  refresh(): Promise<boolean>
  /** Resolves when the search index is on disk; a process that ends earlier leaves the one that was there. */
  settled(): Promise<void>
}

/** @param folder where the search index is kept between two starts; without one it is built at every start */
export async function openLibrary(
  store: Pick<Store, 'knowledge'> & ReadsFrom,
  log: Log,
  folder?: string,
): Promise<Library> {
  const keeper = await openIndexKeeper(folder, log)
  let current = await load(store, keeper)
  let loading: Promise<boolean> | undefined

  async function reload(): Promise<boolean> {
    if ((await store.knowledge.version()) === current.version) return false
    current = await load(store, keeper)
    log.info({ version: current.version, articles: current.content.articles.length }, 'knowledge loaded again')
    return true
  }

  return {
    current: () => current,
    refresh() {
      loading ??= reload().finally(() => {
        loading = undefined
      })
      return loading
    },
    settled: keeper.settled,
  }
}

async function load(store: Pick<Store, 'knowledge'> & ReadsFrom, { indexOf }: IndexKeeper): Promise<UpkeptKnowledge> {
  const version = await store.knowledge.version()
  const records = await store.knowledge.approved()
  const confirmed = await store.knowledge.confirmed(CONFIRMED_MOST)
  return { ...(await knowledgeFrom(records, version, indexOf, confirmed)), upkeep: readsOf(store) }
}

export async function knowledgeFrom(
  records: readonly KnowledgeRecord[],
  version: number,
  indexOf?: IndexOf,
  confirmed: readonly Confirmed[] = [],
): Promise<Knowledge> {
  const content = contentOf(records)
  const stations = new Map(content.stations.map((s) => [s.id, s]))
  const consultations = new Map(content.consultations.map((c) => [c.id, c]))
  return {
    version,
    content,
    search: await buildSearchInBackground({ ...content, confirmed }, indexOf),
    confirmed,
    station: (id) => stations.get(id),
    consultation: (id) => consultations.get(id),
  }
}
