import { sayFile } from '../../src/casework/attachments/say.ts'
import { ownSubmissions, staffSubmission } from '../../src/casework/find.ts'
import { halfWidth } from '../../src/casework/half-width.ts'
import { authorise } from '../../src/casework/may.ts'
import { proven } from '../../src/casework/proven.ts'
import type { Attachment } from '../../src/domain/attachment.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { type Asked, deletesFiles, readAsked } from './read.ts'

/** An address works this long. */
const VALID_MS = 10 * 60_000
const WORD_CHARS = 32

/** Pictures and documents of an item: for staff of its station, and for who handed it in. Each address is looked at once. */
export const attachments: Intent = {
  name: 'attachments',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'personal',
  claims: ({ text }) => deletesFiles(text) || readAsked(halfWidth(text)) !== undefined,
  async handle(turn) {
    if (deletesFiles(turn.text)) return { replies: [say(STAY)] }
    const asked = readAsked(halfWidth(turn.text)) as Asked
    const item = await itemOf(turn, asked)
    if (item === undefined) return { replies: [say(WHICH)] }
    const files = await turn.store.attachments.find({ submissionId: item.id })
    if (files.length === 0) return { replies: [say(`${item.receipt} 没有附件。`)] }
    const chosen = asked.place === undefined ? files : files.slice(asked.place - 1, asked.place)
    if (chosen.length === 0) return { replies: [say(`${item.receipt} 只有${files.length}个附件。例：附件 1`)] }
    if (turn.message.from.channel !== 'web') return { replies: [say(elsewhere(turn, item.receipt, files))] }
    return lend(turn, item, files, chosen)
  },
}

const STAY = '附件和提交的内容一起保存，不能单独删。要连内容一起删除，请说“删除我的意见”。'
const WHICH = '看哪一件的附件？请连同编号发，例：附件 7K3M。'

interface Item {
  readonly id: string
  readonly receipt: string
  readonly as: 'owner' | 'office'
}

const owned = (item: Submission | undefined): Item | undefined => item && { ...item, as: 'owner' }

async function itemOf(turn: Turn, { receipt, secret }: Asked): Promise<Item | undefined> {
  const { speaker, store } = turn
  const named = receipt ?? (speaker.staff ? turn.memory.opened : undefined)
  if (named === undefined) return owned((await ownSubmissions(store, speaker.id))[0])
  if (secret !== undefined) return owned(await proven(turn, named, secret))
  if (!speaker.staff) return owned((await ownSubmissions(store, speaker.id, named))[0])
  const item = await staffSubmission(store, speaker.grants, named)
  authorise(speaker.grants, 'open', item.stationId)
  return { ...item, as: 'office' }
}

/** An address for each, kept here as a keyed hash: whoever reads the store cannot look. */
function lend(turn: Turn, { receipt, as }: Item, files: readonly Attachment[], chosen: readonly Attachment[]): Outcome {
  const until = turn.at + VALID_MS
  const lent = chosen.map((file) => ({ file, word: turn.random.base32(WORD_CHARS) }))
  const lines = lent.map(({ file, word }) => `${files.indexOf(file) + 1} ${sayFile(file)}：/file/${word}`)
  return {
    replies: [
      say(
        [
          `${receipt} 的附件，点开就下载（10分钟内有效，每个地址只能用一次，只在这个浏览器里有效）：`,
          ...lines,
          '每次查看会记入审计记录。',
        ].join('\n'),
      ),
    ],
    remember: { looks: lent.map(({ file, word }) => ({ hash: turn.seal(`file:${word}`), id: file.id, until, as })) },
  }
}

function elsewhere({ speaker }: Turn, receipt: string, files: readonly Attachment[]): string {
  const list = files.map((file, n) => `${n + 1} ${sayFile(file)}`).join('\n')
  const how = speaker.staff
    ? `请在网页聊天里登录后发“附件 ${receipt}”。`
    : `请在网页上把“附件 ${receipt}”和16位查询码一起发来。`
  return `${receipt} 的附件：\n${list}\n这里打不开附件。${how}`
}
