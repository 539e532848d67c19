import { expect, test } from 'vitest'
import type { Consultation } from '../../src/domain/consultation.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'
import { bringNoiseDraft, NOISE } from '../../test/helpers/noise-draft.ts'
import { CONTENT, LIUAN, MORNING, PARKING, person } from '../../test/helpers/small-world.ts'
import { type Person, type World, type WorldOptions, world } from '../../test/helpers/talk.ts'

const tokenIn = (text: string): string => `OK ${/OK (\d{4})/.exec(text)?.[1] ?? ''}`

async function office(draft: Partial<Consultation> = {}, options: WorldOptions = {}): Promise<World> {
  const w = await world(options)
  await bringNoiseDraft(w, draft)
  return w
}
async function confirmed(who: Person, words: string): Promise<string> {
  const { text } = await who.says(words)
  return (await who.says(tokenIn(text))).text
}
/** What was published is known from the next look at the store on. */
async function released(w: World, who: Person, words: string): Promise<string> {
  const text = await confirmed(who, words)
  await w.restart()
  return text
}

test('a draft is looked at, handed in by one and let go by another; then everybody finds it', async () => {
  const w = await office()
  const [he, peng, a] = [w.staff('he'), w.staff('peng'), w.citizen('wechat')]
  await he.says('待发布').hears(new RegExp(NOISE), /还没有发布/)
  const { text } = await he.says('发布草案 噪声条例')
  for (const seen of [
    '征求意见稿',
    '9月14日至10月15日24时',
    '共32天',
    '共2章2条',
    '第一条　为了安静',
    '柳岸',
    '1个（柳岸议事群）',
  ])
    expect(text).toContain(seen)
  expect(await he.says(tokenIn(text)).hears(/已提交/, /另一位同志放行/)).toBeDefined()
  expect((await a.says('现在有哪些草案在征求意见')).text).not.toContain('噪声')
  expect(peng.notices().at(-1)?.wire.text).toMatch(/何静提交了：发布.*噪声/)
  expect(await released(w, peng, '放行草案 噪声条例')).toMatch(/已发布/)
  expect((await a.says('现在有哪些草案在征求意见')).text).toContain('噪声')
  const trail = (await w.store().dump()).audit.filter(({ target }) => target === 'noise')
  expect(trail.map(({ command, actorId, before }) => [command, actorId, before ?? undefined])).toEqual([
    ['consultation-propose', 'he', undefined],
    ['consultation-publish', 'peng', 'he'],
  ])
})

test('who handed it in cannot let it go, from another channel neither', async () => {
  const w = await office()
  const he = w.staff('he')
  await w
    .store()
    .commit([{ do: 'account.put', account: { channel: 'slack', user: 'he-2', personId: 'he', linkedAt: MORNING } }])
  await confirmed(he, '发布草案 噪声条例')
  await he.says('放行草案 噪声条例').hears(/不能自己放行/)
  await w
    .staff('he-2', 'slack')
    .says('放行草案 噪声条例')
    .hears(/不能自己放行/)
  expect((await he.says('待发布')).text).toMatch(/由何静提交/)
})

test('one day too short is refused, unless everybody is told why', async () => {
  const w = await office({ closesAt: endOf('2026-10-12') })
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  await he.says('发布草案 噪声条例').hears(/只有29天/, /不少于30天/, /制定地方性法规条例/)
  await confirmed(he, '发布草案 噪声条例 缩短理由：常委会十月就要审议')
  await released(w, peng, '放行草案 噪声条例')
  await w
    .citizen('wechat')
    .says('噪声管理条例草案还在征求意见吗')
    .hears(/10月12日24时/, /缩短的理由：常委会十月就要审议/)
})

test('the time runs from the day of publication, not from the day on the paper', async () => {
  const w = await office({ opensAt: startOf('2026-09-01'), closesAt: endOf('2026-10-12') })
  await w
    .staff('he')
    .says('发布草案 噪声条例')
    .hears(/只有29天/)
  const past = await office({ opensAt: startOf('2026-08-01'), closesAt: endOf('2026-09-13') })
  await past
    .staff('he')
    .says('发布草案 噪声条例')
    .hears(/已经过了/)
})

test('what was changed after it was handed in is handed in anew', async () => {
  const w = await office()
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  await confirmed(he, '发布草案 噪声条例')
  await bringNoiseDraft(w, { closesAt: endOf('2026-12-31') })
  await peng.says('放行草案 噪声条例').hears(/又改过/, /作废/)
  await peng.says('放行草案 噪声条例').hears(/没有/)
})

