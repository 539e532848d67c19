import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { cityDoor, doorOf, isComplete, type RightDoor, wayFor } from './door.ts'
import { doorNamed } from './named.ts'
import { NATIONAL } from './national.ts'
import { IF_IN_DANGER, sayDoor, sayUrgent, sayWhoKnows } from './say.ts'
import { TOPICS, type Topic } from './topics.ts'

const OWN: RightDoor = {
  id: 'court',
  name: '云川市法院诉讼服务中心',
  topics: ['court'],
  matters: ['执行款没到账'],
  phone: '5550-8000',
  hours: '周一至周五',
  basis: '《民事诉讼法》',
  emergency: false,
}

test('every topic has a complete door, even where nothing is on file', () => {
  for (const topic of Object.keys(TOPICS) as Topic[]) expect(isComplete(doorOf(topic, [])), topic).toBe(true)
})

test('the office’s own door goes before the national one, unless it lacks its ground', () => {
  expect(doorOf('court', [OWN]).phone).toBe('5550-8000')
  const { basis: _, ...without } = OWN
  expect(doorOf('court', [without]).phone).toBe('12368')
})

test('what a door says names the body, its number, its hours and its ground, and how to come back', () => {
  const said = sayDoor(OWN)
  for (const part of [OWN.name, OWN.phone, OWN.hours, OWN.basis, '我有话对代表说']) expect(said).toContain(part)
})

test('a body without a number is given with its place', () => {
  const { phone: _, ...place } = { ...OWN, address: '云川路1号' }
  expect(sayDoor(place)).toContain('云川路1号')
  expect(sayDoor(place)).not.toContain('电话')
})

test('words that staff wrote lead to their door; a rule asked for leads to who knows it', () => {
  expect(wayFor('我的执行款没到账', [OWN], [])).toMatchObject({ door: { id: 'court' }, for: 'matter' })
  expect(wayFor('欠薪违反哪条规定', [], [])).toMatchObject({ door: { phone: '12333' }, for: 'rule' })
  expect(wayFor('希望加强反诈宣传，防止老人被骗', [], [])).toBeUndefined()
  expect(sayWhoKnows(cityDoor([]))).toContain('12345')
})

test.each([
  ['我家着火了', /^请马上拨打 119/],
  ['有人拿刀砍人', /^请马上拨打 110/],
  ['我爸昏过去了', /^请马上拨打 120/],
  ['我不想活了', /^听到您这样说.*110.*120.*12356/],
  ['我老公又打我', /^打人、伤害人.*110.*12338/],
  ['隔壁天天打孩子，孩子哭得厉害', /^孩子的安全.*110.*12355/],
])('“%s” is answered with the number in the first line', (text, first) => {
  const [line = ''] = (sayUrgent(text) ?? '').split('\n')
  expect(line).toMatch(first)
})

test('despair and violence hear kind words, and nothing of forms or suggestions', () => {
  for (const text of ['我不想活了', '我老公又打我', '我女儿被老师体罚'])
    expect(sayUrgent(text)).not.toMatch(/建议|意见|代表|回复/)
})

test('the numbers of life and death are in the software itself', () => {
  expect(NATIONAL.filter((one) => one.emergency).map((one) => one.phone)).toEqual(['110', '119', '120', '122'])
  expect(IF_IN_DANGER).toMatch(/110.*119.*120/)
})

const CONTENT_DOORS = (
  parse(readFileSync('knowledge/content/doors.yaml', 'utf8')) as Readonly<Record<string, string>>[]
).map((row) => [row.编号 ?? '', row] as const)

test.each(CONTENT_DOORS)('the door %s says its body, a number and its ground', (_, row) => {
  expect(row.名称?.trim()).toBeTruthy()
  expect(row.电话).toMatch(/\d{3}/)
  expect(row.依据).toMatch(/《|公布的/)
})

test.each([
  ['请找劳动监察部门', '12333'],
  ['请向人民法院起诉', '12368'],
  ['打 12315 投诉', '12315'],
  ['请到行政复议机构', '12348'],
])('“%s” names the door on %s', (reason, phone) => {
  expect(doorNamed(reason, NATIONAL)?.phone).toBe(phone)
})

test('a question of the rule never leads to a number for emergencies', () => {
  expect(wayFor('打架斗殴的治安处罚条例怎么规定', [], [])?.door.emergency).not.toBe(true)
})
