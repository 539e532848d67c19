import { cameNow } from '../casework/attachments/attach.ts'
import { type Attached, answerOfFiles, attachedIn, FILES } from '../casework/attachments/field.ts'
import { fileLimits } from '../casework/attachments/limits.ts'
import { sayCleaned, sayCount } from '../casework/attachments/say.ts'
import type { Attachment } from '../domain/attachment.ts'
import { Problem } from '../domain/problem.ts'
import { type Inbound, type Reply, say } from '../ports/channel.ts'
import type { Answers, DialogueState, DialogueStep } from '../ports/dialogue.ts'
import type { Memory, Outcome, Turn } from '../ports/intent.ts'
import type { Change, Store } from '../ports/store.ts'
import type { Responder } from './pick.ts'

const NOT_HERE = '这一步用不上照片和文件，没有收。'

/** What this person sent and did not hand in: with this message, and before it. */
export async function filesOf(
  message: Inbound,
  memory: Memory,
  personId: string,
  store: Pick<Store, 'attachments'>,
): Promise<readonly Attachment[]> {
  const ids = [...(memory.attached ?? []), ...message.files.flatMap(({ id }) => id ?? [])]
  if (ids.length === 0 || message.scope === 'group') return []
  return store.attachments.find({ ids, personId, waiting: true })
}

const takesFiles = (dialogue: string, turn: Turn, { intents }: Responder): boolean =>
  intents.some((intent) =>
    intent
      .dialogues?.(() => turn.knowledge)
      .some(({ id, fields }) => id === dialogue && fields.some(({ name }) => name === FILES)),
  )

interface Put {
  readonly answers: Answers
  readonly note: string
  readonly changes: readonly Change[]
}

export const dropped = (files: readonly Pick<Attachment, 'id'>[]): readonly Change[] =>
  files.length === 0 ? [] : [{ do: 'attachment.drop', ids: files.map(({ id }) => id) }]

/** Puts waiting files into the answers of a form; what is too many, or of no use there, is deleted and said. */
function putInto(answers: Answers, dialogue: string, turn: Turn, responder: Responder): Put | undefined {
  const { files } = turn
  if (files.length === 0) return undefined
  if (!takesFiles(dialogue, turn, responder)) return { answers, note: NOT_HERE, changes: dropped(cameNow(turn)) }
  const present = attachedIn(answers)
  const fresh = files.filter(({ id }) => !present.some((one) => one.id === id))
  const { perSubmission } = fileLimits(turn.knowledge.content.settings)
  const fit = fresh.slice(0, Math.max(0, perSubmission - present.length))
  const many = fresh.length > fit.length ? new Problem('FILES_MANY', { max: perSubmission }).say : ''
  const all: readonly Attached[] = [...present, ...fit]
  const total = present.length > 0 && fit.length > 0 ? `，一共${sayCount(all)}` : ''
  const added = fit.length === 0 ? '' : `已附上${sayCount(fit)}${total}，提交时一起交。${sayCleaned(fit)}`
  return {
    answers: all.length === 0 ? answers : { ...answers, [FILES]: answerOfFiles(all) },
    note: added + many,
    changes: dropped(fresh.slice(fit.length)),
  }
}

/** The open form with what was sent put into it. */
export function putIntoForm(
  state: DialogueState,
  turn: Turn,
  responder: Responder,
): (Omit<Put, 'answers'> & { readonly state: DialogueState }) | undefined {
  const put = putInto(state.answers, state.dialogue, turn, responder)
  return put === undefined ? undefined : { ...put, state: { ...state, answers: put.answers } }
}

/** A form that opens takes along what was sent before it. */
export function begunWith<B extends { readonly dialogue: string; readonly answers: Answers }>(
  begin: B,
  before: Outcome,
  turn: Turn,
  responder: Responder,
): { readonly begin: B; readonly before: Outcome } {
  if (turn.files.length === 0 || !takesFiles(begin.dialogue, turn, responder)) return { begin, before }
  const put = putInto(begin.answers, begin.dialogue, turn, responder) as Put
  return {
    begin: { ...begin, answers: put.answers },
    before: {
      ...before,
      replies: [...before.replies, say(put.note)],
      changes: [...(before.changes ?? []), ...put.changes],
      remember: { ...before.remember, attached: undefined },
    },
  }
}

/** What a step took out of a form, or left in one that was given up, is deleted at once. */
export function goneWith(answers: Answers, step: DialogueStep): readonly Change[] {
  const kept = step.ended?.how === 'finished' ? step.ended.answers : (step.state?.answers ?? {})
  const left = new Set(attachedIn(kept).map(({ id }) => id))
  return dropped(attachedIn(answers).filter(({ id }) => !left.has(id)))
}

/** What is handed in with a confirmed form, and what to say of files that were deleted meanwhile. */
export async function stillWaiting(
  answers: Answers,
  turn: Turn,
): Promise<{ readonly files: readonly Attachment[]; readonly lost: readonly Reply[] }> {
  const wanted = attachedIn(answers)
  if (wanted.length === 0) return { files: [], lost: [] }
  const ids = wanted.map(({ id }) => id)
  const files = await turn.store.attachments.find({ ids, personId: turn.speaker.id, waiting: true })
  return { files, lost: files.length < ids.length ? [say(new Problem('FILE_GONE').say)] : [] }
}
