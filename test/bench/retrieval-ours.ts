import { join } from 'node:path'
import { contentIn } from '../../src/commands/office.ts'
import { buildSearch } from '../../src/search/index.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import type { System } from './retrieval-system.ts'
import { TODAY } from './script.ts'

/** The search of the chat, with the lexicon, short names and entries of the starter content; nothing was learned. */
export const ours: System = {
  name: 'ours',
  plan: () => Number.POSITIVE_INFINITY,
  async build(articles, home) {
    const content = await contentIn(join(home, 'knowledge/content'), DEFAULT_SETTINGS)
    const search = buildSearch({ ...content, articles })
    return (text) => search.answer({ text, at: TODAY }).hits.map(({ id }) => id)
  },
}
