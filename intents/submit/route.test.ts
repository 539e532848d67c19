import { expect, test } from 'vitest'
import type { DraftingTeam } from '../../src/domain/team.ts'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { world } from '../../test/helpers/talk.ts'

const TEAMS: readonly DraftingTeam[] = [
  { name: '彭涛', personId: 'peng', chapters: ['第二章'] },
  { name: '罗敏', personId: 'luo', chapters: ['第三章'] },
  { name: '法制工作委员会' },
]
const consultations = CONTENT.consultations.map((one) => ({
  ...one,
  teams: TEAMS,
  clauses: one.clauses.map((clause, n) => ({ ...clause, chapter: `第${n < 4 ? '一' : n < 6 ? '二' : '三'}章 停放` })),
}))

/** Who holds an opinion on a clause as soon as it is handed in. */
async function holder(clause: number): Promise<string | undefined> {
  const w = await world({ content: { consultations } })
  const a = w.citizen('wechat')
  await a.saysAll(
    '我想对草案提点意见',
    '1',
    String(clause),
    '头一个小时应当免费。',
    '停几分钟也付全价。',
    '不留',
    '同意',
    '1',
  )
  return (await w.only()).assigneeId
}

test('an opinion on a clause goes to the colleague who drafted its chapter', async () => {
  expect(await holder(5)).toBe('peng')
})

test('where a unit drafted it, or somebody who works elsewhere, it waits to be handed out', async () => {
  expect(await holder(2)).toBeUndefined()
  expect(await holder(9)).toBeUndefined()
})
