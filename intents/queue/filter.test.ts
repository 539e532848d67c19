import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { DAY_MS } from '../../src/domain/shanghai.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { CONTENT, MORNING, person, SHIQIAO } from '../../test/helpers/small-world.ts'
import { type Person, seed, world } from '../../test/helpers/talk.ts'
import { phrases } from './phrases.ts'

const item = (prefix: string, tail: string, daysAgo: number, more: Partial<SubmissionSeed> = {}): SubmissionSeed => {
  const body = `${prefix}-260901-${tail}`
  return seed(`${body}-${checkCharacter(body)}`, { at: MORNING - daysAgo * DAY_MS - 60_000, ...more })
}

const ITEMS = [
  item('JY', '7K01', 20, { assignee: 'he', state: 'IN_PROGRESS' }),
  item('JY', '7K02', 1),
  item('YJ', '7K03', 4, { consultationId: 'parking', article: '第五条' }),
  item('YJ', '7K04', 0, { consultationId: 'library' }),
  item('SC', '7K05', 0, { kind: 'review-request', state: 'CLASSIFIED' }),
  item('JY', '7K06', 0, { stationId: SHIQIAO }),
  item('JY', '7K07', 30, { state: 'CLOSED' }),
]
const CITY = {
  id: 'wan',
  name: '万里',
  grants: [{ role: '督办人' as const }],
  accounts: [{ channel: 'wecom', user: 'wan' }],
}

async function clerk(user = 'he', promiseDays: number | undefined = 5): Promise<Person> {
  const w = await world({
    settings: promiseDays === 0 ? {} : { promiseDays },
    content: { submissions: ITEMS, people: [...CONTENT.people, CITY] },
  })
  return w.staff(user)
}

const tailsIn = (text: string): readonly string[] => [...text.matchAll(/7K0\d/g)].map((m) => m[0].slice(2))

test.each([
  ['待办', '01 03 02 04 05'],
  ['待办 超期', '01'],
  ['待办 筛选 超期', '01'],
  ['待办超期。', '01'],
  ['筛选 超期', '01'],
  ['待办 快到期', '03'],
  ['待办 今天', '04 05'],
  ['待办 昨天', '02'],
  ['待办 本周', '04 05'],
  ['待办 上周', '03 02'],
  ['待办 7天以上', '01'],
  ['待办 最近三天', '02 04 05'],
  ['待办 意见', '03 04'],
  ['待办 建议', '01 02'],
  ['待办 审查建议', '05'],
  ['待办 停车草案', '03'],
  ['待办 停车管理条例 第五条 意见', '03'],
  ['待办 停车管理条例 第六条', ''],
  ['待办 我的', '01'],
  ['待办 何静', '01'],
  ['待办 我的 今天', ''],
  ['待办 柳岸站', '01 03 02 04 05'],
  ['待办 待登记 意见', '03 04'],
  ['待办　未分派　最新', '05 04 02 03'],
  ['待辦 今天', '04 05'],
  ['待办 已办结', '07'],
  ['待办 全部', '07 01 03 02 04 05'],
  ['列出所有未处理的意见', '01 03 02 04 05'],
  ['看看超期的', '01'],
  ['今天有什么要处理', '01 03 02 04 05'],
])('“%s” shows %s and nothing else', async (says, tails) => {
  const { text } = await (await clerk()).says(says).hears(/件/)
  expect(tailsIn(text).join(' ')).toBe(tails)
})

test.each([
  ['待办 哈哈', /没有认出“哈哈”/],
  ['待办 养鱼草案', /没有认出“养鱼草案”/],
  ['待办 养鱼草案', /有这些草案：.*停车管理条例/],
  ['待办 火星站', /没有认出“火星站”[\s\S]*有这些站点/],
  ['待办 今天 哈哈', /没有认出“哈哈”/],
  ['待办 不是今天', /没有认出“不是”/],
  ['待办 未超期', /没有认出“未超期”/],
  ['待办 停车草案的彩虹', /没有认出“.*彩虹”/],
])('“%s” holds a word that is not understood: it is named and nothing is listed', async (says, sentence) => {
  const { text } = await (await clerk()).says(says).hears(sentence, /时间：今天/)
  expect(tailsIn(text)).toEqual([])
})

test('a list not shown does not take the place of the one shown before', async () => {
  const he = await clerk()
  await he.saysAll('待办 停车草案', '待办 哈哈')
  await he.says('打开 1').hears(/7K03/)
})

test('where no time is promised nothing is called late', async () => {
  const { text } = await (await clerk('he', 0)).says('待办 超期').hears(/没有设定办理天数/, /7天以上/)
  expect(tailsIn(text)).toEqual([])
})

test('another station is not shown to a clerk of this one, and is to the city office', async () => {
  const { text } = await (await clerk()).says('待办 石桥站').hears(/不在您负责的站点/)
  expect(tailsIn(text)).toEqual([])
  expect(tailsIn((await (await clerk('wan')).says('待办 石桥站')).text)).toEqual(['06'])
})

test('two drafts that fit are both named', async () => {
  const twin = { ...CONTENT.consultations[0], id: 'parking2', title: '云川市停车收费条例（草案）' } as never
  const w = await world({
    content: { consultations: [...CONTENT.consultations, twin], people: [person('he', '何静', 'liuan')] },
  })
  await w
    .staff('he')
    .says('待办 停车草案')
    .hears(/请说全一点/, /停车管理条例/, /停车收费条例/)
})

test('pages go forward and back through a chosen list', async () => {
  const many = Array.from({ length: 10 }, (_, n) => item('JY', `8A${String(n).padStart(2, '0')}`, 10))
  const w = await world({ settings: { promiseDays: 5 }, content: { submissions: [...many, item('JY', '7K02', 1)] } })
  const he = w.staff('he')
  await he.says('待办 超期').hears(/超期的待办10件/, /第1页，共2页/)
  const { text } = await he.says('更多').hears(/超期的待办10件/, /第2页/)
  expect(text).not.toMatch(/7K02/)
  await he.says('上一页').hears(/第1页/)
})

test('no sentence by which people ask for a list is met with an unknown particle', async () => {
  const w = await world({ settings: { promiseDays: 5 } })
  const he = w.staff('he')
  await he.says('说中文')
  for (const says of phrases.examples.filter((e) => !/条例|按街道|第二十一条/.test(e)))
    await he.says(says).hears(/件|没有了/)
})
