import { describe, expect, test } from 'vitest'
import { confirms, DRAFT, drafts, opinion, receiptAt } from '../../test/helpers/ledger-world.ts'
import { LIUAN, person, SHIQIAO } from '../../test/helpers/small-world.ts'
import type { World } from '../../test/helpers/talk.ts'

const LETTER =
  '我们住在夜市旁边，请在第五条写明夜间十一点以后不许用喇叭叫卖，违反的当场制止，再犯的停业三天，居民晚上要睡觉。'
const OWN = ['我家孩子明年中考，每晚都被吵醒。', '三号楼的老人因为吵已经搬走两户。']

/** Six letters, two of them with words of one's own and one sent twice by one person, and two other opinions. */
const letters = (): Promise<World> =>
  drafts([
    ...Array.from({ length: 6 }, (_, n) =>
      opinion(n, { text: `${LETTER}${OWN[n - 1] ?? ''}`, user: n === 5 ? 'p0' : `p${n}` }),
    ),
    opinion(6),
    opinion(7, { text: '摊位费按季度收，公布标准，不许中途涨价。' }),
    opinion(8, { article: '第一条' }),
    opinion(9, { article: '第四条', stationId: SHIQIAO }),
    opinion(10, { state: 'WITHDRAWN' }),
  ])

describe('opinions by clause', () => {
  test('items, people and matters are counted apart, most first, and a number opens the clause', async () => {
    const w = await letters()
    const he = w.staff('he')
    await he
      .says('夜间条例 意见')
      .hears(/共9件，并案后9项，未办9件/, /1 第五条：8件，7人，并案后8项，未办8件/, /2 第一条：1件，1人/)
    await he.says('1').hears(/第五条的意见/, /8件，7人，3个论点/)
  })

  test('who says the same stands together, additions are shown to the letter', async () => {
    const w = await letters()
    const he = w.staff('he')
    await he.says('夜间条例 第五条的意见').hears(/1组　6件、5人，1个论点，2条独有补充，未办6件/, /2组　1人，1个论点/)
    const { text } = await he.says('1').hears(/独有的补充（逐字）/)
    for (const [n, words] of OWN.entries()) expect(text).toContain(`${receiptAt(n + 1)}　${words}`)
    expect(text).toContain(LETTER)
    await he.says('打开 2').hears(receiptAt(1), OWN[0] ?? '')
  })

  test('the draft last spoken of need not be named again; an unknown one is asked for', async () => {
    const w = await letters()
    const he = w.staff('he')
    await he.says('第五条的意见').hears(/要看哪一部草案/)
    await he.says('夜间条例 意见')
    await he.says('第一条的意见').hears(/第一条的意见[\s\S]*1件，1人，1个论点/)
  })

  test('another station sees its own', async () => {
    const w = await letters()
    await w
      .staff('luo')
      .says('夜间条例 意见')
      .hears(/共1件/, /第四条：1件/)
  })

  test.each(['我想对夜间条例提意见', '我对夜间条例第五条有意见', '待办 夜间条例 第五条 意见'])(
    '“%s” is something else',
    async (said) => {
      const { text } = await (await letters()).staff('he').says(said)
      expect(text).not.toMatch(/个论点|并案后/)
    },
  )
})

