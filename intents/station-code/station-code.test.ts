import { describe, expect, test } from 'vitest'
import type { Station, StationChange } from '../../src/domain/station.ts'
import { payloadOf } from '../../src/station/codes/payload.ts'
import { scanText } from '../../src/station/codes/text.ts'
import { wordsOfCode } from '../../src/wechat/scanned.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { laneOfPerson, SEAL, type World, world } from '../../test/helpers/talk.ts'

const codeOf = (id: string): string => CONTENT.stations.find((one) => one.id === id)?.code ?? ''
const LIUAN_SIGN = payloadOf(codeOf(LIUAN), SEAL)
const otherCity = (secret: string): string => SEAL(`another city:${secret}`)

const changed = (id: string, change: StationChange): Promise<World> =>
  world({ content: { stations: CONTENT.stations.map((one) => (one.id === id ? { ...one, change } : one)) } })

describe('scanning the sign of a station', () => {
  test('greets there, and a matter handed in afterwards goes to it and keeps how it came', async () => {
    const w = await world()
    const citizen = w.citizen('web')
    const { messages } = await citizen
      .says(scanText(LIUAN_SIGN))
      .hears(/您好，这里是柳岸街道/, /地址：柳岸街道中心路8号/, /您要做什么/)
    expect(messages.at(-1)?.wire.choices).toContain('我有话对代表说')
    await citizen.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。')
    await citizen.saysAll('不留', '同意', '1')
    expect(await w.only()).toMatchObject({ stationId: LIUAN, cameBy: `扫码 ${codeOf(LIUAN)}` })
    await w.staff('he').says('待办')
    await w
      .staff('he')
      .says('打开 1')
      .hears(/来源.*扫码/)
  })

  test('says the same from every channel: page, account scene, group', async () => {
    const w = await world()
    await w
      .citizen('wechat-official')
      .says(wordsOfCode(LIUAN_SIGN))
      .hears(/这里是柳岸街道/)
    await w
      .inGroup('wechat', 'G1', 'a')
      .says(scanText(LIUAN_SIGN))
      .hears(/这里是柳岸街道/)
  })

  test('twice greets twice; another sign afterwards is the one that counts', async () => {
    const w = await world()
    const citizen = w.citizen('web')
    await citizen.says(scanText(LIUAN_SIGN)).hears(/这里是柳岸街道/)
    await citizen.says(scanText(LIUAN_SIGN)).hears(/这里是柳岸街道/)
    await citizen.says(scanText(payloadOf(codeOf(SHIQIAO), SEAL))).hears(/这里是石桥/)
    await citizen.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '不留', '同意', '1')
    expect(await w.only()).toMatchObject({ stationId: SHIQIAO, cameBy: `扫码 ${codeOf(SHIQIAO)}` })
  })

  test('after a day it counts no more', async () => {
    const w = await world()
    const citizen = w.citizen('web')
    await citizen.says(scanText(LIUAN_SIGN))
    w.clock.advance('PT23H')
    await citizen.says('你好')
    w.clock.advance('PT2H')
    await citizen.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '石桥街道', '不留', '同意', '1')
    const filed = await w.only()
    expect(filed.stationId).toBe(SHIQIAO)
    expect(filed.cameBy).toBeUndefined()
  })
})

describe('typing a code', () => {
  const full = (text: string): string =>
    [...text].map((c) => (c > ' ' && c <= '~' ? String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0) : c)).join('')
  const asO = (text: string): string => text.replaceAll('0', 'O')
  test.each([
    ['bare', codeOf(LIUAN)],
    ['small letters', codeOf(LIUAN).toLowerCase()],
    ['full width', `代码 ${full(codeOf(LIUAN))}`],
    ['spaces', `代码：${codeOf(LIUAN).split('').join(' ')}`],
    ['O for 0', `代码 ${asO(codeOf(LIUAN))}`],
    ['whole sign', LIUAN_SIGN],
    ['whole sign, small, with spaces and O for 0', `代码 ${asO(LIUAN_SIGN.toLowerCase().replaceAll('-', ' '))}`],
    ['whole sign, full width', full(LIUAN_SIGN)],
  ])('%s', async (_, said) => {
    const w = await world()
    await w
      .citizen('web')
      .says(said)
      .hears(/您好，这里是柳岸街道/)
  })
})

