import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test('a word to the deputies goes to the station of the street', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.says('我有话对代表说').hears(/1 对代表说/, /2 人民建议/)
  await a.says('1').hears(/什么事、在哪里/)
  await a.says('村口的桥没有护栏，希望装上。').hears(/哪个街道/)
  await a.says('石桥镇').hears(/联系方式/)
  await a.says('不留').hears(/同意/)
  await a.says('同意').hears(/核对/, /村口的桥没有护栏/, /石桥镇人大代表联络站/)
  await a.says('1').hears(/已提交。编号 DB-/, /查询码/, /石桥镇人大代表联络站登记/)
  expect(await w.only()).toMatchObject({
    kind: 'deputy-message',
    body: '村口的桥没有护栏，希望装上。',
    stationId: 'shiqiao',
  })
})

test('a people’s suggestion is filed as such', async () => {
  const w = await world()
  const a = w.citizen('web')
  await a.saysAll('我有话对代表说', '2', '建议把老码头改成小公园。', '柳岸街道', '不留', '同意')
  await a.says('1').hears(/已提交。编号 JY-/)
  expect((await w.only()).kind).toBe('suggestion')
})

test('who tells the whole matter at once is not asked for it again', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const words = '请代表反映一下，我们巷子里的下水道一下雨就冒水，希望换粗管子'
  await a.says(words).hears(/哪个街道/)
  await a.saysAll('柳岸街道', '不留', '同意', '1')
  expect(await w.only()).toMatchObject({ kind: 'deputy-message', body: words })
})

test('the answer to the contact question and the consent may come in one go', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说', '1', '菜场的秤不准，希望常查。', '柳岸街道')
  await a.says('不留，同意').hears(/核对/, /菜场的秤不准/)
})

test('who does not know the street is helped by the city office', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说', '1', '菜场的秤不准，希望常查。')
  await a.says('不清楚').hears(/联系方式/)
  await a.saysAll('不留', '同意')
  await a.says('1').hears(/云川市联络办公室登记/)
  expect((await w.only()).stationId).toBeUndefined()
})

test.each([
  ['改类型', '2', { kind: 'suggestion' }],
  ['改内容', '菜场的秤和灯都该查。', { body: '菜场的秤和灯都该查。' }],
  ['改办理站点', '石桥镇', { stationId: 'shiqiao' }],
  ['改联系方式', 'zhang.san@example.com', { contact: 'zhang.san@example.com' }],
])('%s changes one answer and leaves the others', async (choice, says, kept) => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说', '1', '菜场的秤不准，希望常查。', '柳岸街道', '不留', '同意')
  await a.says(choice).hears(/现在填的是/)
  await a.says(says).hears(/核对/)
  await a.says('1').hears(/已提交/)
  expect(await w.only()).toMatchObject({
    kind: 'deputy-message',
    body: '菜场的秤不准，希望常查。',
    stationId: 'liuan',
    ...kept,
  })
})

test('a suggestion begun and cancelled is kept nowhere', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说', '1', '菜场的秤不准，希望常查。', '柳岸街道', '13912345678')
  await a.says('不填了').hears(/没有提交/)
  expect(await w.submissions()).toEqual([])
  expect(await w.keeps('菜场的秤')).toBe(false)
})

test('a matter is not taken in a group, where everybody reads along', async () => {
  const w = await world()
  const x = w.inGroup('wechat', 'g-liuan', 'x')
  await x.says('@小川 请代表反映一下，我们巷子里的下水道一下雨就冒水').hears(/单独发消息/)
  expect(await w.submissions()).toEqual([])
})

test.each([
  ['立法项目建议', ['制定养老服务条例', '社区没有日间照料，希望写明谁来建。'], 'XM', 'legislation-proposal'],
  ['监督议题', ['中小学食堂的卫生，希望多看看进货。'], 'JD', 'supervision-topic'],
  ['法规实施反馈', ['养犬管理条例第十一条', '晚上没有人管，遛狗都不拴绳。'], 'FK', 'implementation-feedback'],
])('%s is chosen by its number and has questions of its own', async (label, answers, prefix, kind) => {
  const w = await world()
  const a = w.citizen('wechat')
  const { text } = await a.says('我有话对代表说')
  const number = new RegExp(`(\\d) ${label}`).exec(text)?.[1] ?? ''
  await a.saysAll(number, ...answers, '不留', '同意')
  await a.says('1').hears(new RegExp(`已提交。编号 ${prefix}-`), /云川市联络办公室登记/)
  expect(await w.only()).toMatchObject({ kind })
})

test.each([
  ['民生实事建议', '柳岸街道'],
  ['社区微实事', '柳岸街道二村门口'],
])('%s asks for the place and goes to the station', async (label, place) => {
  const w = await world()
  const a = w.citizen('wechat')
  const { text } = await a.says('我有话对代表说')
  const number = new RegExp(`(\\d) ${label}`).exec(text)?.[1] ?? ''
  await a.saysAll(number, place, '装一排长椅，老人买菜回来能歇脚。', '柳岸街道', '不留', '同意', '1')
  const filed = await w.only()
  expect(filed.stationId).toBe('liuan')
  expect(filed.words.verbatim).toMatchObject({ place, body: '装一排长椅，老人买菜回来能歇脚。' })
})

test('a wish that names its kind is filed as such', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('我想提一个监督议题').hears(/您建议人大监督什么/)
})
