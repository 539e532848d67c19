import { describe, expect, test } from 'vitest'
import { files, type World, world } from '../../test/helpers/talk.ts'

const REASON = '理由：今年的计划里已经有了'

describe('a result that nobody rated', () => {
  test('is filed away after thirty days, and its owner is not bothered', async () => {
    const w = await world()
    const a = w.citizen('wechat')
    const { receipt } = await files(a)
    await w.staff('he').says(`采纳 ${receipt} ${REASON}`)
    const heard = a.notices().length
    await w.later('P29D')
    expect((await w.only()).state).toBe('FED_BACK')
    await w.later('P1D')
    expect((await w.only()).state).toBe('CLOSED')
    expect(a.notices()).toHaveLength(heard)
    const { moves } = await w.store().submissions.story((await w.only()).id)
    expect(moves.at(-1)).toMatchObject({ from: 'FED_BACK', to: 'CLOSED', actor: '系统' })
    await a.says(`查 ${receipt}`).hears(/已办结/, /采纳/)
  })

  test('waits as long as the office says', async () => {
    const w = await world({ settings: { ratingDays: 3 } })
    const { receipt } = await files(w.citizen('wechat'))
    await w.staff('he').says(`采纳 ${receipt} ${REASON}`)
    await w.later('P3D')
    expect((await w.only()).state).toBe('CLOSED')
  })

  test('stays open while something was promised with it', async () => {
    const w = await world({ settings: { ratingDays: 3 } })
    const { receipt } = await files(w.citizen('wechat'))
    await w.staff('he').says(`采纳 ${receipt} ${REASON}`)
    const { id, rev } = await w.only()
    await w
      .store()
      .commit([{ do: 'submission.change', id, rev, set: { promise: '年底前装好护栏', promiseDay: '2026-12-31' } }])
    await w.later('P30D')
    expect((await w.only()).state).toBe('FED_BACK')
  })

  test('of many all are filed away', async () => {
    const w = await world()
    const { receipt } = await files(w.citizen('wechat'))
    await w.staff('he').says(`采纳 ${receipt} ${REASON}`)
    const item = await w.only()
    const copies = Array.from({ length: 120 }, (_, n) => ({
      ...item,
      id: `copy-${n}`,
      receipt: `JY-260914-${String(n).padStart(4, '0')}-X` as typeof item.receipt,
    }))
    await w.store().commit(copies.map((submission) => ({ do: 'submission.file', submission })))
    await w.later('P30D')
    expect(new Set((await w.submissions()).map(({ state }) => state))).toEqual(new Set(['CLOSED']))
  })
})

describe('a question that the citizen does not answer', () => {
  async function asked(): Promise<{ w: World; a: ReturnType<World['citizen']>; receipt: string }> {
    const w = await world()
    const a = w.citizen('wechat')
    const { receipt } = await files(a)
    await w.staff('he').says(`回复 ${receipt}：请问是哪座桥？`)
    return { w, a, receipt }
  }
  const again = (a: ReturnType<World['citizen']>): number =>
    a.notices().filter(({ wire }) => /还在等您补充/.test(wire.text)).length

  test('is asked once more after a week, in the same words, and never a third time', async () => {
    const { w, a } = await asked()
    await w.later('P6D')
    expect(again(a)).toBe(0)
    await w.later('P2D')
    expect(again(a)).toBe(1)
    expect(a.notices().at(-1)?.wire.text).toMatch(/请问是哪座桥/)
    await w.restart()
    await w.later('P8D')
    await w.later('P20D')
    expect(again(a)).toBe(1)
    expect((await w.only()).state).toBe('NEED_INFO')
  })

  test('is told to who asked after two weeks, with the way on', async () => {
    const { w, receipt } = await asked()
    const told = (): readonly string[] =>
      w
        .staff('he')
        .notices()
        .map(({ wire }) => wire.text)
        .filter((text) => /没有回音/.test(text))
    await w.later('P8D')
    expect(told()).toEqual([])
    await w.later('P6D')
    expect(told()).toHaveLength(1)
    const order = /不等补充 \S+ 理由：/.exec(told()[0] ?? '')?.[0]
    await w.later('P7D')
    expect(told()).toHaveLength(1)
    await w.staff('he').says(`${order}先按现有情况办`).hears(receipt)
    expect((await w.only()).state).toBe('SUBMITTED')
  })

  test('that was answered is asked no more', async () => {
    const { w, a } = await asked()
    await a.says('石桥')
    await w.later('P8D')
    expect(again(a)).toBe(0)
  })

  test('is not asked again at night', async () => {
    const { w, a } = await asked()
    await w.later('P7DT12H')
    expect(again(a)).toBe(0)
    await w.later('PT12H')
    expect(again(a)).toBe(1)
  })
})
