import { expect, test } from 'vitest'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { files, type Person, seed, type World, type WorldOptions, world } from '../../test/helpers/talk.ts'

const admin = (id: string, stationId: string) => ({
  id,
  name: `管${id}`,
  grants: [{ role: '管理员' as const, stationId }],
  accounts: [{ channel: 'wecom' as const, user: id }],
})
const RULE = CONTENT.receptions[0] as (typeof CONTENT.receptions)[number]
const office = (more: WorldOptions['content'] = {}): Promise<World> =>
  world({
    content: {
      people: [...CONTENT.people, admin('gu', LIUAN), admin('gao', SHIQIAO)],
      receptions: [{ ...RULE, capacity: 1 }],
      ...more,
    },
  })
const tokenIn = (text: string): string => /OK \d{4}/.exec(text)?.[0] ?? ''
async function books(who: Person, matter = '石狮子缺了一只耳朵'): Promise<string> {
  await who.saysAll('我想约柳岸街道站的接待', '1', matter, '13700137042', '同意')
  return /YY-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/.exec((await who.says('1')).text)?.[0] ?? ''
}
async function asked(w: World, order: string): Promise<void> {
  const gu = w.staff('gu')
  const { text } = await gu.says(order)
  await gu.says(tokenIn(text)).hears(/还没有删除/, /同意删除 YY-/)
}

test('who only booked is named by the booking number; two people agree, the place is free and the person hears of it', async () => {
  const w = await office()
  const [a, b] = [w.citizen('wechat', 'wx-anna'), w.citizen('wechat')]
  const number = await books(a)
  await books(b, '楼道的灯')
  const order = `删除个人信息 ${number} 理由：收到本人书面申请`
  const gu = w.staff('gu')
  const { text } = await gu.says(order).hears(number, /联系方式/, /账号关联/, /要两个人同意/)
  await gu.says(tokenIn(text)).hears(/还没有删除/)
  await gu.says(`同意删除 ${number}`).hears(/您自己提出的/)
  expect(await w.store().bookings.find({ personId: a.personId })).toHaveLength(1)
  const he = w.staff('he')
  const again = await he.says(`同意删除 ${number}`).hears(/管gu申请/)
  await he.says(tokenIn(again.text)).hears(/已删除（9月14日）/)
  expect(await w.store().bookings.find({ personId: a.personId })).toEqual([])
  expect(await w.store().people.accountsOf(a.personId)).toEqual([])
  expect(a.notices().at(-1)?.wire.text).toMatch(/书面申请.*不是您本人申请的/s)
  await w.later('PT1M')
  expect(b.notices().at(-1)?.wire.text).toMatch(/有名额了/)
  expect(await w.keeps('石狮子')).toBe(false)
  expect(await w.keeps('13700137042')).toBe(false)
  const { audit } = await w.store().dump()
  expect(audit.filter(({ command, target }) => command === 'erase' && target === number)).toMatchObject([
    { actorId: 'gu', after: 'erased' },
  ])
})

test('who also handed something in keeps it, unless everything is asked for', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await files(a)
  const number = await books(a)
  const agrees = async (): Promise<void> => {
    const { text } = await w.staff('he').says(`同意删除 ${number}`)
    await w
      .staff('he')
      .says(tokenIn(text))
      .hears(/已删除/)
  }
  await w
    .staff('gu')
    .says(`删除个人信息 ${number} 理由：收到本人书面申请`)
    .hears(/还提交过 1 件事项，不在这次删除里/)
  await asked(w, `删除个人信息 ${number} 理由：收到本人书面申请`)
  await agrees()
  expect(await w.store().bookings.find({ personId: a.personId })).toEqual([])
  expect((await w.only()).body).not.toBe('')
  await a.says('我的预约').hears(/没有预约/)
  const other = await books(a)
  await asked(w, `删除个人信息 ${other} 全部 理由：收到本人书面申请`)
  const { text } = await w.staff('he').says(`同意删除 ${other}`)
  await w
    .staff('he')
    .says(tokenIn(text))
    .hears(/删除凭证/)
  expect((await w.only()).body).toBe('')
})

test('what changed meanwhile, a wrong number, another station or no reason deletes nothing', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  const number = await books(a)
  const gu = w.staff('gu')
  await gu.says(`删除个人信息 ${number}`).hears(/请写明理由/)
  await w
    .staff('gao')
    .says(`删除个人信息 ${number} 理由：收到本人书面申请`)
    .hears(/没有查到这个编号/)
  await w
    .staff('he')
    .says(`删除个人信息 ${number} 理由：收到本人书面申请`)
    .hears(/需要管理员/)
  const wrong = `${number.slice(0, -1)}${number.endsWith('A') ? 'B' : 'A'}`
  await gu.says(`删除个人信息 ${wrong} 理由：收到本人书面申请`).hears(/有一位不对/)
  await asked(w, `删除个人信息 ${number} 理由：收到本人书面申请`)
  await a.says('取消预约').hears(/已取消/)
  await w
    .staff('he')
    .says(`同意删除 ${number}`)
    .hears(/有变动，什么都没有删/)
  expect(await w.store().bookings.find({ personId: a.personId })).toHaveLength(1)
})

test('who asked for everything and may not at the station of a matter any more deletes nothing', async () => {
  const of = (id: string) => ({ ...admin(id, LIUAN), grants: [LIUAN, SHIQIAO].flatMap((at) => admin(id, at).grants) })
  const w = await office({
    people: [...CONTENT.people, of('gu'), of('gao')],
    submissions: [seed('MS-260914-7K3M-E', { stationId: SHIQIAO })],
  })
  const number = await books(w.citizen('wechat-official', 'somebody'))
  await asked(w, `删除个人信息 ${number} 全部 理由：收到本人书面申请`)
  await w.store().commit([{ do: 'grant.remove', personId: 'gu', grant: { role: '管理员', stationId: SHIQIAO } }])
  await w
    .staff('gao')
    .says(`同意删除 ${number}`)
    .hears(/不再承担/)
})
