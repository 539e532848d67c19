import { expect, test } from 'vitest'
import { person } from '../../test/helpers/small-world.ts'
import { files, seed, type World, world } from '../../test/helpers/talk.ts'

const RECEIPT = 'JY-260914-7K3M-E'
const ITEMS = { submissions: [seed(RECEIPT)] }
const REASON = '理由：今年的计划里已经有了'

const tokenIn = (text: string): string => /OK (\d{4})/.exec(text)?.[1] ?? ''

/** The clerk has seen the list and names the first item; the code that must be sent back. */
async function preview(w: World): Promise<string> {
  const he = w.staff('he')
  await he.says('待办')
  const { text } = await he.says(`采纳 1 ${REASON}`).hears(RECEIPT, /今年的计划里已经有了/, /OK \d{4}/)
  expect((await w.only()).outcome).toBeUndefined()
  return tokenIn(text)
}

test.each([RECEIPT, '7K3M'])('a result given to %s is told to the citizen word for word', async (name) => {
  const w = await world({ content: ITEMS })
  await w
    .staff('he')
    .says(`采纳 ${name} ${REASON}`)
    .hears(/已记录/, RECEIPT)
  expect(await w.only()).toMatchObject({ outcome: '采纳', outcomeReason: '今年的计划里已经有了', state: 'FED_BACK' })
  const [notice] = w.citizen('wechat-official', 'somebody').notices()
  expect(notice?.wire.text).toMatch(/采纳。\n理由：今年的计划里已经有了/)
  expect(notice?.wire.text).toMatch(/1 满意/)
})

test('an item named by its place is shown once more and counts only with the code', async () => {
  const w = await world({ content: ITEMS })
  const code = await preview(w)
  await w
    .staff('he')
    .says(`OK ${code}`)
    .hears(/已记录/)
  expect((await w.only()).outcome).toBe('采纳')
})

test('a wrong code changes nothing', async () => {
  const w = await world({ content: ITEMS })
  const code = await preview(w)
  const wrong = String((Number(code) + 1) % 10_000).padStart(4, '0')
  await w
    .staff('he')
    .says(`OK ${wrong}`)
    .hears(/不对或已过期/, /没有改/)
  expect((await w.only()).outcome).toBeUndefined()
})

test('after five minutes the code has expired', async () => {
  const w = await world({ content: ITEMS })
  const code = await preview(w)
  w.clock.advance('PT6M')
  await w
    .staff('he')
    .says(`OK ${code}`)
    .hears(/不对或已过期/)
  expect((await w.only()).outcome).toBeUndefined()
})

test('a place that the list last seen does not have is refused', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.says('待办')
  await he.says(`采纳 5 ${REASON}`).hears(/没有第5件/)
  expect((await w.only()).outcome).toBeUndefined()
})

test('without having seen a list a place means nothing', async () => {
  const w = await world({ content: ITEMS })
  await w.staff('he').says(`采纳 1 ${REASON}`).hears(/待办/)
  expect((await w.only()).outcome).toBeUndefined()
})

test('a result without a reason is refused', async () => {
  const w = await world({ content: ITEMS })
  await w
    .staff('he')
    .says('不采纳 7K3M')
    .hears(/请写明理由/)
  expect((await w.only()).outcome).toBeUndefined()
})

test('a result that the kind does not know is refused with those it knows', async () => {
  const w = await world({ content: ITEMS })
  await w
    .staff('he')
    .says(`不属本次范围 7K3M ${REASON}`)
    .hears(/只能是/, /已解决/)
  expect((await w.only()).outcome).toBeUndefined()
})

test('an opinion on a draft has results of its own', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我想对草案提点意见', '1', '5', '头一个小时应当免费。', '没有', '不留', '同意', '1')
  const { receipt } = await w.only()
  const he = w.staff('he')
  await he.says(`已解决 ${receipt} ${REASON}`).hears(/只能是/, /已有规定/)
  await he.says(`已有规定 ${receipt} 理由：第二条已经写明`).hears(/已记录/)
  expect(a.notices().at(-1)?.wire.text).toMatch(/停车管理条例.*第五条/)
})

test('a result is given once', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.says(`采纳 7K3M ${REASON}`)
  await he.says('不采纳 7K3M 理由：又想了一下').hears(/不能/)
  expect((await w.only()).outcome).toBe('采纳')
})

test('a clerk of another station decides nothing here', async () => {
  const w = await world({ content: ITEMS })
  await w
    .staff('luo')
    .says(`采纳 ${RECEIPT} ${REASON}`)
    .hears(/不在您负责的站点/)
  expect((await w.only()).outcome).toBeUndefined()
})

test('who may not release leaves the result to a reviewer, and the citizen hears nothing yet', async () => {
  const handler = {
    ...person('wu', '吴芳', 'liuan'),
    grants: (['登记员', '承办人'] as const).map((role) => ({ role, stationId: 'liuan' })),
  }
  const w = await world({ content: { people: [person('he', '何静', 'liuan'), handler] } })
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await w
    .staff('wu')
    .says(`采纳 ${receipt} ${REASON}`)
    .hears(/需要审核员/)
  expect(a.notices()).toEqual([])
  await w
    .staff('he')
    .says(`放行 ${receipt}`)
    .hears(/已放行/)
  expect(a.notices()).toHaveLength(1)
})

test('a citizen cannot give a result', async () => {
  const w = await world({ content: ITEMS })
  const { text } = await w.citizen('wechat').says(`采纳 ${RECEIPT} ${REASON}`)
  expect(text).not.toMatch(/已记录/)
  expect((await w.only()).outcome).toBeUndefined()
})

test('a result that sends people elsewhere says where, or is refused', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.says(`已转办 ${RECEIPT} 理由：这件事不归我们管`).hears(/由哪个单位办理和电话/)
  expect(await w.only()).toMatchObject({ state: 'SUBMITTED' })
  await he.says(`已转办 ${RECEIPT} 理由：不归我们管，请打 12315`).hears(/已记录/)
  expect((await w.only()).outcomeReason).toMatch(/12315.*依据/s)
})
