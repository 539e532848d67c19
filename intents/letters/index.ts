import { inboxIn, letterNamed, lettersIn, recordsOf } from '../../src/casework/letters/inbox.ts'
import { waitingFor } from '../../src/casework/letters/list.ts'
import { letterLine, letterRows, sayWaysOn } from '../../src/casework/letters/say.ts'
import { listSeen } from '../../src/casework/named.ts'
import { referencesIn } from '../../src/casework/refer.ts'
import { awaitsResult, type Submission } from '../../src/domain/submission.ts'
import { RECEIVED } from '../../src/domain/told-results.ts'
import { type Reply, say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { sayNotServing } from '../../src/station/deputies.ts'
import { answer, hand, reply } from './act.ts'
import { english } from './english.ts'
import { type Order, orderIn } from './read.ts'

/** By what a list of letters is known again. */
const LIST = '我的来信'
/** Letters of one page of all there are. */
const MOST = 20

/** A deputy and the letters to them: read, answered, or given to the station. Others' letters do not exist here. */
export const letters: Intent = {
  name: 'letters',
  english,
  phrases: [],
  audience: 'deputy',
  privacy: 'personal',
  claims: (turn) => orderOf(turn) !== undefined,
  async handle(turn) {
    const order = orderOf(turn)
    if (order === undefined) return { replies: [] }
    if (order.does === 'list') return order.all ? listAll(turn) : list(turn)
    const letter = await letterMeant(turn, order)
    if (letter === undefined) return { replies: [say(WHICH[order.does])] }
    if (order.does === 'open') return open(turn, letter.item)
    return ACTS[order.does](turn, letter, order.words)
  },
}

const ACTS = { reply, answer, hand } as const
const WHICH: Readonly<Record<Exclude<Order['does'], 'list'>, string>> = {
  open: '打开哪一封？例：打开 1，或 打开 7K3M。',
  reply: '回复哪一封？例：回复 7K3M：您好，请问是哪个小区？',
  answer: '答复哪一封？例：答复 7K3M 灯已列入下月维修。',
  hand: '请站点办哪一封？例：请站点办 7K3M 理由：要先核实',
}

/** Staff who are deputies as well mean letters by plain words only while the list of letters is the last they saw. */
function orderOf(turn: Turn): Order | undefined {
  const { speaker, memory, text } = turn
  const listed = memory.list?.asked === LIST && listSeen(turn) !== undefined
  return orderIn(text, { staff: speaker.staff, listed })
}

export interface Meant {
  readonly item: Submission
  readonly byPosition: boolean
}

async function letterMeant(turn: Turn, { which }: { readonly which: string }): Promise<Meant | undefined> {
  const { opened, topic } = turn.memory
  const inbox = inboxIn(turn)
  const [reference] = referencesIn(which, listSeen(turn))
  if (reference !== undefined)
    return { item: await letterNamed(turn.store, inbox, reference.typed), byPosition: reference.byPosition }
  if (which !== '' || opened === undefined || topic?.label !== 'admin_view') return undefined
  return { item: await letterNamed(turn.store, inbox, opened), byPosition: true }
}

/** Why there is nothing to read for somebody who is no deputy today. */
function sayNoInbox(turn: Turn): string {
  const [record] = recordsOf(turn.speaker, turn.knowledge.content.deputies)
  return record === undefined
    ? '您的账号还没有和代表名单里的名字对上，看不到来信。请站点或管理员在代表名单里写上您的账号。'
    : `${sayNotServing(record, turn.at)}还没有答复的来信已转给站点接着办。`
}

async function list(turn: Turn): Promise<Outcome> {
  const inbox = inboxIn(turn)
  if (inbox === undefined) return { replies: [say(sayNoInbox(turn))] }
  const { lines, receipts } = await waitingFor(turn.store, inbox, turn.knowledge, turn.at)
  if (receipts.length === 0)
    return { replies: [say('没有等您答复的来信。看过往的请发“我的来信 全部”。')], ...remember(turn, []) }
  const foot = '打开 1 · 答复 1 … · 回复 1：… · 请站点办 1 理由：… · 我的来信 全部'
  return { replies: [say([...lines, foot].join('\n'))], ...remember(turn, receipts) }
}

async function listAll(turn: Turn): Promise<Outcome> {
  const inbox = inboxIn(turn)
  if (inbox === undefined) return { replies: [say(sayNoInbox(turn))] }
  const query = { letters: lettersIn(inbox), states: RECEIVED }
  const found = await turn.store.submissions.find({ ...query, order: 'newest', limit: MOST })
  const shown = found.filter(({ erasedAt }) => erasedAt === undefined)
  if (shown.length === 0) return { replies: [say('还没有来信。')], ...remember(turn, []) }
  const earlier = found.length < MOST ? 0 : (await turn.store.submissions.count(query)) - found.length
  const lines = shown.map((letter, n) => `${n + 1} ${letterLine(letter, turn.knowledge, turn.at)}`)
  const more = earlier > 0 ? ['更早的没有列出，请用编号打开。'] : []
  return {
    replies: [say([`来信${shown.length + earlier}封，新的在前`, ...lines, ...more].join('\n'))],
    ...remember(
      turn,
      shown.map(({ receipt }) => receipt),
    ),
  }
}

const remember = (turn: Turn, receipts: readonly string[]): Pick<Outcome, 'remember'> => ({
  remember: { list: { receipts, asked: LIST, page: 0, at: turn.at }, topic: { label: 'admin_list' } },
})

async function open(turn: Turn, letter: Submission): Promise<Outcome> {
  const { rows, story, theirs } = await letterRows(turn, letter)
  const answerable = letter.handedAt === undefined && awaitsResult(letter.state)
  const ways = answerable ? ['', sayWaysOn(letter)] : []
  const reply: Reply = {
    blocks: [
      { type: 'fields', rows },
      { type: 'text', text: [...story, ...ways].join('\n'), theirs },
    ],
  }
  return { replies: [reply], remember: { topic: { label: 'admin_view' }, opened: letter.receipt } }
}
