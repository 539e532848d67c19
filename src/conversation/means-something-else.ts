import { isGivingUp, isStop } from '../dialogue/words.ts'
import type { Turn } from '../ports/intent.ts'
import { isCommand } from './command-words.ts'
import { isFor } from './is-for.ts'
import { pick, type Responder } from './pick.ts'
import { PLAIN_ASIDE } from './understand.ts'

/** From here on the router's guess is acted on where words would otherwise be kept. */
const SURE = 0.8
/** A question of law, or of something that is none of ours, is one even when nothing is known of it. */
const CERTAIN = 0.9
/** From here on a text of staff is a command. */
const SURE_ORDER = 0.7
/** Says nothing but thanks, a greeting or that it was read. */
const COURTESY =
  /^(?:你好|您好|早上好|下午好|晚上好|哈喽|谢谢|谢了|多谢|感谢|辛苦|麻烦|收到|好的|好|嗯|知道了|明白|了解|行|可以|稍等|等一下|马上|您|你|了|啊|呀|们|侬|hello|hi|thanks?|thank you|ok|okay|[\s\p{P}\p{S}])+$/iu
/** Begins something new and says nothing of it yet. */
const OPENS =
  /^(?:你好|您好)?[，,\s]*我?(?:还|也|再|又)?(?:想|要|有)(?:再|另外)?(?:对.{1,20})?(?:提|写|反映|投|递|交)?(?:[个条点件份]|一[个条点件份])?(?:新的?|别的)?(?:意见|建议|情况|问题|事|话对代表说)[。.]?$/
const ASKS_PLAINLY =
  /[？?]\s*$|(?:吗|呢|么|伐)[。.！!\s]*$|^(?:请问|我?想问|问一下|咨询)|多少|几[点号时天]|怎么(?!回事|说)|如何|哪里|哪儿|什么时候|为什么|是不是|有没有|能不能|可不可以|要不要|该不该/
const OWN_WISHES: ReadonlySet<string> = new Set(['submit_opinion', 'submit_suggestion', 'submit_review_request'])
/** What may be wanted at any moment and is never an answer. */
const AT_ANY_TIME: ReadonlySet<string> = new Set(['withdraw', 'human_handoff', 'help', 'list_consultations'])

/** Whether a message is plainly a command, a courtesy or a question that can be answered here, and no answer of its own. */
export async function meansSomethingElse(turn: Turn, responder: Responder): Promise<boolean> {
  const { text, speaker } = turn
  const open = responder.intents.filter((intent) => isFor(intent, speaker))
  if (open.some((intent) => intent.claims?.(turn) === true)) return true
  if (COURTESY.test(text) || OPENS.test(text.trim()) || isStop(text) || isGivingUp(text)) return true
  const routed = responder.route(text, speaker.staff ? 'staff' : 'citizen')
  if (isCommand(text, routed.label, responder.intents)) return true
  if (routed.label.startsWith('admin_')) return routed.confidence >= SURE_ORDER
  if (AT_ANY_TIME.has(routed.label) && routed.confidence >= SURE) return true
  if (routed.label === 'rate' && routed.confidence >= SURE) return awaitsRating(turn)
  return ASKS_PLAINLY.test(text) && canBeAnswered(turn, responder)
}

/** Whether it sounds like an opinion or a matter of its own. */
export function tellsOwnWish({ text }: Turn, responder: Responder): boolean {
  const { label, confidence } = responder.route(text, 'citizen')
  return OWN_WISHES.has(label) && confidence >= SURE
}

export const asksPlainly = (text: string): boolean => ASKS_PLAINLY.test(text)

/** Questions about us are answered, and those of law that are surely such or have an answer; the rest goes to who asked. */
function canBeAnswered(turn: Turn, responder: Responder): boolean {
  const { label, confidence } = pick(turn, responder).turn
  if (label === 'ask_regulation')
    return confidence >= CERTAIN || turn.knowledge.search.answer({ text: turn.text, at: turn.at }).answered
  if (label === 'out_of_scope') return confidence >= CERTAIN
  return (label.startsWith('ask_') || label === 'check_status' || label === 'smalltalk') && confidence >= PLAIN_ASIDE
}

async function awaitsRating(turn: Turn): Promise<boolean> {
  const [told] = await turn.store.submissions.find({ personId: turn.speaker.id, states: ['FED_BACK'], limit: 1 })
  return told !== undefined
}
