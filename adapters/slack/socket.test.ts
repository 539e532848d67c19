import { expect, test } from 'vitest'
import { waitAfter } from '../../src/channels/next-try.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { FakeSocket } from '../../test/contract/channel/slack/fake-socket.ts'
import { type Listening, listening } from '../../test/contract/channel/slack/listening.ts'
import { commanded, typed } from '../../test/contract/channel/slack/payloads.ts'
import { idOf, type SlackRig, slackRig } from '../../test/contract/channel/slack/rig.ts'
import { type Timers, timers } from '../../test/helpers/timers.ts'
import { until } from '../../test/helpers/until.ts'

interface Try extends Listening {
  readonly rig: SlackRig
  readonly socket: FakeSocket
  readonly time: Timers
}

async function open(answer?: (message: Inbound) => Promise<void>): Promise<Try> {
  const time = timers()
  const rig = await slackRig('socket', {}, time.after)
  return { rig, socket: rig.socket as FakeSocket, time, ...(await listening(rig, answer)) }
}

const hello = (text = '你好'): Record<string, unknown> =>
  typed({ user: idOf('ann'), text, where: { channel: 'D0ANN', type: 'im' } })

test('events and commands come over a line that we opened, and no callback is offered', async () => {
  const { socket, channel, heard } = await open()
  expect(channel.routes).toEqual([])
  expect(channel.health?.()).toEqual({ ok: true })
  expect(await socket.tell(hello())).toEqual({})
  const command = Object.fromEntries(commanded(idOf('ann'), '查进度', 'C0SQUARE'))
  expect(await socket.tell(command)).toMatchObject({ response_type: 'ephemeral' })
  expect(heard.map(({ text }) => text)).toEqual(['你好', '查进度'])
})

test('what cannot be stored is not acknowledged, and what comes after it is', async () => {
  const { socket } = await open(async ({ text }) => {
    if (text === '一') throw new Problem('STORE_FULL')
  })
  const first = socket.tell(hello('一'))
  expect(await socket.tell(hello('二'))).toEqual({})
  expect(await Promise.race([first, Promise.resolve('unanswered')])).toBe('unanswered')
})

test.each(['refresh', 'cut'] as const)('after a %s the line is opened again and goes on', async (what) => {
  const { rig, socket, time, channel, heard } = await open()
  await socket.tell(hello('一'))
  const before = socket.count()
  socket[what]()
  await until(() => time.waits().includes(0))
  time.run(0)
  await until(() => socket.count() > before && channel.health?.().ok === true)
  await socket.tell(hello('二'))
  expect(heard.map(({ text }) => text)).toEqual(['一', '二'])
  expect(rig.fake.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(before + 1)
})

test('a line that ends as soon as it is open is opened again later each time, not at once', async () => {
  const { socket, time, channel } = await open()
  for (let losses = 0; losses < 4; losses++) {
    const before = socket.count()
    socket.cut()
    await until(() => time.waits().length > 0)
    const [wait = 0] = time.waits()
    expect(wait).toBe(losses === 0 ? 0 : waitAfter(losses))
    time.run(wait)
    await until(() => socket.count() > before && channel.health?.().ok === true)
  }
})

test('a line that cannot be opened again is no end of the process: it is told and tried on', async () => {
  const { rig, socket, time, channel } = await open()
  rig.fake.shut(true)
  socket.cut()
  await until(() => time.waits().includes(0))
  time.run(0)
  await until(() => rig.fake.calls.filter(({ method }) => method === 'apps.connections.open').length > 1)
  expect(channel.health?.()).toMatchObject({ ok: false })
  await until(() => time.waits().includes(1_000))
  rig.fake.shut(false)
  time.run(1_000)
  await until(() => channel.health?.().ok === true)
  await socket.tell(hello())
})
