import { onlyAsksWhen } from '../asked.ts'
import { DANGERS, type DangerClass } from './learned/classes.ts'
import type { Chances } from './learned/model.ts'
import { type Reading, read } from './learned/read.ts'
import type { Help } from './urgent-cues.ts'
import { isCalmInEnglish, perhapsInEnglish, urgentInEnglish } from './urgent-english.ts'
import { mayBeNow, type Urgent } from './urgent-rules.ts'

export type { Urgent }

/** From here on the learner alone is sure that somebody is in danger; more is asked where rules hear of the past, a fear or a wish. */
const SURE = { now: 0.75, notNow: 0.97 } as const
/** Below this the learner thinks so little of danger that what the rules see is worth the numbers only. */
const OUT_OF_QUESTION = 0.15
/** A number too many costs a line; one that is missing may cost a life. */
const WORTH_A_LINE = { now: 0.09, notNow: 0.15 } as const
/** In English words of danger and the learner have to agree, or the learner has to be very sure. */
const SURE_IN_ENGLISH = { withWords: 0.3, alone: 0.95 } as const
/** The learner of English knows fewer words: of what it does not know it thinks more of danger than it should. */
const WORTH_A_LINE_IN_ENGLISH = 0.25
/** Rules that hear a single English word, `help` or `fire`, want to be believed a little. */
const NO_DANGER_IN_ENGLISH = 0.1
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

export function urgentBy({ folded, english, told, chances }: Reading): Urgent | undefined {
  if (onlyAsksWhen(folded)) return undefined
  if (english) {
    const plain = urgentInEnglish(folded)
    if (plain !== undefined) return plain
    if (isCalmInEnglish(folded)) return undefined
    const sure = perhapsInEnglish(folded) ? SURE_IN_ENGLISH.withWords : SURE_IN_ENGLISH.alone
    return chances.danger < sure ? undefined : (told.urgent ?? likeliestBy(chances))
  }
  if (told.urgent !== undefined) {
    const plain = told.urgent.distress !== undefined || chances.danger >= OUT_OF_QUESTION
    return plain ? told.urgent : undefined
  }
  return chances.danger < SURE[timeOf(folded)] ? undefined : likeliestBy(chances)
}

function likeliestBy(chances: Chances): Urgent {
  const kinds = DANGERS.filter((kind) => chances.of(kind) >= SHARE * chances.danger).toSorted(
    (a, b) => chances.of(b) - chances.of(a),
  )
  const distress = CALLED[kinds[0] ?? 'alarm'].distress
  const help = new Set(kinds.map((kind) => CALLED[kind].help))
  if (distress === 'despair') help.add('ambulance')
  return { help: [...help], ...(distress === undefined ? {} : { distress }) }
}

export function perhapsBy({ folded, english, told, chances }: Reading): boolean {
  if (onlyAsksWhen(folded)) return false
  if (english) {
    if (perhapsInEnglish(folded)) return true
    if (isCalmInEnglish(folded)) return false
    return chances.danger >= (told.urgent === undefined ? WORTH_A_LINE_IN_ENGLISH : NO_DANGER_IN_ENGLISH)
  }
  const rules = told.perhaps ? chances.danger >= NO_DANGER : told.urgent !== undefined
  return rules || chances.danger >= WORTH_A_LINE[timeOf(folded)]
}
