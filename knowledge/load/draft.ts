import type { Consultation } from '../../src/domain/consultation.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Content, ContentFault } from '../../src/ports/knowledge.ts'
import { readConsultation } from './laws.ts'
import { emptyPile, type Placed } from './pile.ts'
import { settleReferences } from './references.ts'
import type { TextFile } from './text-files.ts'
import { readYaml } from './yaml-file.ts'

/** Reads one draft beside content that is in use already: its stations, groups and people may be named. */
export function loadDraft(
  file: TextFile,
  content: Pick<Content, 'stations' | 'groups' | 'settings'>,
  people: readonly Person[],
): { readonly draft?: Consultation; readonly faults: readonly ContentFault[] } {
  const pile = emptyPile(content.settings)
  const source = readYaml('content', '')
  const placed = <T>(value: T): Placed<T> => ({ value, source, path: [] })
  pile.stations.push(...content.stations.map(placed))
  pile.groups.push(...content.groups.map(placed))
  pile.people.push(...people.map(({ id, name, grants }) => placed({ id, name: name ?? id, grants, accounts: [] })))
  readConsultation(pile, file)
  const [draft] = settleReferences(pile).consultations
  const faults = pile.faults.filter((fault) => fault.file === file.file)
  if (faults.length > 0 || draft === undefined) return { faults }
  if (draft.clauses.length > 0) return { draft, faults: [] }
  const none = { file: file.file, problem: '没有读到条文', mend: '请把正文写成“第一条 …”“第二条 …”，每条另起一行' }
  return { faults: [none] }
}
