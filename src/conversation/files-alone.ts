import { cameNow } from '../casework/attachments/attach.ts'
import { sayCleaned, sayCount } from '../casework/attachments/say.ts'
import { ownSubmissions } from '../casework/find.ts'
import { openAt } from '../consultation/describe.ts'
import { Problem } from '../domain/problem.ts'
import { awaitsResult } from '../domain/submission.ts'
import { type Choice, type Inbound, type Reply, say } from '../ports/channel.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import { dropped } from './with-files.ts'

/** Own items to which files may be put at once. */
const MAX_ITEMS = 3
const GROUP = '群里不收照片和文件，请单独发给我。'

/** Whether a message is nothing but files that were taken. */
export const bringsFilesAlone = ({ text, message: { action, files } }: Turn): boolean =>
  text === '' && action === undefined && files.some(({ id }) => id !== undefined)

/** Why files of a message were not taken, each reason once. */
const refusedIn = ({ files }: Inbound): readonly string[] => [...new Set(files.flatMap(({ refused }) => refused ?? []))]

/** Files without a word and without a form: what can be done with them. */
export async function offerFiles(turn: Turn): Promise<Outcome> {
  const { files, knowledge, at, message } = turn
  if (files.length === 0) return { replies: [say(new Problem('FILE_GONE').say)] }
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
      ...refusedIn(message).map((text) => say(text)),
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
  const refused = refusedIn(message).map((text) => say(text))
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
  const refused = refusedIn(message)
  if (refused.length > 0) return say(refused.join('\n'))
  const elsewhere = publicUrl === undefined ? '' : `要交照片和文件，请在网页上和我说：${publicUrl}`
  return say(`收到了附件，我现在还看不了附件。请用文字说一下您想问什么、想说什么。${elsewhere}`)
}
