import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { DAY_MS } from '../../src/domain/shanghai.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { exportCsv } from '../../src/report/export.ts'
import { MORNING, SHIQIAO } from '../../test/helpers/small-world.ts'
import { seed, type World, world } from '../../test/helpers/talk.ts'

const item = (n: number, more: Partial<SubmissionSeed> = {}): SubmissionSeed => {
  const body = `JY-260914-7K0${n}`
  return seed(`${body}-${checkCharacter(body)}`, { user: `u${n}`, ...more })
}
const ITEMS = [
  item(1, { user: 'u2' }),
  item(2, { state: 'CLOSED' }),
  item(3, { state: 'RATED' }),
  item(4, { state: 'WITHDRAWN' }),
  item(5, { at: MORNING - 90 * DAY_MS, state: 'IN_PROGRESS' }),
  item(6, { stationId: SHIQIAO, channel: 'web' }),
]

async function office(): Promise<World> {
  const w = await world({ settings: { promiseDays: 5 }, content: { submissions: ITEMS } })
  const set = { 2: { outcome: '未采纳' }, 3: { outcome: '采纳', rating: '基本满意' } } as const
  const items = await w.submissions()
  for (const n of [2, 3] as const) {
    const one = items.find((s) => s.receipt.includes(`7K0${n}`))
    if (one === undefined) throw new Error('not there')
    await w.store().commit([
      {
        do: 'submission.change',
        id: one.id,
        rev: one.rev,
        set: { ...set[n], decidedAt: MORNING, fedBackAt: MORNING + DAY_MS },
      },
    ])
  }
  return w
}

test('a clerk sees the figures of a month, each with what it is made of', async () => {
  const w = await office()
  const before = await w.submissions()
  await w
    .staff('he')
    .says('本月统计')
    .hears(
      /本月（9月1日至9月14日）收到的，截至9月14日/,
      /收到：2人，3件，并案后3项（另有已撤回1件）/,
      /办复率：66\.7%，2／3（已告知结果／收到的/,
      /采纳率：50%，1／2（采纳与部分采纳／已告知采纳与否的；另列：还没有告知结果1件）/,
      /解决率：还算不出，0／0/,
      /满意率（答复）：100%，1／1（满意与基本满意／已评价答复的；另列：其中基本满意1件、未评价1件）/,
      /满意率（落实）：还算不出/,
      /超期未办：0件/,
      /退单：0次/,
      /中位数1个工作日/,
      /导出/,
    )
  expect(await w.submissions()).toEqual(before)
})

test('a period says its days; what is late is counted of what came in then', async () => {
  const w = await office()
  const { text } = await w.staff('he').says('柳岸街道 上季度 统计')
  expect(text).toMatch(/柳岸街道人大代表联络站 上季度（4月1日至6月30日）/)
  expect(text).toMatch(/收到：1人，1件/)
  expect(text).toMatch(/超期未办：1件/)
})

test.each([
  ['满意率多少', /今年（1月1日至9月14日）[\s\S]*满意率（答复）：100%，1／1/],
  ['采纳率是多少', /采纳率：50%，1／2/],
  ['今年收到多少条意见', /收到：3人，4件/],
  ['各渠道占比', /1 公众号：3人，4件，并案后4项/],
  ['本月各站统计', /1 柳岸街道人大代表联络站：2人，3件/],
  ['统计 9月1日至9月10日', /收到：0人，0件/],
  ['统计 9月31日至9月40日', /没有认出要统计哪几天/],
  ['统计 本月 养鱼草案', /没有认出“养鱼草案”，下面的数没有按它筛选/],
])('“%s” is answered', async (says, sentence) => {
  await (await office()).staff('he').says(says).hears(sentence)
})

test('by which sign something came is counted and exported for staff, and told to nobody else', async () => {
  const w = await world()
  const citizen = w.citizen('web')
  await citizen.saysAll('代码 LA01', '我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '不留', '同意', '1')
  expect(await w.only()).toMatchObject({ cameBy: '代码 LA01' })
  await w
    .staff('he')
    .says('统计 来源')
    .hears(/按站点码：\n1 代码 LA01：1人，1件/, /按代录来源：\n1 不是代录：1人，1件/)
  const file: string[] = []
  const options = { knowledge: { station: () => undefined, consultation: () => undefined }, names: new Map() }
  for await (const piece of exportCsv({}, { ...options, store: w.store(), withContact: false })) file.push(piece)
  const [head = '', row = ''] = file.join('').split('\r\n')
  expect(row.split(',')[head.split(',').indexOf('来源')]).toBe('代码 LA01')
  const { text } = await citizen.says('统计 来源')
  expect(text).not.toMatch(/代码 LA01|1件/)
})

test('another station is not counted', async () => {
  const w = await office()
  await w
    .staff('luo')
    .says('本月统计')
    .hears(/收到：1人，1件/)
  await w
    .staff('luo')
    .says('柳岸街道 统计')
    .hears(/不在您负责的站点/)
})

test('a phone shows it all at once', async () => {
  const { text } = await (await office()).staff('he').says('统计')
  expect(text.length).toBeLessThan(600)
})

test('a citizen who says the same learns nothing of the desk', async () => {
  const w = await office()
  for (const says of ['本月统计', '满意率多少', '统计一下本月的意见']) {
    const { text } = await w.citizen('wechat').says(says)
    expect(text).not.toMatch(/待办|收到：|采纳率：|满意率（/)
  }
})

test('how many were invited below an answer is counted with what came of it', async () => {
  const w = await office()
  const row = (command: string, at = MORNING) => ({
    do: 'audit' as const,
    entry: {
      at,
      actorId: 'invite',
      role: 'system',
      channel: 'web',
      command,
      target: 'parking',
      result: 'done' as const,
    },
  })
  expect((await w.staff('he').says('统计 本月')).text).not.toContain('邀请')
  await w.store().commit([row('invite'), row('invite'), row('invite-taken'), row('invite', MORNING - 60 * DAY_MS)])
  await w
    .staff('he')
    .says('统计 本月')
    .hears(/答问时邀请提意见（全市）：邀请2次，提交1件/)
})
