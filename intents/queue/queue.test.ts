import { expect, test, vi } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { MORNING } from '../../test/helpers/small-world.ts'
import { seed, world } from '../../test/helpers/talk.ts'

const numbered = (prefix: string, n: number, more: Partial<SubmissionSeed> = {}): SubmissionSeed => {
  const body = `${prefix}-260914-7K${String(n).padStart(2, '0')}`
  return seed(`${body}-${checkCharacter(body)}`, { at: MORNING - (100 - n) * 60_000, ...more })
}
const many = (count: number): readonly SubmissionSeed[] =>
  Array.from({ length: count }, (_, n) => numbered('JY', n + 1))

test('a clerk sees what waits at the own station, oldest first', async () => {
  const w = await world({ content: { submissions: many(3) } })
  const { text } = await w
    .staff('he')
    .says('待办')
    .hears(/待办3件/, /1 JY-260914-7K01/, /3 JY-260914-7K03/)
  expect(text).not.toMatch(/更多/)
})

test('long lists come in pages', async () => {
  const w = await world({ content: { submissions: many(11) } })
  const he = w.staff('he')
  await he.says('待办').hears(/待办11件/, /8 JY-260914-7K08/, /第1页，共2页/, /更多/)
  const { text } = await he.says('更多').hears(/1 JY-260914-7K09/, /3 JY-260914-7K11/)
  expect(text).not.toMatch(/7K08/)
  await he.says('更多').hears(/后面没有了/)
})

test('a place on the second page means the item of the second page', async () => {
  const w = await world({ content: { submissions: many(11) } })
  const he = w.staff('he')
  await he.saysAll('待办', '更多')
  await he.says('打开 2').hears(/编号\s+JY-260914-7K10/)
})

test('the list can be narrowed to a draft and a clause', async () => {
  const parking = { consultationId: 'parking', text: '停车的意见' }
  const w = await world({
    content: {
      submissions: [
        numbered('YJ', 1, { ...parking, article: '第五条' }),
        numbered('YJ', 2, { ...parking, article: '第六条' }),
        numbered('YJ', 3, { consultationId: 'library', text: '图书馆的意见' }),
      ],
    },
  })
  const he = w.staff('he')
  await he.says('待办 停车管理条例').hears(/2件/, /7K01/, /7K02/)
  const { text } = await he.says('待办 停车管理条例第五条').hears(/1件/, /7K01/)
  expect(text).not.toMatch(/7K02/)
})

test('what was handed to a colleague is on the colleague’s own list', async () => {
  const w = await world({ content: { submissions: many(2) } })
  await w.staff('he').says('派给 彭涛 7K02').hears(/彭涛/)
  const { text } = await w
    .staff('peng')
    .says('我手上的')
    .hears(/您手上待办1件/, /7K02/)
  expect(text).not.toMatch(/7K01/)
})

test('newest first, when asked so', async () => {
  const w = await world({ content: { submissions: many(3) } })
  await w
    .staff('he')
    .says('待办 最新')
    .hears(/1 JY-260914-7K03/)
})

test('what is done is off the list, and on the list of everything', async () => {
  const w = await world({ content: { submissions: many(2) } })
  const he = w.staff('he')
  await he.says('采纳 7K01 理由：已经列入今年的照明计划')
  const { text } = await he.says('待办').hears(/待办1件/)
  expect(text).not.toMatch(/7K01/)
  await he.says('待办 全部').hears(/2件/, /7K01/)
})

test('an empty list says that nothing waits', async () => {
  const w = await world()
  await w
    .staff('he')
    .says('待办')
    .hears(/没有要办的/)
})

test('items of another station are not shown', async () => {
  const w = await world({ content: { submissions: many(2) } })
  const { text } = await w
    .staff('luo')
    .says('待办')
    .hears(/没有要办的/)
  expect(text).not.toMatch(/7K/)
})

test('a citizen who types 待办 sees no list', async () => {
  const w = await world({ content: { submissions: many(2) } })
  const { text } = await w.citizen('wechat').says('待办')
  expect(text).not.toMatch(/7K/)
})

test('a phone number in somebody’s words is hidden in the list', async () => {
  const w = await world({ content: { submissions: [numbered('JY', 1, { text: '打13912345678找我谈路灯' })] } })
  const { text } = await w.staff('he').says('待办').hears(/7K01/)
  expect(text).not.toContain('13912345678')
})

test('a list that was shown can be narrowed, and narrowed anew', async () => {
  const parking = { consultationId: 'parking', text: '停车的意见' }
  const w = await world({
    content: {
      submissions: [
        numbered('YJ', 1, { ...parking, article: '第五条', state: 'ASSIGNED', assignee: 'he' }),
        numbered('YJ', 2, { ...parking, article: '第五条' }),
        numbered('YJ', 3, { ...parking, article: '第六条', state: 'ASSIGNED', assignee: 'he' }),
      ],
    },
  })
  const he = w.staff('he')
  await he.says('列出未处理的').hears(/待办3件/)
  await he.says('只看停车条例第五条的，按时间从早到晚').hears(/2件/, /1 YJ-260914-7K01/, /2 YJ-260914-7K02/)
  await he.says('打开第二条').hears(/编号\s+YJ-260914-7K02/)
  await he.says('我手上还有几条没办的').hears(/2件/, /7K01/, /7K03/)
  await he.says('只看第六条的').hears(/1件/, /7K03/)
  await he.says('只看第五条的').hears(/1件/, /7K01/)
})

test('what is due first stands first, what has no last day last', async () => {
  const w = await world({ content: { submissions: many(3) } })
  const [first, second] = await w.submissions()
  await w.store().commit([
    { do: 'submission.change', id: first?.id as string, rev: first?.rev ?? 0, set: { dueDay: '2026-09-30' } },
    { do: 'submission.change', id: second?.id as string, rev: second?.rev ?? 0, set: { dueDay: '2026-09-20' } },
  ])
  await w
    .staff('he')
    .says('待办')
    .hears(/1 JY-260914-7K02[\s\S]*2 JY-260914-7K01[\s\S]*3 JY-260914-7K03/)
})

test('whoever handles the first page and goes on misses nothing', async () => {
  const w = await world({ content: { submissions: many(10) } })
  const he = w.staff('he')
  await he.saysAll('待办', '采纳 1 理由：已经列入今年的照明计划')
  await he.says('更多').hears(/1 JY-260914-7K09/, /2 JY-260914-7K10/)
})

test('more than anybody counts is said to be that many or more, and pages go on', async () => {
  const w = await world({ content: { submissions: many(20).map((one) => ({ ...one, state: 'CLOSED' as const })) } })
  const he = w.staff('he')
  await he.says('待办 已办结').hears(/已办结20件　/, /第1页，共3页/)
  vi.spyOn(w.store().submissions, 'count').mockImplementation(async (_, upTo = 54_321) => upTo)
  await he.says('待办 已办结').hears(/已办结1000件以上/, /第1页，回复“更多”看下一页/)
  await he.says('更多').hears(/1000件以上/, /第2页/)
  await he.says('更多').hears(/1000件以上/, /第3页；/)
  await he.says('待办 全部 待登记').hears(/0件/)
})
