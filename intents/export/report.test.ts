import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { createExportRoutes } from '../../src/http/index.ts'
import type { Knowledge } from '../../src/ports/intent.ts'
import { sheetIn, tablesIn } from '../../test/helpers/office-files.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { laneOfPerson, SEAL, seed, type World, world } from '../../test/helpers/talk.ts'

const rc = (n: number): string => {
  const body = `YJ-260914-7K0${n}`
  return `${body}-${checkCharacter(body)}`
}
const staff = (id: string, role: '登记员' | '审核员', stationId?: string) => ({
  id,
  name: id,
  grants: [{ role, ...(stationId === undefined ? {} : { stationId }) }],
  accounts: [{ channel: 'web', user: id }],
})
const opinion = (n: number, consultationId: string, stationId = LIUAN) =>
  seed(rc(n), { consultationId, stationId, article: '第二条', user: `u${n}`, contact: '13987654321' })
const office = (): Promise<World> =>
  world({
    content: {
      submissions: [opinion(1, 'parking'), opinion(2, 'parking', SHIQIAO), opinion(3, 'market')],
      people: [
        ...CONTENT.people,
        staff('ding', '登记员', LIUAN),
        staff('wan', '审核员', LIUAN),
        staff('shi', '登记员', SHIQIAO),
        staff('quan', '登记员'),
      ],
    },
  })

async function file(w: World, user: string, text: string) {
  const knowledge = {
    content: w.content,
    station: (id: string) => w.content.stations.find((s) => s.id === id),
    consultation: (id: string) => w.content.consultations.find((c) => c.id === id),
  }
  const { routes } = createExportRoutes({
    store: w.store(),
    seal: SEAL,
    knowledge: () => knowledge as unknown as Knowledge,
    clock: w.clock,
    sessionOf: () => user,
    laneOf: (session) => laneOfPerson(w.staff(session, 'web')),
  })
  const response = await routes.request(/\/export(\/[0-9A-Z]{32})/.exec(text)?.[1] ?? '/none')
  return {
    status: response.status,
    name: response.headers.get('content-disposition'),
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

test('the contact point of a draft gets its public report as a Word file, once', async () => {
  const w = await office()
  const { text } = await w.staff('ding', 'web').says('导出 停车条例 通报')
  expect(text).toMatch(/已备好：《云川市停车管理条例（草案）》采纳情况通报/)
  const got = await file(w, 'ding', text)
  expect(got).toMatchObject({ status: 200, name: expect.stringContaining('.docx') })
  const [results = []] = await tablesIn(got.bytes)
  expect(results.at(-1)).toEqual(['合计', '2', '2'])
  expect((await file(w, 'ding', text)).status).toBe(404)
  const { audit } = await w.store().dump()
  expect(audit.filter(({ command }) => command === 'export')).toHaveLength(1)
})

test('whoever looks after neither the draft nor the city gets the own opinions, not the report', async () => {
  const w = await office()
  await w
    .staff('shi', 'web')
    .says('导出 停车条例 通报')
    .hears(/由市级办公室或者这部草案的联系点导出/)
  const { text } = await w.staff('shi', 'web').says('导出 停车条例 意见汇总')
  expect(text).toMatch(/意见汇总（xlsx）1件，不带姓名和联系方式/)
  const { rows } = await sheetIn((await file(w, 'shi', text)).bytes)
  expect(rows.map((row) => row[1])).toEqual(['编号', rc(2)])
})

test('contact data need the role for them', async () => {
  const w = await office()
  await w
    .staff('ding', 'web')
    .says('导出 停车条例 意见汇总 带联系方式')
    .hears(/需要审核员或管理员/)
  const order = '导出 停车条例 意见汇总 csv 带联系方式'
  await w
    .staff('wan', 'web')
    .says(order)
    .hears(/两个人同意/)
  const asks = await w.staff('he').says('同意导出 万里')
  await w.staff('he').says(/OK \d{4}/.exec(asks.text)?.[0] ?? '')
  const { text } = await w.staff('wan', 'web').says(order)
  expect(String(Buffer.from((await file(w, 'wan', text)).bytes))).toContain('13987654321')
})

test('where the draft is not named it is asked for, and elsewhere the command is said', async () => {
  const w = await office()
  await w
    .staff('quan', 'web')
    .says('导出 通报')
    .hears(/要导出哪一部草案的通报/)
  await w
    .staff('he')
    .says('导出 停车条例 通报')
    .hears(/report consultation parking --public --to/)
})

test('the contact points stand in a table that adds up', async () => {
  const w = await office()
  await w
    .staff('quan', 'web')
    .says('联系点评估 本月')
    .hears(/柳岸街道人大代表联络站：收到2件（2人），上报转出0件，采纳0件/, /算法：采纳率＝/)
  const { text } = await w.staff('quan', 'web').says('导出 联系点评估 本月')
  const { rows } = await sheetIn((await file(w, 'quan', text)).bytes)
  const [, ...points] = rows.slice(0, -1)
  const [sum] = points.splice(-1)
  expect(sum?.slice(0, 2)).toEqual(['合计', '3'])
  expect(points.reduce((total, row) => total + Number(row[1]), 0)).toBe(3)
})

test('of few people nothing is said of where they come from', async () => {
  const w = await office()
  await w.staff('quan').says('代表性 停车条例')
  await w
    .staff('quan', 'web')
    .says('代表性 停车条例')
    .hears(/不足5人/)
  await w
    .staff('shi', 'web')
    .says('代表性 停车条例')
    .hears(/由市级办公室或者这部草案的联系点查看/)
  const { text } = await w.citizen('web').says('代表性 停车条例')
  expect(text).not.toMatch(/不足5人/)
})
