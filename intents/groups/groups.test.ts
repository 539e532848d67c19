import { describe, expect, test } from 'vitest'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { Content } from '../../src/ports/knowledge.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { type Person, type World, world } from '../../test/helpers/talk.ts'

const PEOPLE: Content['people'] = [
  ...CONTENT.people,
  { id: 'chief', name: '路远', grants: [{ role: '管理员' }], accounts: [{ channel: 'wecom', user: 'chief' }] },
  {
    id: 'kept',
    name: '严谨',
    grants: [{ role: '承办人', stationId: LIUAN }],
    accounts: [{ channel: 'wecom', user: 'kept' }],
  },
]

const city = (more: Partial<Content> = {}): Promise<World> => world({ content: { people: PEOPLE, ...more } })

/** Says a command and its confirmation. */
async function confirmed(person: Person, command: string): Promise<string> {
  const { text } = await person.says(command)
  const token = /OK (\d{4})/.exec(text)?.[1] ?? ''
  return (await person.says(`OK ${token}`)).text
}

const here = async (w: World, group: string): Promise<string> =>
  (await w.inGroup('wecom', group, `x-${group}`).says('这里几点开门')).text

describe('binding a group', () => {
  test('in the group, after a preview; every group then speaks of its own station, and nothing mixes', async () => {
    const w = await city()
    await w
      .inGroup('wecom', 'A', 'he')
      .says('绑定本群 柳岸街道站')
      .hears(/将把本群绑定到柳岸街道/, /现在：没有绑定/)
    expect(await here(w, 'A')).toMatch(/您问哪个站点/)
    expect(await confirmed(w.inGroup('wecom', 'A', 'he'), '绑定本群 柳岸街道站')).toMatch(/本群已绑定到柳岸街道/)
    await confirmed(w.inGroup('wecom', 'B', 'luo'), '绑定本群 SQ02')
    expect(await here(w, 'A')).toMatch(/柳岸街道人大代表联络站/)
    expect(await here(w, 'B')).toMatch(/石桥镇人大代表联络站/)
    expect(await here(w, 'A')).not.toMatch(/石桥/)
    const trail = (await w.store().dump()).audit.filter(({ command }) => command === 'group')
    expect(trail.map(({ target, result }) => [target, result])).toEqual([
      ['wecom:A', 'done'],
      ['wecom:B', 'done'],
    ])
  })

  test('drafts, sessions and staff are those of its station', async () => {
    const [first, ...others] = CONTENT.consultations as [Consultation, ...Consultation[]]
    const audience = { kind: '定向', groups: [], stations: [LIUAN], persons: [] } as const
    const w = await city({ consultations: [{ ...first, audience }, ...others] })
    await confirmed(w.inGroup('wecom', 'A', 'he'), '绑定本群 柳岸街道站')
    await confirmed(w.inGroup('wecom', 'B', 'luo'), '绑定本群 石桥镇站')
    const asked = (group: string, words: string) => w.inGroup('wecom', group, `x-${group}`).says(words)
    await asked('A', '现在有哪些草案在征求意见').hears(first.title)
    expect((await asked('B', '现在有哪些草案在征求意见')).text).not.toContain(first.title)
    await asked('A', '这里的代表接待日是哪天').hears(/柳岸/)
    expect((await asked('B', '这里的代表接待日是哪天')).text).not.toMatch(/柳岸/)
    await asked('A', '转人工').hears(/5550-1001/)
    await asked('B', '转人工').hears(/5550-1002/)
  })

  test('alone, by channel and conversation; what was said in chat goes before what the files say', async () => {
    const w = await city()
    const chief = w.staff('chief')
    await chief.says('群列表').hears(/1 群“柳岸议事群”，归柳岸街道/)
    expect(await confirmed(chief, '绑定群 1 石桥镇站')).toMatch(/已绑定到石桥镇/)
    const citizen = w.inGroup('wechat', 'g-liuan', 'x')
    await citizen.says('这里几点开门').hears(/石桥镇人大代表联络站/)
    expect(await confirmed(chief, '绑定群 slack:C77 柳岸街道站 名称：楼组长')).toMatch(/已绑定到柳岸街道/)
    await chief.says('群列表').hears(/群“楼组长”，归柳岸街道/)
    await w.restart()
    await w
      .inGroup('slack', 'C77', 'y')
      .says('这里几点开门')
      .hears(/柳岸街道人大代表联络站/)
  })

  test('an area: its one station answers; of several one is chosen', async () => {
    const w = await city()
    const chief = w.inGroup('wecom', 'A', 'chief')
    expect(await confirmed(chief, '绑定本群 柳岸街道')).toMatch(/柳岸街道人大代表联络站（柳岸街道）/)
    await w
      .inGroup('wecom', 'B', 'chief')
      .says('绑定本群 青溪区')
      .hears(/青溪区有2个站点/)
    expect(await confirmed(w.inGroup('wecom', 'B', 'chief'), '绑定本群 青溪区 由 石桥镇站 答复')).toMatch(
      /石桥镇人大代表联络站（青溪区）/,
    )
    await chief.says('绑定本群 不存在的地方').hears(/没有查到/)
  })

  test('taken back, nobody answers for it any more, whatever the files say', async () => {
    const w = await city()
    expect(await confirmed(w.staff('chief'), '解绑群 1')).toMatch(/已解绑/)
    const { text } = await w.inGroup('wechat', 'g-liuan', 'x').says('这里几点开门')
    expect(text).toMatch(/您问哪个站点/)
    await w
      .inGroup('wecom', 'N', 'chief')
      .says('解绑本群')
      .hears(/不用解绑/)
  })

  test('only who manages both the old and the new station; citizens are not even told that there is such a command', async () => {
    const w = await city()
    await w
      .inGroup('wecom', 'A', 'he')
      .says('绑定本群 石桥镇站')
      .hears(/需要这个站点的联络员或管理员/)
    await w
      .inGroup('wecom', 'A', 'kept')
      .says('绑定本群 柳岸街道站')
      .hears(/没有找到这项服务/)
    await confirmed(w.inGroup('wecom', 'A', 'he'), '绑定本群 柳岸街道站')
    await w
      .inGroup('wecom', 'A', 'luo')
      .says('绑定本群 石桥镇站')
      .hears(/管理柳岸街道.*需要/)
    await w
      .inGroup('wecom', 'A', 'luo')
      .says('本群静音')
      .hears(/管理柳岸街道.*需要/)
    const { text } = await w.inGroup('wecom', 'A', 'somebody').says('绑定本群 石桥镇站')
    expect(text).not.toMatch(/绑定|确认/)
    expect((await w.store().groups.list()).map(({ binding }) => binding)).toEqual([{ stationId: LIUAN }])
  })

  test('authority that ends between preview and confirmation does not bind', async () => {
    const w = await city()
    const he = w.inGroup('wecom', 'A', 'he')
    const token = /OK (\d{4})/.exec((await he.says('绑定本群 柳岸街道站')).text)?.[1] ?? ''
    await confirmed(w.inGroup('wecom', 'A', 'chief'), '绑定本群 石桥镇站')
    await he.says(`OK ${token}`).hears(/管理石桥镇.*需要/)
    expect((await w.store().groups.of('wecom', 'A'))?.binding).toEqual({ stationId: SHIQIAO })
  })
})

