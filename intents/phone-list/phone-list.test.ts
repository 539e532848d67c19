import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { CONTENT, person, SHIQIAO } from '../../test/helpers/small-world.ts'
import { type Person, seed, type World, world } from '../../test/helpers/talk.ts'

const R = `JY-260914-7K3M-${checkCharacter('JY-260914-7K3M')}`
const ann = (w: World): Person => w.citizen('wechat-official', 'ann')

/** Ann told her matter on the Official Account and has been silent for three days; her item is handled. */
async function silentFor(
  days: string,
  contact?: string,
  before: (w: World) => unknown = () => undefined,
): Promise<{ w: World; he: Person }> {
  const w = await world({
    settings: { holdMs: 0 },
    content: {
      people: [...CONTENT.people, person('shi', '石磊', SHIQIAO)],
      submissions: [
        seed(R, { user: 'ann', state: 'IN_PROGRESS', assignee: 'he', ...(contact === undefined ? {} : { contact }) }),
      ],
    },
  })
  await before(w)
  w.clock.advance(days)
  const he = w.staff('he')
  await he.says(`采纳 ${R} 理由：下个月装路灯`).hears(/采纳/)
  return { w, he }
}

const stateOf = async (w: World): Promise<string> => (await w.only()).state

test('whom no message reaches any more stands on the list with the telephone, and counts as told once told', async () => {
  const { w, he } = await silentFor('P3D', '13900002222')
  expect(ann(w).notices()).toEqual([])
  await he.says('电话告知').hears(/没有要电话告知的/)
  w.clock.advance('P6D')
  await w.flush()
  await he.says('电话告知').hears(/请电话告知1件/, new RegExp(`1 ${R}`), /13900002222/, /下个月装路灯/)
  expect(await stateOf(w)).toBe('RESULT_READY')
  await he.says('已电话告知 1').hears(/已记下/, /已反馈/)
  expect(await stateOf(w)).toBe('FED_BACK')
  await he.says('电话告知').hears(/没有要电话告知的/)
  await he.says(`已电话告知 ${R}`).hears(/不在电话告知的名单里/)
  expect(ann(w).notices()).toEqual([])
})

test('who may have read the message although nobody heard so stands there with a word of it', async () => {
  const { w, he } = await silentFor('PT1M', '13900002222', async (city) => {
    await ann(city).says('你好')
    city.fail('wechat-official', ...Array.from({ length: 40 }, () => 'throw' as const))
  })
  await he.says('电话告知').hears(/没有要电话告知的/)
  w.clock.advance('P9D')
  await w.flush()
  await he.says('电话告知').hears(new RegExp(`1 ${R}`), /消息可能已收到/)
})

test('colleagues of another station and citizens see nothing of it', async () => {
  const { w } = await silentFor('P3D', '13900002222')
  w.clock.advance('P6D')
  await w.flush()
  const { text } = await w
    .staff('shi')
    .says('电话告知')
    .hears(/没有要电话告知的/)
  expect(text).not.toContain('13900002222')
  await w
    .staff('shi')
    .says(`已电话告知 ${R}`)
    .hears(/没有查到这个编号/)
  expect((await w.citizen('web').says('电话告知')).text).not.toMatch(/13900002222|请电话告知/)
})

test('who speaks again before the call hears it first, and leaves the list', async () => {
  const { w, he } = await silentFor('P3D', '13900002222')
  w.clock.advance('P6D')
  await w.flush()
  const before = w.sent.length
  await ann(w).says('你好')
  const texts = w.sent.slice(before).map((m) => [m.inReplyTo === undefined, m.wire.text] as const)
  expect(texts[0]).toEqual([true, expect.stringMatching(/下个月装路灯/)])
  expect(texts[1]?.[0]).toBe(false)
  expect(await stateOf(w)).toBe('FED_BACK')
  await he.says('电话告知').hears(/没有要电话告知的/)
})

test('who left no telephone is waited for, then given up with the reason before the eyes of staff', async () => {
  const { w, he } = await silentFor('P3D')
  w.clock.advance('P11D')
  await w.flush()
  await he.says('电话告知').hears(/没有要电话告知的/, /没能告知的1件/, new RegExp(`${R}.*没有留联系方式`))
  expect(await stateOf(w)).toBe('RESULT_READY')
})

test('what changed while it waited is not told: the result was taken back', async () => {
  const { w, he } = await silentFor('P3D', '13900002222')
  await he.says(`撤销 ${R}`).hears(/已撤销/)
  await ann(w).says('你好')
  expect(ann(w).notices()).toEqual([])
  await he.says(`未采纳 ${R} 理由：这里明年整段改造`).hears(/未采纳/)
  expect(
    ann(w)
      .notices()
      .map((m) => m.wire.text),
  ).toEqual([expect.stringMatching(/未采纳。\n理由：这里明年整段改造/)])
})
