import { looksLikeQuestion } from '../../../search/looks-like-question.ts'
import { placesIn } from '../../../search/places.ts'
import { type Distress, distressIn } from '../distress.ts'
import { isShared, tellsTrouble } from '../evidence.ts'
import { named, ruledMatter } from '../find-rules.ts'
import { hazardIn } from '../hazard.ts'
import type { Matter } from '../matter.ts'
import { hasSign, tellsDespair } from '../signs.ts'
import { asksForRule, isOwnItem, tellsOwnStory, wishesForAll } from '../stance.ts'
import { tellsSomethingStrange } from '../strange.ts'
import { TOPICS, type Topic } from '../topics.ts'
import { CALLED_BY, cries, dangersIn } from '../urgent-cues.ts'
import { mayBeNow, perhapsUrgent, ruledUrgent, type Urgent } from '../urgent-rules.ts'

/** What the rules say of a text, each asked once. */
export interface Told {
  readonly urgent: Urgent | undefined
  readonly perhaps: boolean
  /** The matter named, whatever is done with it. */
  readonly named: Matter | undefined
  /** Whether the matter is brought, as far as it is not of another city. */
  readonly brought: boolean
}

export function toldBy(folded: string): Told {
  return {
    urgent: ruledUrgent(folded),
    perhaps: perhapsUrgent(folded),
    named: named(folded, []),
    brought: ruledMatter(folded, []) !== undefined,
  }
}

type Check = (folded: string) => boolean

/** What a text does, whatever it is about. */
const STANCES: readonly Check[] = [
  wishesForAll,
  asksForRule,
  tellsOwnStory,
  isOwnItem,
  isShared,
  tellsTrouble,
  looksLikeQuestion,
  mayBeNow,
  (folded) => placesIn(folded).length > 0,
]
const ALARMS: readonly Check[] = [hasSign, tellsDespair, tellsSomethingStrange, cries]
const DISTRESSES: readonly Distress[] = ['despair', 'home', 'child']
const TOPIC_ORDER = Object.keys(TOPICS) as readonly Topic[]
const LENGTHS = [8, 14, 24, 40, 80] as const

/** Where the numbers of each kind of sign begin. */
const AT_LENGTH = STANCES.length
const AT_DANGER = AT_LENGTH + LENGTHS.length + 1
const AT_DISTRESS = AT_DANGER + ALARMS.length + CALLED_BY.length
const AT_HAZARD = AT_DISTRESS + DISTRESSES.length
const AT_RULE = AT_HAZARD + 2
const AT_TOPIC = AT_RULE + 3
/** How many different signs there are. */
export const SIGN_COUNT = AT_TOPIC + TOPIC_ORDER.length * 2

/** Numbers of what a text does, without what it is about. */
export function stancesOf(folded: string): number[] {
  const signs = STANCES.flatMap((check, i) => (check(folded) ? [i] : []))
  signs.push(AT_LENGTH + LENGTHS.filter((length) => folded.length > length).length)
  return signs
}

/** Numbers of all that rules and stances say of a text. */
export function signsOf(folded: string, { urgent, perhaps, named: matter, brought }: Told): number[] {
  const signs = stancesOf(folded)
  for (const [i, stands] of [...ALARMS.map((check) => check(folded)), ...dangersIn(folded)].entries())
    if (stands) signs.push(AT_DANGER + i)
  const distress = distressIn(folded)
  if (distress !== undefined) signs.push(AT_DISTRESS + DISTRESSES.indexOf(distress))
  const hazard = hazardIn(folded)
  if (hazard !== undefined) signs.push(AT_HAZARD + (hazard.plain ? 1 : 0))
  if (urgent !== undefined) signs.push(AT_RULE)
  if (perhaps) signs.push(AT_RULE + 1)
  if (brought) signs.push(AT_RULE + 2)
  if (matter !== undefined) signs.push(AT_TOPIC + TOPIC_ORDER.indexOf(matter.topic) * 2 + (matter.sure ? 1 : 0))
  return signs
}
