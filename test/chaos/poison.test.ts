import { expect, test } from 'vitest'
import { laneOf } from '../../src/conversation/compose.ts'
import { echo } from '../contract/channel/bots.ts'
import { world } from '../helpers/talk.ts'

const SORRY = /没|稍后|出了/

test('one message in a hundred breaks its handler: the others are answered, its writer hears so once, and it is kept as dead', async () => {
  const breaking = {
    ...echo,
    handle: async (turn: Parameters<typeof echo.handle>[0]) => {
      if (turn.text === '毒') throw new Error('cannot be handled')
      return echo.handle(turn)
    },
  }
  const w = await world({ intents: [breaking] })
  const people = Array.from({ length: 100 }, (_, n) => w.citizen(n % 2 === 0 ? 'web' : 'slack'))
  const heard = await Promise.all(people.map((one, n) => one.says(n === 37 ? '毒' : `第${n}句`)))
  expect(heard.filter(({ text }) => text.startsWith('您说的是'))).toHaveLength(99)
  expect(heard[37]?.messages).toHaveLength(1)
  expect(heard[37]?.text).toMatch(SORRY)
  const { inbox } = await w.store().dump()
  expect(inbox.filter(({ state }) => state === 'dead')).toHaveLength(1)
  expect(w.logs.join()).not.toContain('毒')
  await w.restart()
  await w.flush()
  expect(w.sent.filter(({ to }) => to.user === people[37]?.user)).toHaveLength(1)
})

test('a message that ended the process again and again is let go at last, and its writer hears so once', async () => {
  const w = await world({ intents: [echo] })
  const ann = w.citizen('web')
  const message = ann.inbound('你好')
  const entry = { message, lane: laneOf(message.from, ann.user), at: w.clock.now() }
  await w.store().inbox.claim([entry])
  await w.store().commit([{ do: 'inbox.failed', key: message.key, attempts: 3, dead: false }])
  for (let n = 0; n < 2; n++) {
    await w.restart()
    await w.flush()
  }
  expect(w.sent.map(({ wire }) => wire.text)).toEqual([expect.stringMatching(SORRY)])
  expect(await w.deliver(message)).toEqual([])
})
