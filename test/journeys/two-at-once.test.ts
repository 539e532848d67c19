import { expect, test } from 'vitest'
import { checkCharacter, type Receipt } from '../../src/domain/receipt.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { CONTENT, LIUAN } from '../helpers/small-world.ts'
import { seed, type World, world } from '../helpers/talk.ts'

const receiptOf = (tail: string): Receipt => `JY-260914-${tail}-${checkCharacter(`JY-260914-${tail}`)}` as Receipt
const ONE = receiptOf('2B3C')
const TWO = receiptOf('3C4D')
const reviewer = {
  id: 'shen',
  name: '沈宁',
  grants: (['登记员', '承办人', '审核员', '督办人'] as const).map((role) => ({ role, stationId: LIUAN })),
  accounts: [{ channel: 'wecom' as const, user: 'shen' }],
}

const office = (state: SubmissionSeed['state'], more: Partial<SubmissionSeed> = {}): Promise<World> =>
  world({
    content: {
      people: [...CONTENT.people, reviewer],
      submissions: [
        seed(ONE, { user: 'ann', text: '桥头的路灯不亮', ...(state === undefined ? {} : { state }), ...more }),
        seed(TWO, { user: 'ben', text: '图书馆关得太早' }),
      ],
    },
  })

/** A command of one person, the same or another of a second one, and what the second reads of the first. */
const CASES: readonly (readonly [string, SubmissionSeed['state'], string, string, RegExp])[] = [
  ['registers', 'SUBMITTED', '登记 1', '登记 1', /沈宁 9月14日 10:02 登记/],
  ['assigns', 'REGISTERED', '派给 彭涛 1', '派给 何静 1', /沈宁 9月14日 10:02 交办，当时是“已交办”[\s\S]*已派给何静/],
  [
    'transfers',
    'CLASSIFIED',
    '转出 1 给市水务局 理由：属于供水管理',
    '转出 1 给市住建局 理由：属于住房管理',
    /沈宁 9月14日 10:02 转出/,
  ],
  [
    'assigns what was transferred',
    'CLASSIFIED',
    '转出 1 给市水务局 理由：属于供水管理',
    '派给 何静 1',
    /沈宁 9月14日 10:02 转出/,
  ],
  [
    'reports up',
    'CLASSIFIED',
    '上报 1 到市人大法工委 理由：属于市级立法',
    '上报 1 到市人大法工委 理由：属于市级立法',
    /沈宁 9月14日 10:02 上报/,
  ],
  ['merges', 'CLASSIFIED', '并案 1 2', '派给 何静 2', /沈宁 9月14日 10:02 并案/],
  ['replies', 'ASSIGNED', '回复 1：周五到现场看', '回复 1：请问是哪一盏灯？', /沈宁 9月14日 10:02 答复/],
  ['asks', 'ASSIGNED', '回复 1：请问是哪一盏灯？', '列入计划 1 理由：明年更换', /沈宁 9月14日 10:02 请提交人补充/],
  [
    'refuses',
    'REGISTERED',
    '不予受理 1 理由：请到市水务热线办理，电话5550-7000',
    '派给 何静 1',
    /沈宁 9月14日 10:02 决定不予受理/,
  ],
  [
    'decides',
    'ASSIGNED',
    '解释说明 1 理由：已经更换了灯泡',
    '列入计划 1 理由：明年更换',
    /沈宁 9月14日 10:02 作出结果/,
  ],
  ['has it done anew', 'CLOSED', '重办 1 理由：又坏了', '重办 1 理由：还是不亮', /沈宁 9月14日 10:02 重新办理/],
]

const say = async (w: World, user: string, order: string): Promise<string> => {
  const who = w.staff(user)
  const { text } = await who.says(order)
  const token = /OK \d{4}/.exec(text)?.[0]
  return token === undefined ? text : (await who.says(token)).text
}

test.each(CASES)(
  'while one person %s, another who looked at the list before reads who was faster and what it was',
  async (_, state, first, second, told) => {
    const w = await office(state, state === 'ASSIGNED' ? { assignee: 'he' } : {})
    await w.staff('he').says('待办 全部')
    await w.staff('shen').says('待办 全部')
    expect(await say(w, 'shen', first)).not.toMatch(/刚有变动/)
    expect(await say(w, 'he', second)).toMatch(told)
  },
)

test('who comes back to the list reads nothing of what was done before it was shown, nor of the own work', async () => {
  const w = await office('REGISTERED')
  await w.staff('shen').says('派给 彭涛 2B3C')
  w.clock.advance('PT1M')
  const he = w.staff('he')
  await he.says('待办 全部')
  const { text } = await he.says('派给 何静 1')
  expect(text).not.toMatch(/变动/)
  expect((await he.says('派给 彭涛 1')).text).not.toMatch(/变动/)
})

test('of two orders in the same moment one is told of the other, and both are in the trail', async () => {
  const w = await office('REGISTERED')
  const heard = await Promise.all([w.staff('shen').says('派给 彭涛 2B3C'), w.staff('he').says('派给 何静 2B3C')])
  const told = heard.map(({ text }) => text).filter((text) => /刚有变动：(?:沈宁|何静) 9月14日 10:02 交办/.test(text))
  expect(told).toHaveLength(1)
  const rows = (await w.store().dump()).audit.filter((row) => row.command === 'assign' && row.result === 'done')
  expect(new Set(rows.map((row) => row.actorId))).toEqual(new Set(['he', 'shen']))
})

test('a result that a colleague published meanwhile is said to be so', async () => {
  const w = await office('ASSIGNED', { assignee: 'he' })
  await w.staff('he').says('解释说明 2B3C 理由：已经更换了灯泡')
  expect(await say(w, 'shen', '公开 2B3C')).toMatch(/已公开|公开了/)
  expect(await say(w, 'he', '公开 2B3C')).toMatch(/已经公开了[\s\S]*（沈宁 9月14日 10:02 公开）/)
})
