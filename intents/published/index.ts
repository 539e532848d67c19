import { ownSubmissions } from '../../src/casework/find.ts'
import { proven, secretIn } from '../../src/casework/proven.ts'
import { keepPrivate, PUBLIC_STATES, sayPublic } from '../../src/casework/publish.ts'
import { receiptsWritten } from '../../src/casework/refer.ts'
import { type Choice, say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'

const PAGE = 3
const LIST =
  /^\s*(?:我?想?看一?看|查看?|有哪些|看)?\s*(?:最近|近期)?已?公开的?(?:办理)?(?:结果|答复)(?:有哪些|有什么)?\s*(?:第\s*(\d{1,3})\s*页)?[？?。]?\s*$|^\s*(?:最近|近期|都)?公开(?:了|过)(?:哪些|什么)(?:意见|答复|(?:办理)?结果)?[？?。]?\s*$/
const NO = /^\s*(?:请)?(?:不要|不同意|不想|别|不)公开|^\s*(?:please\s+)?(?:do not|don'?t) publish\b/i
const YES = /^\s*(?:我?同意|可以|愿意)公开|^\s*(?:please\s+|you may\s+)?publish\b/i

const saysWhether = (text: string): boolean => (NO.test(text) || YES.test(text)) && receiptsWritten(text).length > 0

/** What everybody may see of what others brought forward, and the owner's say in it. */
export const published: Intent = {
  name: 'published',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  claims: ({ text }) => LIST.test(text) || saysWhether(text),
  handle: (turn) => (saysWhether(turn.text) ? decide(turn) : list(turn)),
}

async function list(turn: Turn): Promise<Outcome> {
  const query = { published: true, states: PUBLIC_STATES, order: 'newest' } as const
  const total = await turn.store.submissions.count(query)
  if (total === 0) return { replies: [say('现在还没有公开的办理结果。您提交的事项发“查进度”可以看到。')] }
  const pages = Math.ceil(total / PAGE)
  const page = Math.min(pages, Math.max(1, Number(LIST.exec(turn.text)?.[1] ?? 1)))
  const found = await turn.store.submissions.find({ ...query, limit: PAGE, offset: (page - 1) * PAGE })
  const shown = found.filter(({ consultationId }) => !turn.hidden?.includes(consultationId ?? ''))
  const lines = shown.map((item, n) => `${(page - 1) * PAGE + n + 1}. ${sayPublic(item, turn.knowledge)}`)
  const head = pages > 1 ? `公开的办理结果共${total}件，第${page}页，共${pages}页：` : `公开的办理结果共${total}件：`
  const next: readonly Choice[] = page < pages ? [{ label: '下一页', says: `公开的办理结果 第${page + 1}页` }] : []
  return { replies: [say([head, ...lines].join('\n\n'), ...next)] }
}

/** Only the owner decides; somebody on another channel proves it with the secret. */
async function decide(turn: Turn): Promise<Outcome> {
  const [typed = ''] = receiptsWritten(turn.text)
  const secret = secretIn(turn.text)
  const [item] =
    secret === undefined
      ? await ownSubmissions(turn.store, turn.speaker.id, typed)
      : [await proven(turn, typed, secret)]
  if (item === undefined) return { replies: [] }
  const no = NO.test(turn.text)
  const down =
    item.publishedAt === undefined ? `记下了，${item.receipt} 不公开。` : `记下了，${item.receipt} 不公开，已经撤下。`
  const text = no
    ? `${down}办理照常。\n改变主意请发：同意公开 ${item.receipt}`
    : `记下了，${item.receipt} 可以公开。公开时不含您的姓名、联系方式和编号。`
  const same = no === (item.keptPrivateAt !== undefined)
  return {
    replies: [{ ...say(text), privacy: 'personal' }],
    changes: same ? [] : keepPrivate(item, no, turn.at, turn.message.from.channel),
  }
}
