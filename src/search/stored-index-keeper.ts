import type { Log } from '../ports/log.ts'
import type { ArticleIndex } from './article-index.ts'
import type { Library } from './laws.ts'
import { indexLibrary, type StoredIndex } from './stored-index.ts'
import { readIndex, writeIndex } from './stored-index-file.ts'
import { fitIndex } from './stored-index-fit.ts'

/** Keeps the index of the knowledge in use, in memory and in a file of the data folder. */
export interface IndexKeeper {
  /** The index of a library: what is known of it is taken over, the rest is worked out. */
  indexOf(library: Library): Generator<void, ArticleIndex>
  /** Resolves when nothing is left to be written. */
  settled(): Promise<void>
}

/**
 * Reads the file of a data folder. One that is missing, broken or of other rules is made anew with the next index, and
 * the log says so; a folder that cannot be written is no failure. Without a folder nothing is kept on disk.
 */
export async function openIndexKeeper(folder: string | undefined, log: Log): Promise<IndexKeeper> {
  let stored: StoredIndex | undefined
  let writing: Promise<void> = Promise.resolve()
  if (folder !== undefined) {
    const read = await readIndex(folder)
    if (typeof read !== 'string') stored = read
    else if (read === 'none') log.info({}, 'there is no search index yet, it is built')
    else log.warn({ why: read }, 'the search index on disk cannot be used, it is built again')
  }

  async function write(index: StoredIndex, path: string): Promise<void> {
    try {
      await writeIndex(path, index)
    } catch (cause) {
      log.warn({ why: (cause as NodeJS.ErrnoException).code ?? 'unknown' }, 'the search index could not be written')
    }
  }

  return {
    *indexOf(library) {
      if (stored !== undefined) {
        const fit = yield* fitIndex(stored, library)
        if (fit.index !== undefined) return fit.index
        log.info({ why: fit.why }, 'the search index is built again')
      }
      const made = yield* indexLibrary(library)
      stored = made
      if (folder !== undefined) writing = writing.then(() => write(made, folder))
      const fit = yield* fitIndex(made, library)
      if (fit.index === undefined) throw new Error(`an index does not fit what it was made from: ${fit.why}`)
      return fit.index
    },
    settled: () => writing,
  }
}
