import { expect, test } from 'vitest'
import { createGate } from '../../src/conversation/gate.ts'
import { partKey } from '../../src/ports/channel.ts'
import { QUIET_LOG } from '../../test/helpers/quiet-log.ts'
import { createAfterReturn } from './after-return.ts'
import { STALE_MS } from './decode.ts'
import { createSpeaker } from './speaker.ts'

const UP = 1_790_000_000_000
const BEFORE = UP - 60_000
const SQUARE = 'me/room/square'
const AWAY = /刚才微信断线了一会儿/

/** A line that came back, and what reaches its platform. */
function back() {
  const clock = { at: UP + 1_000, now: () => clock.at }
  const sent: string[] = []
  const puppet = { messageSendText: async (_to: string, text: string) => void sent.push(text) }
  const nobody = { find: async () => undefined }
  const up = { bot: { puppet, Contact: nobody, Room: nobody }, self: 'me' } as never
  const speaker = createSpeaker({
    line: { up: () => up, downForMs: () => 0, doubt: async () => undefined },
    pace: { apartMs: 0, waiting: 1, wake: () => undefined },
    afterReturn: createAfterReturn({ clock, upSince: () => UP }),
    log: QUIET_LOG,
  })
  const say = (text: string, key: string, inReplyTo?: string) =>
    speaker.say(
      SQUARE,
      { text, choices: [] },
      { key, madeAt: BEFORE, ...(inReplyTo === undefined ? {} : { inReplyTo }) },
    )
  return { clock, sent, say }
}

test('all parts of the one message that a group gets after a loss are said there', async () => {
  const { sent, say } = back()
  for (const part of ['甲（1/2）', '甲（2/2）']) expect(await say(part, part, 'question')).toEqual({ ok: true })
  expect(await say('乙', 'other', 'another question')).toEqual({ ok: false, why: 'window' })
  expect(sent).toEqual([expect.stringMatching(AWAY), '甲（2/2）'])
})

test('a notice in two parts is one message as well, and another one waits for half an hour', async () => {
  const { clock, sent, say } = back()
  for (const key of [partKey('notice', 0), 'notice']) expect(await say('通知', key)).toEqual({ ok: true })
  const later = { ok: false, why: 'retry', afterMs: STALE_MS, alone: true }
  expect(await say('别的', 'other')).toEqual(later)
  clock.at += STALE_MS
  expect(await say('别的', 'other')).toEqual({ ok: true })
  expect(sent).toHaveLength(3)
})

test('a group that has to wait keeps nobody else waiting', async () => {
  const { clock, say } = back()
  const gate = createGate({ clock, jitter: () => 1 })
  for (const key of ['one', 'two']) gate.heard('wechat', `wechat|${SQUARE}|`, await say('通知', key))
  expect(gate.wait('wechat', 'wechat|me/ann|me/ann')).toBe(0)
})
