import { expect, test } from 'vitest'
import { person } from '../../test/helpers/small-world.ts'
import { files, type Person, type World, world } from '../../test/helpers/talk.ts'

const REASON = '理由：今年的计划里已经有了'
const HOLD_MS = 120_000

async function drafted(settings = {}): Promise<{ w: World; he: Person; peng: Person; a: Person; receipt: string }> {
  const guan = { ...person('guan', '关四', 'liuan'), grants: [{ role: '管理员' as const }] }
  const w = await world({ settings: { twoKeyKinds: ['deputy-message'], ...settings } })
  await w.store().commit([
    { do: 'person.put', person: { id: 'guan', name: guan.name ?? '', grants: guan.grants } },
    { do: 'account.put', account: { channel: 'wecom', user: 'guan', personId: 'guan', linkedAt: w.clock.now() } },
    { do: 'account.put', account: { channel: 'slack', user: 'he-2', personId: 'he', linkedAt: w.clock.now() } },
  ])
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const he = w.staff('he')
  await he.says(`采纳 ${receipt} ${REASON}`).hears(/双人放行/)
  return { w, he, peng: w.staff('peng'), a, receipt }
}
const code = (text: string): string => `OK ${/OK (\d{4})/.exec(text)?.[1]}`

test('who decided cannot let it go from another channel either', async () => {
  const { w, a, receipt } = await drafted()
  await w
    .staff('he-2', 'slack')
    .says(`放行 ${receipt}`)
    .hears(/不能自己放行/)
  expect(a.notices()).toEqual([])
})

test('a result that nobody let go in seven days is void and can be made anew', async () => {
  const { w, he, peng, a, receipt } = await drafted()
  w.clock.advance('P7D')
  await peng.says(`放行 ${receipt}`).hears(/满7天没有放行，已作废/)
  expect(a.notices()).toEqual([])
  const { text } = await he.says(`采纳 ${receipt} ${REASON}`)
  await he.says(code(text)).hears(/双人放行/)
  await peng.says(`放行 ${receipt}`).hears(/已放行/)
  expect(a.notices()).toHaveLength(1)
})

test('the days are a setting, and who made it hears that it is void', async () => {
  const { w, he, peng, receipt } = await drafted({ draftDays: 2 })
  await w.later('P1D')
  expect(
    he
      .notices()
      .map(({ wire }) => wire.text)
      .join(),
  ).not.toMatch(/没有放行/)
  await w.later('P1D')
  expect(he.notices().at(-1)?.wire.text).toMatch(/【没有放行，已作废的结果】\n.*满2天没有放行.*请重新作出/)
  await w.later('P1D')
  expect(he.notices().filter(({ wire }) => /没有放行/.test(wire.text))).toHaveLength(1)
  await peng.says(`放行 ${receipt}`).hears(/已作废/)
})

test('a result that is changed shows what it takes the place of, and what was let go counts no more', async () => {
  const { w, he, peng, a, receipt } = await drafted({ holdMs: HOLD_MS })
  await peng.says(`放行 ${receipt}`).hears(/已放行/)
  const { text } = await he
    .says(`不采纳 ${receipt} 理由：那一段明年改建`)
    .hears(/今年的计划里已经有了/, /将改为：未采纳/, /原来的放行作废/)
  expect(await w.only()).toMatchObject({ outcome: '采纳', releasedBy: 'peng' })
  await he.says(code(text)).hears(/双人放行/)
  w.clock.advance('PT10M')
  await w.flush()
  expect(a.notices()).toEqual([])
  expect((await w.only()).releasedBy).toBeUndefined()
  await he.says(`放行 ${receipt}`).hears(/不能自己放行/)
  await peng.says(`放行 ${receipt}`).hears(/已放行/)
  w.clock.advance('PT10M')
  await w.flush()
  expect(a.notices().map(({ wire }) => /理由：(.+)/.exec(wire.text)?.[1])).toEqual(['那一段明年改建'])
})

test('a result of somebody who may not decide any more is not let go', async () => {
  const { w, peng, a, receipt } = await drafted()
  for (const role of ['登记员', '承办人'] as const)
    await w.store().commit([{ do: 'grant.remove', personId: 'he', grant: { role, stationId: 'liuan' } }])
  await peng.says(`放行 ${receipt}`).hears(/已不再承担这项工作/)
  expect(a.notices()).toEqual([])
})

test('who may not release any more does not', async () => {
  const { w, peng, a, receipt } = await drafted()
  await w.store().commit([{ do: 'grant.remove', personId: 'peng', grant: { role: '审核员', stationId: 'liuan' } }])
  await peng.says(`放行 ${receipt}`).hears(/放行需要审核员/)
  expect(a.notices()).toEqual([])
})

test('alone only in an emergency, with a reason, and colleagues hear of it the next day', async () => {
  const { w, he, peng, a, receipt } = await drafted()
  await he.says(`紧急放行 ${receipt}`).hears(/要写明理由/)
  expect(a.notices()).toEqual([])
  await he.says(`紧急放行 ${receipt} 理由：明天停水，今天必须告诉居民`).hears(/已紧急放行/, /下一个工作日/)
  expect(a.notices()).toHaveLength(1)
  expect(await w.store().submissions.ledger({ kinds: ['override'] })).toHaveLength(1)
  await w.later('PT1H')
  expect(peng.notices()).toEqual([])
  await w.later('P1D')
  for (const colleague of [peng, w.staff('guan')])
    expect(
      colleague
        .notices()
        .map(({ wire }) => wire.text)
        .join(),
    ).toMatch(/【一个人紧急放行的结果】\n.*何静一个人放行.*明天停水，今天必须告诉居民/)
  await w.later('P1D')
  expect(peng.notices()).toHaveLength(1)
})

test('an emergency does not lend a role', async () => {
  const { w, peng, a, receipt } = await drafted()
  await w.store().commit([{ do: 'grant.remove', personId: 'peng', grant: { role: '审核员', stationId: 'liuan' } }])
  await peng.says(`紧急放行 ${receipt} 理由：明天停水`).hears(/放行需要审核员/)
  expect(a.notices()).toEqual([])
})
