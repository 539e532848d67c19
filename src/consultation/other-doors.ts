import type { Consultation } from '../domain/consultation.ts'
import { type SubmissionKind, specOf } from '../domain/kind.ts'
import type { Instant } from '../domain/shanghai.ts'
import { STAGE } from '../domain/stage.ts'
import type { Choice } from '../ports/channel.ts'
import { openAt } from './describe.ts'

/** What choosing a kind says, so that its form opens with the kind known. */
const SAYS: Partial<Record<SubmissionKind, string>> = {
  'legislation-proposal': '我要提立法项目建议',
  'implementation-feedback': '我要提法规实施反馈',
}

/** What can be handed in of a draft on which opinions are not taken: before its window, or as its stage says. */
function doorOf({ stage, opensAt }: Consultation, at: Instant): SubmissionKind | undefined {
  if (stage !== undefined) return STAGE[stage].door
  return at < opensAt ? 'legislation-proposal' : undefined
}

/** The ways that are open to somebody who comes too early or too late with an opinion. */
export function otherDoors(
  draft: Consultation,
  consultations: readonly Consultation[],
  at: Instant,
): readonly Choice[] {
  const door = doorOf(draft, at)
  const says = door === undefined ? undefined : SAYS[door]
  const last = says === undefined ? undefined : specOf(door as SubmissionKind)
  return [
    ...(openAt(consultations, at).length === 0
      ? []
      : [{ label: '看正在征求意见的草案', says: '现在有哪些草案在征求意见' }]),
    { label: '写给代表或提人民建议', says: '我有话对代表说' },
    ...(last === undefined || says === undefined ? [] : [{ label: last.offer?.label ?? last.name, says }]),
  ]
}

/** Whether a text is nothing but the choice of such a kind. */
export const choosesDoor = (text: string): boolean => Object.values(SAYS).includes(text.trim())
