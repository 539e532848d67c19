import { expect, test } from 'vitest'
import { seed, world } from '../../../test/helpers/talk.ts'
import { checkCharacter } from '../../domain/receipt.ts'
import { CAPABILITIES } from '../../ports/capabilities.ts'
import { CHANNELS, type Channel } from '../../ports/channel.ts'

const BODY = 'JY-260914-7K3M'
const RECEIPT = `${BODY}-${checkCharacter(BODY)}`

/** An item of somebody at an Official Account that can say that something waits. */
async function office() {
  const knocks: string[] = []
  const texts: string[] = []
  const channel = (id: (typeof CHANNELS)[number]): Channel => ({
    id,
    capabilities: CAPABILITIES[id],
    start: async () => undefined,
    stop: async () => undefined,
    send: async (to, wire) => {
      if (to.conversation === 'ann') texts.push(wire.text)
      return { ok: true }
    },
    ...(id === 'wechat-official' ? { knock: async (to) => void knocks.push(to.conversation) } : {}),
  })
  const w = await world({
    settings: { holdMs: 0 },
    content: { submissions: [seed(RECEIPT, { user: 'ann', state: 'IN_PROGRESS', assignee: 'he' })] },
    channels: async () => CHANNELS.map(channel),
  })
  return { w, knocks, texts, decide: () => w.staff('he').says(`采纳 ${RECEIPT} 理由：下个月装路灯`) }
}

test('outside the window somebody is told once that a result waits, and reads it when they come', async () => {
  const { w, knocks, texts, decide } = await office()
  w.clock.advance('P3D')
  await decide()
  await w.later('PT1H')
  expect([knocks, texts]).toEqual([['ann'], []])
  await w.citizen('wechat-official', 'ann').says('你好')
  expect(texts[0]).toContain(RECEIPT)
  expect(knocks).toEqual(['ann'])
})

test('inside the window the result itself is told, and at night nobody is knocked for', async () => {
  const day = await office()
  await day.decide()
  await day.w.flush()
  expect([day.knocks, day.texts.length]).toEqual([[], 1])
  const night = await office()
  night.w.clock.advance('P3DT12H')
  await night.decide()
  await night.w.flush()
  expect([night.knocks, night.texts]).toEqual([[], []])
})
