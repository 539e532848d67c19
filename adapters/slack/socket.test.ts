import { expect, onTestFinished, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { OpenChannel } from '../../src/ports/channel-entry.ts'
import type { FakeSocket } from '../../test/contract/channel/slack/fake-socket.ts'
import { commanded, typed } from '../../test/contract/channel/slack/payloads.ts'
import { idOf, type SlackRig, slackRig } from '../../test/contract/channel/slack/rig.ts'

interface Try {
  readonly rig: SlackRig
  readonly socket: FakeSocket
  readonly channel: OpenChannel
  readonly heard: Inbound[]
}

async function open(answer?: (message: Inbound) => Promise<void>): Promise<Try> {
  const rig = await slackRig('socket')
  const channel = await rig.open()
  const heard: Inbound[] = []
  await channel.start(async (message) => {
    heard.push(message)
    await answer?.(message)
  })
  onTestFinished(async () => {
    await channel.stop()
    await rig.close()
  })
  return { rig, socket: rig.socket as FakeSocket, channel, heard }
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
  const { rig, socket, channel, heard } = await open()
  await socket.tell(hello('一'))
  const before = socket.count()
  socket[what]()
  await until(() => socket.count() > before && channel.health?.().ok === true)
  await socket.tell(hello('二'))
  expect(heard.map(({ text }) => text)).toEqual(['一', '二'])
  expect(rig.fake.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(before + 1)
})

test('a line that cannot be opened again is no end of the process: it is told and tried on', async () => {
  const { rig, socket, channel } = await open()
  rig.fake.shut(true)
  socket.cut()
  await until(() => rig.fake.calls.filter(({ method }) => method === 'apps.connections.open').length > 1)
  expect(channel.health?.()).toMatchObject({ ok: false })
  rig.fake.shut(false)
  await until(() => channel.health?.().ok === true)
  await socket.tell(hello())
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
