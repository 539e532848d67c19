import { expect, test } from 'vitest'
import { CONTENT, LIUAN } from '../../test/helpers/small-world.ts'
import { type Person, seed, type World, world } from '../../test/helpers/talk.ts'

const texts = (who: Person): readonly string[] => who.notices().map(({ wire }) => wire.text)
const about = (who: Person, word: RegExp): readonly string[] => texts(who).filter((text) => word.test(text))
const tokenIn = (text: string): string => `OK ${/OK (\d{4})/.exec(text)?.[1] ?? ''}`
const other = (change: Partial<(typeof CONTENT.consultations)[number]>, id: string) =>
  CONTENT.consultations.map((one) => (one.id === id ? { ...one, ...change } : one))

async function ordered(w: World, words: string): Promise<void> {
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  await he.says(tokenIn((await he.says(words)).text)).hears(/已提交/)
  await peng.says(tokenIn((await peng.says('放行草案 停车条例')).text)).hears(/^已/)
  await w.restart()
}

test('who follows a draft hears once that it opens and once that it closes, and the group hears it too', async () => {
  const w = await world()
  const [a, b, group] = [w.citizen('wechat'), w.citizen('wechat'), w.inGroup('wechat', 'g-liuan', 'x')]
  await a.says('关注 路灯条例').hears(/已关注.*路灯管理条例/, /取消关注/)
  await a.says('我关注了什么').hears(/1\. .*路灯管理条例/, /11月10日24时/)
  await w.later('P26D')
  await w.later('PT1H')
  expect(about(a, /开始征求意见/)).toHaveLength(1)
  expect(texts(a)[0]).toMatch(/路灯管理条例.*到11月10日24时，共5条.*我要对《/s)
  expect(about(group, /路灯.*开始征求意见/)).toHaveLength(1)
  expect(texts(b)).toEqual([])
  await w.restart()
  await w.later('P32D')
  await w.later('PT1H')
  expect(about(a, /征求意见已经结束/)).toHaveLength(1)
  expect(about(group, /路灯.*已经结束/)).toHaveLength(1)
  expect(texts(b)).toEqual([])
})

test('nobody is woken: what opens at midnight is told in the morning', async () => {
  const w = await world()
  const [a, group] = [w.citizen('wechat'), w.inGroup('wechat', 'g-liuan', 'x')]
  await a.says('关注 路灯条例')
  await w.later('P25DT14H3M')
  expect([...texts(a), ...texts(group)]).toEqual([])
  await w.later('PT8H')
  expect(about(a, /开始征求意见/)).toHaveLength(1)
  expect(about(group, /开始征求意见/)).toHaveLength(1)
})

test('what began long ago is no news', async () => {
  const w = await world()
  const [a, group] = [w.citizen('wechat'), w.inGroup('wechat', 'g-liuan', 'x')]
  await a.says('关注 停车条例')
  await w.later('PT1H')
  expect([...texts(a), ...texts(group)]).toEqual([])
})

test('who takes it back hears no more', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('关注 路灯条例', '关注 停车条例')
  await a.says('取消关注').hears(/取消哪一部/, /路灯/, /停车/)
  await a.says('取消关注 路灯条例').hears(/已取消关注.*路灯/)
  await w.later('P26D')
  expect(about(a, /路灯/)).toEqual([])
  await a.says('取消关注 全部').hears(/停车/)
  await a.says('我关注了什么').hears(/没有关注/)
})

