import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTENT, NIGHT_MARKET, PARKING, STREET_LAMPS } from '../../test/helpers/small-world.ts'
import { type Person, receiptIn, world } from '../../test/helpers/talk.ts'

const LAST_MINUTES = Date.parse('2026-09-30T23:50:00+08:00')
const WORDS = '接送老人的车，头一个小时应当免费。'

/** Up to the summary, for the fifth clause of the parking draft. */
const toSummary = (a: Person, contact = '不留') =>
  a.saysAll('我想对草案提点意见', '1', '5', WORDS, '医院门口停几分钟也要付全价。', contact, '同意')

test('a citizen comments on one clause, checks the words and hears a receipt', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.says('我想对草案提点意见').hears(/哪一部草案/, /1 .*停车管理条例/, /取消/)
  await a.says('1').hears(/9月30日24时/, /共12条/, /哪一条/)
  await a.says('5').hears(/本条写的是第5件事/, /怎么改/)
  await a.says(WORDS).hears(/理由/)
  await a.says('医院门口停几分钟也要付全价。').hears(/联系方式/, /可以不留/, /90天/)
  await a.says('不留').hears(/提交后保存/, /能看到/, /同意/)
  await a.says('同意').hears(/核对/, WORDS, /第五条/, /还没有提交/)
  expect(await w.submissions()).toEqual([])
  const { text } = await a.says('1').hears(/已提交/, /查询码/, /柳岸街道人大代表联络站/)
  const filed = await w.only()
  expect(filed).toMatchObject({
    receipt: receiptIn(text),
    kind: 'opinion',
    state: 'SUBMITTED',
    consultationId: 'parking',
    clause: '第五条',
    clauseText: '第五条　本条写的是第5件事。',
    body: WORDS,
    stationId: 'liuan',
  })
  expect(filed.words.verbatim.proposal).toBe(WORDS)
})

test('an opinion said in one breath is taken apart and only needs to be checked', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const breath = '对停车管理条例草案第三条提意见，建议改成每月公布一次，因为一年太久，不留，同意'
  await a.says(breath).hears(/核对/, /第三条/, /每月公布一次/, /一年太久/, /不留/)
  await a.says('1').hears(/已提交/)
  const filed = await w.only()
  expect(filed).toMatchObject({ consultationId: 'parking', clause: '第三条', reason: '一年太久' })
  expect(filed.words.verbatim.proposal).toBe(breath)
})

test('a comment on the whole draft is given with 0', async () => {
  const w = await world()
  const a = w.citizen('web')
  await a.saysAll('我想对停车管理条例草案提意见')
  await a.says('0').hears(/整部草案/, /怎么改/)
  await a.saysAll('希望写得短一些，老人看不懂。', '没有', '不留', '同意')
  await a.says('1').hears(/已提交/)
  const filed = await w.only()
  expect(filed.consultationId).toBe('parking')
  expect(filed.clause).toBeUndefined()
})

test('a clause that the draft does not have is refused with the number of its clauses', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('我想对停车管理条例草案提意见').hears(/哪一条/)
  await a.says('第三十条').hears(/共12条/, /没有第三十条/)
  await a.says('第十二条').hears(/本条写的是第12件事/)
})

test.each([
  ['草案', '草案改为图书馆条例', /图书馆条例/],
  ['条款', '条款改为第六条', /第六条/],
  ['建议', '建议改为头两个小时免费', /头两个小时免费/],
  ['理由', '理由改为附近没有别的车位', /附近没有别的车位/],
  ['联系方式', '联系方式改为13912345678', /139\*+78/],
])('%s can still be corrected at the end by saying so', async (_, says, shown) => {
  const w = await world()
  const a = w.citizen('wechat')
  await toSummary(a)
  await a.says(says).hears(shown)
  expect(await w.submissions()).toEqual([])
})

