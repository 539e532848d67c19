import { expect, test } from 'vitest'
import { CONTENT, LIUAN } from '../../test/helpers/small-world.ts'
import { type Person, type World, type WorldOptions, world } from '../../test/helpers/talk.ts'

const RULE = CONTENT.receptions[0] as (typeof CONTENT.receptions)[number]
const numberIn = (text: string): string => /YY-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/.exec(text)?.[0] ?? ''
const texts = (who: Person): string =>
  who
    .notices()
    .map(({ wire }) => wire.text)
    .join('\n')

const office = (rule: Partial<typeof RULE> = {}, more: WorldOptions = {}): Promise<World> =>
  world({ ...more, content: { receptions: [{ ...RULE, capacity: 2, ...rule }], ...more.content } })

/** Books the next session of 柳岸 and hears the answer. */
async function books(who: Person, matter = '路灯不亮'): Promise<string> {
  await who.says('我想约柳岸街道站的接待').hears(/您想约哪一场/, /9月17日（周四）14:00-16:00/)
  await who.says('1').hears(/想谈什么事/)
  await who.saysAll(matter, '不留', '同意')
  return (await who.says('1')).text
}

test('a citizen books a place and is asked only what is needed', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await a.says('我想约柳岸街道站的接待').hears(/1 9月17日（周四）14:00-16:00，还有2个名额/, /2 10月15日/)
  await a.says('1').hears(/想谈什么事/)
  await a.says('楼道的灯坏了半年').hears(/联系方式/)
  await a.says('不留').hears(/同意/)
  await a.says('同意').hears(/请核对您的预约/, /9月17日/, /楼道的灯坏了半年/)
  const { text } = await a.says('1').hears(/已约上：柳岸街道人大代表联络站代表接待日 9月17日/, /预约编号 YY-260914-/)
  const number = numberIn(text)
  await a.says('我的预约').hears(number, /已约上/)
  await a.says(number).hears(/9月17日/, /已约上/)
  const wrong = `${number.slice(0, -1)}${number.endsWith('A') ? 'B' : 'A'}`
  await a.says(wrong).hears(/有一位不对/)
  await w
    .citizen('wechat')
    .says(number)
    .hears(/没有查到您的这个预约编号/)
})

test('who comes when all places are taken waits, moves up when somebody leaves and is told', async () => {
  const w = await office({ capacity: 1 })
  const [a, b, c] = [w.citizen('wechat'), w.citizen('wechat'), w.citizen('wechat')]
  expect(await books(a)).toMatch(/已约上/)
  expect(await books(b)).toMatch(/1个名额已经约满，您在候补名单里/)
  expect(await books(c)).toMatch(/候补名单/)
  await c.says('我的预约').hears(/候补，前面还有1人/)
  await a.says('取消预约').hears(/已取消您在柳岸街道/)
  await w.flush()
  expect(texts(b)).toMatch(/有名额了，已给您约上/)
  expect(texts(c)).toBe('')
  await b.says('我的预约').hears(/已约上/)
  await c.says('我的预约').hears(/候补，前面还有0人/)
})

test('thirty citizens who confirm at once get ten places and twenty on the list, nobody an error', async () => {
  const w = await office({ capacity: 10 })
  const people = Array.from({ length: 30 }, () => w.citizen('wechat'))
  for (const one of people) await one.saysAll('我想约柳岸街道站的接待', '1', '没有', '不留', '同意')
  const heard = (await Promise.all(people.map((one) => one.says('1')))).map(({ text }) => text)
  expect(heard.filter((text) => text.includes('已约上'))).toHaveLength(10)
  expect(heard.filter((text) => text.includes('候补名单'))).toHaveLength(20)
})

test('one person books a session once, and may come back after leaving', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  const number = numberIn(await books(a))
  await a.says('我想约柳岸街道站的接待')
  await a.says('1').hears(/您已经约过这一场/, number)
  await a.says(`取消预约 ${number.slice(10, 14)}`).hears(/已取消/)
  expect(await books(a)).toMatch(/已约上/)
})

test('a day that is named is taken at once; one without a session is said to have none', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await a.says('我要预约柳岸街道10月15日的接待').hears(/想谈什么事/)
  await a.says('取消')
  await a.says('我要预约柳岸街道10月16日的接待').hears(/您说的那天没有可以预约的接待/)
})

