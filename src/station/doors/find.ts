import type { Station } from '../../domain/station.ts'
import { looksLikeQuestion } from '../../search/looks-like-question.ts'
import { tellsDailyTrouble } from './daily.ts'
import { hasTrouble, isShared, tellsTrouble } from './evidence.ts'
import { isElsewhere } from './find-rules.ts'
import { OTHERS } from './learned/classes.ts'
import { type Reading, read } from './learned/read.ts'
import type { Matter } from './matter.ts'
import { asksForRule, asksInGeneral, asksWhom, isOwnItem, tellsOwnStory, wishesForAll } from './stance.ts'
import type { Topic } from './topics.ts'

/** What the rules tell is believed unless the learner thinks this little of it. */
const OUT_OF_QUESTION = { sure: 0.12, likely: 0.25 } as const
/** From here on the learner alone sends a matter away; where rules hear a wish or a question of the rule, from there. */
const SENDS_AWAY = { plain: 0.25, shared: 0.6, wished: 0.8 } as const
/** From here on a body is named that may know more. */
const MAY_KNOW = 0.25
/** So sure of another topic, the learner goes before the rules. */
const KNOWS_BETTER = { sure: 0.9, likely: 0.5 } as const

/**
 * The matter of another body that somebody brings; undefined for what a station takes: questions of law, wishes for
 * better rules, everyday grievances. Never throws.
 */
export function matterIn(text: string, stations: readonly Station[]): Matter | undefined {
  return matterBy(read(text), stations)
}

export function matterBy(reading: Reading, stations: readonly Station[]): Matter | undefined {
  const { folded, told, chances } = reading
  const away = isElsewhere(folded, stations)
  const held = wishesForAll(folded) || isOwnItem(folded) || (asksForRule(folded) && !told.brought)
  if (away && !held) return { topic: 'elsewhere', soft: true, sure: true }
  const brought = told.brought ? told.named : undefined
  const question = looksLikeQuestion(folded)
  const asked = asksOnly(folded) ? ({ asked: true } as const) : {}
  if (brought !== undefined) {
    const kind = brought.sure ? 'sure' : 'likely'
    if (chances.others < OUT_OF_QUESTION[kind]) return undefined
    const [best, chance] = firstHere(reading)
    const topic = isLearned(brought.topic) && chance >= KNOWS_BETTER[kind] ? best : brought.topic
    return { ...brought, topic, soft: brought.soft || question, ...asked }
  }
  const topic = firstHere(reading)[0]
  if (!held && chances.others < SENDS_AWAY.shared && asksWhoSees(folded))
    return { topic: 'city', soft: true, sure: false, ...(tellsTrouble(folded) ? {} : ({ asked: true } as const)) }
  const grievance = isShared(folded) && !tellsOwnStory(folded)
  if (chances.others < SENDS_AWAY[held ? 'wished' : grievance ? 'shared' : 'plain']) return undefined
  return { topic, soft: question, sure: false, ...asked }
}

/** Only of bodies that it has examples of can the learner tell that one is not meant. */
const isLearned = (topic: Topic): boolean => OTHERS.some((name) => name === topic)

/** The likeliest body; that of another city only where one is named. */
function firstHere({ chances, told }: Reading): readonly [topic: Topic, chance: number] {
  return told.named?.topic === 'elsewhere' ? ['elsewhere', 1] : chances.likeliest
}

/** Whether something is only asked: no story of one's own, no trouble, no way to an office. The text is folded. */
export function asksOnly(folded: string): boolean {
  return looksLikeQuestion(folded) && !tellsTrouble(folded) && asksInGeneral(folded)
}

/** Whether somebody brings a trouble of one's own, although no body for it is recognised. */
export function bringsTrouble(text: string): boolean {
  const { folded } = read(text)
  return tellsTrouble(folded) && !wishesForAll(folded) && !asksForRule(folded) && !looksLikeQuestion(folded)
}

/** Whether somebody should come and see to something where the text was written, and no more is said. */
export function isDailyTrouble(text: string): boolean {
  return tellsDailyTrouble(read(text).folded)
}

/** The body that knows more about a question that nothing stored answers; also where only the rule is asked. */
export function topicOf(text: string, stations: readonly Station[]): Topic | undefined {
  const reading = read(text)
  if (isElsewhere(reading.folded, stations)) return 'elsewhere'
  if (reading.told.named !== undefined) return reading.told.named.topic
  if (reading.chances.others >= MAY_KNOW) return firstHere(reading)[0]
  return asksWhoSees(reading.folded) ? 'city' : undefined
}

/** Asks who sees to a grievance of the neighbourhood: whom the city's hotline passes it on to. */
const asksWhoSees = (folded: string): boolean => asksWhom(folded) && (hasTrouble(folded) || isShared(folded))
