import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AT, inbound, outgoing, receiptWith, submission, unanswered } from '../../test/contract/samples.ts'
import { RECEIPT_ALPHABET } from '../domain/receipt.ts'
import { DAY_MS } from '../domain/shanghai.ts'
import type { State } from '../domain/submission.ts'
import { KEPT_KINDS } from '../ports/erasure.ts'
import type { JobContext } from '../ports/job.ts'
import type { Change, Store } from '../ports/store.ts'
import { retentionJobs } from '../privacy/retention.ts'
import { openStore } from '../store/index.ts'
import { retention } from './retention.ts'

const ITEMS = 10_000
const SETTINGS = { contactDays: 90, keptDays: { received: 30, sent: 60, unanswered: 365 } }
const NOW = AT + 1_000 * DAY_MS
let root = ''
let count = 0
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minyi-kept-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))
const open = (): Promise<Store> => openStore({ url: `sqlite:${join(root, `${++count}.db`)}` })

const tailOf = (n: number): string =>
  [32 ** 3, 32 ** 2, 32, 1].map((place) => RECEIPT_ALPHABET[Math.floor(n / place) % 32]).join('')

/** An item with contact that came into its state so many days ago. */
function closed(n: number, days: number, state: State): readonly Change[] {
  const id = `s-${n}`
  const at = NOW - days * DAY_MS
  const item = submission(id, tailOf(n), { contact: '13912345678', state, filedAt: AT, updatedAt: NOW })
  const move = { submissionId: id, from: 'IN_PROGRESS', to: state, at, actor: '系统' } as const
  return [
    { do: 'submission.file', submission: item },
    { do: 'submission.move', move },
  ]
}

const context = (store: Store): JobContext =>
  ({ store, knowledge: { content: { settings: SETTINGS } }, at: NOW, newId: () => 'x' }) as unknown as JobContext

test('contact goes ninety days after closing, a day sooner it stays, and with an open item it stays', async () => {
  const store = await open()
  await store.commit([
    ...closed(1, 91, 'CLOSED'),
    ...closed(2, 89, 'CLOSED'),
    ...closed(3, 500, 'IN_PROGRESS'),
    ...closed(4, 91, 'FED_BACK'),
    ...closed(5, 91, 'WITHDRAWN'),
    ...closed(6, 500, 'FOLLOW_UP'),
  ])
  const [job] = retentionJobs
  await store.commit((await job?.due(context(store))) ?? [])
  const left = (await store.submissions.find({})).filter((s) => s.contact !== undefined).map((s) => s.id)
  expect(left.toSorted()).toEqual(['s-2', 's-3', 's-6'])
  expect(await job?.due(context(store))).toEqual([])
  const rows = (await store.dump()).audit.filter((row) => row.command === 'retention-contact')
  expect(rows.map((row) => row.target).toSorted()).toEqual([1, 4, 5].map((n) => receiptWith(tailOf(n))).toSorted())
  await store.close()
})

test('messages both ways, codes, questions and memory go after their time; what still waits stays', async () => {
  const store = await open()
  const old = NOW - 400 * DAY_MS
  for (const [key, at] of [
    ['old', old],
    ['new', NOW - DAY_MS],
    ['waits', old],
  ] as const) {
    await store.inbox.claim([{ message: inbound(key), lane: 'web|c|u', at }])
    if (key !== 'waits') await store.commit([{ do: 'inbox.failed', key, attempts: 5, dead: true }])
    const state = key === 'waits' ? 'pending' : 'sent'
    await store.commit([
      { do: 'outbox.add', message: outgoing(`out-${key}`, { createdAt: at, state, wire: { text: key, choices: [] } }) },
      { do: 'unanswered.add', unanswered: unanswered(`un-${key}`, { at }) },
      { do: 'conversation.keep', state: { lane: `web|${key}|u`, updatedAt: at, data: { asked: key } } },
      { do: 'code.put', code: { hash: key, personId: 'p', expiresAt: key === 'new' ? NOW + 1 : at, triesLeft: 5 } },
    ])
  }
  for (const job of retentionJobs) await store.commit(await job.due(context(store)))
  const { inbox, outbox, unanswered: asked } = await store.dump()
  expect(inbox.map((row) => row.key)).toEqual(['new', 'waits'])
  expect(outbox.map((row) => (row.wire as { text: string }).text).toSorted()).toEqual([
    'new',
    'waits',
    '（内容已删除）',
  ])
  expect(asked.map((row) => row.id)).toEqual(['un-new'])
  expect(await store.conversation('web|old|u')).toBeUndefined()
  expect(await store.conversation('web|new|u')).toBeDefined()
  expect([await store.people.code('old'), (await store.people.code('new'))?.hash]).toEqual([undefined, 'new'])
  await store.close()
})

test('of ten thousand items just those go that the dry run named, in portions, also when it is stopped between', async () => {
  const store = await open()
  const all = Array.from({ length: ITEMS }, (_, n) => closed(n, n % 180, n % 3 === 0 ? 'ASSIGNED' : 'CLOSED'))
  for (let n = 0; n < ITEMS; n += 1_000) await store.commit(all.slice(n, n + 1_000).flat())
  const before = await store.submissions.find({})
  const dry = await retention({ store }, NOW, true, SETTINGS)
  expect(await store.submissions.find({})).toEqual(before)
  const named = new Set(dry.kinds[0]?.gone.map(({ id }) => id))
  expect(named.size).toBeGreaterThan(ITEMS / 4)

  const [job] = retentionJobs
  const portion = (await job?.due(context(store))) ?? []
  await store.commit(portion)
  expect(portion.length).toBeLessThan(named.size)
  await retention({ store }, NOW, false, SETTINGS)
  for (const s of await store.submissions.find({}))
    expect(s.contact === undefined, s.receipt).toBe(named.has(s.receipt))
  const second = await retention({ store }, NOW, true, SETTINGS)
  expect(second.kinds.map(({ kept, gone }) => [kept, gone.length])).toEqual(KEPT_KINDS.map((kept) => [kept, 0]))
  await store.close()
}, 240_000)