describe('a code that is not right', () => {
  test('mistyped, made up, of another city, unknown: each says what it is and how to go on', async () => {
    const w = await world()
    const citizen = w.citizen('web')
    const last = LIUAN_SIGN.at(-1) === 'A' ? 'B' : 'A'
    await citizen.says(`代码 ${LIUAN_SIGN.slice(0, -1)}${last}`).hears(/有一位对不上/, /街道或社区的名字/)
    await citizen.says(scanText(payloadOf(codeOf(LIUAN), otherCity))).hears(/不是.*发出的/, /不要.*填写个人信息/)
    await citizen.says(scanText(payloadOf('HZ77', otherCity))).hears(/不是.*发出的/)
    await citizen.says('代码 ZZ99').hears(/没有查到这个站点代码/, /我有话对代表说/)
    await citizen.says(scanText(payloadOf('ZZ99', SEAL))).hears(/不在名册里/)
    expect((await w.store().conversation(laneOfPerson(citizen)))?.data.scanned).toBeUndefined()
  })

  test('a station that was merged hands on to the new one, and the code of the sign is kept', async () => {
    const w = await changed(LIUAN, { kind: 'merged', since: '2026-09-01', to: SHIQIAO })
    const citizen = w.citizen('web')
    await citizen.says(scanText(LIUAN_SIGN)).hears(/这里是石桥/, /已于.*并入石桥/)
    await citizen.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '不留', '同意', '1')
    expect(await w.only()).toMatchObject({ stationId: SHIQIAO, cameBy: `扫码 ${codeOf(LIUAN)}` })
  })

  test('a station that moved says where to; one that was closed says whom to ask', async () => {
    const moved = await changed(LIUAN, { kind: 'moved', since: '2026-09-01', formerAddress: '旧街1号' })
    await moved
      .citizen('web')
      .says(scanText(LIUAN_SIGN))
      .hears(/迁到柳岸街道中心路8号/, /您要做什么/)
    const closed = await changed(LIUAN, { kind: 'retired', since: '2026-09-01' })
    await closed
      .citizen('web')
      .says(scanText(LIUAN_SIGN))
      .hears(/撤销/, /这个码不再使用/, /可以找/)
  })

  test('a receipt is no station code', async () => {
    const w = await world()
    const { text } = await w.citizen('web').says('YJ-260901-7K3M-Q')
    expect(text).not.toMatch(/站点代码|牌子/)
  })
})

describe('a scan in the middle of a form', () => {
  async function writing() {
    const w = await world()
    const citizen = w.citizen('web')
    await citizen.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。')
    return { w, citizen }
  }

  test('at the question for the station is its answer', async () => {
    const { w, citizen } = await writing()
    await citizen.says(scanText(LIUAN_SIGN)).hears(/联系方式/)
    await citizen.saysAll('不留', '同意', '1')
    expect(await w.only()).toMatchObject({ stationId: LIUAN, cameBy: `扫码 ${codeOf(LIUAN)}` })
  })

  test('elsewhere asks before leaving, and who goes on loses nothing', async () => {
    const { w, citizen } = await writing()
    await citizen.says('石桥街道')
    await citizen.says(scanText(LIUAN_SIGN)).hears(/填写的还在/, /离开/)
    await citizen.says(scanText(LIUAN_SIGN)).hears(/填写的还在/)
    await citizen.saysAll('不留', '同意', '1')
    expect(await w.only()).toMatchObject({ stationId: SHIQIAO })
  })

  test('who leaves is greeted at the station and nothing was handed in', async () => {
    const { w, citizen } = await writing()
    await citizen.says('石桥街道')
    await citizen.says(scanText(LIUAN_SIGN))
    await citizen.says('离开').hears(/这里是柳岸街道/)
    expect(await w.submissions()).toEqual([])
    await citizen.says('不留')
    expect(await w.submissions()).toEqual([])
  })

  test('a code that is not right is answered and never becomes part of what is filled in', async () => {
    const w = await world()
    const citizen = w.citizen('web')
    await citizen.saysAll('我有话对代表说', '1')
    await citizen.says(scanText(payloadOf('HZ77', otherCity))).hears(/不是.*发出的/)
    await citizen.says(scanText('删除我的个人信息-1')).hears(/没有查到这个站点代码/)
    await citizen.saysAll('河边的步道晚上太暗，希望装几盏灯。', '柳岸街道', '不留', '同意', '1')
    expect((await w.only()).body).toBe('河边的步道晚上太暗，希望装几盏灯。')
  })
})

test('codes that look alike are told apart by how they are written, and asked about where they are not', async () => {
  const [one, other] = CONTENT.stations as [Station, Station]
  const w = await world({
    content: {
      stations: [
        { ...one, code: 'B01' },
        { ...other, code: 'BO1' },
      ],
    },
  })
  await w
    .citizen('web')
    .says('代码 BO1')
    .hears(/这里是石桥/)
  await w
    .citizen('web')
    .says('代码 B01')
    .hears(/这里是柳岸/)
  const { messages } = await w
    .citizen('web')
    .says('代码 BOl')
    .hears(/看起来一样/)
  expect(messages[0]?.wire.choices).toEqual([one.name, other.name])
})