test.each([
  ['改条款', '8', { clause: '第八条' }],
  ['改建议', '每天头半小时免费。', { body: '每天头半小时免费。' }],
  ['改理由', '没有', { body: WORDS }],
  ['改联系方式', '021-55501234', { contact: '021-55501234' }],
])('%s asks the question once more and files what is said then', async (choice, says, kept) => {
  const w = await world()
  const a = w.citizen('wechat')
  await toSummary(a)
  await a.says(choice).hears(/现在填的是/)
  await a.says(says).hears(/核对/)
  await a.says('确认提交').hears(/已提交/)
  expect(await w.only()).toMatchObject(kept)
})

test('返回 goes one question back, and 取消 leaves nothing behind', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我想对草案提点意见', '1', '5')
  await a.says('返回').hears(/现在填的是：第五条/, /哪一条/)
  await a.says('6').hears(/第6件事/)
  await a.says('取消').hears(/不再填写/, /没有提交/)
  await a.says('谢谢').hears(/不客气/)
  expect(await w.submissions()).toEqual([])
})

test.each([
  [NIGHT_MARKET, /已于8月31日24时结束/],
  [STREET_LAMPS, /从10月10日开始/],
])('《%s》 takes no opinions now, and other doors are shown', async (title, why) => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.says(`我要对《${title}》提意见`).hears(why, /1 看正在征求意见的草案/)
  await a.says('1').hears(/2部草案/, new RegExp(PARKING))
  expect(await w.submissions()).toEqual([])
})

test('where no draft is open the citizen is told so', async () => {
  const w = await world({ now: Date.parse('2027-01-05T10:00:00+08:00') })
  await w
    .citizen('wechat')
    .says('我想对草案提点意见')
    .hears(/没有正在征求意见的草案/)
})

test('a window that closes while somebody types hands the words over to another form, where they are filed', async () => {
  const w = await world({ now: LAST_MINUTES })
  const a = w.citizen('wechat')
  await toSummary(a)
  w.clock.advance('PT20M')
  await a.says('1').hears(/刚刚结束/, /没有丢/, /对代表说/)
  expect(await w.submissions()).toEqual([])
  await a.saysAll('1', '柳岸街道', '不留', '同意')
  await a.says('1').hears(/已提交。编号 DB-/)
  const filed = await w.only()
  expect(filed.kind).toBe('deputy-message')
  expect(filed.body).toContain(WORDS)
})

test('contact is kept when it is given, and hidden where it is repeated', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { text } = await toSummary(a, '13912345678')
  expect(text).not.toContain('13912345678')
  await a.says('1')
  expect((await w.only()).contact).toBe('13912345678')
})

test('contact that is not given is not kept', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await toSummary(a)
  await a.says('1')
  expect((await w.only()).contact).toBeUndefined()
})

test('who does not consent files nothing', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我想对草案提点意见', '1', '5', WORDS, '没有', '13912345678')
  await a.says('不同意').hears(/不能提交/, /取消/)
  await a.says('取消').hears(/没有提交/)
  expect(await w.submissions()).toEqual([])
  expect(await w.keeps('13912345678')).toBe(false)
  expect(await w.keeps(WORDS)).toBe(false)
})

test('a side question in the middle is answered and the form goes on', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我想对草案提点意见', '1', '5')
  await a.says('养犬管理条例第三十条是怎么规定的').hears(/五十元以上二百元以下/, /接着刚才的问题/, /怎么改/)
  await a.says(WORDS).hears(/理由/)
})

test('after a day of silence the citizen is asked whether to go on, and nothing typed before is lost', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我想对草案提点意见', '1', '5')
  w.clock.advance('PT25H')
  await a.says('今天天气真不错啊，出来走走').hears(/还没有填完/, /1 接着填/)
  await a.says('1').hears(/怎么改/)
  await a.saysAll(WORDS, '没有', '不留', '同意')
  await a.says('1').hears(/已提交/)
  expect((await w.only()).clause).toBe('第五条')
})

test('a restart in the middle of the form goes unnoticed', async () => {
  const w = await world()
  const a = w.citizen('web')
  await a.saysAll('我想对草案提点意见', '1', '5', WORDS)
  await w.restart()
  await a.saysAll('没有', '不留')
  await w.restart()
  await a.says('同意').hears(/核对/, WORDS)
  await a.says('1').hears(/已提交/)
})

