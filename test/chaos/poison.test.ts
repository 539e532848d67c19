import { expect, test } from 'vitest'
import { laneOf } from '../../src/conversation/compose.ts'
import { echo } from '../contract/channel/bots.ts'
import { ADMINISTRATOR, told } from '../helpers/administrator.ts'
import { world } from '../helpers/talk.ts'

const SORRY = /没|稍后|出了/
const POISON = '毒'
const HOUR = 60 * 60_000
const breaking = {
  ...echo,
  handle: async (turn: Parameters<typeof echo.handle>[0]) => {
    if (turn.text === POISON) throw new Error('cannot be handled')
    return echo.handle(turn)
  },
}

test('one message in a thousand breaks its handler: the others are answered, its writer hears so once, and it is kept as dead', async () => {
  const w = await world({ intents: [breaking] })
  const people = Array.from({ length: 1_000 }, (_, n) => w.citizen(n % 2 === 0 ? 'web' : 'slack'))
  const heard = await Promise.all(people.map((one, n) => one.says(n === 637 ? POISON : `第${n}句`)))
  expect(heard.filter(({ text }) => text.startsWith('您说的是'))).toHaveLength(999)
  expect(heard[637]?.messages).toHaveLength(1)
  expect(heard[637]?.text).toMatch(SORRY)
  const { inbox } = await w.store().dump()
  expect(inbox.filter(({ state }) => state === 'dead')).toHaveLength(1)
  expect(await w.store().inbox.givenUp()).toBe(1)
  expect(w.logs.join()).not.toContain(POISON)
  await w.restart()
  await w.flush()
  expect(w.sent.filter(({ to }) => to.user === people[637]?.user)).toHaveLength(1)
})

test('administrators hear of messages that could not be handled, once an hour however many there are, and the trail keeps each', async () => {
  const w = await world({ intents: [breaking], content: { people: [ADMINISTRATOR] } })
  const [ann, ben] = [w.citizen('web'), w.citizen('slack')]
  await ann.says(POISON)
  await ben.says(POISON)
  await w.flush()
  expect(told(w, 'U7')).toEqual([expect.stringMatching(/^网页来的一条消息，小助手没能处理，已经告诉对方/)])
  expect(w.sent.filter(({ to }) => to.user === 'w-xu')).toHaveLength(1)
  w.clock.set(w.clock.now() + HOUR)
  await ben.says(POISON)
  await w.flush()
  expect(told(w, 'U7')[1]).toMatch(/^Slack来的一条消息/)
  const rows = (await w.store().dump()).audit.filter(({ command }) => command === 'give-up')
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({ actorId: 'system', channel: 'web', target: '', after: 'INTERNAL' })
  expect(told(w, 'U7').join()).not.toContain(POISON)
})

test('a message that ended the process again and again is let go at last, and its writer hears so once', async () => {
  const w = await world({ intents: [echo], content: { people: [ADMINISTRATOR] } })
  const ann = w.citizen('web')
  const message = ann.inbound('你好')
  const entry = { message, lane: laneOf(message.from, ann.user), at: w.clock.now() }
  await w.store().inbox.claim([entry])
  await w.store().commit([{ do: 'inbox.failed', key: message.key, attempts: 3, dead: false }])
  for (let n = 0; n < 2; n++) {
    await w.restart()
    await w.flush()
  }
  expect(w.sent.filter(({ to }) => to.user === ann.user).map(({ wire }) => wire.text)).toEqual([
    expect.stringMatching(SORRY),
  ])
  expect(told(w, 'U7')).toEqual([expect.stringMatching(/没能处理/)])
  expect(await w.deliver(message)).toEqual([])
})
