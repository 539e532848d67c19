import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint } from '../../knowledge/fingerprint.ts'
import { loadContent } from '../../knowledge/index.ts'
import type { Config } from '../config.ts'
import { Problem } from '../domain/problem.ts'
import type { Content, ContentFault, OfficeSettings } from '../ports/knowledge.ts'
import type { Store } from '../ports/store.ts'
import { chainKeyOf } from '../privacy/chain.ts'
import { sealWith } from '../privacy/secret.ts'
import { openStore } from '../store/index.ts'
import { makeFolder } from '../store/make-folder.ts'
import { installContent, isInstalled } from '../upkeep/install.ts'
import { DEFAULT_SETTINGS } from '../upkeep/records.ts'

const KEY_BYTES = 32
const KEY_FILE = 'secret.key'
/** The batch of the content folder. */
export const STARTER = 'starter'
/** Faults listed in one message; the rest is counted. */
const MAX_FAULTS = 20

export interface Office {
  readonly store: Store
  readonly seal: (secret: string) => string
  /** Where what is derived from the store may be kept; nowhere, when absent. */
  readonly folder?: string
}

/** Opens store and key, and brings the content folder in when it changed. @throws {Problem} `DATA_FOLDER`, `CONTENT_BROKEN`, `STORE_*` */
export async function openOffice(config: Config, now: number): Promise<Office> {
  const seal = await sealIn(config.dataFolder)
  const store = await openStore({
    url: config.databaseUrl,
    key: chainKeyOf(seal),
    erasedList: erasedListIn(config.dataFolder),
  })
  try {
    const mark = await fingerprint(config.contentFolder)
    if (!(await isInstalled(store, STARTER, mark)))
      await installContent(store, await contentIn(config.contentFolder, DEFAULT_SETTINGS), STARTER, now, mark)
    return { store, seal, folder: config.dataFolder }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Where the erasures are listed, beside the store. */
export const erasedListIn = (folder: string): string => join(folder, 'erased.list')

/** Seal with the key of a data folder; the key is made when there is none. @throws {Problem} `DATA_FOLDER` */
export async function sealIn(folder: string): Promise<(secret: string) => string> {
  const path = join(folder, KEY_FILE)
  try {
    makeFolder(folder)
    const made = randomBytes(KEY_BYTES).toString('hex')
    await writeFile(path, made, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await chmod(path, 0o600)
    return sealWith(Buffer.from(await readFile(path, 'utf8'), 'hex'))
  } catch (cause) {
    throw new Problem('DATA_FOLDER', { path: folder }, { cause })
  }
}

/** @throws {Problem} `CONTENT_BROKEN` with every fault: file, line and how to mend it */
export async function contentIn(folder: string, defaults: OfficeSettings): Promise<Content> {
  const loaded = await loadContent(folder, defaults)
  if (loaded.ok) return loaded.content
  throw new Problem('CONTENT_BROKEN', { count: loaded.faults.length, list: listFaults(loaded.faults) })
}

export function listFaults(faults: readonly ContentFault[]): string {
  const shown = faults
    .slice(0, MAX_FAULTS)
    .map((f) => `${f.file}${f.line === undefined ? '' : ` 第${f.line}行`}：${f.problem}。${f.mend}`)
  return [...shown, ...(faults.length > MAX_FAULTS ? [`……还有${faults.length - MAX_FAULTS}处`] : [])].join('\n')
}
