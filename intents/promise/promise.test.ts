import { describe, expect, test } from 'vitest'
import { promisesDue } from '../../src/casework/promises-due.ts'
import { STATION_STAFF } from '../../src/domain/role.ts'
import { openLibrary } from '../../src/upkeep/library.ts'
import { files, type Person, type World, world } from '../../test/helpers/talk.ts'

const PLAN = '理由：已列入明年的照明计划'
const tokenIn = (text: string): string => /OK (\d{4})/.exec(text)?.[1] ?? ''
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** What the scheduler would do: portions until nothing is left. */
async function jobs(w: World): Promise<number> {
  const library = await openLibrary(w.store(), SILENT)
  let n = 0
  const newId = (): string => `job-${w.clock.now()}-${n++}`
  for (let portions = 0; ; portions++) {
    const context = { store: w.store(), knowledge: library.current(), at: w.clock.now(), newId }
    const changes = await promisesDue.due(context)
    if (changes.length === 0) return portions
    await w.store().commit(changes)
    await w.app().conversation.poll()
    await w.flush()
  }
}

async function promised(w: World, says = '承诺：明年6月底前完工'): Promise<{ a: Person; he: Person; receipt: string }> {
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const he = w.staff('he')
  await he.says(`列入计划 ${receipt} ${PLAN} ${says}`).hears(/最晚2027年6月30日/)
  return { a, he, receipt }
}

describe('a promise', () => {
  test('is told with the result, with its last day, and stands apart from the reason', async () => {
    const w = await world()
    const { a } = await promised(w)
    const text = a.notices().at(-1)?.wire.text ?? ''
    expect(text).toMatch(/列入计划。\n理由：已列入明年的照明计划\n承诺：明年6月底前完工（最晚2027年6月30日）/)
    expect(await w.only()).toMatchObject({
      outcomeReason: '已列入明年的照明计划',
      promise: '明年6月底前完工',
      promiseDay: '2027-06-30',
    })
  })

  test('may stand before the reason', async () => {
    const w = await world()
    const a = w.citizen('wechat')
    const { receipt } = await files(a)
    await w.staff('he').says(`列入计划 ${receipt} 承诺：2027年6月30日前完工 ${PLAN}`)
    expect(await w.only()).toMatchObject({ outcomeReason: '已列入明年的照明计划', promiseDay: '2027-06-30' })
  })

  test.each([
    ['尽快完工', /没有认出承诺到哪一天/],
    ['2026年9月1日前完工', /已经过去/],
  ])('“%s” is refused, and no result is given', async (says, why) => {
    const w = await world()
    const { receipt } = await files(w.citizen('wechat'))
    await w.staff('he').says(`列入计划 ${receipt} ${PLAN} 承诺：${says}`).hears(why)
    expect(await w.only()).toMatchObject({ state: 'SUBMITTED', rev: 0 })
  })

  test('that is missing is asked for, and the next message is it once it was confirmed', async () => {
    const w = await world({ settings: { holdMs: 120_000 } })
    const a = w.citizen('wechat')
    const { receipt } = await files(a)
    const he = w.staff('he')
    await he.says(`列入计划 ${receipt} ${PLAN}`).hears(/做什么、到哪天/)
    const { text } = await he.says('明年6月底前完工').hears(receipt, /最晚2027年6月30日/)
    expect((await w.only()).promise).toBeUndefined()
    await he.says(`OK ${tokenIn(text)}`).hears(/已登记/)
    w.clock.advance('PT10M')
    await w.flush()
    const notices = a.notices().filter((n) => /有结果了/.test(n.wire.text))
    expect(notices.map((n) => n.wire.text)).toEqual([
      expect.stringMatching(/承诺：明年6月底前完工（最晚2027年6月30日）/),
    ])
    expect(await w.only()).toMatchObject({ state: 'FED_BACK', promiseDay: '2027-06-30' })
  })

  test('said after the result was told is told by itself', async () => {
    const w = await world()
    const a = w.citizen('wechat')
    const { receipt } = await files(a)
    const he = w.staff('he')
    await he.says(`解释说明 ${receipt} 理由：灯杆已在采购`)
    await a.says('满意')
    expect((await w.only()).state).toBe('CLOSED')
    await he.says(`承诺 ${receipt} 12月20日前装好`).hears(/最晚12月20日/)
    expect(a.notices().at(-1)?.wire.text).toMatch(/承诺：12月20日前装好（最晚12月20日）/)
    expect((await w.only()).state).toBe('FOLLOW_UP')
  })

  test('belongs to a result', async () => {
    const w = await world()
    const { receipt } = await files(w.citizen('wechat'))
    await w
      .staff('he')
      .says(`承诺 ${receipt} 12月20日前装好`)
      .hears(/还没有结果/)
  })

  test('keeps a rated matter from being closed, and the citizen hears until when', async () => {
    const w = await world()
    const { a } = await promised(w)
    await a.says('满意').hears(/接着跟踪，最晚2027年6月30日/)
    expect(await w.only()).toMatchObject({ state: 'FOLLOW_UP', rating: '满意' })
  })

  test('can be followed at once, and the answer is still rated', async () => {
    const w = await world()
    const { a, he, receipt } = await promised(w)
    await he.says(`跟踪 ${receipt}`).hears(/承诺跟踪/)
    expect((await w.only()).state).toBe('FOLLOW_UP')
    await a.says('基本满意').hears(/已记下：基本满意/)
    expect(await w.only()).toMatchObject({ state: 'FOLLOW_UP', rating: '基本满意' })
    await a.says('满意').hears(/没有等待评价/)
  })

  test('is shown to its owner', async () => {
    const w = await world()
    const { a, receipt } = await promised(w)
    await a.says(`查 ${receipt}`).hears(/承诺：明年6月底前完工（最晚2027年6月30日）/)
  })

  test('goes when the result is taken back', async () => {
    const w = await world({ settings: { holdMs: 120_000 } })
    const { he, receipt } = await promised(w)
    await he.says(`撤销 ${receipt}`).hears(/已撤销/)
    expect((await w.only()).promise).toBeUndefined()
  })
})