describe('a result for a group', () => {
  test('everybody who says the same gets it, after a look, with the clause of the final text', async () => {
    const w = await letters()
    const he = w.staff('he')
    await he.says('夜间条例 第五条的意见')
    await confirms(he, '采纳 1 理由：已写明时间和后果 写入第六条').then(({ text }) =>
      expect(text).toMatch(/已记录6件：采纳/),
    )
    const items = await w.submissions()
    const adopted = items.filter((s) => s.outcome === '采纳')
    expect(adopted.map((s) => s.receipt)).toEqual([0, 1, 2, 3, 4, 5].map(receiptAt))
    for (const one of adopted)
      expect(one).toMatchObject({ finalClause: '第六条', outcomeReason: '已写明时间和后果', state: 'FED_BACK' })
    await w
      .citizen('wechat-official', 'p1')
      .says(`查 ${receiptAt(1)}`)
      .hears(/采纳，写入第六条。/)
    expect(w.citizen('wechat-official', 'p1').notices().at(-1)?.wire.text).toMatch(/采纳，写入第六条/)
  })

  test('one who joined after the look stops all', async () => {
    const w = await letters()
    const he = w.staff('he')
    await he.says('夜间条例 第五条的意见')
    const { text } = await he.says('未采纳 1 理由：噪声另有规定管')
    await w.staff('peng').says(`派给 彭涛 ${receiptAt(3)}`)
    await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`).hears(/在您看过之后有改动，一件都没有办/)
    expect((await w.submissions()).every((s) => s.outcome === undefined)).toBe(true)
  })

  test('a clause that the final text does not have is refused; only what was adopted has one', async () => {
    const w = await letters()
    const he = w.staff('he')
    await he.says(`采纳 ${receiptAt(6)} 理由：已写明标准 写入第九十九条`).hears(/没有第九十九条.*什么都没有改/)
    await he.says(`未采纳 ${receiptAt(6)} 理由：费用另有办法 写入第六条`).hears(/只有采纳或部分采纳/)
    await he.says(`部分采纳 ${receiptAt(6)} 理由：没有写入第三条，已写入第四条`)
    expect((await w.submissions()).find((s) => s.receipt === receiptAt(6))).toMatchObject({
      finalClause: '第四条',
      outcomeReason: '没有写入第三条，已写入第四条',
    })
  })

  test('a result taken back takes the clause along', async () => {
    const w = await drafts([opinion(1)], { settings: { twoKeyKinds: ['opinion'] } })
    const he = w.staff('he')
    await he.says(`采纳 ${receiptAt(1)} 理由：已写明标准 写入第六条`)
    expect(await w.only()).toMatchObject({ finalClause: '第六条' })
    await he.says(`撤销 ${receiptAt(1)}`)
    expect((await w.only()).finalClause).toBeUndefined()
  })
})

describe('a chapter', () => {
  test('goes to one colleague after a look; other chapters and what somebody works on stay', async () => {
    const w = await letters()
    const he = w.staff('he')
    await he.says('夜间条例 意见')
    await confirms(he, '第二章 派给 彭涛').then(({ text }) => expect(text).toMatch(/第二章的8件意见派给彭涛/))
    const items = await w.submissions()
    expect(items.filter((s) => s.assigneeId === 'peng').every((s) => s.clause === '第五条')).toBe(true)
    expect(items.filter((s) => s.assigneeId === 'peng')).toHaveLength(8)
    expect(w.staff('peng').notices().at(-1)?.wire.text).toMatch(/何静派给您8件：.*第二章/)
    await he.says('第二章 派给 彭涛').hears(/没有要派给彭涛的意见/)
    await he.says('第七章 派给 彭涛').hears(/没有第七章/)
    await he.says('第二章 派给 张三').hears(/没有认出派给谁.*彭涛/)
  })

  test('who may not assign does not', async () => {
    const handler = { ...person('wu', '吴芳', LIUAN), grants: [{ role: '承办人', stationId: LIUAN } as const] }
    const w = await drafts([opinion(1)], { content: { people: [handler] } })
    await w
      .staff('wu')
      .says('夜间条例 第二章 派给 吴芳')
      .hears(/需要登记员或审核员/)
    expect((await w.only()).assigneeId).toBeUndefined()
  })
})

test('what was merged is one matter in whatever words', async () => {
  const w = await letters()
  const he = w.staff('he')
  await confirms(he, `合并 ${receiptAt(6)} ${receiptAt(7)}`)
  await he.says('夜间条例 意见').hears(/1 第五条：8件，7人，并案后7项/)
  await he.says('夜间条例 第五条的意见').hears(/8件，7人，2个论点/)
  expect(await w.store().adoption.byClause(DRAFT, 'all')).toHaveLength(3)
})
