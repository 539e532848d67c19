import { expect, test } from 'vitest'
import { createFileRoutes } from '../../src/http/file-routes.ts'
import { createServer } from '../../src/http/index.ts'
import { handsOver, pdf, photo } from '../../test/helpers/pictures.ts'
import { QUIET_LOG } from '../../test/helpers/quiet-log.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { laneOfPerson, type Person, receiptIn, SEAL, type World, world } from '../../test/helpers/talk.ts'

const clerk = (id: string, name: string, stationId: string) => ({
  id,
  name,
  grants: [{ role: '登记员' as const, stationId }],
  accounts: [{ channel: 'web', user: id }],
})
const office = (): Promise<World> =>
  world({ content: { people: [...CONTENT.people, clerk('ding', '丁一', LIUAN), clerk('shi', '石二', SHIQIAO)] } })

/** A suggestion with a picture and a document, its receipt and its secret. */
async function filed(w: World, ann: Person) {
  await ann.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '柳岸街道', '不留')
  await ann.says('', {
    files: [await handsOver(w, ann, '路灯.jpg', photo()), await handsOver(w, ann, '说明.pdf', pdf())],
  })
  await ann.says('同意').hears(/附件.*路灯\.jpg.*说明\.pdf/)
  const { text } = await ann.says('1').hears(/已提交，附上1张照片、1份文档/)
  return { receipt: receiptIn(text), secret: /查询码 ([\d ]{19})/.exec(text)?.[1] ?? '' }
}

const served = (w: World, user: string) => {
  const routes = createFileRoutes({
    store: w.store(),
    seal: SEAL,
    clock: w.clock,
    sessionOf: () => user,
    laneOf: (session) => laneOfPerson(w.staff(session, 'web')),
    speakerOf: (session) => w.app().speakerOf('web', session),
  })
  const { app } = createServer({ routes: [routes], health: async () => ({}), log: QUIET_LOG })
  return async (address: string) => app.request(address)
}
const addresses = (text: string): readonly string[] => [...text.matchAll(/\/file\/[0-9A-Z]{32}/g)].map((m) => m[0])

test('staff of the station see what came along, and look at each once, which leaves a row', async () => {
  const w = await office()
  const { receipt } = await filed(w, w.citizen('web', 'ann'))
  const ding = w.staff('ding', 'web')
  await ding.says(`打开 ${receipt}`).hears(/附件.*1 照片 路灯\.jpg.*2 文档 说明\.pdf/, /看内容请发“附件 1”/)
  const { text } = await ding.says('附件').hears(/10分钟内有效/, /审计记录/)
  const [first = '', second = ''] = addresses(text)
  const get = served(w, 'ding')
  const looked = await get(first)
  expect(looked.status).toBe(200)
  expect(Buffer.from(await looked.arrayBuffer()).length).toBeGreaterThan(2_000)
  expect((await get(first)).status).toBe(404)
  expect((await get(second)).headers.get('content-type')).toBe('application/pdf')
  const { audit } = await w.store().dump()
  const looks = audit.filter((row) => row.command === 'look')
  expect(looks).toMatchObject([
    { actorId: 'ding', role: '登记员', target: receipt },
    { actorId: 'ding', target: receipt },
  ])
  await ding.says('附件 2').hears(/说明\.pdf（1KB）：\/file/)
  await ding.says('附件 3').hears(/只有2个附件/)
})

test('whatever a file holds, nothing of it runs and its name steers nothing', async () => {
  const w = await office()
  const ann = w.citizen('web', 'ann')
  const { receipt } = await filed(w, ann)
  const [address = ''] = addresses((await ann.says(`附件 1 ${receipt}`)).text)
  const { headers } = await served(w, 'ann')(address)
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${receipt}-1.jpg"`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; sandbox;/)
  expect(headers.get('content-security-policy')).not.toContain('script')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('an address is for one browser, for ten minutes, and for as long as the role lasts', async () => {
  const w = await office()
  const { receipt } = await filed(w, w.citizen('web', 'ann'))
  const ding = w.staff('ding', 'web')
  const ask = async (): Promise<string> => addresses((await ding.says(`附件 1 ${receipt}`)).text)[0] ?? ''
  const other = await ask()
  expect((await served(w, 'somebody')(other)).status).toBe(404)
  expect((await served(w, 'shi')(other)).status).toBe(404)
  const late = await ask()
  w.clock.advance('PT10M')
  expect((await served(w, 'ding')(late)).status).toBe(404)
  const gone = await ask()
  await w.store().commit([{ do: 'grant.remove', personId: 'ding', grant: { role: '登记员', stationId: LIUAN } }])
  expect((await served(w, 'ding')(gone)).status).toBe(404)
  expect((await w.store().dump()).audit.filter((row) => row.command === 'look')).toEqual([])
})

test('staff of another station hear nothing of it', async () => {
  const w = await office()
  const { receipt } = await filed(w, w.citizen('web', 'ann'))
  await w
    .staff('shi', 'web')
    .says(`附件 ${receipt}`)
    .hears(/不在您负责的站点/)
})

test('who handed it in sees it by the receipt, from another browser with the secret, and nobody else', async () => {
  const w = await office()
  const ann = w.citizen('web', 'ann')
  const { receipt, secret } = await filed(w, ann)
  await ann.says(`查 ${receipt}`).hears(/附件：1 照片 路灯\.jpg/, /“附件 /)
  expect(addresses((await ann.says(`附件 ${receipt}`)).text)).toHaveLength(2)
  const elsewhere = w.citizen('web', 'ann-phone')
  await elsewhere.says(`附件 ${receipt}`).hears(/没有查到您的这个编号/)
  const [address = ''] = addresses((await elsewhere.says(`附件 ${receipt} ${secret}`)).text)
  expect((await served(w, 'ann-phone')(address)).status).toBe(200)
  await elsewhere.says(`附件 ${receipt} 1111 2222 3333 4444`).hears(/没有查到/)
})

test('where the page is not, names and sizes are told and where to look', async () => {
  const w = await office()
  const ann = w.citizen('wechat-official', 'ann')
  const { receipt } = await filed(w, ann)
  await ann.says(`附件 ${receipt}`).hears(/1 照片 路灯\.jpg（/, /请在网页上/)
  const he = w.staff('he')
  await he.says(`附件 ${receipt}`).hears(/请在网页聊天里登录/)
})

test.each(['附件里写了要求', '我的附件怎么没有了', '照片'])('“%s” asks for no file', async (words) => {
  const w = await office()
  const { text } = await w.citizen('web').says(words)
  expect(text).not.toMatch(/看哪一件的附件|没有附件/)
})
