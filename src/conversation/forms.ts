import { isProblem, Problem } from '../domain/problem.ts'
import type { Reply } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import type { Answers, DialogueState, DialogueStep, Otherwise } from '../ports/dialogue.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import { isAside, mustBeAnswered } from './aside.ts'
import { pick, type Responder } from './pick.ts'
import { choicesOf } from './render.ts'
import { pressedIn } from './understand.ts'
import { begunWith, goneWith, putIntoForm, stillWaiting } from './with-files.ts'

/** Opens a form with what is known; `before` is said first. */
export async function beginForm(
  asked: { readonly dialogue: string; readonly answers: Answers },
  said: Outcome,
  turn: Turn,
  responder: Responder,
): Promise<Outcome> {
  const { begin, before } = begunWith(asked, said, turn, responder)
  const step = await (await responder.engine()).begin(begin.dialogue, begin.answers, {
    at: turn.at,
    hidden: turn.hidden ?? [],
  })
  return settle(step, before, turn, responder)
}

/** The next message of an open form. */
export async function continueForm(turn: Turn, open: DialogueState, responder: Responder): Promise<Outcome> {
  const put = putIntoForm(open, turn, responder)
  const state = put?.state ?? open
  const chosen = pressedIn(turn.message)
  let aside: Outcome | undefined
  const step = await (await responder.engine()).continue(state, {
    text: turn.text,
    at: turn.at,
    hidden: turn.hidden ?? [],
    ...(chosen === undefined ? {} : { chosen }),
    ...noteOf(put?.note, turn),
    cancels: (text) => {
      const routed = responder.route(text, 'citizen')
      return routed.label === 'cancel' ? routed.confidence : 0
    },
    aside: async (text, otherwise) => {
      aside = await asideTo({ ...turn, text }, otherwise, responder)
      return aside?.replies
    },
  })
  const changes = [...(put?.changes ?? []), ...(aside?.changes ?? []), ...goneWith(state.answers, step)]
  const replies = put !== undefined && turn.text !== '' ? [say(put.note)] : []
  const remember = { ...howToSpeak(aside), ...(put === undefined ? {} : { attached: undefined }) }
  return settle(step, { replies, changes, remember }, turn, responder)
}

/** Of an aside the form remembers nothing but how its person wishes to be spoken to. */
function howToSpeak(aside: Outcome | undefined): NonNullable<Outcome['remember']> {
  const { remember = {} } = aside ?? {}
  return {
    ...('language' in remember ? { language: remember.language } : {}),
    ...('easyRead' in remember ? { easyRead: remember.easyRead } : {}),
  }
}

/** What is said before the open question to somebody who wrote nothing. */
function noteOf(note: string | undefined, { message, text }: Turn): { readonly note?: string } {
  if (text !== '') return {}
  const refused = message.files.flatMap((file) => file.refused ?? [])
  const said = [...(note === undefined ? [] : [note]), ...refused].join('\n')
  return said === '' ? {} : { note: said }
}

/** Answers a question or a wish in mid-form, when it is plainly one. */
async function asideTo(turn: Turn, otherwise: Otherwise, responder: Responder): Promise<Outcome | undefined> {
  const picked = pick(turn, responder)
  if (!isAside(picked, otherwise, responder)) return undefined
  const outcome = await picked.intent.handle(picked.turn).catch(refused)
  if (outcome.begin !== undefined) return undefined
  if (outcome.answer?.answered === false && mustBeAnswered(picked.turn, otherwise)) return undefined
  const replies = outcome.replies.map(withoutMenu).filter(hasText)
  return replies.length === 0 ? undefined : { ...outcome, replies }
}

const hasText = ({ blocks }: Reply): boolean => blocks.some((block) => block.type !== 'text' || block.text !== '')

export const personal = (reply: Reply): Reply => ({ ...reply, privacy: 'personal' })
/** Menus of an aside would be mixed up with the choices of the form; what leads up to them goes too. */
const withoutMenu = (reply: Reply): Reply =>
  reply.blocks.some((block) => block.type === 'choices')
    ? {
        ...reply,
        blocks: reply.blocks
          .filter((block) => block.type !== 'choices')
          .map((block) =>
            block.type === 'text' ? { ...block, text: block.text.replace(LEAD_UP, '').trimEnd() } : block,
          ),
      }
    : reply
const LEAD_UP = /(?:，或选一个|[^。？\n]{0,30})[：:]\s*$/

/** What a step of a form leads to: the next question, or what its intent does with the confirmed answers. */
async function settle(step: DialogueStep, before: Outcome, turn: Turn, responder: Responder): Promise<Outcome> {
  const replies = [...before.replies, ...step.replies].map(personal)
  const { begin: _, ...rest } = before
  if (step.ended?.how !== 'finished')
    return offer({ ...rest, replies, remember: { ...rest.remember, dialogue: step.state } })
  const { files, lost } = await stillWaiting(step.ended.answers, turn)
  const done = await finish(step.ended.dialogue, step.ended.answers, { ...turn, files }, responder)
  const outcome: Outcome = {
    ...done,
    replies: [...replies, ...lost.map(personal), ...done.replies.map(personal)],
    changes: [...(rest.changes ?? []), ...(done.changes ?? [])],
    remember: { ...rest.remember, dialogue: undefined, ...done.remember },
  }
  return done.begin === undefined ? offer(outcome) : beginForm(done.begin, outcome, { ...turn, files }, responder)
}

/** A refusal ends the form: answering it again would only be refused again. */
async function finish(dialogue: string, answers: Answers, turn: Turn, responder: Responder): Promise<Outcome> {
  const owner = responder.intents.find((i) => i.dialogues?.(() => turn.knowledge).some((d) => d.id === dialogue))
  if (owner?.finish === undefined) throw new Problem('INTERNAL', { code: 'NO_FINISH' })
  try {
    return await owner.finish(turn, dialogue, answers)
  } catch (error) {
    return refused(error)
  }
}

function refused(error: unknown): Outcome {
  if (!isProblem(error) || error.code === 'INTERNAL') throw error
  return { replies: [say(error.say)] }
}

/** What was offered is what a number means next time. */
export function offer(outcome: Outcome): Outcome {
  const choices = choicesOf(outcome.replies)
  return { ...outcome, remember: { ...outcome.remember, offered: choices.length === 0 ? undefined : choices } }
}
