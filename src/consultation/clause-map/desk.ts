import type { ClauseMap } from '../../domain/clause-map.ts'
import type { Consultation } from '../../domain/consultation.ts'
import { identified, type Reading, readingNumber, readingsOf } from '../../domain/reading.ts'
import type { Instant } from '../../domain/shanghai.ts'
import type { Change, Lane } from '../../ports/store.ts'
import { draftOf, mapBatch } from '../stored-readings.ts'
import { proposeMap } from './propose.ts'
import { type Decision, settle, type Working } from './settle.ts'

/** Two readings that follow each other. */
export interface Step {
  readonly consultation: Consultation
  readonly from: Reading
  readonly to: Reading
  /** Confirmed already. */
  readonly map?: ClauseMap
}

/** Every step of a draft, those to readings that wait for their release among them. */
export function stepsOf(consultation: Consultation, waiting: readonly Reading[]): readonly Step[] {
  const known = readingsOf(consultation)
  const added = waiting.filter(({ id }) => draftOf(id) === consultation.id && known.every((one) => one.id !== id))
  const all = [...known, ...added.map(identified)].toSorted((a, b) => readingNumber(a.id) - readingNumber(b.id))
  return all.slice(1).map((to, i) => {
    const from = all[i] as Reading
    const map = consultation.maps?.find((one) => one.from === from.id && one.to === to.id)
    return { consultation, from, to, ...(map === undefined ? {} : { map }) }
  })
}

/** Where what staff decided lies until all of it is confirmed. It belongs to the draft, not to who began it. */
export const deskLane = (step: Step): Lane => `clause-map|${step.to.id}`

export const keepDecisions = (step: Step, decisions: readonly Decision[], at: Instant): Change => ({
  do: 'conversation.keep',
  state: { lane: deskLane(step), updatedAt: at, data: { decisions } },
})

export const workingOf = (step: Step, decisions: readonly Decision[]): Working =>
  settle(proposeMap(step.from, step.to), decisions, step)

interface By {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly channel: string
}

const trail = (command: string, target: string, by: By, at: Instant): Change => ({
  do: 'audit',
  entry: { at, actorId: by.id, role: by.role, channel: by.channel, command, target, result: 'done' },
})

/** Keeps a complete map as an approved batch of its own; taking the batch away undoes it. */
export function confirmMap(step: Step, working: Working, by: By, at: Instant): readonly Change[] {
  const map: ClauseMap = {
    consultationId: step.consultation.id,
    from: step.from.id,
    to: step.to.id,
    links: working.links.map(({ from, to, change }) => ({ from, to, change })),
    confirmedBy: by.id,
    confirmedAt: at,
  }
  return [
    {
      do: 'knowledge.put',
      batch: { id: mapBatch(step.to.id), importedAt: at, importedBy: by.name, approvedBy: by.name, approvedAt: at },
      records: [{ kind: 'clauseMap', id: step.to.id, data: map }],
    },
    { do: 'conversation.forget', lane: deskLane(step) },
    trail('confirm-map', step.to.id, by, at),
  ]
}

/** Takes a confirmed map away. What staff had decided is on the desk again. */
export function takeBackMap(step: Step, by: By, at: Instant): readonly Change[] {
  const decisions = (step.map?.links ?? []).map(({ from, to }): Decision => ({ from, to }))
  return [
    { do: 'knowledge.remove', batchId: mapBatch(step.to.id) },
    keepDecisions(step, decisions, at),
    trail('take-back-map', step.to.id, by, at),
  ]
}
