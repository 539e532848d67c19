import { expect, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { type Person, type World, type WorldOptions, world } from '../../test/helpers/talk.ts'

const RULE = CONTENT.receptions[0] as (typeof CONTENT.receptions)[number]
const SESSION = 'LA01-2026-09-17-1400'
const lines = (who: Person): readonly string[] => who.notices().map(({ wire }) => wire.text)
const texts = (who: Person): string => lines(who).join('\n')
const tokenIn = (text: string): string => `OK ${/OK (\d{4})/.exec(text)?.[1] ?? ''}`
const confirmed = async (who: Person, words: string) => who.says(tokenIn((await who.says(words)).text))
const trail = async (w: World): Promise<string> => JSON.stringify((await w.store().dump()).audit)

const office = (rule: Partial<typeof RULE> = {}, more: WorldOptions = {}): Promise<World> =>
  world({ ...more, content: { receptions: [{ ...RULE, capacity: 2, ...rule }], ...more.content } })

async function books(who: Person, matter = '路灯不亮'): Promise<void> {
  await who.saysAll('我想约柳岸街道站的接待', '1', matter, '13912345678', '同意', '1')
}

test('staff see the coming sessions with their bookings and who comes, and citizens do not', async () => {
  const w = await office()
  const [a, he] = [w.citizen('wechat'), w.staff('he')]
  await books(a, '井盖松了')
  await he.says('接待安排').hears(/1\. 9月17日（周四）14:00-16:00.*岳青山.*约上1\/2.*还没有公布/, /2\. 10月15日/)
  await he.says('报名名单 1').hears(/1\. YY-260914-.*已约上.*井盖松了.*13912345678/)
  expect(await trail(w)).toContain('"roll"')
  const { text } = await a.says('报名名单 1')
  expect(text).not.toMatch(/井盖|139/)
  await w
    .staff('luo')
    .says(`报名名单 ${SESSION}`)
    .hears(/没有找到这一场/)
})

test('a session is moved with a reason after a look at what people will read; each hears it once', async () => {
  const w = await office()
  const [a, b, he] = [w.citizen('wechat'), w.citizen('wechat'), w.staff('he')]
  await books(a)
  await b.says('关注 柳岸街道接待日').hears(/已关注柳岸街道/)
  await b.says('我关注了什么').hears(/柳岸街道人大代表联络站的接待/)
  await he.says('接待安排')
  await he.says('接待改期 1 到9月24日').hears(/请写明理由/)
  const preview = await he
    .says('接待改期 1 到9月24日 理由：会场检修')
    .hears(/将告知约了或关注的2人/, /改到9月24日（周四）14:00-16:00/)
  expect(texts(a)).toBe('')
  await he.says(tokenIn(preview.text)).hears(/已办/)
  await w.flush()
  for (const who of [a, b]) expect(texts(who)).toMatch(/改到9月24日（周四）14:00-16:00。\n理由：会场检修/)
  await w.later('PT1M')
  await w.later('PT1M')
  expect([lines(a).length, lines(b).length]).toEqual([1, 1])
  await a.says('我的预约').hears(/9月24日/)
  await b.says('柳岸街道的代表接待日是哪天').hears(/请注意：.*（原定9月17日（周四）14:00-16:00）有变化：改到9月24日/)
  await he.says('接待安排').hears(/1\. 9月24日（周四）/)
})

test('at night nobody is woken by a change', async () => {
  const w = await office({}, { now: Date.parse('2026-09-14T22:30:00+08:00') })
  const [a, he] = [w.citizen('wechat'), w.staff('he')]
  await books(a)
  await he.says('接待安排')
  await confirmed(he, '接待地点 1 改到文化中心二楼')
  await w.flush()
  expect(texts(a)).toBe('')
  await w.later('PT10H')
  expect(texts(a)).toMatch(/地点改为文化中心二楼/)
})

test('a session that is called off ends its bookings, and nothing of it is booked any more', async () => {
  const w = await office()
  const [a, b, he] = [w.citizen('wechat'), w.citizen('wechat'), w.staff('he')]
  await books(a)
  await he.says('接待安排')
  await he.says('接待取消 1').hears(/请写明理由/)
  await confirmed(he, '接待取消 1 理由：代表参加会议')
  await w.flush()
  expect(texts(a)).toMatch(/9月17日.*取消了.*\n理由：代表参加会议/)
  await a.says('我的预约').hears(/活动取消，理由：代表参加会议/)
  expect((await b.says('我想约柳岸街道站的接待')).text).not.toMatch(/9月17日/)
  await b.says('柳岸街道的代表接待日是哪天').hears(/请注意：.*9月17日.*已取消，理由：代表参加会议/)
  await w.later('P2D')
  expect(lines(a)).toHaveLength(1)
})

test('who is replaced on the roster is named, once', async () => {
  const deputies = [
    ...CONTENT.deputies,
    { id: 'd2', name: '江晚', level: '市人大代表', stations: ['liuan'], topics: [] },
  ]
  const w = await office({}, { content: { deputies, receptions: [{ ...RULE, capacity: 2 }] } })
  const [a, he] = [w.citizen('wechat'), w.staff('he')]
  await books(a)
  await he.says('接待安排')
  await he.says('接待代表 1 王五').hears(/名单里没有“王五”/)
  await confirmed(he, '接待代表 1 江晚')
  await w.flush()
  expect(texts(a)).toMatch(/接待代表由岳青山改为江晚/)
  expect(lines(a)).toHaveLength(1)
})

test('more places go to those who wait, fewer take none away', async () => {
  const w = await office({ capacity: 1 })
  const [a, b, he] = [w.citizen('wechat'), w.citizen('wechat'), w.staff('he')]
  await books(a)
  await books(b)
  await he.says('接待安排')
  await he.says('接待名额 1 2').hears(/改为2个/)
  await w.flush()
  expect(texts(b)).toMatch(/有名额了/)
  await he.says('接待名额 1 1').hears(/已经约上的2人都保留/)
  await b.says('我的预约').hears(/已约上/)
})

test('what is published is kept word for word with who and when, and a late one says so', async () => {
  const w = await office({ entrance: '预约或现场' })
  const [he, group] = [w.staff('he'), w.inGroup('wechat', 'g-liuan', 'x')]
  await he.says('接待安排')
  const preview = await he.says('公布接待 1').hears(/将公布（发到1个群/, /接待代表：岳青山/)
  await he.says(tokenIn(preview.text)).hears(/已公布/, /提前75小时/)
  await w.flush()
  expect(texts(group)).toMatch(/9月17日（周四）14:00-16:00\n地点：柳岸街道中心路8号\n接待代表：岳青山/)
  const [proof] = await w.store().bookings.published([SESSION])
  expect(proof).toMatchObject({ by: 'he', text: texts(group) })
  expect(new Date((proof?.at ?? 0) + 8 * 3_600_000).toISOString()).toMatch(/^2026-09-14T10:02/)
  await he.says('接待安排').hears(/1\. .*已提前75小时公布/)
  const late = await office({}, { now: Date.parse('2026-09-15T09:00:00+08:00') })
  const peng = late.staff('peng')
  await peng.says('接待安排').hears(/还没有公布，已不足72小时/)
  const heard = await confirmed(peng, '公布接待 1')
  expect(heard.text).toMatch(/只有52小时，晚于规定的提前时间/)
  await peng.says('接待安排').hears(/公布晚了，提前52小时/)
})

test('staff of the station hear once that a session was not published yet', async () => {
  const w = await office()
  const he = w.staff('he')
  await w.later('PT1M')
  await w.later('PT1M')
  expect(lines(he).filter((text) => text.includes('9月17日') && text.includes('还没有公布'))).toHaveLength(1)
  await w.later('PT5H')
  expect(texts(he)).toMatch(/已经不足规定的提前时间/)
})

test('who came and who did not is entered afterwards, without blame', async () => {
  const w = await office()
  const [a, b, he] = [w.citizen('wechat'), w.citizen('wechat'), w.staff('he')]
  await books(a)
  await books(b)
  await he.saysAll('接待安排', '报名名单 1')
  await he.says('到场 1').hears(/还没有开始/)
  await w.later('P3DT5H')
  await he.saysAll('接待安排', '报名名单 1')
  await he.says('到场 1').hears(/已登记到场/)
  await he.says('未到 2').hears(/不影响以后预约/)
  await he.says('接待安排').hears(/到场1/)
  expect((await w.store().bookings.find({})).map(({ state }) => state)).toEqual(['ATTENDED', 'ABSENT'])
  expect(texts(b)).not.toMatch(/未到/)
  await he.saysAll('代录 第1场 门口的车乱停，希望划线 不留', '1', '1')
  const item = await w.only()
  expect(item).toMatchObject({ kind: 'reception-matter', origin: '接待日', words: { session: SESSION } })
  await he.says(`打开 ${item.receipt}`).hears(`接待场次  ${SESSION}`)
})

test('a list of names is not shown in a group', async () => {
  const w = await office()
  await books(w.citizen('wechat'), '井盖松了')
  const heard = await w.inGroup('wecom', 'g-staff', 'he').says('@小川 报名名单 1')
  expect(heard.text).not.toMatch(/井盖/)
})

test('a session that was moved already stays within three months of its first day, where it is still found', async () => {
  const w = await office()
  const [a, he] = [w.citizen('wechat'), w.staff('he')]
  await books(a)
  await confirmed(he, `接待改期 ${SESSION} 到12月10日 理由：会场检修`)
  await w.later('P75D')
  await he.says(`接待改期 ${SESSION} 到2027年1月10日 理由：会场检修`).hears(/离原定的9月17日太远/, /前后三个月以内/)
  await he.says(`接待改期 ${SESSION} 到12月17日 理由：会场检修`).hears(/改到12月17日/)
  await a.says('我的预约').hears(/12月10日/)
})
