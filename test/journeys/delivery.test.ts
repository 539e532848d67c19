import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decentFrom, QUIET } from '../../src/conversation/delivery/quiet.ts'
import { type Conversation, createConversation } from '../../src/conversation/index.ts'
import { citizenId } from '../../src/conversation/people.ts'
import { DAY_MS } from '../../src/domain/shanghai.ts'
import { type Inbound, say } from '../../src/ports/channel.ts'
import type { Intent, Knowledge } from '../../src/ports/intent.ts'
import { type Importance, MAY_HAVE_ARRIVED } from '../../src/ports/notices.ts'
import type { Change, OutboxMessage, Store } from '../../src/ports/store.ts'
import { systemRandom } from '../../src/random.ts'
import { openStore } from '../../src/store/index.ts'
import { createScriptedClock } from '../../src/talk/clock.ts'
import { seeded } from '../bench/stats.ts'
import { CONTENT, MORNING } from '../helpers/small-world.ts'
import { strictPlatform } from '../helpers/strict-channel.ts'
import { SEAL } from '../helpers/talk.ts'

const CITIZENS = 500
const NOTICES = 3_000
const DAYS = 5
const KILLS = 50
const STEP_MS = 10 * 60_000
/** Someone to whom more is to be said than a window takes. */
const MUCH_TOLD = 40

const echo: Intent = {
  name: 'ask',
  phrases: [],
  audience: 'anyone',
  privacy: 'public',
  claims: () => true,
  handle: async (turn) => ({ replies: [say(`收到：${turn.text}`)] }),
}
const knowledge = {
  version: 1,
  content: CONTENT,
  search: { answer: () => ({ answered: false }) },
  station: () => undefined,
  consultation: () => undefined,
} as unknown as Knowledge
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

interface Made {
  readonly at: number
  readonly user: number
  readonly importance: Importance
  readonly days?: number
}