test('every new draft can be followed; one that is for some only does not exist for the others', async () => {
  const lamps = other({ audience: { kind: '定向', groups: [], stations: [], persons: ['he'] } }, 'lamps')
  const w = await world({ content: { consultations: lamps } })
  const [a, he, group] = [w.citizen('wechat'), w.staff('he'), w.inGroup('wechat', 'g-liuan', 'x')]
  await a.says('关注 新草案').hears(/已关注新草案/)
  expect((await a.says('关注 路灯条例')).text).not.toMatch(/已关注|路灯管理/)
  await he.says('关注 路灯条例').hears(/已关注/)
  await w.later('P26D')
  expect(about(a, /路灯/)).toEqual([])
  expect(about(group, /路灯/)).toEqual([])
  expect(about(he, /路灯.*开始征求意见/)).toHaveLength(1)
  const open = await world()
  const b = open.citizen('wechat')
  await b.says('关注 新草案')
  await open.later('P26D')
  expect(about(b, /路灯.*开始征求意见/)).toHaveLength(1)
})

test('a group takes no orders of one person, and a broadcast is short whatever the title', async () => {
  const title = `云川市${'关于'.repeat(120)}路灯管理条例（草案）`
  const w = await world({ content: { consultations: other({ title }, 'lamps') } })
  const group = w.inGroup('wechat', 'g-liuan', 'x')
  const { text } = await group.says('@小川 关注 路灯条例')
  expect(text).not.toMatch(/已关注/)
  await w.later('P26D')
  const [told = '', ...more] = texts(group)
  expect(more).toEqual([])
  expect([...told].length).toBeLessThanOrEqual(200)
  expect(Buffer.byteLength(told)).toBeLessThan(2048)
})

test('a longer window is told with its reason to those who follow the draft', async () => {
  const w = await world()
  const [a, group] = [w.citizen('wechat'), w.inGroup('wechat', 'g-liuan', 'x')]
  await a.says('关注 停车条例')
  await ordered(w, '延长征求意见 停车条例 到10月15日 理由：国庆长假有人没看到')
  await w.later('PT1H')
  await w.later('PT1H')
  expect(about(a, /延长到10月15日24时.*理由：国庆长假有人没看到/s)).toHaveLength(1)
  expect(about(group, /延长到10月15日24时.*理由：国庆长假有人没看到.*我要对《云川市停车管理条例/s)).toHaveLength(1)
  expect(texts(group).join()).not.toMatch(/关注/)
  await w.later('P17D')
  expect(about(a, /已经结束/)).toEqual([])
  await w.later('P15D')
  expect(about(a, /已经结束/)).toHaveLength(1)
})

test('a group reads a long reason up to the end of a sentence, and the way on whole', async () => {
  const w = await world()
  const group = w.inGroup('wechat', 'g-liuan', 'x')
  const sentence = '国庆长假期间不少居民外出，没有看到这次征求意见。'
  await ordered(w, `延长征求意见 停车条例 到10月15日 理由：${sentence.repeat(10)}`)
  await w.later('PT1H')
  const [told = ''] = about(group, /延长到/)
  expect([...told].length).toBeLessThanOrEqual(200)
  expect(told).toMatch(/没有看到这次征求意见。（全文请单独问我）\n想提意见.*》提意见$/s)
})

test('that a draft was passed is told once to everybody who gave an opinion, with the door to feedback', async () => {
  const opinion = (receipt: string, user: string, state = 'SUBMITTED') =>
    seed(receipt, { channel: 'wechat', user, consultationId: 'parking', state })
  const w = await world({
    content: {
      submissions: [
        opinion('YJ-260914-7K3M-Q', 'ann'),
        opinion('YJ-260914-8M2P-5', 'ann'),
        opinion('YJ-260914-9N4Q-4', 'ben', 'WITHDRAWN'),
      ],
    },
  })
  const [ann, ben, eve] = [w.citizen('wechat', 'ann'), w.citizen('wechat', 'ben'), w.citizen('wechat', 'eve')]
  await ann.says('关注 停车条例').hears(/已关注/)
  await eve.says('关注 停车条例').hears(/已关注/)
  await ordered(w, '草案阶段 停车条例 表决通过')
  await w.later('PT1H')
  await w.later('PT1H')
  for (const who of [ann, eve]) expect(about(who, /停车.*已表决通过.*法规实施反馈/s)).toHaveLength(1)
  expect(texts(ben)).toEqual([])
  expect(await w.store().subscriptions.of(eve.personId)).toEqual([])
  await eve.says('关注 停车条例').hears(/没有后面的消息/)
})

