import { expect, test } from 'vitest'
import { CAPABILITIES } from '../ports/capabilities.ts'
import type { Channel, SendResult } from '../ports/channel.ts'
import { sendNotice } from './notices.ts'

const TO = { channel: 'wechat-official', account: 'a', conversation: 'ann' } as const
const LONG = { text: '结果和理由写得很长。'.repeat(200), choices: [] }

/** A channel that answers the sends as planned; what it took. */
function channel(...plan: readonly (SendResult | 'throw')[]) {
  const taken: string[] = []
  const answers = [...plan]
  const send: Channel['send'] = async (_to, { text }) => {
    const answer = answers.shift() ?? { ok: true }
    if (answer === 'throw') throw new Error('line down')
    if (answer.ok) taken.push(text)
    return answer
  }
  const made: Channel = {
    id: 'wechat-official',
    capabilities: CAPABILITIES['wechat-official'],
    start: async () => undefined,
    stop: async () => undefined,
    send,
  }
  return { made, taken }
}

test.each([{ ok: false, why: 'retry' } as const, 'throw' as const])(
  'a long notice whose part did not leave (%o) goes on with that part, and no part is said twice',
  async (failure) => {
    const { made, taken } = channel({ ok: true }, failure)
    const gone = new Set<string>()
    const send = () => sendNotice(made, TO, LONG, { key: 'notice' }, gone)
    expect(await send()).toEqual({ ok: false, why: 'unsure' })
    expect(await send()).toMatchObject({ ok: true })
    const marks = taken.map((text) => /（(\d)\/\d）$/.exec(text)?.[1])
    expect(marks).toEqual(marks.map((_, n) => String(n + 1)))
    expect(marks.length).toBeGreaterThan(1)
  },
)