test('where nobody has to book it is said so', async () => {
  const w = await office({ entrance: '现场' })
  await w
    .citizen('wechat')
    .says('我想约柳岸街道站的接待')
    .hears(/不用预约，直接到现场/)
  const both = await office({ entrance: '预约或现场' })
  await both
    .citizen('wechat')
    .says('我想约柳岸街道站的接待')
    .hears(/不预约也可以直接到现场/)
})

test('a session for deputies is not booked by citizens', async () => {
  const w = await office({ audience: '代表', kind: '主任接待日' })
  await w
    .citizen('wechat')
    .says('我想约柳岸街道站的接待')
    .hears(/没有可以预约的接待/)
})

test('a question about booking is answered, not booked; in a group nobody is written down', async () => {
  const w = await office()
  await w
    .citizen('wechat')
    .says('见代表之前要预约吗')
    .hears(/站点|接待/)
  expect((await w.citizen('wechat').says('柳岸街道接待日需要提前预约吗')).text).not.toMatch(/您想约哪一场/)
  await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 我要预约接待').hears(/./)
  expect(await w.store().bookings.find({})).toEqual([])
})

test('the day before, who comes is reminded once, by day', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await books(a)
  await w.later('P1D')
  expect(texts(a)).toBe('')
  await w.later('P1D')
  expect(texts(a)).toMatch(/提醒您：柳岸街道.*9月17日（周四）14:00-16:00/)
  await w.later('PT2H')
  expect(a.notices()).toHaveLength(1)
})

test('with the place comes the session for the calendar, where an address leads to it', async () => {
  const w = await office({}, { publicUrl: 'https://minyi.example' })
  const { text } = { text: await books(w.citizen('wechat')) }
  expect(text).toContain('https://minyi.example/calendar/session/LA01-2026-09-17-1400.ics')
  expect(await books((await office()).citizen('wechat'))).not.toContain('/calendar/')
})

test('what the file changes after somebody booked is told like any change', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await books(a)
  await w.later('PT1M')
  await w.store().commit([
    {
      do: 'knowledge.put',
      batch: { id: 'later', importedAt: w.clock.now(), importedBy: 'he', approvedBy: 'he', approvedAt: w.clock.now() },
      records: [{ kind: 'reception', id: `${LIUAN}:0`, data: { ...RULE, capacity: 2, place: '文化中心二楼' } }],
    },
  ])
  await w.restart()
  await w.later('PT1M')
  await w.later('PT1M')
  expect(texts(a)).toMatch(/有变化：地点改为文化中心二楼/)
  expect(a.notices()).toHaveLength(1)
})

test('whoever has everything deleted leaves the place to the next', async () => {
  const w = await office({ capacity: 1 })
  const [a, b] = [w.citizen('wechat'), w.citizen('wechat')]
  await books(a, '石狮子缺了一只耳朵')
  await books(b)
  await a.saysAll('删除我的个人信息', '1')
  expect(await w.store().bookings.find({ personId: a.personId })).toEqual([])
  await w.later('PT1M')
  expect(texts(b)).toMatch(/有名额了，已给您约上/)
})

test('the deputy’s name is enough; a matter of another body is shown its door before anybody comes', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await a.says('帮我约岳青山代表见一面').hears(/您想约哪一场/, /9月17日/)
  await a.says('1')
  await a.says('法院判我输了，我不服，请代表让法院重判').hears(/法院/, /电话 12368/, /1 还是要约/, /2 不约了/)
  await a.says('2').hears(/不再填写，什么都没有提交/)
  expect(await w.store().bookings.find({})).toEqual([])
})

test.each(['我不想约了', '别约吧'])('%s is no wish to book after all, and the way out is told', async (no) => {
  const w = await office()
  const a = w.citizen('wechat')
  await a.saysAll('帮我约岳青山代表见一面', '1', '法院判我输了，我不服，请代表让法院重判')
  await a.says(no).hears(/要约请回复 1；不约请回复“取消”/)
  await a.says('取消').hears(/不再填写，什么都没有提交/)
  expect(await w.store().bookings.find({})).toEqual([])
})

test('what was booked is forgotten in time, and until then is with the station alone', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await a.saysAll('我想约柳岸街道站的接待', '1', '石狮子缺了一只耳朵', '13700137042', '同意', '1')
  expect(JSON.stringify((await w.store().dump()).outbox)).not.toContain('13700137042')
  expect(JSON.stringify((await w.store().dump()).audit)).not.toContain('石狮子')
  await w.later('P100D')
  const [left] = await w.store().bookings.find({})
  expect(left).toMatchObject({ personId: '', address: '{}', state: 'BOOKED' })
  expect(JSON.stringify(left)).not.toMatch(/石狮子|13700137042/)
})
