import { expect, test } from 'vitest'
import { CONTENT, LIUAN, MORNING, person, SHIQIAO } from '../../test/helpers/small-world.ts'
import { type World, world } from '../../test/helpers/talk.ts'

const PARKING = CONTENT.consultations.find(({ id }) => id === 'parking')
const DAY_MS = 86_400_000
const texts = (w: World, user: string): readonly string[] =>
  w
    .staff(user)
    .notices()
    .map(({ wire }) => wire.text)

const office = (opensAt: number): Promise<World> =>
  world({
    content: {
      consultations: CONTENT.consultations.map((one) =>
        one.id === PARKING?.id
          ? { ...one, opensAt, closesAt: MORNING + 40 * DAY_MS, contactPoint: LIUAN, contactPoints: [LIUAN, SHIQIAO] }
          : one,
      ),
      people: [...CONTENT.people, { ...person('an', '安宁', LIUAN), grants: [{ role: '管理员' }] }],
    },
  })

test('stations that have gathered nothing are listed with words that can be passed on', async () => {
  const w = await office(MORNING - DAY_MS)
  await w.citizen('wechat').saysAll('我要对停车管理条例草案第五条提意见', '写明几个人。', '没有', '不留', '同意', '1')
  const [{ stationId } = { stationId: '' }] = await w.submissions()
  expect(stationId).toBe(LIUAN)
  const { text } = await w.staff('an').says('没有动静的站点')
  expect(text).toMatch(/停车管理条例.*：1个站点还没有收到意见\n石桥镇人大代表联络站\n下面这段可以转给站点/)
  expect((await w.citizen('wechat').says('没有动静的站点')).text).not.toMatch(/还没有收到意见/)
})

test('two weeks after a window opened the administrator reads it once', async () => {
  const w = await office(MORNING - 11 * DAY_MS)
  const quiet = (): readonly string[] => texts(w, 'an').filter((text) => text.includes('没有动静'))
  await w.later('P2D')
  expect(quiet()).toEqual([])
  await w.later('P1D')
  expect(quiet()[0]).toMatch(/停车管理条例.*征求意见14天，还没有收到意见：.*石桥/)
  for (let day = 0; day < 5; day++) await w.later('P1D')
  expect(quiet()).toHaveLength(1)
})
