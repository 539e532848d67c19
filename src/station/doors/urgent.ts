import { onlyAsksWhen } from '../asked.ts'
import { DANGERS, type DangerClass } from './learned/classes.ts'
import { type Reading, read } from './learned/read.ts'
import type { Help } from './urgent-cues.ts'
import { mayBeNow, type Urgent } from './urgent-rules.ts'

export type { Urgent }

/** From here on the learner alone is sure that somebody is in danger; more is asked where rules hear of the past, a fear or a wish. */
const SURE = { now: 0.75, notNow: 0.97 } as const
/** Below this the learner thinks so little of danger that what the rules see is worth the numbers only. */
const OUT_OF_QUESTION = 0.15
/** A number too many costs a line; one that is missing may cost a life. */
const WORTH_A_LINE = { now: 0.09, notNow: 0.15 } as const
/** Rules that see only signs are believed unless the learner thinks this little of them. */
const NO_DANGER = 0.02
/** A kind of danger that has this share of it is called for. */
const SHARE = 0.25

const CALLED: Readonly<Record<DangerClass, Omit<Urgent, 'help'> & { readonly help: Help }>> = {
  fire: { help: 'fire' },
  ambulance: { help: 'ambulance' },
  alarm: { help: 'police' },
  despair: { help: 'police', distress: 'despair' },
  home: { help: 'police', distress: 'home' },
  child: { help: 'police', distress: 'child' },
}

/** Reads a message for danger; undefined when nobody is in any. */
export function urgentIn(text: string): Urgent | undefined {
  return urgentBy(read(text))
}

/** Something may be wrong: worth the numbers in one line, not worth leaving what the text asks for. */
export function mayBeUrgent(text: string): boolean {
  return perhapsBy(read(text))
}

/** Does not know oneself what it is. */
const VAGUE = /说不[上清]是|说不上来|怪怪的|不知道是?什么[味声]/

const timeOf = (folded: string): 'now' | 'notNow' => (mayBeNow(folded) && !VAGUE.test(folded) ? 'now' : 'notNow')

export function urgentBy({ folded, told, chances }: Reading): Urgent | undefined {
  if (onlyAsksWhen(folded)) return undefined
  if (told.urgent !== undefined) {
    const plain = told.urgent.distress !== undefined || chances.danger >= OUT_OF_QUESTION
    return plain ? told.urgent : undefined
  }
  if (chances.danger < SURE[timeOf(folded)]) return undefined
  const kinds = DANGERS.filter((kind) => chances.of(kind) >= SHARE * chances.danger).toSorted(
    (a, b) => chances.of(b) - chances.of(a),
  )
  const distress = CALLED[kinds[0] ?? 'alarm'].distress
  const help = new Set(kinds.map((kind) => CALLED[kind].help))
  if (distress === 'despair') help.add('ambulance')
  return { help: [...help], ...(distress === undefined ? {} : { distress }) }
}

export function perhapsBy({ folded, told, chances }: Reading): boolean {
  if (onlyAsksWhen(folded)) return false
  const rules = told.perhaps ? chances.danger >= NO_DANGER : told.urgent !== undefined
  return rules || chances.danger >= WORTH_A_LINE[timeOf(folded)]
}
