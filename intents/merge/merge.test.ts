import { describe, expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { person } from '../../test/helpers/small-world.ts'
import { seed, world } from '../../test/helpers/talk.ts'
import {
  byReceipt,
  city,
  confirms,
  ELSEWHERE,
  OPPOSED,
  opinions,
  placeOf,
  R,
  receiptOf,
  stateOf,
  tokenIn,
  WORDS,
} from '../../test/helpers/wave-world.ts'

describe('finding what wants the same', () => {
  test('the same wish in other words is proposed, the opposite and another clause are marked', async () => {
    const w = await city()
    const { text } = await w
      .staff('he')
      .says(`找一下和${R[0]}差不多的意见`)
      .hears(/差不多的有4件/)
    for (const n of [0, 1, 2, 3, 4]) expect(placeOf(text, R[n] as string)).toBeLessThanOrEqual(5)
    expect(text).toContain(WORDS[3])
    expect(text).toMatch(new RegExp(`意思可能相反[^]*${R[OPPOSED]}`))
    expect(text).toMatch(new RegExp(`别的条款[^]*${ELSEWHERE}（第九条）`))
    expect(text).not.toContain(R[7])
    expect(text).toContain('并案 1-5')
  })

  test('what is at another station is not shown', async () => {
    const w = await city({
      content: { submissions: [...opinions().slice(0, 1), ...opinions({ stationId: 'shiqiao' }).slice(1)] },
    })
    await w
      .staff('he')
      .says(`找一下和${R[0]}差不多的意见`)
      .hears(/差不多的有0件/)
  })

  test('a citizen who asks the same learns nothing', async () => {
    const w = await city()
    const { text } = await w.citizen('wechat').says(`找一下和${R[0]}差不多的意见`)
    expect(text).not.toMatch(/差不多的有|主件/)
  })
})

describe('merging', () => {
  test('nothing is merged before the code, then all at once, and the others stay', async () => {
    const w = await city()
    const he = w.staff('he')
    await he.says(`找一下和${R[0]}差不多的意见`)
    const preview = await he.says(`把 1-5 并到 ${R[0]}`).hears(/将并案5件（5人）/, /OK \d{4}/)
    expect(await stateOf(w, 1)).toBe('SUBMITTED')
    await he.says(`OK ${tokenIn(preview)}`).hears(/已并案5件/, new RegExp(`${R[OPPOSED]}.*照旧单独办理`))
    const items = await byReceipt(w)
    const main = items.get(R[0] as string)
    for (const n of [1, 2, 3, 4])
      expect(items.get(R[n] as string)).toMatchObject({ state: 'MERGED', mainId: main?.id, body: WORDS[n] })
    for (const n of [5, 6, 7]) expect(items.get(R[n] as string)?.state).toBe('SUBMITTED')
    expect(main?.state).toBe('SUBMITTED')
    const { audit } = await w.store().dump()
    expect(audit.filter((row) => row.command === 'merge' && row.target === R[1])).toHaveLength(3)
  })

  test.each([
    ['并案 2,5,9-14', [2, 5, 9, 10, 11, 12, 13, 14]],
    ['合并 3 到 5', [3, 4, 5]],
    ['并案１，４', [1, 4]],
  ])('“%s” names places of the list', async (says, places) => {
    const all = Array.from({ length: 14 }, (_, n) => seed(receiptOf(n), { user: `u${n}`, at: n }))
    const w = await world({ content: { submissions: all } })
    const he = w.staff('he')
    await he.says(`找一下和${receiptOf(0)}差不多的意见`).hears(/差不多的有13件/)
    await confirms(he, says)
    const merged = (await w.submissions()).filter((s) => s.state === 'MERGED').map((s) => s.receipt)
    const list = (await w.submissions()).map((s) => s.receipt)
    expect(merged).toEqual(places.slice(1).map((place) => list[place - 1]))
  })

  test('who is named as main is main, and exceptions stay out', async () => {
    const w = await city()
    const he = w.staff('he')
    const { text } = await he.says(`找一下和${R[0]}差不多的意见`)
    const out = placeOf(text, R[3] as string)
    await confirms(he, `并案 1-5 不要 ${out}，主件 ${R[2]}`)
    const items = await byReceipt(w)
    expect(await stateOf(w, 3)).toBe('SUBMITTED')
    for (const n of [0, 1, 4]) expect(items.get(R[n] as string)?.mainId).toBe(items.get(R[2] as string)?.id)
  })

  test('the opposite and another clause are named before they are merged', async () => {
    const w = await city()
    await w
      .staff('he')
      .says(`合并 ${R[0]} ${R[OPPOSED]} ${ELSEWHERE}`)
      .hears(/意思可能和主件相反.*不要改成半年/, /别的条款.*第九条的账/)
  })

  test('one that cannot be merged stops all, and is named', async () => {
    const w = await city()
    const he = w.staff('he')
    await he.says(`采纳 ${R[2]} 理由：已写入草案第五条`)
    await he.says(`合并 ${R.slice(0, 4).join(' ')}`).hears(new RegExp(`${R[2]} 现在是“已反馈”，不能并案。一件都没有并`))
    expect(await stateOf(w, 1)).toBe('SUBMITTED')
  })

  test('an item changed since the preview stops all', async () => {
    const w = await city()
    const he = w.staff('he')
    const preview = await he.says(`合并 ${R[0]} ${R[1]} ${R[2]}`)
    await w.staff('peng').says(`派给 何静 ${R[2]}`)
    await he.says(`OK ${tokenIn(preview)}`).hears(new RegExp(`${R[2]} 在您看过之后有改动，一件都没有并`))
    expect(await stateOf(w, 1)).toBe('SUBMITTED')
  })

  test('two who merge and decide at once: one of them hears that it changed', async () => {
    const w = await city()
    const [he, peng] = [w.staff('he'), w.staff('peng')]
    const token = tokenIn(await he.says(`合并 ${R[0]} ${R[1]}`))
    await Promise.all([he.says(`OK ${token}`), peng.says(`采纳 ${R[0]} 理由：已写入草案第五条`)])
    const items = await byReceipt(w)
    const [main, member] = [items.get(R[0] as string), items.get(R[1] as string)]
    expect([main?.outcome, main?.state]).toEqual(['采纳', 'FED_BACK'])
    expect(['SUBMITTED', 'FED_BACK']).toContain(member?.state)
  })

  test('different kinds, a merged main and a kind that is looked at one by one are refused', async () => {
    const submissions = [
      ...opinions().slice(0, 4),
      seed('JY-260914-7K3M-E'),
      ...['SC-260914-7K3M', 'SC-260914-8K3M'].map((body) =>
        seed(`${body}-${checkCharacter(body)}`, { kind: 'review-request' }),
      ),
    ]
    const w = await city({
      content: {
        submissions,
        people: [
          { ...person('he', '何静', 'liuan'), grants: [{ role: '登记员' }, { role: '审核员' }, { role: '承办人' }] },
        ],
      },
    })
    const he = w.staff('he')
    await he.says(`合并 ${R[0]} JY-260914-7K3M-E`).hears(/不是同一类事项/)
    await confirms(he, `合并 ${R[0]} ${R[1]}`)
    await he.says(`把 ${R[2]} 并到 ${R[1]}`).hears(/不能作主件/)
    await he.says(`合并 ${submissions[5]?.receipt} ${submissions[6]?.receipt}`).hears(/逐件办理/)
  })

  test('a group that is merged brings its members along', async () => {
    const w = await city()
    const he = w.staff('he')
    await confirms(he, `合并 ${R[1]} ${R[2]}`)
    await confirms(he, `把 ${R[1]} 并到 ${R[0]}`).then(({ text }) => expect(text).toMatch(/已并案3件/))
    const items = await byReceipt(w)
    for (const n of [1, 2]) expect(items.get(R[n] as string)?.mainId).toBe(items.get(R[0] as string)?.id)
  })

  test('who may not merge does not', async () => {
    const handler = { ...person('wu', '吴芳', 'liuan'), grants: [{ role: '承办人', stationId: 'liuan' } as const] }
    const w = await city({ content: { people: [handler] } })
    await w
      .staff('wu')
      .says(`合并 ${R[0]} ${R[1]}`)
      .hears(/并案需要登记员或审核员/)
    expect(await stateOf(w, 1)).toBe('SUBMITTED')
  })
})

test('without an item to merge the clerk hears how it is said', async () => {
  const w = await city()
  await w
    .staff('he')
    .says('查重')
    .hears(/并案 2,5/)
})

test('a citizen who orders a merge changes nothing', async () => {
  const w = await city()
  await w.citizen('wechat').says(`合并 ${R[0]} ${R[1]}`)
  expect((await w.submissions()).every((s) => s.state === 'SUBMITTED')).toBe(true)
})
