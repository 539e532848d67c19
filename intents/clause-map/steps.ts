import { deskLane, type Step, stepsOf } from '../../src/consultation/clause-map/desk.ts'
import type { Decision } from '../../src/consultation/clause-map/settle.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { findConsultations } from '../../src/search/consultation-search.ts'
import { upkeepOf } from '../../src/upkeep/reads.ts'

/** What stays in mind between two orders, so that the draft need not be named again. */
export const TOPIC = 'clause_map'

/** Steps of the drafts that an order means: the one named, the one just looked at, or all. */
export async function stepsMeant(turn: Turn, named: string): Promise<readonly Step[]> {
  const { consultations } = turn.knowledge.content
  const waiting = await upkeepOf(turn.knowledge).waitingReadings()
  const name = named.replace(/[《》]/g, '').trim()
  const { topic } = turn.memory
  const known = topic?.label === TOPIC && name === '' ? topic.consultationId : undefined
  const exact = consultations.filter(({ id, title, aliases }) => [id, title, ...aliases].includes(name) || id === known)
  const meant =
    exact.length > 0
      ? exact
      : name === ''
        ? consultations
        : findConsultations(name, consultations)
            .slice(0, 1)
            .map(({ consultation }) => consultation)
  return meant.flatMap((consultation) => stepsOf(consultation, waiting))
}

export async function decisionsFor(turn: Turn, step: Step): Promise<readonly Decision[]> {
  const kept = await upkeepOf(turn.knowledge).kept(deskLane(step))
  return (kept?.data.decisions ?? []) as readonly Decision[]
}