test('an opinion is not taken in a group', async () => {
  const w = await world()
  const x = w.inGroup('wechat', 'g-liuan', 'x')
  await x.says('@小川 对停车管理条例草案第三条提意见，建议改成每月公布一次').hears(/单独发消息/)
  expect(await w.submissions()).toEqual([])
})

test('a draft without a contact point asks which station shall handle it', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我想对草案提点意见', '2', '3', '希望周一晚上也开放。')
  await a.says('没有').hears(/哪个街道/)
  await a.saysAll('石桥镇', '不留', '同意')
  await a.says('1').hears(/石桥镇人大代表联络站/)
  expect((await w.only()).stationId).toBe('shiqiao')
})

test('one opinion on several clauses names them all, with their ids and texts', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('我想对停车管理条例草案提意见')
  await a.says('第三条和第五条').hears(/第3件事/, /第5件事/, /怎么改/)
  await a.saysAll('两条应当合成一条。', '没有', '不留', '同意', '1')
  expect(await w.only()).toMatchObject({
    clause: '第三条、第五条',
    clauseIds: ['1/3', '1/5'],
    clauseText: '第三条　本条写的是第3件事。\n第五条　本条写的是第5件事。',
    readingId: 'parking/1',
    stance: '修改建议',
  })
})

test('a clause that only stands in what should change is not commented on', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a
    .says('对停车管理条例草案第三条提意见，建议改得和第五条一样，不留，同意')
    .hears(/条款 {2}第三条\n建议 {2}建议改得和第五条一样/)
})

test('who is only for or against presses one digit, and is told how it is counted', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.saysAll('我想对停车管理条例草案提意见', '5')
  await a.says('2').hears(/理由/)
  await a.saysAll('没有', '不留')
  await a.says('同意').hears(/态度记为“反对”/)
  await a.says('1').hears(/已提交/)
  expect(await w.only()).toMatchObject({ stance: '反对', body: '反对现在的写法' })
})

test('a telephone number inside the words is kept as it is, and marked so that it is masked outside', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const words = '收费员电话13800001111应当公示。'
  await a.saysAll('我想对停车管理条例草案提意见', '5', words, '没有', '不留')
  await a.says('同意').hears(/对外公布时会遮住/)
  await a.says('1')
  const filed = await w.only()
  expect(filed.body).toBe(words)
  expect(filed.masksAt).toBeDefined()
  await w
    .staff('he')
    .says(`打开 ${filed.receipt}`)
    .hears(/对外时会遮住/, /13800001111/)
})

test('before the window a proposal for a law is offered, after the law is in force feedback on it', async () => {
  const consultations = CONTENT.consultations.map((one) =>
    one.id === 'market' ? { ...one, stage: '施行' as const } : one,
  )
  const w = await world({ content: { consultations } })
  const early = w.citizen('wechat')
  await early.says('我要对路灯管理条例草案提意见').hears(/从10月10日开始/, /3 立法项目建议/)
  await early.says('3').hears(/建议制定、修改或废止哪部法规/)
  const late = w.citizen('wechat')
  await late.says('我要对夜市管理条例草案提意见').hears(/8月31日24时结束/, /3 法规实施反馈/)
  await late.says('3').hears(/您说的是哪部法规/)
})

test('whatever is typed into the fields is kept byte for byte', async () => {
  const w = await world()
  const typed = fc
    .string({ unit: 'grapheme', maxLength: 300 })
    .map((s) => `我说：${s.replaceAll('\0', '').replaceAll('\r', '')}。完`)
  await fc.assert(
    fc.asyncProperty(typed, typed, async (words, why) => {
      const a = w.citizen('web')
      await a.saysAll('我想对停车管理条例草案提意见', '5', words, why, '不留', '同意', '1')
      const [filed] = await w.store().submissions.find({ personId: a.personId, order: 'newest', limit: 1 })
      expect(filed?.words.verbatim).toMatchObject({ proposal: words, reason: why })
      expect(filed).toMatchObject({ body: words, reason: why })
    }),
    { numRuns: 10, endOnFailure: true },
  )
})
