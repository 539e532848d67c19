import type { Clause, Consultation } from '../../src/domain/consultation.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Content, ContentFault } from '../../src/ports/knowledge.ts'
import { takeConsultation } from './laws.ts'
import { emptyPile, type Placed } from './pile.ts'
import { settleReferences } from './references.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/**
 * One reading of a draft beside content that is in use already: its stations, groups and people may be named.
 * @param head what is said of it, with the keys of a page of `consultations/`
 */
export function loadDraft(
  head: YamlFile,
  clauses: readonly Clause[],
  content: Pick<Content, 'stations' | 'groups' | 'settings'>,
  people: readonly Person[],
): { readonly draft?: Consultation; readonly faults: readonly ContentFault[] } {
  const pile = emptyPile(content.settings)
  const source = readYaml('content', '')
  const placed = <T>(value: T): Placed<T> => ({ value, source, path: [] })
  pile.stations.push(...content.stations.map(placed))
  pile.groups.push(...content.groups.map(placed))
  pile.people.push(...people.map(({ id, name, grants }) => placed({ id, name: name ?? id, grants, accounts: [] })))
  pile.faults.push(...head.faults)
  if (head.faults.length === 0) takeConsultation(pile, head, clauses)
  const [draft] = settleReferences(pile).consultations
  const faults = pile.faults.filter((fault) => fault.file === head.file)
  return faults.length > 0 || draft === undefined ? { faults } : { draft, faults: [] }
}