describe('leaving a group in peace', () => {
  const later = CONTENT.consultations.map((one, n) =>
    n === 0 ? { ...one, opensAt: Date.parse('2026-09-15T00:00:00+08:00') } : one,
  )
  const news = (w: World): readonly string[] =>
    w
      .inGroup('wechat', 'g-liuan', 'x')
      .notices()
      .map(({ wire }) => wire.text)

  test('a muted group hears no news and still gets answers; restored it hears again', async () => {
    const w = await city({ consultations: later })
    await w
      .staff('chief')
      .says('群 1 静音')
      .hears(/群“柳岸议事群”已静音/)
    await w.later('P1D')
    expect(news(w)).toEqual([])
    await w
      .inGroup('wechat', 'g-liuan', 'x')
      .says('这里几点开门')
      .hears(/柳岸街道/)
    await w
      .staff('chief')
      .says('群 1 恢复')
      .hears(/已恢复/)
    expect((await w.store().groups.of('wechat', 'g-liuan'))?.muted).toBe(false)
  })

  test('in its own quiet hours nothing is sent, and afterwards it is', async () => {
    const w = await city({ consultations: later })
    await w
      .staff('chief')
      .says('群 柳岸议事群 安静 8:00-12:00')
      .hears(/每天08:00-12:00不主动发消息/)
    await w.later('P1D')
    expect(news(w)).toEqual([])
    await w.later('PT2H')
    expect(news(w).join()).toMatch(/征求意见/)
    await w
      .staff('chief')
      .says('群 1 安静 25:00-99:00')
      .hears(/没有认出时间/)
    await w
      .staff('chief')
      .says('群 1 安静 取消')
      .hears(/按全市的来/)
  })

  test('a group that is muted while news waits for it does not hear them', async () => {
    const w = await city({ consultations: later })
    await w.staff('chief').says('群 1 安静 8:00-12:00')
    await w.later('P1D')
    await w.staff('chief').says('群 1 静音')
    await w.later('PT3H')
    expect(news(w)).toEqual([])
  })
})

test('a group that nobody bound behaves as before', async () => {
  const w = await city()
  const { text } = await w.inGroup('wechat', 'nobody', 'x').says('这里几点开门')
  expect(text).toMatch(/哪个站点/)
})
