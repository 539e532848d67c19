import { resolveChoice } from '../dialogue/choice.ts'
import { Problem } from '../domain/problem.ts'
import type { Reply } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import type { DialogueEngine, DialogueStep } from '../ports/dialogue.ts'
import type { Intent, Memory, Outcome, Turn } from '../ports/intent.ts'
import { looksLikeQuestion } from '../search/looks-like-question.ts'
import { choicesOf } from './render.ts'
import { ASIDE_MAX, answeredByKnowledge, continuesQuestion, followUp, PLAIN_ASIDE, UNSURE } from './understand.ts'

export interface Route {
  readonly label: string
  readonly confidence: number
  readonly slots: Turn['slots']
}

export interface Responder {
  readonly intents: readonly Intent[]
  readonly route: (text: string, role: 'citizen' | 'staff') => Route
  readonly engine: () => Promise<DialogueEngine>
}

const FORM_IN_GROUP = say('填写意见和建议请单独发消息给我，群里不收集个人信息。单独对我说同样的话就可以开始。')
const CONFIRM = /^(?:ok|好的?|确认)\s*(\d{4})$/i

/** Decides what one message leads to: the open form goes on, a command is confirmed, or a wish is answered. */
export async function respond(turn: Turn, responder: Responder): Promise<Outcome> {
  if (turn.memory.dialogue !== undefined) return continueDialogue(turn, turn.memory.dialogue, responder)
  const confirmed = CONFIRM.exec(turn.text)
  if (confirmed !== null) return confirm(turn, confirmed[1] as string, responder)
  const said = chosen(turn)
  return answer(said === undefined ? turn : { ...turn, text: said }, responder)
}

/** Words of the menu entry that a button or a number stands for. */
function chosen(turn: Turn): string | undefined {
  const offered = turn.memory.offered ?? []
  const pressed = /^choice:(\d)$/.exec(turn.message.action ?? '')?.[1]
  const index = pressed === undefined ? resolveChoice(turn.text, offered) : Number(pressed) - 1
  const choice = index === undefined ? undefined : offered[index]
  return choice === undefined ? undefined : (choice.says ?? choice.label)
}

function confirm(turn: Turn, token: string, responder: Responder): Promise<Outcome> {
  const { pending } = turn.memory
  if (pending === undefined || pending.token !== token || turn.at >= pending.until)
    return Promise.resolve({
      replies: [say('确认码不对或已过期，什么都没有改。请重新发一次命令。')],
      remember: { pending: undefined },
    })
  return answer(
    { ...turn, text: pending.says, confirmed: true, memory: { ...turn.memory, pending: undefined as never } },
    responder,
  )
}

/** Finds the intent for a text: a plain command first, then the router, then what the last turn was about. */
function pick(turn: Turn, responder: Responder): { intent: Intent; turn: Turn } {
  const open = responder.intents.filter((i) => i.audience === 'anyone' || turn.speaker.staff)
  const command = open.find((i) => i.claims?.(turn) === true)
  const routed = responder.route(turn.text, turn.speaker.staff ? 'staff' : 'citizen')
  const again = followUp(turn.text, turn.memory, turn.knowledge)
  const onward =
    continuesQuestion(turn.text, turn.memory) && !routed.label.startsWith('admin_') && routed.confidence < PLAIN_ASIDE
  const known =
    command === undefined && answeredByKnowledge(turn.text, routed.label, routed.confidence, turn.knowledge, turn.at)
  const sure = routed.confidence >= UNSURE
  const label =
    command?.phrases[0]?.label ?? again ?? (onward || known ? 'ask_regulation' : sure ? routed.label : 'unknown')
  const intent =
    command ??
    open.find((i) => i.phrases.some((p) => p.label === label)) ??
    (open.find((i) => i.name === 'ask') as Intent)
  return { intent, turn: { ...turn, label, confidence: routed.confidence, slots: routed.slots } }
}

async function answer(turn: Turn, responder: Responder): Promise<Outcome> {
  const picked = pick(turn, responder)
  const outcome = await picked.intent.handle(picked.turn)
  const replies = picked.intent.privacy === 'personal' ? outcome.replies.map(personal) : outcome.replies
  if (outcome.begin === undefined) return offer({ ...outcome, replies })
  if (turn.message.scope === 'group') return { replies: [FORM_IN_GROUP] }
  const step = await (await responder.engine()).begin(outcome.begin.dialogue, outcome.begin.answers, { at: turn.at })
  return settle(step, { ...outcome, replies }, picked.turn, responder)
}

async function continueDialogue(
  turn: Turn,
  state: NonNullable<Memory['dialogue']>,
  responder: Responder,
): Promise<Outcome> {
  const pressed = /^choice:(\d)$/.exec(turn.message.action ?? '')?.[1]
  let aside: Outcome | undefined
  const step = await (await responder.engine()).continue(state, {
    text: turn.text,
    at: turn.at,
    ...(pressed === undefined ? {} : { chosen: Number(pressed) - 1 }),
    cancels: (text) => {
      const routed = responder.route(text, 'citizen')
      return routed.label === 'cancel' ? routed.confidence : 0
    },
    aside: async (text) => {
      aside = await asideTo({ ...turn, text }, responder)
      return aside?.replies
    },
  })
  return settle(
    step,
    { replies: [], ...(aside?.changes === undefined ? {} : { changes: aside.changes }) },
    turn,
    responder,
  )
}

/** Answers a question in mid-form, when it is plainly one. */
async function asideTo(turn: Turn, responder: Responder): Promise<Outcome | undefined> {
  if (turn.text.length > ASIDE_MAX || !looksLikeQuestion(turn.text)) return undefined
  const { dialogue: _, ...memory } = turn.memory
  const picked = pick({ ...turn, memory }, responder)
  if (picked.intent.aside !== true || picked.turn.confidence < PLAIN_ASIDE) return undefined
  const outcome = await picked.intent.handle(picked.turn)
  if (outcome.begin !== undefined) return undefined
  return { ...outcome, replies: outcome.replies.map(plain) }
}

const personal = (reply: Reply): Reply => ({ ...reply, privacy: 'personal' })
/** Menus of an aside would be mixed up with the choices of the form. */
const plain = (reply: Reply): Reply => ({ ...reply, blocks: reply.blocks.filter((b) => b.type !== 'choices') })

async function settle(step: DialogueStep, before: Outcome, turn: Turn, responder: Responder): Promise<Outcome> {
  const replies = [...before.replies, ...step.replies].map(personal)
  const { begin: _, ...rest } = before
  if (step.ended?.how === 'finished') {
    const { dialogue, answers } = step.ended
    const owner = responder.intents.find((i) => i.dialogues?.(() => turn.knowledge).some((d) => d.id === dialogue))
    if (owner?.finish === undefined) throw new Problem('INTERNAL', { code: 'NO_FINISH' })
    const done = await owner.finish(turn, dialogue, answers)
    return offer({
      ...done,
      replies: [...replies, ...done.replies.map(personal)],
      remember: { dialogue: undefined, ...done.remember },
    })
  }
  return offer({ ...rest, replies, remember: { ...rest.remember, dialogue: step.state } })
}

/** What was offered is what a number means next time. */
function offer(outcome: Outcome): Outcome {
  const choices = choicesOf(outcome.replies)
  return { ...outcome, remember: { offered: choices.length === 0 ? undefined : choices, ...outcome.remember } }
}
