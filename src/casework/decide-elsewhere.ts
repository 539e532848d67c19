import type { Outcome } from '../domain/kind.ts'
import { Problem } from '../domain/problem.ts'
import {
  doorNamed,
  NATIONAL,
  namesBodyAndPhone,
  type RightDoor,
  sayReferral,
  saysNotOurs,
} from '../station/doors/index.ts'

/** Results that may send somebody elsewhere. */
const SENDING: ReadonlySet<Outcome> = new Set<Outcome>(['已转办', '解释说明'])
const NEED_WHO = '理由说这件事不归本单位，请写明由哪个单位办理和电话，例：请找市场监管部门，电话 12315'

/**
 * The reason of a decision as its owner hears it: where it says that the matter is somebody else's, also who takes it,
 * on which number and on what ground. Other reasons stay as they are.
 * @throws {Problem} `MOVE_GUARD` it sends its owner away without saying where to
 */
export function reasonWithWho(outcome: Outcome, reason: string, doors: readonly RightDoor[] = NATIONAL): string {
  const told = reason.trim()
  if (!SENDING.has(outcome) || !saysNotOurs(told)) return told
  const door = doorNamed(told, doors) ?? doorNamed(told, NATIONAL)
  if (door !== undefined) return `${told}\n${sayReferral(door)}`
  if (namesBodyAndPhone(told)) return told
  throw new Problem('MOVE_GUARD', { to: outcome, need: NEED_WHO })
}
