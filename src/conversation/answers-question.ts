import { type OpenQuestion, questionOf } from '../casework/ask-citizen.ts'
import { draftTitle } from '../casework/describe.ts'
import { sayWhich } from '../casework/notice.ts'
import { receiptsWritten } from '../casework/refer.ts'
import { takeAnswer, takeMore, waitingOf } from '../casework/take-answer.ts'
import { resolveChoice } from '../dialogue/choice.ts'
import { readReceipt } from '../domain/receipt.ts'
import { DAY_MS } from '../domain/shanghai.ts'
import { awaitsResult, type Submission } from '../domain/submission.ts'
import { type Choice, say } from '../ports/channel.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import { laneOf } from './compose.ts'
import { meansSomethingElse, tellsOwnWish } from './means-something-else.ts'
import type { Responder } from './pick.ts'

/** Says that the words kept last were not meant for any item. */
const NOT_THIS = '不是补充'
/** After so long a new matter is as likely as the answer. */
const STALE_MS = 7 * DAY_MS

/** What staff wait for from this person, here. Nothing is asked in a group. */
export async function questionsFor(turn: Turn): Promise<readonly OpenQuestion[]> {
  if (turn.message.scope === 'group') return []
  const waiting = await waitingOf(turn)
  return Promise.all(waiting.map((submission) => questionOf(turn.store, submission)))
}

/**
 * Takes a message for the answer to what staff asked, unless it plainly is something else: its words are put to the item
 * as they are. Undefined when it means something else.
 */
export async function answersQuestion(
  turn: Turn,
  questions: readonly OpenQuestion[],
  responder: Responder,
): Promise<Outcome | undefined> {
  if (turn.message.scope === 'group' || turn.message.action !== undefined) return undefined
  if (questions.length === 0) return goesOn(turn, responder)
  const state = await turn.store.conversation(laneOf(turn.message.from, turn.message.sender.id))
  const latest = Math.max(...questions.map((q) => q.at))
  /** The person has spoken here since: menus shown then come first, and a new wish is possible. */
  const spoke = state !== undefined && state.updatedAt > latest
  if (spoke && resolveChoice(turn.text, turn.memory.offered ?? []) !== undefined) return undefined
  const named = receiptsWritten(turn.text).map((typed) => readReceipt(typed))
  const here = questions.filter((q) => q.submission.channel === turn.message.from.channel)
  const meant =
    named.length === 0 ? here : questions.filter((q) => named.some((n) => n.ok && n.receipt === q.submission.receipt))
  const [first] = meant
  if (first === undefined || (await meansSomethingElse(turn, responder))) return undefined
  const texts = [...(turn.memory.answering?.texts ?? []), turn.text]
  const doubtful = (spoke || turn.at - first.at > STALE_MS) && tellsOwnWish(turn, responder)
  if (meant.length > 1 || (doubtful && named.length === 0)) return whichOne(turn, meant, texts)
  return takeAnswer(turn, first, texts)
}

/** Asks which item words belong to; they are kept meanwhile. */
function whichOne(turn: Turn, questions: readonly OpenQuestion[], texts: readonly string[]): Outcome {
  const choices: readonly Choice[] = [
    ...questions.map(({ submission, text }) => ({
      label: `${submission.receipt}${text === '' ? '' : `（问的是：${shorten(text)}）`}`,
      says: `补充 ${submission.receipt}`,
    })),
    { label: '都不是，另外说一件事', says: NOT_THIS },
  ]
  const one = questions.length === 1
  const lines = questions.map(({ submission }) => which(turn, submission))
  const text = one
    ? `这句是补充${lines[0]}，还是另外一件事？`
    : `有${questions.length}件在等您补充，这句是回答哪一件的？\n${lines.join('\n')}`
  return {
    replies: [{ ...say(text, ...choices), privacy: 'personal' }],
    remember: { answering: { texts } },
  }
}

/** `不是补充` after being asked: what was said is handled as if it had come now. */
export function declined(turn: Turn, said: string): Turn | undefined {
  const { answering } = turn.memory
  if (said !== NOT_THIS || answering === undefined) return undefined
  const { answering: _, offered: _menu, ...memory } = turn.memory
  return { ...turn, text: answering.texts.join('\n'), memory }
}

/** Adds, to the answer of a question, that something is still waited for. */
export function remindOf(turn: Turn, outcome: Outcome, questions: readonly OpenQuestion[]): Outcome {
  const here = questions.filter((q) => q.submission.channel === turn.message.from.channel)
  const [first] = here
  if (first === undefined || outcome.remember?.dialogue !== undefined) return outcome
  const text =
    here.length === 1
      ? `另外，${which(turn, first.submission)}还在等您补充，直接回复就可以。`
      : `另外，您还有${here.length}件在等您补充，直接回复就可以。`
  return { ...outcome, replies: [...outcome.replies, { ...say(text), privacy: 'personal' }] }
}

/** What comes right behind an answer belongs to it: people say one thing in several messages. */
async function goesOn(turn: Turn, responder: Responder): Promise<Outcome | undefined> {
  const { answered, offered } = turn.memory
  if (answered === undefined || turn.at >= answered.until) return undefined
  if (resolveChoice(turn.text, offered ?? []) !== undefined || receiptsWritten(turn.text).length > 0) return undefined
  if ((await meansSomethingElse(turn, responder)) || tellsOwnWish(turn, responder)) return undefined
  const [item] = await turn.store.submissions.find({ ids: [answered.id], limit: 1 })
  if (item === undefined || item.personId !== turn.speaker.id || !awaitsResult(item.state)) return undefined
  return takeMore(turn, item, 'answer', [turn.text])
}

const which = (turn: Turn, submission: Submission): string =>
  sayWhich(submission, draftTitle(submission, turn.knowledge), turn.at)

/** Characters of a question in a menu. */
const MAX_QUESTION = 18
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return [...line].length > MAX_QUESTION ? `${[...line].slice(0, MAX_QUESTION).join('')}…` : line
}
