import { inSimplified } from '../language/simplified.ts'
import type { DialogueEngine } from '../ports/dialogue.ts'
import type { Intent, Turn } from '../ports/intent.ts'
import { matterIn } from '../station/doors/index.ts'
import { isFor } from './is-for.ts'
import { answeredByKnowledge, continuesQuestion, followUp, UNSURE } from './understand.ts'

export interface Route {
  readonly label: string
  readonly confidence: number
  readonly slots: Turn['slots']
}

export interface Responder {
  readonly intents: readonly Intent[]
  readonly route: (text: string, role: 'citizen' | 'staff') => Route
  readonly engine: () => Promise<DialogueEngine>
  /** Somebody else was faster: this message is thought about again. */
  readonly raced?: boolean
}

export interface Picked {
  readonly intent: Intent
  readonly turn: Turn
}

/** Said of what was handed in here, whatever it was about. */
const OF_ONES_OWN: ReadonlySet<string> = new Set(['rate', 'withdraw', 'cancel'])
/** Wishes of us that a matter told in no plain words gives way to. */
const OF_US: ReadonlySet<string> = new Set([
  'ask_station',
  'ask_reception_day',
  'ask_how_to_participate',
  'list_consultations',
  'submit_review_request',
  'check_status',
  'help',
  'greet',
  'thanks',
  'human_handoff',
  'smalltalk',
  'abuse',
])
/** Words for what was handed in, without which nobody asks how it stands. */
const HANDED_IN = /提|写|反映|意见|建议|留言|编号|查询码|回复|答复|回音|进度|办[得理到]|受理|[A-Za-z]{2}-?\d/
const SURE = 0.75

/** Finds the intent for a text: a plain command first, then what the last turn was about, then the router. */
export function pick(turn: Turn, responder: Responder): Picked {
  const open = responder.intents.filter((i) => isFor(i, turn.speaker))
  const routed = responder.route(turn.text, turn.speaker.staff ? 'staff' : 'citizen')
  const { command, heard } = commandIn(turn, open)
  const label = command?.phrases[0]?.label ?? followUp(turn) ?? placeOf(turn, routed) ?? labelOf(turn, routed)
  const staffWish = command === undefined && label.startsWith('admin_')
  const intent =
    command ??
    (staffWish ? undefined : open.find((i) => i.rescues?.(turn) === true)) ??
    open.find((i) => i.phrases.some((p) => p.label === label)) ??
    (open.find((i) => i.name === 'ask') as Intent)
  return { intent, turn: { ...heard, label, confidence: routed.confidence, slots: routed.slots } }
}

/** Who claims a text as it stands, or as it reads in simplified script; words that are kept stay in the script of their writer. */
function commandIn(
  turn: Turn,
  open: readonly Intent[],
): { readonly command: Intent | undefined; readonly heard: Turn } {
  const command = open.find((i) => i.claims?.(turn) === true)
  const text = command === undefined ? inSimplified(turn.text) : turn.text
  if (text === turn.text) return { command, heard: turn }
  const simplified = { ...turn, text }
  const other = open.find((i) => i.keepsWords !== true && i.claims?.(simplified) === true)
  return { command: other, heard: other === undefined ? turn : simplified }
}

/** Where a matter of another body goes, recognised before a form starts or an article is shown. */
function placeOf(turn: Turn, { label, confidence }: Route): 'out_of_scope' | 'ask_regulation' | undefined {
  const plain = confidence >= SURE
  if (label.startsWith('admin_')) return undefined
  const matter = matterIn(turn.text, turn.knowledge.content.stations)
  if (matter === undefined) return undefined
  if (plain && OF_ONES_OWN.has(label) && (matter.soft || !matter.sure)) return undefined
  const ofUs = label !== 'check_status' || HANDED_IN.test(turn.text)
  if (!matter.sure && plain && ofUs && OF_US.has(label)) return undefined
  const mayBeAnswered = matter.soft ? !label.startsWith('submit_') : label === 'ask_regulation'
  if (mayBeAnswered && turn.knowledge.search.answer({ text: turn.text, at: turn.at }).answered) return undefined
  return matter.asked === true ? 'ask_regulation' : 'out_of_scope'
}

/** How anything else is done (领证, 收养, 落户) is a question of law. */
const TAKING_PART =
  /提|意见|建议|代表|人大|立法|草案|审查|听证|旁听|座谈|参与|参加|报名|反映|接待|投票|选|议|写信|来信|匿名|实名|名字|姓名|公开|保密|隐私|泄露|个人信息|别人知道|participat|comment|suggest|opinion|deput|hearing|draft|submit|take part|propos|anonym|my name|privacy|private|my (?:data|details)|hand(?:ed)? in|what i write/i

/** `停车`, `罚款`: a word that names a subject; who wishes something says so. */
const BARE_WORD = /^\p{Script=Han}{1,4}$/u
const WISH_IN_A_WORD = /意见|建议|反映|[提写说投交改填我你滚死骂蠢笨傻病烂差坏垃圾废不没算停退撤消别好行对嗯哦]/
const NO_BARE_WORD: ReadonlySet<string> = new Set(['submit_opinion', 'submit_suggestion', 'abuse'])
/** Of such a word the router is never as sure as that. */
const BARE_SURE = 0.9

/** Few words of staff at their list are an order that was not understood, no matter of their own. */
const FEW = 10
const OWN_WISH = /意见|建议|反映|代表|提|想|希望|应该|投诉/
const atTheList = ({ speaker, memory, text }: Turn): boolean =>
  speaker.staff && memory.list !== undefined && [...text].length <= FEW && !OWN_WISH.test(text)

function labelOf(turn: Turn, routed: Route): string {
  if (routed.label.startsWith('submit_') && atTheList(turn)) return 'unknown'
  const bare = BARE_WORD.test(turn.text) && !WISH_IN_A_WORD.test(turn.text)
  if (bare && NO_BARE_WORD.has(routed.label) && routed.confidence < BARE_SURE) return 'ask_regulation'
  const staffWish = routed.label.startsWith('admin_')
  if (!staffWish && continuesQuestion(turn.text, turn.memory, routed.confidence)) return 'ask_regulation'
  if (answeredByKnowledge(turn.text, routed.label, routed.confidence, turn.knowledge, turn.at)) return 'ask_regulation'
  if (routed.label === 'ask_how_to_participate' && !TAKING_PART.test(turn.text)) return 'ask_regulation'
  return routed.confidence >= UNSURE ? routed.label : 'unknown'
}
