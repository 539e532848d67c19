import { expect, test } from 'vitest'
import { CONTENT, LIBRARY, NIGHT_MARKET, PARKING } from '../../test/helpers/small-world.ts'
import { world } from '../../test/helpers/talk.ts'

test('the drafts that are open for comment are listed, the one that closes first on top', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  const { text } = await a
    .says('现在有哪些草案在征求意见')
    .hears(/2部草案/, new RegExp(`1 《${PARKING}》.*9月30日24时`), new RegExp(`2 《${LIBRARY}》.*10月20日24时`))
  expect(text).not.toContain(NIGHT_MARKET)
  await a.says('2').hears(new RegExp(LIBRARY), /哪一条/)
})

test('a clause of a draft is read out, with the way to comment on it', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('停车管理条例草案第七条写的是什么').hears(/本条写的是第7件事/, /9月30日24时/, /1 对它提意见/)
  await a.says('1').hears(/第7件事|怎么改/)
})

test('a clause that the draft does not have is not invented', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('停车管理条例草案第四十条写的是什么')
    .hears(/共12条/, /没有第四十条/)
})

test('a clause of a draft that is closed can still be read', async () => {
  const w = await world()
  const { text } = await w
    .citizen('wechat')
    .says('夜市管理条例草案第二条写的是什么')
    .hears(/第2件事/, /已经结束/)
  expect(text).not.toMatch(/对它提意见/)
})

test('of a closed draft the day is told, and that the outcome is not on file', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('夜市管理条例草案还在征求意见吗')
    .hears(/8月31日24时结束/, /结果还没有登记/)
})

test('the outcome of a draft is told where it is on file', async () => {
  const w = await world()
  const consultations = w.content.consultations.map((c) =>
    c.id === 'market' ? { ...c, result: '条例已于9月5日通过，采纳情况见站内公告。' } : c,
  )
  const later = await world({ content: { consultations } })
  await later
    .citizen('wechat')
    .says('夜市管理条例草案还在征求意见吗')
    .hears(/9月5日通过/)
})

test('of a draft that has not begun the first day is told', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('路灯管理条例草案还在征求意见吗')
    .hears(/从10月10日开始/)
})

test('where nothing is open the citizen hears so, with another door', async () => {
  const w = await world({ now: Date.parse('2027-01-05T10:00:00+08:00') })
  await w
    .citizen('wechat')
    .says('现在有哪些草案在征求意见')
    .hears(/没有正在征求意见的草案/, /我有话对代表说/)
})

test('in a group the list comes without numbers to press', async () => {
  const w = await world()
  const { text } = await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 现在有哪些草案在征求意见')
    .hears(/2部草案/)
  expect(text).toContain(PARKING)
  expect(text).not.toMatch(/\n1 /)
})

test('why there is less time than usual is told with the window', async () => {
  const short = CONTENT.consultations.map((one) =>
    one.id === 'parking' ? { ...one, jurisdiction: '云川市', shortReason: '汛期前要施行' } : one,
  )
  const windows = [{ jurisdiction: '云川市', aliases: [], days: 45, basis: '《云川市立法条例》第九条' }]
  const w = await world({ content: { consultations: short, windows } })
  await w
    .citizen('wechat')
    .says('停车管理条例草案征求意见到什么时候')
    .hears('这次征求意见30天，一般不少于45天（《云川市立法条例》第九条）。缩短的理由：汛期前要施行')
})
