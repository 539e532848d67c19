import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { createExportRoutes } from '../../src/http/index.ts'
import type { Memory } from '../../src/ports/intent.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { laneOfPerson, SEAL, seed, type World, world } from '../../test/helpers/talk.ts'

const rc = (tail: string): string => {
  const body = `JY-260914-${tail}`
  return `${body}-${checkCharacter(body)}`
}
const CLERK = {
  id: 'ding',
  name: '丁一',
  grants: [{ role: '登记员' as const, stationId: LIUAN }],
  accounts: [{ channel: 'web', user: 'ding' }],
}
const HEAD = { ...CLERK, id: 'wan', name: '万里', grants: [{ role: '审核员' as const, stationId: LIUAN }] }
const ITEMS = [
  seed(rc('7K01'), { text: '=1+1 打13912345678找我', contact: '13987654321' }),
  seed(rc('7K02'), { text: '引号"和,逗号\n换行', state: 'CLOSED' }),
  seed(rc('7K03'), { stationId: SHIQIAO }),
]
const office = (): Promise<World> =>
  world({
    content: {
      submissions: ITEMS,
      people: [...CONTENT.people, CLERK, { ...HEAD, accounts: [{ channel: 'web', user: 'wan' }] }],
    },
  })

async function fetchFrom(w: World, user: string, text: string) {
  const routes = createExportRoutes({
    store: w.store(),
    seal: SEAL,
    knowledge: () =>
      ({
        ...({ version: 1, search: {}, content: { ...CONTENT, settings: DEFAULT_SETTINGS } } as never as object),
        station: (id: string) => CONTENT.stations.find((s) => s.id === id),
        consultation: () => undefined,
      }) as never,
    clock: w.clock,
    sessionOf: () => user,
    laneOf: (session) => laneOfPerson(w.staff(session, 'web')),
  })
  const path = /\/export(\/[0-9A-Z]{32})/.exec(text)?.[1] ?? '/none'
  return async () => {
    const response = await routes.routes.request(path)
    return { status: response.status, text: await response.text(), type: response.headers.get('content-type') }
  }
}

test('a clerk gets a file of the own station, once, without contact and without formulas', async () => {
  const w = await office()
  const { text } = await w.staff('ding', 'web').says('导出')
  expect(text).toMatch(/2件，不带联系方式/)
  const get = await fetchFrom(w, 'ding', text)
  const file = await get()
  expect(file).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' })
  expect(file.text).toMatch(/编号,类型,状态/)
  expect(file.text).toContain("'=1+1 打")
  expect(file.text).toContain('"引号""和,逗号\n换行"')
  expect(file.text).not.toMatch(/13912345678|13987654321|7K03|联系方式/)
  expect((await get()).status).toBe(404)
  const { audit } = await w.store().dump()
  expect(audit.filter((row) => row.command === 'export')).toMatchObject([{ actorId: 'ding', role: '登记员' }])
})

test('contact comes only when it is asked for, and only to who may have it', async () => {
  const w = await office()
  await w
    .staff('ding', 'web')
    .says('导出 带联系方式')
    .hears(/您是登记员，连联系方式一起导出需要审核员或管理员/)
  const wan = w.staff('wan', 'web')
  await wan.says('导出 带联系方式').hears(/两个人同意/, /何静、彭涛/, /同意导出 万里/)
  expect(w.staff('he').notices().at(-1)?.wire.text).toMatch(/万里申请导出：.*2件，带联系方式/)
  await wan.says('同意导出 万里').hears(/另一位/)
  await w
    .staff('ding', 'web')
    .says('同意导出 万里')
    .hears(/没有等着同意/)
  const asks = await w
    .staff('he')
    .says('同意导出')
    .hears(/将同意万里导出/)
  await w
    .staff('he')
    .says(/OK \d{4}/.exec(asks.text)?.[0] ?? '')
    .hears(/已同意万里导出/)
  expect(wan.notices().at(-1)?.wire.text).toMatch(/何静已同意您导出/)
  const { text } = await wan.says('导出 带联系方式').hears(/已备好/)
  await wan.says('导出 带联系方式').hears(/两个人同意/)
  const file = await (await fetchFrom(w, 'wan', text))()
  expect(file.text).toMatch(/联系方式/)
  expect(file.text).toMatch(/13987654321/)
  const { audit } = await w.store().dump()
  const who = (command: string) =>
    audit.filter((row) => row.command === command && row.result === 'done').map((row) => row.actorId)
  expect(who('export-contact')).toEqual(['wan'])
  expect(who('export-agree')).toEqual(['he'])
})

test('what was agreed to is not kept for later, and not for another order', async () => {
  const w = await office()
  const wan = w.staff('wan', 'web')
  const agree = async (): Promise<void> => {
    const { text } = await w.staff('he').says('同意导出 万里')
    await w.staff('he').says(/OK \d{4}/.exec(text)?.[0] ?? '好')
  }
  await wan.says('导出 带联系方式')
  w.clock.advance('PT10M')
  await w
    .staff('he')
    .says('同意导出 万里')
    .hears(/没有等着同意/)
  await wan.says('导出 带联系方式')
  await agree()
  await wan.says('导出 已办结 带联系方式').hears(/两个人同意/)
  await agree()
  w.clock.advance('PT10M')
  await wan.says('导出 已办结 带联系方式').hears(/两个人同意/)
})

test('the address is dead after ten minutes, in another browser, and for who lost the role', async () => {
  const w = await office()
  const ask = async (): Promise<string> => (await w.staff('ding', 'web').says('导出')).text
  const late = await fetchFrom(w, 'ding', await ask())
  const foreign = await fetchFrom(w, 'wan', await ask())
  expect((await foreign()).status).toBe(404)
  w.clock.advance('PT11M')
  expect((await late()).status).toBe(404)
  const former = await fetchFrom(w, 'ding', await ask())
  await w.store().commit([
    { do: 'grant.remove', personId: 'ding', grant: { role: '登记员', stationId: LIUAN } },
    { do: 'grant.add', personId: 'ding', grant: { role: '承办人', stationId: LIUAN } },
  ])
  expect((await former()).status).toBe(404)
  expect((await w.store().dump()).audit.filter((row) => row.command === 'export')).toEqual([])
})

test('the list seen last is what is exported, or what the order names', async () => {
  const w = await office()
  const ding = w.staff('ding', 'web')
  await ding.says('待办')
  await ding.says('导出').hears(/备好：待办1件/)
  await ding.says('导出 已办结').hears(/已办结1件/)
  await ding.says('导出 上月').hears(/0件，没有可以导出的/)
  await ding.says('导出 石桥站').hears(/不在您负责的站点/)
  await ding.says('导出 哈哈').hears(/没有认出“哈哈”/)
})

test('where no file can be sent it is said where it is to be had', async () => {
  const w = await office()
  const he = w.staff('he')
  const { text } = await he.says('导出').hears(/2件/, /网页/, /export --to/)
  expect(text).not.toMatch(/\/export\//)
  const state = await w.store().conversation(laneOfPerson(he))
  expect((state?.data as Memory | undefined)?.file).toBeUndefined()
})

test('a citizen who says the same learns nothing of the desk', async () => {
  const w = await office()
  const { text } = await w.citizen('web').says('导出本月的意见')
  expect(text).not.toMatch(/待办|\/export\/|件/)
})