test('3,000 notices over five days and fifty deaths: each ends in one way, none twice, none at night, none too many', async () => {
  const random = seeded(20_260_914)
  const pick = (n: number): number => Math.floor(random() * n)
  const folder = await mkdtemp(join(tmpdir(), 'minyi-delivery-'))
  const url = `sqlite:${join(folder, 'minyi.db')}`
  const clock = createScriptedClock(MORNING)
  let time = MORNING
  let kills = 0
  let dead = false
  let left = 100
  /** Every write and every send is a point at which the process may die, before it or after it. */
  const alive = (): void => {
    if (!dead && kills < KILLS && --left <= 0) {
      dead = true
      kills++
    }
    if (dead) throw new Error('killed')
  }
  const platform = strictPlatform(() => time, random, alive)
  const mortal = (store: Store): Store => ({
    ...store,
    async commit(changes) {
      alive()
      await store.commit(changes)
      alive()
    },
  })
  let store = await openStore({ url })
  let conversation = await begin()

  async function begin(): Promise<Conversation> {
    const started = createConversation({
      store: mortal(store),
      clock,
      log: silent,
      random: systemRandom,
      seal: SEAL,
      intents: [echo],
      route: () => ({ label: 'unknown', confidence: 0, slots: {} }),
      engine: () => Promise.reject(new Error('no forms here')),
      knowledge: () => knowledge,
      channel: (id) => platform.channels.find((one) => one.id === id),
      perMinute: Number.MAX_SAFE_INTEGER,
      jitter: random,
      translator: { part: (text: string) => text, say: (text) => text },
      noticeMenu: async () => undefined,
      givenUp: async () => [],
      keeper: {
        current: async (notice) => ({ notice, wire: notice.wire, contact: reachable(notice) }),
        asOne: (all) => ({ text: all.map(({ wire }) => wire.text).join('\n'), choices: [] }),
        told: async () => [],
      },
    })
    await started.recover()
    return started
  }
  const reachable = ({ to }: OutboxMessage): boolean => Number(to.user) % 3 !== 0
  /** Does something as often as it takes until no death comes between. */
  async function survive(work: () => Promise<void>): Promise<void> {
    for (;;) {
      const failed = await work().then(
        () => false,
        () => true,
      )
      if (!dead && !failed) return
      for (let up = false; !up; ) {
        await conversation.stop().catch(() => undefined)
        await store.close()
        dead = false
        left = 1 + pick(200)
        store = await openStore({ url })
        up = await begin().then(
          (started) => {
            conversation = started
            return true
          },
          () => false,
        )
      }
    }
  }

  const personOf = (user: number): string => citizenId('wechat-official', String(user), SEAL)
  await store.commit(
    Array.from({ length: CITIZENS }, (_, user) => user)
      .filter((user) => user % 5 === 1)
      .map(
        (user): Change => ({
          do: 'account.put',
          account: { channel: 'web', user: String(user), personId: personOf(user), linkedAt: MORNING },
        }),
      ),
  )
  const made: readonly Made[] = Array.from({ length: NOTICES }, (_, n): Made => {
    const dice = random()
    const importance: Importance = dice < 0.1 ? 'urgent' : dice < 0.25 ? 'low' : 'normal'
    if (n < MUCH_TOLD) return { at: n * STEP_MS, user: 2, importance: 'normal' }
    return {
      at: pick(DAYS * DAY_MS),
      user: pick(CITIZENS),
      importance,
      ...(random() < 0.5 ? { days: 4 + pick(6) } : {}),
    }
  })
  const told = made.map((one, n): OutboxMessage => {
    const user = String(one.user)
    const at = MORNING + one.at
    return {
      key: `n${n}`,
      lane: `wechat-official|${user}|${user}`,
      to: { channel: 'wechat-official', account: 'minyi', conversation: user, user },
      scope: 'direct',
      wire: { text: `〔n${n}〕`, choices: [] },
      createdAt: at,
      notBefore: at,
      state: 'pending',
      attempts: 0,
      personId: personOf(one.user),
      importance: one.importance,
      ...(one.days === undefined ? {} : { expiresAt: at + one.days * DAY_MS }),
    }
  })
  /** The higher the number the less they speak; a third never does. */
  const speaks = (user: number): boolean => user % 3 !== 1 && random() < 0.025 / (1 + (user % 7))
  let spoken = 0
  const inbound = (user: number): Inbound => ({
    key: `in-${++spoken}`,
    at: time,
    from: { channel: 'wechat-official', account: 'minyi', conversation: String(user), user: String(user) },
    sender: { id: String(user) },
    scope: 'direct',
    mentioned: false,
    text: '你好',
    files: [],
  })

  for (time = MORNING; time < MORNING + 16 * DAY_MS; time += time < MORNING + DAYS * DAY_MS ? STEP_MS : 6 * STEP_MS) {
    clock.set(time)
    const fresh = told.filter((one) => one.createdAt > time - STEP_MS && one.createdAt <= time)
    if (fresh.length > 0) await store.commit(fresh.map((message): Change => ({ do: 'outbox.add', message })))
    const during = time < MORNING + DAYS * DAY_MS
    const speakers = during
      ? Array.from({ length: CITIZENS }, (_, u) => u).filter((u) => (time === MORNING && u === 2) || speaks(u))
      : []
    for (const user of speakers) {
      const message = inbound(user)
      platform.heard(String(user))
      await survive(() => conversation.deliver(message))
    }
    await survive(async () => {
      await conversation.poll()
      await conversation.flush()
    })
  }

  const rows = new Map(
    (await Promise.all(told.map(({ key }) => store.outbox.byKey(key)))).map((row) => [row?.key, row as OutboxMessage]),
  )
  const notices = platform.delivered.filter((one) => !one.answers)
  const arrivals = new Map<string, number>()
  for (const { text } of notices)
    for (const [, key] of text.matchAll(/〔(n\d+)〕/g))
      arrivals.set(key as string, (arrivals.get(key as string) ?? 0) + 1)
  await conversation.stop()
  await store.close()
  await rm(folder, { recursive: true, force: true })

  expect(kills).toBe(KILLS)
  expect(platform.wrong).toEqual([])
  const ends = new Map<string, number>()
  for (const { key, createdAt, expiresAt, importance } of told) {
    const row = rows.get(key) as OutboxMessage
    const end = row.state === 'sent' ? (row.via ?? 'delivered') : row.state
    ends.set(end, (ends.get(end) ?? 0) + 1)
    const arrived = arrivals.get(key) ?? 0
    if (row.error === MAY_HAVE_ARRIVED)
      expect([key, row.state, arrived]).toEqual([key, row.state, Math.min(arrived, 1)])
    else expect([key, row.state, arrived]).toEqual([key, row.state, row.state === 'sent' ? 1 : 0])
    if (row.state === 'expired') {
      expect(row.error).toMatch(/^(?:no-contact|out-of-date|unsure)$/)
      expect(importance === 'low' || !reachable(row)).toBe(true)
    }
    const critical = row.state === 'phone' && expiresAt !== undefined && importance !== 'urgent'
    if (critical && expiresAt - createdAt >= 4 * DAY_MS)
      expect(expiresAt - row.notBefore).toBeGreaterThanOrEqual(3 * DAY_MS)
  }
  expect([...ends.keys()].sort()).toEqual(['delivered', 'expired', 'phone', 'piggy-back', 'web'])
  for (const count of ends.values()) expect(count).toBeGreaterThan(20)
  const byKey = new Map(told.map((one) => [one.key, one]))
  for (const { at, text } of notices)
    for (const [, key] of text.matchAll(/〔(n\d+)〕/g))
      if (byKey.get(key as string)?.importance !== 'urgent') expect(decentFrom(at, QUIET), `${key} at night`).toBe(at)
  expect(notices.some(({ text }) => (text.match(/〔/g) ?? []).length > 2)).toBe(true)
}, 300_000)
