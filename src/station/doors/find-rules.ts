import type { Station } from '../../domain/station.ts'
import { placesIn } from '../../search/places.ts'
import { isShared, weigh } from './evidence.ts'
import { LAW_CUES } from './law-cues.ts'
import { LIFE_CUES, SUBJECTS } from './life-cues.ts'
import type { Cue, Matter } from './matter.ts'
import { once } from './once.ts'
import { OTHER_CUES } from './other-cues.ts'
import { asksForRule, isOwnItem, tells, tellsOwnStory, wishesForAll } from './stance.ts'
import type { Topic } from './topics.ts'
import { widelyTold } from './wider.ts'

/** Matters that a grievance about a shared place easily looks like. */
const OF_SERVICE: ReadonlySet<Topic> = new Set(['consumer', 'labour', 'medical'])
const CUES: readonly Cue[] = [...LAW_CUES, ...LIFE_CUES, ...OTHER_CUES]
/** What serves people where they live, and how people say that they live elsewhere. */
const SERVED =
  /老家|那边|当地|我在|我儿子|我女儿|上学|学籍|我的|我家|我爸|我妈|公积金|社保|医保|摇号|积分|落户|入户|居住证|车牌|小客车|户口|宅基地|物业|学区|入学|补贴|办证|房子|派出所|法院|身份证|户籍|租房|押金/
/** A body that only says where something is. */
const LANDMARK =
  /(?:法院|检察院|派出所|公安局|医院|诊所|银行|信访局|税务局|超市|商场)(?:的)?(?:旁边?|门口|门前|附近|对面|后面|周边|边上)/g
const OF_CONGRESS = /人大|代表|联络站|立法|条例|草案|经验|做法|政协|外地户口|台胞|意见|可以提/

/** The matter of another body that rules tell; undefined for what a station takes. The text is folded. */
export function ruledMatter(folded: string, stations: readonly Station[]): Matter | undefined {
  if (wishesForAll(folded) || isOwnItem(folded)) return undefined
  const asks = asksForRule(folded)
  if (asks && !tellsOwnStory(folded)) return undefined
  const matter = named(folded, stations)
  if (matter !== undefined && OF_SERVICE.has(matter.topic) && isShared(folded) && !tellsOwnStory(folded))
    return undefined
  return matter
}

/** The matter that the words name, whatever is done with it. */
export function named(text: string, stations: readonly Station[]): Matter | undefined {
  if (isElsewhere(text.replace(LANDMARK, ''), stations)) return { topic: 'elsewhere', soft: true, sure: true }
  return namedHere(text)
}

const namedHere = once((text): Matter | undefined => {
  const folded = text.replace(LANDMARK, '')
  const cue = CUES.find(({ pattern, except }) => except?.test(folded) !== true && tells(folded, pattern))
  if (cue === undefined) {
    const topic = weigh(folded) ?? widelyTold(folded)
    return topic === undefined ? undefined : { topic, soft: false, sure: false }
  }
  const { topic } = cue
  const soft = cue.soft === true
  return { topic: topic === 'record' || topic === 'figure' ? subjectOf(folded) : topic, soft, sure: true }
})

function subjectOf(folded: string): Topic {
  return SUBJECTS.find(([, words]) => words.test(folded))?.[0] ?? 'city'
}

/** Another city's services, not what its congress does. */
export function isElsewhere(folded: string, stations: readonly Station[]): boolean {
  const own = stations.map(({ city, district }) => `${city}${district ?? ''}`).join('|')
  if (own === '' || OF_CONGRESS.test(folded) || !SERVED.test(folded)) return false
  const places = placesIn(folded)
  return places.length > 0 && places.every((place) => !own.includes(place))
}
