import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { DAY_MS } from '../../src/domain/shanghai.ts'
import { MORNING } from '../helpers/small-world.ts'
import { type Person, seed, type World, world } from '../helpers/talk.ts'

/** A clerk in a hurry: short words, any order, voice input, lists that are old. */

const rc = (body: string): string => `${body}-${checkCharacter(body)}`
const OLD = rc('JY-260901-7K3M')
const PARKING = rc('YJ-260910-8M2P')
const HOLD = { holdMs: 120_000 }

const atTheDesk = (): Promise<World> =>
  world({
    settings: HOLD,
    content: {
      submissions: [
        seed(OLD, { at: MORNING - 13 * DAY_MS }),
        seed(PARKING, { at: MORNING - 4 * DAY_MS, consultationId: 'parking', article: '第五条', state: 'IN_PROGRESS' }),
      ],
    },
  })
const parking = async (w: World) => (await w.submissions())[1]
const codeIn = (text: string): string => /OK (\d{4})/.exec(text)?.[1] ?? 'none'

async function confirms(he: Person, says: string): Promise<void> {
  const { text } = await he.says(says).hears(PARKING, /OK \d{4}/)
  await he.says(`OK ${codeIn(text)}`).hears(/已记录/)
}

test.each([
  ['采纳 2 理由：已写入第五条', '采纳'],
  ['采纳2 已写入第五条', '采纳'],
  ['2 采纳 已写入第五条', '采纳'],
  ['2号采纳，理由是已写入第五条', '采纳'],
  ['2号采纳，已写入第五条', '采纳'],
  ['采纳２　理由　已写入第五条', '采纳'],
  ['采纳第二件，理由是：已写入第五条', '采纳'],
  ['把第2件采纳了，已写入第五条', '采纳'],
  ['二号不采纳因为已写入第五条', '未采纳'],
  ['2,部分采纳,已写入第五条', '部分采纳'],
])('“%s” shows the second item and gives it the result', async (says, outcome) => {
  const w = await atTheDesk()
  const he = w.staff('he')
  await he.says('待办')
  await confirms(he, says)
  expect(await parking(w)).toMatchObject({ outcome, outcomeReason: '已写入第五条' })
})

test.each([
  `采纳 ${PARKING} 已写入第五条`,
  `${PARKING} 采纳，已写入第五条`,
  `采纳 ${PARKING.replaceAll('-', ' ')} 理由：已写入第五条`,
  `采纳 ${PARKING.replaceAll('-', '').toLowerCase()} 理由：已写入第五条`,
  '采纳 8m2p理由已写入第五条',
  '８Ｍ２Ｐ　采纳　理由：已写入第五条',
])('“%s” is recorded at once', async (says) => {
  const w = await atTheDesk()
  await w
    .staff('he')
    .says(says)
    .hears(/已记录/, PARKING)
  expect(await parking(w)).toMatchObject({ outcome: '采纳', outcomeReason: '已写入第五条' })
})

test.each([
  ['采纳2', new RegExp(`请写明理由.*采纳 ${PARKING} 理由`)],
  ['2 采纳吧', /请写明理由/],
  ['采纳', /对哪一件/],
  ['采纳 9 理由：已写入第五条', /没有第9件/],
  ['采纳 1、2 理由：已写入第五条', /将把这2件定为.*OK \d{4}/s],
  ['采纳 1 2 都已写入第五条', /将把这2件定为.*OK \d{4}/s],
  ['2 能采纳吗', /没有作出结果/],
  ['先别采纳 2', /没有作出结果/],
  ['2 通过', /要给什么结果/],
  ['采纳 8M2Q 理由：已写入第五条', /没有查到这个编号/],
  [`采纳 ${PARKING.slice(0, -1)}0 理由：已写入第五条`, /有一位不对/],
  ['派给 王五 2', /没有认出派给谁。可以派给：.*彭涛/],
  ['派给 彭涛', /把哪一件派给彭涛/],
])('“%s” changes nothing and is asked back in a sentence', async (says, sentence) => {
  const w = await atTheDesk()
  const he = w.staff('he')
  await he.says('待办')
  const before = JSON.stringify(await w.submissions())
  await he.says(says).hears(sentence)
  expect(JSON.stringify(await w.submissions())).toBe(before)
})

test.each(['2', '2号', '第二件。', '打开２', '打开第2件', '看 8m2p', `打开 ${PARKING.replaceAll('-', ' ')}`])(
  '“%s” opens the item',
  async (says) => {
    const w = await atTheDesk()
    const he = w.staff('he')
    await he.says('待办')
    await he.says(says).hears(new RegExp(`编号\\s+${PARKING}`))
  },
)

test.each(['派给彭涛 2', '2 派给彭涛', '把2号给彭涛。', '8m2p转给彭涛办', '二号交给彭涛，谢谢'])(
  '“%s” hands it over',
  async (says) => {
    const w = await atTheDesk()
    const he = w.staff('he')
    await he.says('待办')
    await he.says(says).hears(/已派给彭涛/, PARKING)
    expect(await parking(w)).toMatchObject({ assigneeId: 'peng' })
  },
)

test('a place in a list means the item that was seen there, whatever came in since', async () => {
  const w = await atTheDesk()
  const he = w.staff('he')
  await he.says('待办')
  await w.staff('peng').says(`采纳 ${OLD} 理由：已经安排`)
  await he.says('采纳 2 理由：已写入第五条').hears(PARKING)
  await he.says('采纳 1 理由：又想了一下').hears(OLD, /已有结果/)
})

test('a list of yesterday is no longer known', async () => {
  const w = await atTheDesk()
  const he = w.staff('he')
  await he.says('待办')
  w.clock.advance('PT25H')
  await he.says('采纳 2 理由：已写入第五条').hears(/请先发“待办”/)
  expect((await parking(w))?.outcome).toBeUndefined()
})

test('OK without its code is told the code, and nothing is done yet', async () => {
  const w = await atTheDesk()
  const he = w.staff('he')
  await he.says('待办')
  const { text } = await he.says('采纳 2 理由：已写入第五条')
  await he.says('好的').hears(new RegExp(`OK ${codeIn(text)}`))
  expect((await parking(w))?.outcome).toBeUndefined()
})

test('a result that waits is not given twice, and the way to change it is said', async () => {
  const w = await atTheDesk()
  const he = w.staff('he')
  await he.says('采纳 8M2P 理由：已写入第五条')
  await he.says('不采纳 8M2P 理由：又想了一下').hears(/已有结果“采纳”/, new RegExp(`撤销 ${PARKING}`))
  await he.says('撤销刚才那个').hears(/已撤销/, PARKING)
})

test('a reason may speak of other results and of numbers', async () => {
  for (const [says, outcome, reason] of [
    ['不采纳 8M2P 已有规定里写明了', '未采纳', '已有规定里写明了'],
    ['采纳 8M2P 部分路段12月31日前施划', '采纳', '部分路段12月31日前施划'],
    ['8M2P 采纳 2026年起前两个小时不收费', '采纳', '2026年起前两个小时不收费'],
  ] as const) {
    const w = await atTheDesk()
    await w
      .staff('he')
      .says(says)
      .hears(/已记录/)
    expect.soft(await parking(w), says).toMatchObject({ outcome, outcomeReason: reason })
  }
})