describe('the day of a promise', () => {
  test('is told once to who watches and to the citizen', async () => {
    const w = await world()
    const { a, he, receipt } = await promised(w)
    w.clock.set(Date.parse('2027-06-30T08:59:00+08:00'))
    expect(await jobs(w)).toBe(0)
    w.clock.set(Date.parse('2027-06-30T09:00:00+08:00'))
    expect(await jobs(w)).toBe(1)
    expect(await jobs(w)).toBe(0)
    expect(a.notices().filter((n) => /承诺的日子到了（6月30日）/.test(n.wire.text))).toHaveLength(1)
    expect(he.notices().filter((n) => n.wire.text.includes(receipt) && /承诺到期1件/.test(n.wire.text))).toHaveLength(1)
    expect((await w.only()).state).toBe('FOLLOW_UP')
    w.clock.advance('P3D')
    expect(await jobs(w)).toBe(0)
  })

  test('is not told when it came true before', async () => {
    const w = await world()
    const { he, receipt } = await promised(w)
    await he.says(`落实 ${receipt} 完成情况：灯已装好`)
    w.clock.set(Date.parse('2027-07-02T10:00:00+08:00'))
    expect(await jobs(w)).toBe(0)
  })

  test('can be moved once, with a reason that the citizen reads, and is told again then', async () => {
    const w = await world()
    const { a, he, receipt } = await promised(w)
    await he.says(`承诺改期 ${receipt} 到明年9月底`).hears(/写明理由/)
    await he.says(`承诺改期 ${receipt} 到明年9月底 理由：汛期不能施工`).hears(/9月30日/)
    expect(a.notices().at(-1)?.wire.text).toMatch(/从2027年6月30日改到2027年9月30日.*理由：汛期不能施工/s)
    await he.says(`承诺改期 ${receipt} 到明年10月底 理由：还要等`).hears(/已经改过一次/)
    expect((await w.only()).promiseDay).toBe('2027-09-30')
    w.clock.set(Date.parse('2027-07-01T10:00:00+08:00'))
    expect(await jobs(w)).toBe(0)
    w.clock.set(Date.parse('2027-09-30T10:00:00+08:00'))
    expect(await jobs(w)).toBe(1)
  })
})

