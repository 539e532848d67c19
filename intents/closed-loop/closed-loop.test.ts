import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { DAY_MS } from '../../src/domain/shanghai.ts'
import type { State } from '../../src/domain/submission.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { MORNING, SHIQIAO } from '../../test/helpers/small-world.ts'
import { seed, type World, world } from '../../test/helpers/talk.ts'

const item = (n: number, state: State, days: number, more: Partial<SubmissionSeed> = {}): SubmissionSeed => {
  const body = `JY-260801-7K0${n}`
  return seed(`${body}-${checkCharacter(body)}`, { state, at: MORNING - days * DAY_MS, ...more })
}
const ITEMS = [
  item(1, 'SUBMITTED', 8),
  item(2, 'SUBMITTED', 6),
  item(3, 'REGISTERED', 9),
  item(4, 'IN_PROGRESS', 20, { assignee: 'he' }),
  item(5, 'IN_PROGRESS', 2, { assignee: 'he' }),
  item(6, 'RESULT_READY', 20),
  item(7, 'CLOSED', 40),
  item(8, 'SUBMITTED', 30, { stationId: SHIQIAO }),
  item(9, 'NEED_INFO', 30),
]

async function office(promiseDays?: number): Promise<World> {
  const w = await world({
    settings: { idleDays: 7, ...(promiseDays === undefined ? {} : { promiseDays }) },
    content: { submissions: ITEMS },
  })
  const ready = (await w.submissions()).find((s) => s.state === 'RESULT_READY')
  await w.store().commit([
    {
      do: 'submission.change',
      id: ready?.id ?? '',
      rev: ready?.rev ?? 0,
      set: { outcome: '已解决', outcomeReason: '已修好', decidedBy: 'peng', decidedAt: MORNING - 2 * DAY_MS },
    },
  ])
  return w
}

const tails = (text: string): string => [...text.matchAll(/7K0(\d)/g)].map((m) => m[1]).join(' ')

test('each rule that is broken is named, with the items and the command that mends them', async () => {
  const { text } = await (await office(10)).staff('he').says('闭环检查')
  expect(tails(text)).toBe('1 3 4 6')
  expect(text).toMatch(/收到没有登记：1件（收到7天以上）\n1 .*7K01.*\n办法：登记 1/)
  expect(text).toMatch(/登记没有处理：1件（7天没有动过）\n2 .*7K03.*\n办法：派给 姓名 2/)
  expect(text).toMatch(/处理没有结果：1件（已超期）\n3 .*7K04.*\n办法：解释说明 3 理由/)
  expect(text).toMatch(/结果没有告知：1件（作出结果1天以上）\n4 .*7K06.*\n办法：放行 4/)
})

test('the command that it names mends it', async () => {
  const w = await office(10)
  const he = w.staff('he')
  await he.says('闭环检查')
  await he.says('登记 1').hears(/已登记|登记/)
  expect(tails((await he.says('闭环检查')).text)).toBe('3 4 6')
})

test('where no limit is set it is said that lateness was not looked at', async () => {
  const { text } = await (await office()).staff('he').says('闭环检查')
  expect(tails(text)).toBe('1 3 6')
  expect(text).toMatch(/没有设定办理期限/)
})

test('another station hears of its own, and a citizen of nothing', async () => {
  const w = await office(10)
  expect(tails((await w.staff('luo').says('闭环检查')).text)).toBe('8')
  expect((await w.citizen('wechat').says('闭环检查')).text).not.toMatch(/7K0|没有登记/)
})
