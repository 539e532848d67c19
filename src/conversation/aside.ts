import type { Otherwise } from '../ports/dialogue.ts'
import type { Turn } from '../ports/intent.ts'
import { looksLikeQuestion } from '../search/looks-like-question.ts'
import { isCommand } from './command-words.ts'
import type { Picked, Responder } from './pick.ts'
import { ASIDE_MAX, PLAIN_ASIDE } from './understand.ts'

/** In front of words that would be kept, a question must be this sure before it is answered instead. */
const CERTAIN = 0.9
/** Wishes that somebody may have at any moment; they need no question mark. */
const WISHES: ReadonlySet<string> = new Set(['help', 'human_handoff', 'check_status', 'list_consultations'])
/** Questions about us, which no answer to a question of a form looks like. */
const ABOUT_US: ReadonlySet<string> = new Set(['ask_station', 'ask_reception_day', 'check_status'])
/** Questions that may stand in the way of free words, when they do ask. */
const ASKED: ReadonlySet<string> = new Set([...ABOUT_US, 'list_consultations', 'ask_how_to_participate'])

/** What sounds like a question and is a demand or a complaint. */
const DEMANDS =
  /应该|应当|建议|希望|要求|最好|必须|呼吁|支持|反对|改成|改为|增加|取消|能不能|能否|可不可以|可否|可以.{0,12}吗|能.{0,12}吗|不.{0,12}吗|难道|何不|何必|凭什么|凭啥|为[什啥何]|怎么(?:能|就|老|总|还|可以|可能|会|这么|那么|办)|是不是|是否|太|这么|那么|不(?:合理|方便|公平|清楚|够)|没人|老百姓|居民|大家/
/** `你是人还是机器`, `are you a robot`: said to us and of us. */
const OF_US =
  /^(?:请问|那|喂|嗨|我想问一?下?|想问一?下?)*[，,\s]*(?:[你您妳](?!们)|(?:这个?)?(?:小?助手|机器人)|who are you|are you)/i
const OF_US_MAX = 15
const BOT =
  /是(?:个|一个)?(?:不是)?.{0,4}(?:人|机器|谁|ai|什么|啥|程序|软件|电脑)|叫(?:什么|啥)|who|robot|bot|human|real|person/i

/** Whether a text in an open form is a wish of its own rather than what the form asked for. */
export function isAside({ intent, turn }: Picked, otherwise: Otherwise, responder: Responder): boolean {
  if (intent.aside !== true || turn.text.length > ASIDE_MAX) return false
  const { text, label, confidence } = turn
  if (isOfUs(text)) return true
  if (label === 'smalltalk') return false
  if (isCommand(text, label, responder.intents)) return true
  if (confidence < PLAIN_ASIDE) return false
  const asks = looksLikeQuestion(text)
  if (otherwise === 'nothing') return asks || WISHES.has(label)
  if (!asks || confidence < CERTAIN) return false
  if (otherwise === 'answer') return ABOUT_US.has(label)
  return !DEMANDS.test(text) && (ASKED.has(label) || label === 'ask_regulation')
}

const isOfUs = (text: string): boolean => text.length <= OF_US_MAX && OF_US.test(text) && BOT.test(text)

/** A question of law that the knowledge cannot answer is better kept than lost, where words are asked for. */
export const mustBeAnswered = (turn: Turn, otherwise: Otherwise): boolean =>
  turn.label === 'ask_regulation' && otherwise === 'words'
