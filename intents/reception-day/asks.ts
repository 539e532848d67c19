import { dayOf } from '../../src/domain/shanghai.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { deputyIn } from '../../src/station/deputies.ts'
import { stationNamed } from '../../src/station/meant.ts'
import { namesSession } from './across.ts'

const MAX_PLAIN = 24
const MAX_ENGLISH = 90
const short = (text: string): boolean => text.length <= (/[a-z]{3}/i.test(text) ? MAX_ENGLISH : MAX_PLAIN)

/** Goes on about the station that was spoken of, in English. */
const GOES_ON =
  /^(?:and |but |so )*(?:are there|is there|when (?:is|are|do|does|can)|what day|which day)\b.{0,40}\b(?:receptions?|deput(?:y|ies))\b.{0,40}$/i

/** 有哪些代表: who serves there, not when. */
const WHO =
  /(?:有|都)?(?:哪些|哪几位|几位|几名|几个)(?:人大)?代表(?!站|之家|联|工作)|代表(?:都)?(?:有哪些|有谁|有几|是谁|名单)|谁是.{0,12}代表|\b(?:which|what|who)\b.{0,24}\bdeput(?:y|ies)\b/i
export const asksWho = (text: string): boolean => {
  const simple = inSimplified(text)
  return WHO.test(simple) || asksDeputies(simple)
}

/** What is asked of a deputy by name, beside the day. */
const CONTACT =
  /电话|手机|号码|联系方式|怎么联系|微信|想.{0,2}联系|\b(?:contact|reach|phone|telephone|number|get in touch)\b/i
export const asksContact = (text: string): boolean => CONTACT.test(inSimplified(text))
const ABOUT = /关注|管[啥什哪]|负责|是谁|是不是|还是|什么代表|哪.{0,2}[级届区县]|任期|选区|干[啥什]|介绍|\bwho is\b/i
export const asksAbout = (text: string): boolean => ABOUT.test(inSimplified(text))
const OF_KIND = /哪天|几号|几点|[时日]候|时间|在哪|谁|吗|不$|能|可以|什么|啥/
const OF_DEPUTY = new RegExp(`${CONTACT.source}|${ABOUT.source}|在哪|哪个站|哪儿|\\bwhere\\b|\\bwhich station\\b`, 'i')
/** Who wants to tell a deputy something is not asking. */
const WISH =
  /意见|建议|反映|投诉|转告|写给|写信|告诉|希望|草案|\b(?:opinions?|suggest\w*|complain\w*|write|letter|message|tell|say|forward|draft|send)\b/i

/** A session of some kind, or a deputy by name. */
const asksOf = (text: string, { content }: Turn['knowledge'], at: Turn['at']): boolean =>
  !WISH.test(text) &&
  ((OF_KIND.test(text) && namesSession(text, content.receptions)) ||
    (OF_DEPUTY.test(text) && deputyIn(text, content.deputies, dayOf(at)) !== undefined))

/** The noun: what follows 能 or goes before 我们 is the verb. */
const DEPUTY = '(?<![能可会以来去要想])(?:人大)?代表(?![大法证站票团联性着了我你您他她全谁什]|之家|工作|资格|建议|履职)'
const WHICH = '(?:谁|哪位|哪一位|哪个|哪几位|哪些|几位|几个)'
const DEPUTIES = new RegExp(
  `${WHICH}.{0,8}${DEPUTY}|${DEPUTY}(?:们|都|具体|分别)*(?:是|有|叫|姓)(?:谁|哪[位些几]|哪个人|什么名|啥|什么$)|${DEPUTY}的?(?:名单|名字|姓名)`,
)
const REPRESENTATIVE = '(?:deput(?:y|ies)|representatives?|reps?)\\b'
const DEPUTIES_ENGLISH = new RegExp(
  `\\b(?:who(?:['’]?s| is| are)?|which|what|names?|list|find) (?:the |of |my |our |is |are |name |all |local |serving )*${REPRESENTATIVE}|\\bwho (?:represents?|speaks for)\\b`,
  'i',
)
/** What the law says of deputies in general. */
const OF_LAW =
  /权利|权力|义务|任期|罢免|选举|选出|当选|推选|怎么当|产生|职责|资格|几年|法律|规定|条件|\b(?:law|elect\w*|rights?|dut(?:y|ies)|recall\w*|terms?)\b/i

/** Who the deputies are, wherever: `我们社区的人大代表是哪位`. */
export const asksDeputies = (text: string): boolean =>
  short(text) && !WISH.test(text) && !OF_LAW.test(text) && (DEPUTIES.test(text) || DEPUTIES_ENGLISH.test(text))

/** Whether a text asks for receptions or deputies without a word that the router would know for certain. */
export function asksReception({ text: written, knowledge, memory, at }: Turn): boolean {
  if (memory.topic?.stationId !== undefined && GOES_ON.test(written)) return true
  const text = inSimplified(written)
  if (!short(text)) return false
  const ofStation = WHO.test(text) && stationNamed(text, undefined, knowledge.content.stations)?.kind === 'one'
  return ofStation || asksDeputies(text) || asksOf(text, knowledge, at)
}
