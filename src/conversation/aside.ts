import type { Otherwise } from '../ports/dialogue.ts'
import type { Turn } from '../ports/intent.ts'
import { looksLikeQuestion } from '../search/looks-like-question.ts'
import { isCommand } from './command-words.ts'
import type { Picked, Responder } from './pick.ts'
import { ASIDE_MAX, PLAIN_ASIDE } from './understand.ts'

/** Where words would be kept, a question must be this sure before it is answered instead. */
const CERTAIN = 0.85
/** Questions about us and our forms need not be as sure: hardly any opinion sounds like them. */
const SURE = 0.7
/** Wishes that somebody may have at any moment; they need no question mark. */
const WISHES: ReadonlySet<string> = new Set(['help', 'human_handoff', 'check_status', 'list_consultations'])
/** Questions about us, which no answer to a question of a form looks like. */
const ABOUT_US: ReadonlySet<string> = new Set(['ask_station', 'ask_reception_day', 'check_status'])
/** Questions that may come between free words, and what they must name: us, our days, what was handed in. */
const ASKED: Readonly<Record<string, RegExp>> = {
  ask_station: /联络站|[这那哪]个?站|站[点里在]|你们?|您|这里|这儿|工作室|代表之家|^.{1,6}$/,
  ask_reception_day: /接待|值班|坐班|见代表|约代表/,
  check_status: /我|意见|编号|回执|进度|进展/,
  list_consultations: /草案|征求意见|征集/,
  ask_how_to_participate: /^(?:请问|那|想问一?下?)*[，,\s]*(?:怎么|怎样|如何|我|提交|意见|留了?|匿名)/,
}

/** `我上次提的建议`: names what was handed in and asks for nothing. */
const HANDED_IN = /(?:的|那条|那个|这条|那份)建议/g
/** What sounds like a question and is a demand or a complaint. */
const DEMANDS =
  /要(?:写|有|能|让|把|给|公|明|设|建|加|改|在)|写[清明上进]|改[到在期]|行不行|好不好|成不成|应该|应当|建议|希望|要求|最好|必须|呼吁|支持|反对|改成|改为|增加|取消|能不能|能否|可不可以|可否|可以.{0,12}吗|能.{0,12}吗|不.{0,12}吗|难道|何不|何必|凭什么|凭啥|为[什啥何]|怎么(?:能|就|老|总|还|可以|可能|会|这么|那么|办)|是不是|是否|太|这么|那么|不(?:合理|方便|公平|清楚|够)|没人|老百姓|居民|大家/
/** `你是人还是机器`, `are you a robot`: said to us and of us. */
const OF_US =
  /^(?:请问|那|喂|嗨|我想问一?下?|想问一?下?)*[，,\s]*(?:[你您妳](?!们)|(?:这个?)?(?:小?助手|机器人)|who are you|are you)/i
const OF_US_MAX = 15
const BOT =
  /是(?:个|一个)?(?:不是)?.{0,4}(?:人|机器|谁|ai|什么|啥|程序|软件|电脑)|叫(?:什么|啥)|who|robot|bot|human|real|person/i

/** Whether a text in an open form is a wish of its own rather than what the form asked for. */
export function isAside({ intent, turn }: Picked, otherwise: Otherwise, responder: Responder): boolean {
  if (intent.aside === undefined || intent.aside === false || turn.text.length > ASIDE_MAX) return false
  if (intent.aside === 'claimed') return intent.claims?.(turn) === true
  const { text, label, confidence } = turn
  if (isOfUs(text)) return true
  if (label === 'smalltalk') return false
  if (isCommand(text, label, responder.intents)) return true
  if (confidence < PLAIN_ASIDE) return false
  const asks = looksLikeQuestion(text)
  if (otherwise === 'nothing') return asks || WISHES.has(label)
  if (!asks) return false
  if (otherwise === 'answer') return confidence >= CERTAIN && ABOUT_US.has(label)
  if (DEMANDS.test(text.replace(HANDED_IN, ''))) return false
  if (label === 'ask_regulation') return confidence >= CERTAIN
  return confidence >= SURE && ASKED[label]?.test(text) === true
}

const isOfUs = (text: string): boolean => text.length <= OF_US_MAX && OF_US.test(text) && BOT.test(text)

/** A question of law that the knowledge cannot answer is better kept than lost, where words are asked for. */
export const mustBeAnswered = (turn: Turn, otherwise: Otherwise): boolean =>
  turn.label === 'ask_regulation' && otherwise === 'words'
