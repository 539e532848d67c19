import { deskOf } from '../../src/casework/desk.ts'
import { authoriseAnywhere } from '../../src/casework/may.ts'
import { itemsNamed, receiptsOf } from '../../src/casework/named.ts'
import { notReached, toldOnThePhone, toTelephone, type Unreached } from '../../src/casework/phone-list.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { MAY_HAVE_ARRIVED } from '../../src/ports/notices.ts'
import { english } from './english.ts'

const LIST =
  /^\s*(?:请)?(?:电话(?:告知|通知)?(?:的?(?:名单|列表|清单))|(?:电话告知|要打电话的|待电话告知)(?:的?(?:名单|列表|清单))?)[。.？?]?$/
const DONE = /^\s*已(?:经)?(?:电话|打电话)(?:告知|通知)了?/
/** As many as fit a phone screen; the rest moves up when these were told. */
const SHOWN = 8
const MAX_WORDS = 120

/** Who could not be reached by message and has to be telephoned, and that it was done. */
export const phoneList: Intent = {
  name: 'phone-list',
  english,
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => LIST.test(text) || DONE.test(text),
  handle: (turn) => (DONE.test(turn.text) ? done(turn) : list(turn)),
}

async function list(turn: Turn): Promise<Outcome> {
  authoriseAnywhere(turn.speaker.grants, 'phone')
  const waiting = await toTelephone(turn.store, turn.speaker.grants)
  const lost = await notReached(turn.store, turn.speaker.grants)
  const receipts = [...new Set(waiting.map(({ item }) => item.receipt))]
  const lines = receipts.slice(0, SHOWN).map((receipt, n) => {
    const own = waiting.filter(({ item }) => item.receipt === receipt)
    return `${n + 1} ${receipt}　${lineOf(own, turn.at)}`
  })
  const more = receipts.length > SHOWN ? [`还有${receipts.length - SHOWN}件，告知后再发“电话告知”看。`] : []
  const unreached = lost
    .slice(0, SHOWN)
    .map(({ item, notice }) => `${item.receipt}　${WHY[notice.error ?? ''] ?? WHY['']}`)
  const text = [
    receipts.length === 0 ? '没有要电话告知的。' : `请电话告知${receipts.length}件（消息发不到本人）`,
    ...lines,
    ...more,
    ...(receipts.length === 0 ? [] : ['打过以后回复：已电话告知 1']),
    ...(lost.length === 0 ? [] : [`没能告知的${lost.length}件：`, ...unreached]),
  ].join('\n')
  return {
    replies: [say(text)],
    remember: { list: { receipts, asked: '电话告知', page: 0, at: turn.at }, topic: { label: 'admin_list' } },
  }
}

const WHY: Readonly<Record<string, string>> = {
  'no-contact': '消息一直发不到，也没有留联系方式',
  [MAY_HAVE_ARRIVED]: '消息发了，不知道有没有收到',
  '': '消息一直发不到，已过告知的期限',
}

function lineOf(own: readonly Unreached[], at: number): string {
  const [first] = own as readonly [Unreached, ...Unreached[]]
  const { expiresAt } = first.notice
  const until = expiresAt === undefined ? '' : `　最晚${sayDay(dayOf(expiresAt), at)}告知`
  const words = own.map(({ notice }) =>
    notice.wire.text.replace(/\n+请您评价[\s\S]*$/, '').replace(/\s*\n+\s*/g, '\n  '),
  )
  const text = [...words.join('；')]
  const short = text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS).join('')}…` : text.join('')
  const unsure = own.some(({ notice }) => notice.error === MAY_HAVE_ARRIVED) ? '　消息可能已收到' : ''
  return `${first.item.contact ?? ''}${until}${unsure}\n  ${short}`
}

async function done(turn: Turn): Promise<Outcome> {
  const { items } = await itemsNamed(turn, turn.text.replace(DONE, ' '))
  if (items.length === 0) return { replies: [say('已告知的是哪一件？例：已电话告知 7K3M。看名单请发“电话告知”。')] }
  const desk = deskOf(turn)
  const changes = (await Promise.all(items.map((item) => toldOnThePhone(turn.store, item, desk)))).flat()
  return { replies: [say(`已记下 ${receiptsOf(items)} 由您电话告知。有结果的，算作已反馈。`)], changes }
}
