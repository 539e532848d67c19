import { describe, expect, test } from 'vitest'
import { files, seed, type World, world } from '../../test/helpers/talk.ts'

/** A matter that is none of ours, told by somebody. */
const MATTER = '我要举报一家公司拖欠我工资三个月'

const counts = async (w: World): Promise<readonly string[]> =>
  (await w.store().dump()).audit.map(({ command }) => String(command)).filter((one) => one.startsWith('door-'))

describe('who was sent to another body', () => {
  test('says later that it was done, and only a count is kept', async () => {
    const w = await world()
    const citizen = w.citizen('wechat')
    await citizen.says(MATTER).hears(/联络站不能受理/)
    w.clock.advance('P3D')
    await citizen.says('办好了').hears(/谢谢您告诉我/, /只记一个数/)
    expect(await counts(w)).toEqual(['door-shown', 'door-done'])
    const rows = (await w.store().dump()).audit.filter(({ command }) => String(command).startsWith('door-'))
    expect(JSON.stringify(rows)).not.toContain(citizen.personId)
    const { text } = await citizen.says('办好了')
    expect(text).not.toMatch(/只记一个数/)
  })

  test('says that nobody cares: hears whom to press and how to tell the deputies, and is counted once', async () => {
    const w = await world()
    const citizen = w.citizen('wechat')
    await citizen.says(MATTER)
    await citizen.says('还是没人管').hears(/还没有办成/, /电话 \d+/, /受理编号/, /我有话对代表说/)
    await citizen.says('他们那边还是没人管').hears(/还没有办成/)
    expect(await counts(w)).toEqual(['door-shown', 'door-open'])
  })

  test('is asked which is meant when a result of ours waits for a rating', async () => {
    const told = seed('JY-260901-7K3M-X', { state: 'FED_BACK', channel: 'wechat', user: 'a' })
    const w = await world({ content: { submissions: [told] } })
    const citizen = w.citizen('wechat', 'a')
    await citizen.says(MATTER)
    await citizen.says('办好了').hears(/您说的是哪一件/)
    await citizen.says('1').hears(/只记一个数/)
  })

  test('who was sent nowhere is understood as before; so is who tells a matter or asks', async () => {
    const w = await world()
    await w.citizen('wechat').says('还是没人管')
    const citizen = w.citizen('wechat')
    await citizen.says(MATTER)
    await citizen.says('我家楼下垃圾堆了半个月还是没人管，请代表反映')
    await citizen.says('办好了吗？')
    expect(await counts(w)).toEqual(['door-shown'])
  })

  test('of an emergency nothing is kept', async () => {
    const w = await world()
    await w.citizen('wechat').says('着火了，快来人')
    expect(await counts(w)).toEqual([])
  })
})

test('staff read the counts of finished months, and nothing that happened fewer than five times', async () => {
  const w = await world({ now: Date.parse('2026-08-20T10:00:00+08:00') })
  for (let n = 0; n < 4; n++) await w.citizen('wechat').says(MATTER)
  const he = w.staff('he')
  await he.says('统计 指路 本月').hears(/还没有过完/)
  w.clock.advance('P20D')
  await he.says('统计 指路 8月').hears(/8月：其他每项不足5次/)
  for (let n = 0; n < 5; n++) await w.citizen('wechat').says(MATTER)
  w.clock.advance('P30D')
  const { text } = await he.says('统计 指路 今年')
  expect(text).toMatch(/9月：\S+5次（说办好了：不足5次，说没人管：不足5次）/)
  expect(text).toMatch(/8月：其他每项不足5次/)
  expect((await w.citizen('wechat').says('统计 指路 今年')).text).not.toMatch(/次数/)
})

test('an order to hand over may say 转交', async () => {
  const w = await world()
  await files(w.citizen('wechat'))
  const he = w.staff('he')
  await he.says('待办')
  await he.says('转交 1 给12345 编号 SH-77 理由：属于日常维修').hears(/已转给12345/, /SH-77/)
  expect(await w.only()).toMatchObject({ state: 'TRANSFERRED', outsideBody: '12345', outsideNumber: 'SH-77' })
})
