import { say } from '../ports/channel.ts'
import type { Answers, Dialogue, DialogueEngine, DialogueState, DialogueStep, DialogueTurn } from '../ports/dialogue.ts'
import type { Bridge, Played } from './bridge.ts'
import { checkDialogues } from './definition.ts'
import { adopt } from './drift.ts'
import { advance, cancel, type Note, type Outcome, resume } from './outcome.ts'
import { replyFor } from './prompt.ts'
import * as sentence from './sentences.ts'
import { CONFIRM, FRESH, fieldNamed, openField, prune, type Standing } from './standing.ts'
import { interpret } from './step.ts'
import { isStop } from './words.ts'

/**
 * Makes the engine that runs these dialogues on Botkit. Botkit is loaded here and not before: it takes most of a second.
 * @throws {Error} when two dialogues share an id, or a field has a name that the engine needs
 */
export async function createDialogueEngine(dialogues: readonly Dialogue[]): Promise<DialogueEngine> {
  const byId = checkDialogues(dialogues)
  const { Bridge } = await import('./bridge.ts')
  const bridge = new Bridge(dialogues, interpret)
  return {
    begin: async (id, given, { at, hidden = [] }) => {
      const dialogue = byId.get(id)
      if (dialogue === undefined) return lost(id, given)
      const standing = prune(standingIn(dialogue, given, { at, hidden }, at))
      return stepFrom(await open(bridge, opening(standing), quietTurn(at)), dialogue, at)
    },
    continue: async (state, turn) => {
      const dialogue = byId.get(state.dialogue)
      if (dialogue === undefined) return lost(state.dialogue, state.answers)
      return stepFrom(await play(bridge, dialogue, state, turn), dialogue, turn.at)
    },
  }
}

async function play(bridge: Bridge, dialogue: Dialogue, state: DialogueState, turn: DialogueTurn): Promise<Played> {
  const standing = standingIn(dialogue, state.answers, turn, state.updatedAt)
  if (state.version !== dialogue.version) return open(bridge, drifted(standing, turn), turn)
  const here: Standing = { ...standing, at: state.at, thread: state.at }
  const known = state.at === CONFIRM || fieldNamed(here, state.at) !== undefined
  if (!known) return open(bridge, advance(standing, []), turn)
  const played = await bridge.proceed(here, state.engine, turn)
  if (played !== undefined) return played
  const anew = await bridge.open(resume(here, []), turn)
  return (await bridge.proceed(here, anew.engine, turn)) ?? anew
}

const drifted = (standing: Standing, turn: DialogueTurn): Outcome =>
  isStop(turn.text) ? cancel(standing) : adopt(standing)

/** Opens a conversation at a question; an outcome that ends needs none. */
async function open(bridge: Bridge, outcome: Outcome, turn: DialogueTurn): Promise<Played> {
  if (outcome.kind === 'ask') return bridge.open(outcome, turn)
  const reply = replyFor(outcome)
  return { replies: reply === undefined ? [] : [reply], outcome }
}

function stepFrom({ replies, outcome, engine }: Played, dialogue: Dialogue, at: number): DialogueStep {
  if (outcome.kind === 'end')
    return { replies, ended: { how: outcome.how, dialogue: dialogue.id, answers: outcome.answers } }
  const { answers, at: field } = outcome.standing
  return {
    replies,
    state: { dialogue: dialogue.id, version: dialogue.version, answers, at: field, updatedAt: at, engine },
  }
}

const standingIn = (
  dialogue: Dialogue,
  answers: Answers,
  { at, hidden = [] }: Pick<DialogueTurn, 'at' | 'hidden'>,
  updatedAt: number,
): Standing => ({
  dialogue,
  answers,
  at: '',
  thread: '',
  trail: FRESH,
  now: at,
  hidden,
  updatedAt,
})

const opening = (standing: Standing): Outcome =>
  openField(standing) === undefined ? advance(standing, []) : advance(standing, givenBack(standing))

/** What was understood from the wish itself is said back, so that nothing stands in a form unseen. */
function givenBack(standing: Standing): readonly Note[] {
  const rows = standing.dialogue.fields.flatMap((field) => {
    const answer = standing.answers[field.name]
    return answer === undefined || field.hidden === true ? [] : [[field.title, answer.shown] as const]
  })
  return rows.length === 0 ? [] : [sentence.noted(rows)]
}

const lost = (dialogue: string, answers: Answers): DialogueStep => ({
  replies: [say(sentence.LOST)],
  ended: { how: 'lost', dialogue, answers },
})

const quietTurn = (at: number): DialogueTurn => ({ text: '', at, aside: async () => undefined, cancels: () => 0 })