test('a right that was taken away takes what was handed in along; so does a week', async () => {
  const w = await office()
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  await confirmed(he, '发布草案 噪声条例')
  await w.store().commit([{ do: 'person.put', person: { id: 'he', name: '何静', grants: [] } }])
  await peng.says('放行草案 噪声条例').hears(/不再承担/)
  await confirmed(peng, '发布草案 噪声条例')
  w.clock.advance('P8D')
  await peng.says('放行草案 噪声条例').hears(/没有/)
})

test('an office that wants one key publishes at once, but ends nothing early alone', async () => {
  const w = await office({}, { settings: { twoKeyPublishing: false } })
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  expect(await released(w, he, '发布草案 噪声条例')).toMatch(/已发布/)
  await he.says('提前结束 停车条例').hears(/请写明理由/)
  expect(await confirmed(he, '提前结束 停车条例 理由：草案要重写')).toMatch(/另一位同志放行/)
  await w
    .citizen('wechat')
    .says('停车管理条例草案还在征求意见吗')
    .hears(/正在征求意见/)
  expect(await released(w, peng, '放行草案 停车条例')).toMatch(/已提前结束/)
  await w
    .citizen('wechat')
    .says('停车管理条例草案还在征求意见吗')
    .hears(/9月14日.*结束/, /提前结束。理由：草案要重写/)
})

test('a window is made longer, with the reason for everybody', async () => {
  const w = await world()
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  await he.says('延长征求意见 停车条例 到9月30日 理由：有人没看到').hears(/更晚的日期/)
  await he.says('延长征求意见 停车条例 到10月15日').hears(/请写明理由/)
  await he.says('延长征求意见 停车条例').hears(/哪一天/)
  const asked = '延长征求意见 停车条例 到10月15日 理由：国庆长假有人没看到'
  await he.says(asked).hears(/截止：9月30日24时 → 10月15日24时（延长15天）/)
  await confirmed(he, asked)
  await released(w, peng, '放行 延长 停车条例')
  await w
    .citizen('wechat')
    .says('停车管理条例草案还在征求意见吗')
    .hears(/到10月15日24时/, /原定到9月30日.*理由：国庆长假有人没看到/)
})

test('an order that takes the place of one that waits says so, and who made that one hears it', async () => {
  const w = await world()
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  await he.says('待发布')
  await confirmed(he, '延长征求意见 停车条例 到10月15日 理由：国庆长假有人没看到')
  const { text } = await peng
    .says('草案阶段 停车条例 一审')
    .hears(/何静先前提交的“延长.*到10月15日24时”还没有放行，会作废/)
  expect(he.notices().filter(({ wire }) => /作废/.test(wire.text))).toEqual([])
  await peng.says(tokenIn(text)).hears(/已提交/)
  expect(he.notices().filter(({ wire }) => /您提交的“延长.*彭涛.*作废/s.test(wire.text))).toHaveLength(1)
  expect(await released(w, he, '放行草案 停车条例')).toMatch(/一审/)
})

test('a draft is given up for good, with a reason and two people', async () => {
  const w = await world()
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  await he.says('草案阶段 停车条例 施行了没有').hears(/哪一步/)
  await confirmed(he, '终止审议 停车条例 理由：上位法已经作了规定')
  await released(w, peng, '放行草案 停车条例')
  await w
    .citizen('wechat')
    .says(`我要对《${PARKING}》提意见`)
    .hears(/终止审议/)
  await he.says('草案阶段 停车条例 二审').hears(/不能直接变为/, /没有了/)
})

test('a clerk of another station, and one without the right, rule no draft', async () => {
  const people = [...CONTENT.people, { ...person('wu', '吴一', LIUAN), grants: [{ role: '登记员' as const }] }]
  const w = await office({}, { content: { people } })
  await w
    .staff('luo')
    .says('发布草案 噪声条例')
    .hears(/需要审核员或管理员/)
  await w
    .staff('wu')
    .says('终止审议 停车条例 理由：不要了')
    .hears(/需要审核员或管理员/)
  const { text } = await w.citizen('wechat').says('发布草案 噪声条例')
  expect(text).not.toMatch(/噪声管理条例|审核员/)
})

test('an order in other words shows how it is said', async () => {
  const w = await world()
  await w
    .staff('he')
    .says('发布一份征求意见')
    .hears(/发布草案 物业条例/, /延长征求意见/)
  const { text } = await w.citizen('wechat').says('发布一份征求意见')
  expect(text).not.toMatch(/放行/)
})