describe('what came of it', () => {
  test('is told, and rated apart from the answer', async () => {
    const w = await world()
    const { a, he, receipt } = await promised(w)
    await a.says('基本满意')
    w.clock.advance('P200D')
    await he.says(`落实 ${receipt}`).hears(/写明完成情况/)
    await he.says(`落实 ${receipt} 完成情况：12盏灯已经装好通电`).hears(/已登记/)
    expect(a.notices().at(-1)?.wire.text).toMatch(/完成情况：12盏灯已经装好通电.*评价落实/s)
    await a.says('1').hears(/已记下：满意/)
    expect(await w.only()).toMatchObject({
      state: 'CLOSED',
      rating: '基本满意',
      deliveryRating: '满意',
      delivery: '12盏灯已经装好通电',
    })
    await he.says(`打开 ${receipt}`).hears(/评价.{0,3}基本满意/, /落实评价.{0,3}满意/)
  })

  test('that does not satisfy waits for a decision, which the citizen hears', async () => {
    const w = await world()
    const { a, he, receipt } = await promised(w)
    await a.says('满意')
    w.clock.advance('P1D')
    await he.says(`落实 ${receipt} 完成情况：灯已装好`)
    await a.says('不满意')
    await a.says('只装了一半').hears(/由督办人员决定/)
    expect(await w.only()).toMatchObject({
      state: 'RATED',
      rating: '满意',
      deliveryRating: '不满意',
      deliveryComment: '只装了一半',
      redoCount: 0,
    })
    expect(he.notices().at(-1)?.wire.text).toMatch(/又评价为不满意/)
    await he.says(`承诺 ${receipt} 10月20日前补装`).hears(/已登记/)
    expect(await w.only()).toMatchObject({ state: 'FOLLOW_UP', promiseDay: '2026-10-20' })
    expect(a.notices().at(-1)?.wire.text).toMatch(/10月20日前补装/)
  })

  test('is not said of what nobody promised', async () => {
    const w = await world()
    const { receipt } = await files(w.citizen('wechat'))
    const he = w.staff('he')
    await he.says(`解释说明 ${receipt} 理由：灯杆已在采购`)
    await he.says(`落实 ${receipt} 完成情况：灯已装好`).hears(/没有在跟踪的承诺/)
  })
})

describe('the list of promises', () => {
  test('shows days, narrows to what is late, and can be pointed into', async () => {
    const w = await world()
    const { a, he, receipt } = await promised(w)
    const { receipt: soon } = await files(w.citizen('wechat'), '巷口的路面坑洼，希望修补。')
    await he.says(`列入计划 ${soon} ${PLAN} 承诺：9月18日前修好`)
    await he.says('承诺台账').hears(/承诺2件/, new RegExp(`1 ${soon}.*还有4天`), new RegExp(`2 ${receipt}`))
    await he.says('承诺台账 到期').hears(/7日内到期的承诺1件/, soon)
    await he.says('承诺台账 超期').hears(/超期的承诺0件/)
    w.clock.set(Date.parse('2026-09-20T10:00:00+08:00'))
    await he.says('承诺台账 超期').hears(new RegExp(`1 ${soon}.*已超期2天`))
    const { text } = await he.says('落实 1 完成情况：路面已修好').hears(soon, /OK \d{4}/)
    await he.says(`OK ${tokenIn(text)}`).hears(/已登记/)
    await he.says('承诺台账').hears(/承诺1件/, receipt)
    expect(a.notices().some((n) => n.wire.text.includes('路面已修好'))).toBe(false)
  })

  test('of another station is not seen', async () => {
    const w = await world()
    await promised(w)
    await w
      .staff('luo')
      .says('承诺台账')
      .hears(/承诺0件/)
  })
})

test('only who watches says that a promise came true', async () => {
  const w = await world({
    content: {
      people: [
        {
          id: 'he',
          name: '何静',
          grants: STATION_STAFF.filter((r) => r !== '督办人').map((role) => ({ role, stationId: 'liuan' })),
          accounts: [{ channel: 'wecom', user: 'he' }],
        },
      ],
    },
  })
  const { he, receipt } = await promised(w)
  await he.says(`落实 ${receipt} 完成情况：灯已装好`).hears(/需要督办人/)
  expect((await w.only()).deliveredAt).toBeUndefined()
})
