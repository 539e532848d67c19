import { expect, test } from 'vitest'
import { files, world } from '../../test/helpers/talk.ts'

const REASON = '理由：今年的计划里已经有了'
const TWO_KEYS = { twoKeyKinds: ['deputy-message'] }
const HOLD = { holdMs: 120_000 }

test('with two keys nobody lets the own result go', async () => {
  const w = await world({ settings: TWO_KEYS })
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const he = w.staff('he')
  await he.says(`采纳 ${receipt} ${REASON}`).hears(/双人放行/)
  await he.says(`放行 ${receipt}`).hears(/不能自己放行/)
  expect(a.notices()).toEqual([])
  expect((await w.only()).state).toBe('RESULT_READY')
})

test('with two keys a colleague lets it go, and the citizen hears it', async () => {
  const w = await world({ settings: TWO_KEYS })
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await w.staff('he').says(`采纳 ${receipt} ${REASON}`)
  await w
    .staff('peng')
    .says(`放行 ${receipt.slice(10, 14)}`)
    .hears(/已放行/)
  expect(a.notices().at(-1)?.wire.text).toMatch(/今年的计划里已经有了/)
})

test('what waits for release can be listed', async () => {
  const w = await world({ settings: TWO_KEYS })
  const { receipt } = await files(w.citizen('wechat'))
  await w.staff('he').says(`采纳 ${receipt} ${REASON}`)
  await w
    .staff('peng')
    .says('待办 待放行')
    .hears(/待放行1件/, receipt)
})

test('a result can be taken back before its notice has left', async () => {
  const w = await world({ settings: HOLD })
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const he = w.staff('he')
  await he.says(`采纳 ${receipt} ${REASON}`).hears(/2分钟后/, /撤销/)
  await he.says(`撤销 ${receipt}`).hears(/已撤销/)
  w.clock.advance('PT10M')
  await w.flush()
  expect(a.notices()).toEqual([])
  expect(await w.only()).toMatchObject({ state: 'IN_PROGRESS' })
  expect((await w.only()).outcome).toBeUndefined()
})

test('after the notice has left a result stands', async () => {
  const w = await world({ settings: HOLD })
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const he = w.staff('he')
  await he.says(`采纳 ${receipt} ${REASON}`)
  w.clock.advance('PT3M')
  await w.flush()
  expect(a.notices()).toHaveLength(1)
  const { text } = await he.says(`撤销 ${receipt}`)
  expect(text).not.toMatch(/已撤销 /)
  expect(await w.only()).toMatchObject({ state: 'FED_BACK', outcome: '采纳' })
})

test('a result taken back can be given anew, and only the new one is told', async () => {
  const w = await world({ settings: HOLD })
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const he = w.staff('he')
  await he.saysAll(`采纳 ${receipt} ${REASON}`, `撤销 ${receipt}`, `不采纳 ${receipt} 理由：那一段明年改建`)
  w.clock.advance('PT3M')
  await w.flush()
  expect(a.notices().map((m) => /理由：(.+)/.exec(m.wire.text)?.[1])).toEqual(['那一段明年改建'])
})

test('where no result waits there is nothing to let go', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat'))
  await w
    .staff('he')
    .says(`放行 ${receipt}`)
    .hears(/没有等待放行的结果/)
  await w
    .staff('he')
    .says('放行')
    .hears(/哪一件/)
})

test('a clerk of another station lets nothing go', async () => {
  const w = await world({ settings: TWO_KEYS })
  const { receipt } = await files(w.citizen('wechat'))
  await w.staff('he').says(`采纳 ${receipt} ${REASON}`)
  await w
    .staff('luo')
    .says(`放行 ${receipt}`)
    .hears(/不在您负责的站点/)
  expect((await w.only()).state).toBe('RESULT_READY')
})
