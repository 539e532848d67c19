import { describe, expect, test } from 'vitest'
import type { World } from '../../test/helpers/talk.ts'
import {
  byReceipt,
  confirms,
  mergedCity,
  NOTICE,
  opinions,
  R,
  stateOf,
  told,
  WORDS,
} from '../../test/helpers/wave-world.ts'

describe('a group', () => {
  test('shows how many, every text and what single ones added', async () => {
    const { he } = await mergedCity()
    const { text } = await he.says(`看一下${R[0]}的详情`).hears(/共5件、5人/)
    for (const n of [0, 1, 2, 3, 4]) expect(text).toContain(`${R[n]}　“${WORDS[n]}”`)
    expect(text).toMatch(new RegExp(`独有的补充：\\n${R[3]}　还要贴在入口的墙上`))
  })

  test('is decided at its main item, not at a member', async () => {
    const { w, he } = await mergedCity()
    await he.says(`采纳 ${R[2]} 理由：已写入草案第五条`).hears(/请对主件作出结果/)
    expect((await byReceipt(w)).get(R[2] as string)?.outcome).toBeUndefined()
  })

  test('a member hears of the own item only', async () => {
    const { w } = await mergedCity()
    const { text } = await w
      .citizen('wechat-official', 'u2')
      .says(`查一下 ${R[2]}`)
      .hears(/和相近的意见一起办理/)
    for (const n of [0, 1, 3, 4]) expect(text).not.toContain(R[n])
  })

  test('everybody gets one notice with the own receipt, and rates the own item', async () => {
    const { w, he } = await mergedCity()
    await he.says(NOTICE).hears(/并案的5件/)
    for (const n of [0, 1, 2, 3, 4]) {
      const [notice, ...more] = told(w, n)
      expect(more).toEqual([])
      expect(notice?.wire.text).toContain(`（${R[n]}）有结果了：采纳。\n理由：第五条拟改为每半年公布`)
      for (const m of [0, 1, 2, 3, 4]) if (m !== n) expect(notice?.wire.text).not.toContain(R[m])
      expect(await stateOf(w, n)).toBe('FED_BACK')
    }
    for (const n of [5, 6, 7]) expect(told(w, n)).toEqual([])
    await w.citizen('wechat-official', 'u3').says('4 out of 5')
    const rated = (await w.submissions()).filter((s) => s.rating !== undefined)
    expect(rated.map((s) => s.receipt)).toEqual([R[3]])
  })

  test('a person who wrote several times hears once, with every receipt', async () => {
    const submissions = opinions().map((s, n) => (n === 1 || n === 3 ? { ...s, user: 'u1' } : s))
    const { w, he } = await mergedCity({ content: { submissions } })
    await he.says(NOTICE)
    const notices = told(w, 1)
    expect(notices).toHaveLength(1)
    for (const n of [1, 3]) {
      expect(notices[0]?.wire.text).toContain(R[n])
      expect(await stateOf(w, n)).toBe('FED_BACK')
    }
  })

  test('a result taken back before it left is taken back for everybody', async () => {
    const { w, he } = await mergedCity({ settings: { holdMs: 120_000 } })
    await he.says(NOTICE)
    await he.says(`拆出 ${R[3]}`).hears(/已经有结果，现在不能拆/)
    await he.says(`撤销 ${R[0]}`).hears(/已撤销/)
    w.clock.advance('PT10M')
    await w.flush()
    for (const n of [0, 1, 2, 3, 4]) expect(told(w, n)).toEqual([])
    const items = await byReceipt(w)
    for (const n of [1, 2, 3, 4]) expect(items.get(R[n] as string)).toMatchObject({ state: 'MERGED' })
    expect([...items.values()].filter((s) => s.outcome !== undefined)).toEqual([])
    await he.says(NOTICE.replace('采纳', '部分采纳'))
    w.clock.advance('PT10M')
    await w.flush()
    expect(told(w, 4).map((m) => /部分采纳/.test(m.wire.text))).toEqual([true])
  })

  test('with two keys everybody hears when the result is let go', async () => {
    const { w, he } = await mergedCity({ settings: { twoKeyKinds: ['opinion'] } })
    await he.says(NOTICE)
    expect(told(w, 2)).toEqual([])
    await w.staff('peng').says(`放行 ${R[0]}`)
    for (const n of [0, 1, 2, 3, 4]) expect(told(w, n)).toHaveLength(1)
  })
})

describe('taking apart', () => {
  test('one merged by mistake stands alone again with text and history, and is not answered with the others', async () => {
    const { w, he } = await mergedCity()
    await he.says(`${R[4]}并错了，拆出来`).hears(/已拆出/, new RegExp(`${R[0]} 还有4件`))
    const items = await byReceipt(w)
    expect(items.get(R[4] as string)).toMatchObject({ state: 'CLASSIFIED', body: WORDS[4] })
    expect(items.get(R[4] as string)?.mainId).toBeUndefined()
    await he.says(`打开 ${R[4]}`).hears(/已并案办理/, /已分级分类/)
    await he.says(NOTICE)
    expect(told(w, 4)).toEqual([])
    expect(told(w, 3)).toHaveLength(1)
    const { audit } = await w.store().dump()
    expect(audit.filter((row) => row.command === 'split').map((row) => row.target)).toEqual([R[4], R[0]])
  })

  test('the main item alone says which to name; all are taken apart after a look', async () => {
    const { w, he } = await mergedCity()
    await he.says(`拆开 ${R[0]}`).hears(/是主件/, /全部拆开/)
    await confirms(he, `全部拆开 ${R[0]}`)
    expect((await w.submissions()).filter((s) => s.state === 'MERGED')).toEqual([])
  })

  test('what was never merged cannot be taken apart', async () => {
    const { he } = await mergedCity()
    await he.says(`拆出 ${R[6]}`).hears(/没有并入别的事项/)
  })
})

describe('taking back', () => {
  const withdraws = (w: World, n: number) => w.citizen('wechat-official', `u${n}`).saysAll(`撤回 ${R[n]}`, '1')

  test('a member that is withdrawn leaves the others', async () => {
    const { w, he } = await mergedCity()
    await withdraws(w, 2)
    expect(await stateOf(w, 2)).toBe('WITHDRAWN')
    await he.says(NOTICE)
    expect(told(w, 2)).toEqual([])
    for (const n of [0, 1, 3, 4]) expect(told(w, n)).toHaveLength(1)
  })

  test('when the main item is withdrawn the oldest member takes its place', async () => {
    const { w, he } = await mergedCity()
    await he.says(`派给 彭涛 ${R[0]}，分类定为 停车收费`)
    await withdraws(w, 0)
    const items = await byReceipt(w)
    const heir = items.get(R[1] as string)
    expect(heir).toMatchObject({ state: 'CLASSIFIED', assigneeId: 'peng', category: '停车收费' })
    for (const n of [2, 3, 4]) expect(items.get(R[n] as string)).toMatchObject({ state: 'MERGED', mainId: heir?.id })
    await he.says(NOTICE.replace(R[0] as string, R[1] as string))
    for (const n of [1, 2, 3, 4]) expect(told(w, n)).toHaveLength(1)
  })

  test('a main item cannot be turned away while others wait for it', async () => {
    const { w, he } = await mergedCity()
    await he.says(`不予受理 ${R[0]} 理由：与草案无关的广告`).hears(/是主件，并入的有4件/)
    expect(await stateOf(w, 0)).toBe('SUBMITTED')
  })
})
