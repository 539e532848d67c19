import { describe, expect, test } from 'vitest'
import { DEPUTIES, deputy, LAMPS, office, told } from '../../test/helpers/letter-office.ts'
import { LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'

describe('writing to a deputy', () => {
  test('the letter is addressed, the citizen reads to whom, and the deputy alone is told once', async () => {
    const w = await office()
    const citizen = w.citizen('wechat')
    await citizen.saysAll('我想给岳青山代表写信', LAMPS, '不留')
    await citizen.says('同意').hears(/写给.*区人大代表岳青山/)
    await citizen.says('1').hears(/编号 DB-/, /区人大代表岳青山/)
    expect(await w.only()).toMatchObject({ kind: 'deputy-message', deputyId: 'd1', stationId: LIUAN })
    expect(told(w.staff('yue'))).toEqual([expect.stringMatching(/给您写信.*打开/s)])
    expect(told(w.staff('yue'))[0]).not.toMatch(/步道/)
    expect(told(w.staff('su'))).toEqual([])
  })

  test('a name that stands for something else addresses nobody', async () => {
    const w = await office()
    const citizen = w.citizen('wechat')
    await citizen.saysAll('我有话对代表说：岳青山路的灯坏了一个月，没人来修', '柳岸街道', '不留', '同意', '1')
    expect((await w.only()).deputyId).toBeUndefined()
  })

  test.each(['岳青山代表上次说要装路灯，一直没有装，我要反映一下', '我要反映岳青山代表答应的路灯没有装，请站里管一管'])(
    'what is said of a deputy is not written to them: %s',
    async (words) => {
      const w = await office()
      const citizen = w.citizen('wechat')
      await citizen.saysAll(words, '柳岸街道', '不留', '同意', '1')
      expect((await w.only()).deputyId).toBeUndefined()
    },
  )

  test.each([
    '我有话对岳青山说：步道晚上太暗，希望装几盏灯',
    '岳青山代表您好，步道晚上太暗，希望装几盏灯',
    '请区人大代表岳青山反映一下，步道晚上太暗，希望装几盏灯',
    '给代表岳青山写信：步道晚上太暗，希望装几盏灯',
  ])('who is spoken to is who is written to: %s', async (words) => {
    const w = await office()
    await w.citizen('wechat').saysAll(words, '不留', '同意', '1')
    expect((await w.only()).deputyId).toBe('d1')
  })

  test('who speaks to a deputy only in the words is asked whether it goes to that deputy', async () => {
    const w = await office()
    const citizen = w.citizen('wechat')
    await citizen.saysAll('我有话对代表说', '1')
    await citizen
      .says('岳青山代表您好，步道晚上太暗，希望装几盏灯')
      .hears(/写给哪一位代表/, /1 区人大代表岳青山/, /2 不指定/)
    await citizen.saysAll('1', '柳岸街道', '不留')
    await citizen.says('同意').hears(/写给 {2}区人大代表岳青山/)
    await citizen.says('1')
    expect((await w.only()).deputyId).toBe('d1')
  })

  test('of two deputies of one name the citizen chooses', async () => {
    const twins = [...DEPUTIES, deputy('d9', '岳青山', 'other', { level: '市人大代表', stations: [SHIQIAO] })]
    const w = await office({ content: { deputies: twins } })
    const citizen = w.citizen('wechat')
    await citizen.says('我想给岳青山代表写信').hears(/哪一位/, /区人大代表岳青山/, /市人大代表岳青山/)
    await citizen.saysAll('2', LAMPS, '石桥镇', '不留', '同意', '1')
    expect((await w.only()).deputyId).toBe('d9')
    await w.staff('yue').says('我的来信').hears(/没有/)
  })

  test('a deputy whose term is over is not written to, and the station is offered', async () => {
    const w = await office()
    w.clock.advance('P10D')
    const citizen = w.citizen('wechat')
    await citizen.says('我想给季远舟代表写信').hears(/任期到9月20日为止/, /石桥镇人大代表联络站/)
    await citizen.saysAll(LAMPS, '不留', '同意', '1')
    expect(await w.only()).toMatchObject({ stationId: SHIQIAO })
    expect((await w.only()).deputyId).toBeUndefined()
  })
})
