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
  return SENDING.has(outcome) ? withWho(reason, outcome, doors) : reason.trim()
}

/**
 * A reason that sends somebody elsewhere, with who takes the matter; any other as it is.
 * @param to what it is the reason for, as staff read it
 * @throws {Problem} `MOVE_GUARD` it does not say where to
 */
export function withWho(reason: string, to: string, doors: readonly RightDoor[]): string {
  const told = reason.trim()
  if (!saysNotOurs(told)) return told
  const door = doorNamed(told, doors) ?? doorNamed(told, NATIONAL)
  if (door !== undefined) return `${told}\n${sayReferral(door)}`
  if (namesBodyAndPhone(told)) return told
  throw new Problem('MOVE_GUARD', { to, need: NEED_WHO })
}
