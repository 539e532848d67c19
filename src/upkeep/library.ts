import type { Knowledge } from '../ports/intent.ts'
import type { Log } from '../ports/log.ts'
import type { KnowledgeRecord, Store } from '../ports/store.ts'
import { buildSearchInBackground } from '../search/index.ts'
import { type ReadsFrom, readsOf, type UpkeptKnowledge } from './reads.ts'
import { contentOf } from './records.ts'

/** The knowledge in use, and how it is kept up with the store. */
export interface Library {
  current(): Knowledge
  /** Loads again when the store holds something newer; the old one answers meanwhile. */
  refresh(): Promise<boolean>
}

export async function openLibrary(store: Pick<Store, 'knowledge'> & ReadsFrom, log: Log): Promise<Library> {
  let current = await load(store)
  let loading: Promise<boolean> | undefined

  async function reload(): Promise<boolean> {
    if ((await store.knowledge.version()) === current.version) return false
    current = await load(store)
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
  }
}

async function load(store: Pick<Store, 'knowledge'> & ReadsFrom): Promise<UpkeptKnowledge> {
  const version = await store.knowledge.version()
  return { ...(await knowledgeFrom(await store.knowledge.approved(), version)), upkeep: readsOf(store) }
}

export async function knowledgeFrom(records: readonly KnowledgeRecord[], version: number): Promise<Knowledge> {
  const content = contentOf(records)
  const stations = new Map(content.stations.map((s) => [s.id, s]))
  const consultations = new Map(content.consultations.map((c) => [c.id, c]))
  return {
    version,
    content,
    search: await buildSearchInBackground(content),
    station: (id) => stations.get(id),
    consultation: (id) => consultations.get(id),
  }
}
