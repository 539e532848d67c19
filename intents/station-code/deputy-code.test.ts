import { describe, expect, test } from 'vitest'
import type { Deputy } from '../../src/domain/station.ts'
import { payloadOf } from '../../src/station/codes/payload.ts'
import { scanText } from '../../src/station/codes/text.ts'
import { LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { SEAL, type World, world } from '../../test/helpers/talk.ts'

const YUE: Deputy = {
  id: 'd1',
  code: 'DB01',
  name: '岳青山',
  level: '区人大代表',
  constituency: '青溪区第三选区',
  stations: [LIUAN],
  topics: ['养老'],
  term: { from: '2022-01-10', to: '2026-10-01' },
}
const TWO: Deputy = { ...YUE, id: 'd2', code: 'DB02', name: '苏晓棠', stations: [LIUAN, SHIQIAO] }
const SIGN = payloadOf('DB01', SEAL)
const WORDS = '河边的步道晚上太暗，希望装几盏灯。'

const city = (): Promise<World> => world({ content: { deputies: [YUE, TWO] } })

describe('scanning the code of a deputy', () => {
  test('shows who it is, and a letter written then goes to that deputy with how it came', async () => {
    const w = await city()
    const citizen = w.citizen('web')
    const { messages, text } = await citizen
      .says(scanText(SIGN))
      .hears(
        /区人大代表岳青山/,
        /青溪区第三选区/,
        /任期：2022年1月10日至2026年10月1日/,
        /柳岸街道中心路8号/,
        /下一次接待：.*9月17日/,
      )
    expect(messages.at(-1)?.wire.choices).toContain('写信')
    expect(text).not.toMatch(/5550/)
    await citizen.says('写信').hears(/说说是什么事/)
    await citizen.saysAll(WORDS, '不留', '同意')
    await citizen.says('1').hears(/岳青山/)
    expect(await w.only()).toMatchObject({ deputyId: 'd1', stationId: LIUAN, cameBy: '扫码 DB01' })
  })

  test('我有话对代表说 afterwards means this deputy; another kind goes to the station alone', async () => {
    const w = await city()
    const citizen = w.citizen('web')
    await citizen.says(scanText(SIGN))
    await citizen.saysAll('我有话对代表说', WORDS, '不留', '同意', '1')
    expect((await w.only()).deputyId).toBe('d1')
    await citizen.saysAll('我要提人民建议', WORDS, '不留', '同意', '1')
    const [, second] = await w.submissions()
    expect(second).toMatchObject({ kind: 'suggestion', cameBy: '扫码 DB01' })
    expect(second?.deputyId).toBeUndefined()
  })

  test('of a deputy of two stations the citizen says which', async () => {
    const w = await city()
    const citizen = w.citizen('web')
    await citizen.says('代码 DB02').hears(/苏晓棠/, /柳岸/, /石桥/)
    await citizen.saysAll('写信', WORDS)
    await citizen.saysAll('石桥镇', '不留', '同意', '1')
    expect(await w.only()).toMatchObject({ deputyId: 'd2', stationId: SHIQIAO, cameBy: '代码 DB02' })
  })

  test('mistyped, forged and unknown codes are told apart', async () => {
    const w = await city()
    const citizen = w.citizen('web')
    const wrong = `${SIGN.slice(0, -1)}${SIGN.endsWith('A') ? 'B' : 'A'}`
    await citizen.says(scanText(wrong)).hears(/有一位对不上/)
    const foreign = payloadOf('DB01', (secret) => SEAL(`another:${secret}`))
    await citizen.says(scanText(foreign)).hears(/不是.*发出的/)
    await citizen.says(scanText(payloadOf('DB77', SEAL))).hears(/不在名册里/)
    await citizen.says('代码 db-01').hears(/岳青山/)
  })

  test('who is no deputy any more: the code says so and offers the station', async () => {
    const w = await city()
    w.clock.advance('P20D')
    const citizen = w.citizen('web')
    await citizen.says(scanText(SIGN)).hears(/任期到10月1日为止/, /柳岸街道人大代表联络站/)
    await citizen.saysAll('我有话对代表说', '1', WORDS, '不留', '同意', '1')
    expect(await w.only()).toMatchObject({ stationId: LIUAN, cameBy: '扫码 DB01' })
    expect((await w.only()).deputyId).toBeUndefined()
  })

  test('in the middle of a form nothing that was filled in is left without being asked', async () => {
    const w = await city()
    const citizen = w.citizen('web')
    await citizen.saysAll('我有话对代表说', '1', WORDS)
    await citizen.says(scanText(SIGN)).hears(/区人大代表岳青山的码/, /离开/)
    await citizen.says('离开').hears(/青溪区第三选区/)
  })
})
