import type { ContentFault, OfficeSettings } from '../src/ports/knowledge.ts'
import type { OfficeContent } from '../src/upkeep/golden.ts'
import { emptyPile } from './load/pile.ts'
import { readContentFile } from './load/readers.ts'
import { settleReferences } from './load/references.ts'
import { readFolder } from './load/text-files.ts'

export type Loaded =
  | { readonly ok: true; readonly content: OfficeContent }
  | { readonly ok: false; readonly faults: readonly ContentFault[] }

/**
 * Reads a content folder as described in `readme.md`. Either everything is right and all of it is returned, or every
 * mistake of the folder is, ordered by file and line. `defaults` stand for what `settings.yaml` does not say.
 * @example const loaded = await loadContent('knowledge/content', defaults)
 */
export async function loadContent(dir: string, defaults: OfficeSettings): Promise<Loaded> {
  const folder = await readFolder(dir)
  const pile = emptyPile(defaults)
  pile.faults.push(...folder.faults)
  for (const file of folder.files) readContentFile(pile, file)
  const content = settleReferences(pile)
  if (pile.faults.length === 0) return { ok: true, content }
  return { ok: false, faults: pile.faults.toSorted(byPlace) }
}

function byPlace(a: ContentFault, b: ContentFault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0)
}