test('staff of the contact point hear three days before the end how many opinions came', async () => {
  const one = (receipt: string, stationId: string) => seed(receipt, { consultationId: 'parking', stationId })
  const w = await world({
    content: { submissions: [one('YJ-260914-7K3M-Q', LIUAN), one('YJ-260914-8M2P-5', 'shiqiao')] },
  })
  await w.later('P12D')
  expect(about(w.staff('he'), /还有/)).toEqual([])
  await w.later('P1D')
  await w.later('PT1H')
  for (const who of ['he', 'peng'])
    expect(about(w.staff(who), /停车.*9月30日24时，还有3天。到现在收到意见2件，其中本站1件/)).toHaveLength(1)
  expect(about(w.staff('luo'), /还有3天/)).toEqual([])
})

test('who has everything deleted follows nothing any longer', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('关注 路灯条例')
  expect(await w.store().subscriptions.of(a.personId)).toHaveLength(1)
  await a.saysAll('删除我的个人信息', '1')
  expect(await w.store().subscriptions.of(a.personId)).toEqual([])
  await w.later('P26D')
  expect(about(a, /路灯/)).toEqual([])
})

test('words that only mention following are no order', async () => {
  const w = await world()
  const { text } = await w.citizen('wechat').says('关注老人吃饭难的问题')
  expect(text).not.toMatch(/已关注/)
})

test('a step of a draft and its end are told to who follows it and to the group, once and not at night', async () => {
  const w = await world()
  const [a, b, group] = [w.citizen('wechat'), w.citizen('wechat'), w.inGroup('wechat', 'g-liuan', 'x')]
  await a.says('关注 停车条例')
  await ordered(w, '草案阶段 停车条例 一审')
  await w.later('PT1H')
  for (const who of [a, group]) expect(about(who, /停车管理条例.*已经过一审/)).toHaveLength(1)
  expect(texts(b)).toEqual([])
  await w.later('PT12H')
  await ordered(w, '终止审议 停车条例 理由：另行立法')
  await w.later('PT1H')
  for (const who of [a, group]) expect(about(who, /终止审议/)).toEqual([])
  await w.later('PT12H')
  for (const who of [a, group]) expect(about(who, /停车管理条例.*已经终止审议。\n理由：另行立法/)).toHaveLength(1)
})

test('news are offered below an article once, and a digit takes them', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const title = CONTENT.consultations.find(({ id }) => id === 'parking')?.title ?? ''
  await a.says(`看《${title}》第一条`).hears(/7 有进展告诉我/)
  expect((await a.says('3')).text).not.toMatch(/有进展告诉我/)
  const b = w.citizen('wechat')
  await b.says(`看《${title}》第一条`)
  await b.says('7').hears(/已关注.*停车管理条例/)
  await b.saysAll(`我要对《${title}》第五条提意见`, '应当写明几个人。', '没有', '不留', '同意')
  expect((await b.says('1').hears(/编号 YJ/)).text).not.toMatch(/关注《/)
})

test('news are offered below a receipt, and not below the next one', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const title = CONTENT.consultations.find(({ id }) => id === 'parking')?.title ?? ''
  const gives = async (clause: string, words: string): Promise<string> => {
    await a.saysAll(`我要对《${title}》${clause}提意见`, words, '没有', '不留', '同意')
    return (await a.says('1').hears(/编号 YJ/)).text
  }
  expect(await gives('第五条', '应当写明几个人。')).toContain(`回复“关注《${title}》”`)
  expect(await gives('第二条', '应当写明几天。')).not.toContain('关注《')
  await a.says(`关注《${title}》`).hears(/已关注/)
})
