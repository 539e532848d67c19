import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { seed, type World, world } from '../../test/helpers/talk.ts'

const rc = (body: string): string => `${body}-${checkCharacter(body)}`
const A = rc('JY-260910-7K3M')
const ITEM = seed(A, { user: 'ann', state: 'IN_PROGRESS', assignee: 'peng', contact: '13912345678' })
const start = (): Promise<World> => world({ settings: { promiseDays: 5 }, content: { submissions: [ITEM] } })

test.each([
  `请问 ${A} 现在到哪一步了`,
  '7K3M 办到哪了',
  `${A.toLowerCase()}进度怎么样`,
  '7K3M 采纳了吗？',
  '第1件谁在办',
])('staff who ask “%s” hear state, holder and last day', async (says) => {
  const w = await start()
  const he = w.staff('he')
  await he.says('待办')
  const { text } = await he.says(says).hears(A, /承办中/, /彭涛/, /9月19日，还有5天/)
  expect(text).not.toMatch(/没有作出结果/)
  expect((await w.only()).state).toBe('IN_PROGRESS')
})

test('the owner hears the citizen’s view of it', async () => {
  const w = await start()
  const { text } = await w
    .citizen('wechat-official', 'ann')
    .says(`请问 ${A} 现在到哪一步了`)
    .hears(/正在办理/)
  expect(text).not.toMatch(/彭涛|期限/)
})

test('who holds nothing of it learns nothing', async () => {
  const w = await start()
  const unknown = A.replace('7K3M', '9V9V').slice(0, -1) + checkCharacter('JY-260910-9V9V')
  for (const who of [w.staff('luo'), w.citizen('wechat')]) {
    const { text } = await who.says(`请问 ${A} 现在到哪一步了`)
    expect(text).not.toMatch(/彭涛|办理中|正在办理|承办中/)
    expect(text).toBe((await who.says(`请问 ${unknown} 现在到哪一步了`)).text)
  }
})

test('staff who handed in something themselves see it as every citizen does', async () => {
  const own = seed(rc('JY-260910-8M2P'), { user: 'he', channel: 'wecom', stationId: 'shiqiao' })
  const w = await world({ content: { submissions: [own] } })
  await w
    .staff('he')
    .says('8M2P 到哪一步了')
    .hears(/已收到，还没有开始办理/)
})

test.each(['jy 260910 7k3m ', 'JY－260910－7K3M－', 'ＪＹ260910７Ｋ３Ｍ'])(
  'the owner may write the receipt as “%s…”',
  async (written) => {
    const w = await world({ content: { submissions: [ITEM] } })
    await w
      .citizen('wechat-official', 'ann')
      .says(`${written}${A.slice(-1)}`)
      .hears(A, /正在办理/)
  },
)
