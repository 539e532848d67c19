import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { MORNING, person } from '../../test/helpers/small-world.ts'
import { seed, type World, world } from '../../test/helpers/talk.ts'

const rc = (body: string): string => `${body}-${checkCharacter(body)}`
const A = rc('JY-260914-7K3M')
const B = rc('JY-260914-8M2P')
const HOLD = { holdMs: 120_000 }
const REASON = '理由：今年的计划里已经有了'

const two = (more: Parameters<typeof world>[0] = {}): Promise<World> =>
  world({ settings: HOLD, ...more, content: { submissions: [seed(A), seed(B)], ...more.content } })
const statesOf = async (w: World): Promise<readonly string[]> => (await w.submissions()).map((s) => s.state)

test('撤销 alone, right after a decision, takes that decision back and names the item', async () => {
  const w = await two()
  const he = w.staff('he')
  await he.says(`采纳 ${A} ${REASON}`)
  w.clock.advance('PT5S')
  await he.says(`采纳 ${B} ${REASON}`)
  await he.says('撤销').hears(/已撤销/, B)
  expect(await statesOf(w)).toEqual(['RESULT_READY', 'IN_PROGRESS'])
})

test('a second 撤销 does not go on to the decision before: it asks', async () => {
  const w = await two()
  const he = w.staff('he')
  await he.says(`采纳 ${A} ${REASON}`)
  w.clock.advance('PT5S')
  await he.saysAll(`采纳 ${B} ${REASON}`, '撤销')
  await he.says('撤销').hears(/要撤销哪一件/, A)
  expect(await statesOf(w)).toEqual(['RESULT_READY', 'IN_PROGRESS'])
  await he.says('1').hears(/已撤销/, A)
})

test('two decisions of the same moment: it asks which', async () => {
  const w = await two()
  const he = w.staff('he')
  for (const receipt of [A, B]) {
    w.clock.set(MORNING)
    await he.says(`采纳 ${receipt} ${REASON}`)
  }
  const [a, b] = await w.submissions()
  expect(a?.decidedAt).toBe(b?.decidedAt)
  await he.says('撤销').hears(/要撤销哪一件/, A, B)
  expect(await statesOf(w)).toEqual(['RESULT_READY', 'RESULT_READY'])
})

test.each(['待办', '打开 8M2P', '派给 彭涛 8M2P'])('after “%s” came in between it asks which', async (between) => {
  const w = await two()
  const he = w.staff('he')
  await he.saysAll(`采纳 ${A} ${REASON}`, between)
  await he.says('撤销').hears(/要撤销哪一件/, A)
  expect((await statesOf(w))[0]).toBe('RESULT_READY')
})

test('when the notice of the last one has left, an older one is not taken in its place', async () => {
  const w = await two({
    settings: { holdMs: 0, twoKeyKinds: ['suggestion'] },
    content: { submissions: [seed(A), seed(rc('SC-260914-8M2P'), { kind: 'review-request' })] },
  })
  const he = w.staff('he')
  await he.says(`采纳 ${A} ${REASON}`)
  w.clock.advance('PT5S')
  await he.says(`解释说明 8M2P ${REASON}`)
  await he.says('撤销').hears(/已经告知提交人，不能撤销了/, /要撤销哪一件/, A)
  expect(await statesOf(w)).toEqual(['RESULT_READY', 'FED_BACK'])
})

test('撤销 after a preview drops the preview', async () => {
  const w = await two()
  const he = w.staff('he')
  await he.says('待办')
  const token = /OK (\d{4})/.exec((await he.says(`采纳 1 ${REASON}`)).text)?.[1]
  await he.says('撤销').hears(/还没有确认，已经作废/)
  await he.says(`OK ${token}`).hears(/不对或已过期/)
  expect(await statesOf(w)).toEqual(['SUBMITTED', 'SUBMITTED'])
})

test('with nothing decided there is nothing to take back, and a colleague’s decision is not touched', async () => {
  const w = await two()
  await w.staff('he').says(`采纳 ${A} ${REASON}`)
  await w
    .staff('peng')
    .says('撤销')
    .hears(/没有可以撤销的结果/)
  expect(await statesOf(w)).toEqual(['RESULT_READY', 'SUBMITTED'])
})

test('who is no reviewer takes nothing back', async () => {
  const handler = {
    ...person('wu', '吴芳', 'liuan'),
    grants: (['登记员', '承办人'] as const).map((role) => ({ role, stationId: 'liuan' })),
  }
  const w = await two({ content: { people: [handler] } })
  const wu = w.staff('wu')
  await wu.says(`采纳 ${A} ${REASON}`)
  await wu.says('撤销').hears(/撤销结果需要审核员/)
  expect((await statesOf(w))[0]).toBe('RESULT_READY')
})

test('several results are let go at once, by place only after a look', async () => {
  const w = await two({ settings: { holdMs: 0, twoKeyKinds: ['suggestion'] } })
  await w.staff('he').saysAll(`采纳 ${A} ${REASON}`, `采纳 ${B} ${REASON}`)
  const peng = w.staff('peng')
  await peng.says('待办 待放行').hears(/待放行2件/)
  const { text } = await peng.says('放行 1、2').hears(A, B, /OK \d{4}/)
  expect(await statesOf(w)).toEqual(['RESULT_READY', 'RESULT_READY'])
  await peng.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`).hears(/已放行/)
  expect(await statesOf(w)).toEqual(['FED_BACK', 'FED_BACK'])
})

test.each(['8M2P 放行', '把8m2p的结果撤销', '撤销 ８Ｍ２Ｐ 的结果'])('“%s” is understood', async (says) => {
  const w = await two({ settings: { ...HOLD, twoKeyKinds: ['suggestion'] } })
  await w.staff('he').says(`采纳 ${B} ${REASON}`)
  await w
    .staff('peng')
    .says(says)
    .hears(/已放行|已撤销/, B)
})
