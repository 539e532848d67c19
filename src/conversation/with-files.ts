import { cameNow } from '../casework/attachments/attach.ts'
import { type Attached, answerOfFiles, attachedIn, FILES } from '../casework/attachments/field.ts'
import { fileLimits } from '../casework/attachments/limits.ts'
import { sayCleaned, sayCount } from '../casework/attachments/say.ts'
import { ownSubmissions } from '../casework/find.ts'
import { openAt } from '../consultation/describe.ts'
import type { Attachment } from '../domain/attachment.ts'
import { Problem } from '../domain/problem.ts'
import { awaitsResult } from '../domain/submission.ts'
import { type Choice, type Inbound, type Reply, say } from '../ports/channel.ts'
import type { Answers, DialogueState, DialogueStep } from '../ports/dialogue.ts'
import type { Memory, Outcome, Turn } from '../ports/intent.ts'
import type { Change, Store } from '../ports/store.ts'
import type { Responder } from './pick.ts'

/** Own items to which files may be put at once. */
const MAX_ITEMS = 3
const NOT_HERE = '这一步用不上照片和文件，没有收。'
const GROUP = '群里不收照片和文件，请单独发给我。'

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

const dropped = (files: readonly Pick<Attachment, 'id'>[]): readonly Change[] =>
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

/** Files without a word and without a form: what can be done with them. */
export async function offerFiles(turn: Turn): Promise<Outcome> {
  const { files, knowledge, at } = turn
  const own = (await ownSubmissions(turn.store, turn.speaker.id)).filter(({ state }) => awaitsResult(state))
  const drafts = openAt(knowledge.content.consultations, at)
  const choices: readonly Choice[] = [
    { label: '跟要反映的事一起交', says: '我有话对代表说' },
    ...(drafts.length === 0 ? [] : [{ label: '跟对草案的意见一起交', says: '我要参与法规意见征集' }]),
    ...own.slice(0, MAX_ITEMS).map(({ receipt }) => ({ label: `补充到 ${receipt}`, says: `补充 ${receipt}` })),
    { label: '不用了，删掉', says: DROP_WORDS },
  ]
  return {
    replies: [
      say(`收到${sayCount(files)}，还没有交。${sayCleaned(files)}您想怎么用？一天内没有提交就自动删除。`, ...choices),
    ],
    remember: { attached: files.map(({ id }) => id) },
  }
}

const DROP_WORDS = '删掉发来的照片和文件'

/** `删掉发来的照片和文件`: said by the menu. */
export const dropsFiles = ({ files, text }: Turn): boolean => files.length > 0 && text === DROP_WORDS

export const dropFiles = (turn: Turn): Outcome => ({
  replies: [say('已删掉，没有留下。')],
  changes: dropped(turn.files),
  remember: { attached: undefined, offered: undefined },
})

/** Files that came with words, and went nowhere with them, wait and are spoken of. */
export function remindOfFiles(turn: Turn, outcome: Outcome): Outcome {
  const { message } = turn
  if (message.files.length === 0) return outcome
  if (message.scope === 'group') return { ...outcome, replies: [...outcome.replies, say(GROUP)] }
  const refused = [...new Set(message.files.flatMap((file) => file.refused ?? []))].map((text) => say(text))
  const now = cameNow(turn)
  const used = new Set((outcome.changes ?? []).flatMap((one) => (one.do === 'attachment.file' ? one.ids : [])))
  const inForm = outcome.remember?.dialogue !== undefined
  if (now.length === 0 || inForm || now.every(({ id }) => used.has(id)))
    return refused.length === 0 ? outcome : { ...outcome, replies: [...outcome.replies, ...refused] }
  const waits = say(
    `收到${sayCount(now)}，还没有交。${sayCleaned(now)}要一起交，请说“我有话对代表说”；一天内没有提交就自动删除。`,
  )
  return {
    ...outcome,
    replies: [...outcome.replies, ...refused, waits],
    remember: { ...outcome.remember, attached: turn.files.map(({ id }) => id) },
  }
}

/** Files alone that cannot be taken here, in one sentence. */
export function refuseFiles(message: Inbound, publicUrl: string | undefined): Reply {
  if (message.scope === 'group') return say(GROUP)
  const refused = [...new Set(message.files.flatMap((file) => file.refused ?? []))]
  if (refused.length > 0) return say(refused.join('\n'))
  const elsewhere = publicUrl === undefined ? '' : `要交照片和文件，请在网页上和我说：${publicUrl}`
  return say(`收到了附件，我现在还看不了附件。请用文字说一下您想问什么、想说什么。${elsewhere}`)
}
