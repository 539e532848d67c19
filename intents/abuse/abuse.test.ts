import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test.each(['你们就是一群饭桶', '滚'])('“%s” is answered calmly, with a way on', async (says) => {
  const w = await world()
  const { text } = await w
    .citizen('wechat')
    .says(says)
    .hears(/转人工/)
  expect(text).not.toMatch(/文明|违法|拉黑|警告/)
})

test('who was rude is served like everybody else', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('你们就是一群饭桶')
  await a.says('石桥镇联络站在哪里').hears(/石桥镇中心路8号/)
})

test('rude words are kept nowhere', async () => {
  const w = await world()
  await w.citizen('wechat').says('你们就是一群饭桶')
  expect(await w.keeps('饭桶')).toBe(false)
})

test('in a group the answer is as calm', async () => {
  const w = await world()
  await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 你们就是一群饭桶').hears(/抱歉/)
})
