import { expect, test } from 'vitest'
import { files, world } from '../../test/helpers/talk.ts'

const tokenIn = (text: string): string => /OK (\d{4})/.exec(text)?.[1] ?? ''

test('a result that was told is corrected in the open: the citizen reads the old and the new one', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const he = w.staff('he')
  await he.says(`采纳 ${receipt} 理由：已列入今年的计划`)
  await a.says('满意')
  await he.says(`撤销 ${receipt}`).hears(/已经告知/)
  const { text } = await he.says(`更正 ${receipt} 部分采纳 理由：只装南段`).hears(/将更正/, /原来告知的：采纳/)
  expect((await w.only()).outcome).toBe('采纳')
  await he.says(`OK ${tokenIn(text)}`).hears(/已更正/)
  expect(a.notices().at(-1)?.wire.text).toMatch(
    /更正：.*原来告知的：采纳。\n理由：已列入今年的计划\n更正为：部分采纳。\n理由：只装南段/s,
  )
  expect(await w.only()).toMatchObject({
    outcome: '部分采纳',
    outcomeReason: '只装南段',
    rating: '满意',
    state: 'CLOSED',
  })
  await a.says(`查 ${receipt}`).hears(/部分采纳。\n理由：只装南段/)
  await he.says(`打开 ${receipt}`).hears(/已列入今年的计划/)
})

test('the reason alone can be corrected; without one nothing is', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat'))
  const he = w.staff('he')
  await he.says(`采纳 ${receipt} 理由：已列入今年的计划`)
  await he.says(`更正 ${receipt} 部分采纳`).hears(/写明更正后的结果和理由/)
  const { text } = await he.says(`更正 ${receipt} 理由：已列入明年的计划`)
  await he.says(`OK ${tokenIn(text)}`).hears(/已更正/)
  expect(await w.only()).toMatchObject({ outcome: '采纳', outcomeReason: '已列入明年的计划' })
})

test('what nobody was told yet is taken back, not corrected', async () => {
  const w = await world({ settings: { holdMs: 120_000 } })
  const { receipt } = await files(w.citizen('wechat'))
  const he = w.staff('he')
  await he.says(`采纳 ${receipt} 理由：已列入今年的计划`)
  await he.says(`更正 ${receipt} 部分采纳 理由：只装南段`).hears(/撤销/)
  expect((await w.only()).outcome).toBe('采纳')
})

test('with two keys nobody corrects the own result', async () => {
  const w = await world({ settings: { twoKeyKinds: ['deputy-message'] } })
  const { receipt } = await files(w.citizen('wechat'))
  const [he, peng] = [w.staff('he'), w.staff('peng')]
  await he.says(`采纳 ${receipt} 理由：已列入今年的计划`)
  await peng.says(`放行 ${receipt}`)
  await he.says(`更正 ${receipt} 部分采纳 理由：只装南段`).hears(/不能自己更正/)
  const { text } = await peng.says(`更正 ${receipt} 部分采纳 理由：只装南段`)
  await peng.says(`OK ${tokenIn(text)}`).hears(/已更正/)
})
