import { expect, test } from 'vitest'
import { laneOf } from '../../src/conversation/compose.ts'
import { files, laneOfPerson, world } from '../helpers/talk.ts'

test('the same delivery three times is answered once', async () => {
  const w = await world()
  const message = w.citizen('wechat-official').inbound('你好')
  for (let n = 0; n < 3; n++) await w.deliver(message)
  expect(w.sent).toHaveLength(1)
})

const FORM = ['我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '柳岸街道', '不留', '同意'] as const

/** When the platforms deliver again what they saw no success for. */
test.each([
  ['slack', ['PT0S', 'PT3S', 'PT57S', 'PT4M']],
  ['wechat-official', ['PT0S', 'PT5S', 'PT5S']],
  ['web', Array.from({ length: 10 }, () => 'PT1S')],
] as const)('the confirmation of a form that %s delivers again and again files one submission', async (id, waits) => {
  const w = await world()
  const a = w.citizen(id)
  await a.saysAll(...FORM)
  const confirm = a.inbound('1')
  for (const wait of waits) {
    w.clock.advance(wait)
    await w.app().conversation.deliver(confirm)
    await w.flush()
  }
  const { receipt } = await w.only()
  const said = w.sent.filter((m) => m.inReplyTo === confirm.key)
  expect(said).toHaveLength(1)
  expect(said[0]?.wire.text).toContain(receipt)
})

test('a hundred parallel deliveries of the confirmation all succeed and file one submission', async () => {
  const w = await world()
  const a = w.citizen('slack')
  await a.saysAll(...FORM)
  const confirm = a.inbound('1')
  await Promise.all(Array.from({ length: 100 }, () => w.app().conversation.deliver(confirm)))
  await w.flush()
  await w.only()
  expect(w.sent.filter((m) => m.inReplyTo === confirm.key)).toHaveLength(1)
})

test('a hundred parallel deliveries of one message are answered once', async () => {
  const w = await world()
  const message = w.citizen('slack').inbound('你好')
  await Promise.all(Array.from({ length: 100 }, () => w.app().conversation.deliver(message)))
  await w.flush()
  expect(w.sent).toHaveLength(1)
  expect((await w.store().dump()).inbox).toHaveLength(1)
})

test('an old delivery that comes again after a restart is not answered again', async () => {
  const w = await world()
  const a = w.citizen('web')
  const { message } = await a.says('你好')
  await w.restart()
  expect(await w.deliver(message)).toEqual([])
})

test('a message that was taken in before a crash is answered after it, once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const message = a.inbound('你好')
  await w.store().inbox.claim([{ message, lane: laneOf(message.from, a.user), at: w.clock.now() }])
  await w.restart()
  await w.flush()
  expect(w.sent.map((m) => m.inReplyTo)).toEqual([message.key])
  await w.restart()
  await w.flush()
  expect(w.sent).toHaveLength(1)
})

test('an answer that was written but not sent before a crash is sent after it, once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  w.fail('wechat', { ok: false, why: 'retry', afterMs: 60_000 })
  await a.says('你好').hearsNothing()
  expect(await w.pending()).toHaveLength(1)
  await w.restart()
  await w.flush()
  expect(w.sent).toEqual([])
  w.clock.advance('PT2M')
  await w.flush()
  expect(w.sent).toHaveLength(1)
  await w.app().conversation.poll()
  await w.flush()
  expect(w.sent).toHaveLength(1)
})

test('a number still means the menu shown before a restart', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.says('你好').hears(/3 我有话对代表说/)
  await w.restart()
  await a.says('3').hears(/您想怎么提/)
})

test('a form goes on after a restart where it stood', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。')
  await w.restart()
  const { text } = await a.saysAll('柳岸街道', '不留', '同意')
  expect(text).toMatch(/河边的步道晚上太暗，希望装几盏灯。/)
})

test('two messages of one person at once are answered in order', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说')
  const [first, second] = [a.inbound('1'), a.inbound('河边的步道晚上太暗，希望装几盏灯。')]
  await Promise.all([first, second].map((m) => w.app().conversation.deliver(m)))
  await w.flush()
  expect(w.sent.slice(-2).map((m) => m.inReplyTo)).toEqual([first.key, second.key])
  expect(w.sent.at(-1)?.wire.text).toMatch(/哪个街道/)
})

const words = (n: number): string => `第${n}号楼门口的灯坏了，希望修一修。`

test('twenty people fill in forms at the same time and nobody gets the words of another', async () => {
  const w = await world()
  const people = Array.from({ length: 20 }, (_, n) => w.citizen(n % 2 === 0 ? 'wechat' : 'web', `p${n}`))
  await Promise.all(people.map((p, n) => files(p, words(n))))
  const all = await w.submissions()
  expect(all).toHaveLength(20)
  for (const [n, p] of people.entries()) {
    const own = all.filter((s) => s.personId === p.personId)
    expect(own.map((s) => s.body)).toEqual([words(n)])
    expect(JSON.parse(own[0]?.address ?? '{}')).toMatchObject({ user: p.user, conversation: p.user })
  }
  expect(new Set(all.map((s) => s.receipt)).size).toBe(20)
})

/** Shuffles; `inOrder`: what one person says stays in the order in which they say it. */
function mixed(
  random: () => number,
  people: number,
  steps: number,
  inOrder: boolean,
): readonly [person: number, step: number][] {
  const turns = Array.from({ length: people * steps }, (_, n): [number, number] => [n % people, Math.floor(n / people)])
  for (let n = turns.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    ;[turns[n], turns[other]] = [turns[other] as [number, number], turns[n] as [number, number]]
  }
  if (!inOrder) return turns
  const next = Array.from({ length: people }, () => 0)
  return turns.map(([person]) => {
    const step = next[person] ?? 0
    next[person] = step + 1
    return [person, step]
  })
}

test('in whatever order the messages of twenty people arrive, nothing is filed under the name of another, and nobody is lost', async () => {
  const w = await world()
  const people = Array.from({ length: 20 }, (_, n) => w.citizen('web', `q${n}`))
  let seed = 20_261_201
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  for (let round = 0; round < 10; round++) {
    const inOrder = round % 2 === 0
    const before = (await w.submissions()).length
    const said = people.map((_, n) => [
      ...FORM.slice(0, 2),
      `第${round}轮第${n}位说河边的灯太暗。`,
      ...FORM.slice(3),
      '1',
    ])
    const turns = mixed(random, people.length, FORM.length + 1, inOrder)
    const sending = turns.map(([n, step]) => {
      const message = (people[n] as (typeof people)[number]).inbound(said[n]?.[step] ?? '')
      return w.app().conversation.deliver(message)
    })
    await Promise.all(sending)
    await w.flush()
    const all = await w.submissions()
    if (inOrder) expect(all).toHaveLength(before + people.length)
    for (const one of all) {
      const [, at] = /^第\d+轮第(\d+)位/.exec(one.body) ?? []
      if (at !== undefined) expect(one.personId, one.body).toBe(people[Number(at)]?.personId)
    }
    for (const person of people) await person.says('取消')
  }
  expect((await w.store().dump()).inbox.filter(({ state }) => state !== 'done')).toEqual([])
})

test('a person who asks only leaves no memory of the words behind', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.says('谢谢')
  expect(await w.store().conversation(laneOfPerson(a))).toBeUndefined()
  expect((await w.store().dump()).inbox.every((row) => row.message === null || row.message === undefined)).toBe(true)
})
