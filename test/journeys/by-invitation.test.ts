import { expect, test } from 'vitest'
import { citizenId } from '../../src/conversation/people.ts'
import type { Audience } from '../../src/domain/audience.ts'
import { CONTENT, LIBRARY, LIUAN, person } from '../helpers/small-world.ts'
import { SEAL, type World, world } from '../helpers/talk.ts'

const INVITED: Audience = { kind: '定向', groups: ['wechat:g-liuan'], stations: [], persons: [] }

const city = (audience: Audience = INVITED): Promise<World> =>
  world({
    content: {
      consultations: CONTENT.consultations.map((one) => (one.id === 'library' ? { ...one, audience } : one)),
      people: [
        ...CONTENT.people,
        { id: 'chief', name: '路远', grants: [{ role: '管理员' }], accounts: [{ channel: 'wecom', user: 'chief' }] },
        person('wu', '吴敏', LIUAN),
      ],
    },
  })

/** Every way in which somebody may come upon a draft. */
const WAYS = [
  '现在有哪些草案在征求意见',
  '先看条文',
  `看《${LIBRARY}》目录`,
  `看《${LIBRARY}》第三条`,
  '图书馆条例草案第三条写的是什么',
  '图书馆条例草案还在征求意见吗',
  '图书馆条例草案的目录',
  `《${LIBRARY}》第三条和现行规定比`,
  `我要对《${LIBRARY}》第三条提意见`,
  '我想对草案提点意见',
  '图书馆',
]

test('for who is not invited the draft does not exist on any way', async () => {
  const w = await city()
  for (const says of WAYS) {
    const { text } = await w.citizen('wechat').says(says)
    expect(text.replaceAll(says, ''), says).not.toMatch(/第3件事|8条|10月20日/)
    if (!says.includes(LIBRARY)) expect(text, says).not.toContain(LIBRARY)
  }
  const a = w.citizen('wechat')
  await a.says('我想对草案提点意见')
  const { text } = await a.says('图书馆')
  expect(text).not.toContain(LIBRARY)
  const other = await w.inGroup('wechat', 'g-other', 'x').says('@小川 现在有哪些草案在征求意见')
  expect(other.text).not.toContain(LIBRARY)
  const staff = await w.staff('luo').says('现在有哪些草案在征求意见')
  expect(staff.text).not.toContain(LIBRARY)
})

test('in the group that is invited it is shown, and who spoke there can give an opinion alone', async () => {
  const w = await city()
  await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 现在有哪些草案在征求意见').hears(new RegExp(LIBRARY))
  const a = w.citizen('wechat', 'x')
  await a.says('图书馆条例草案第三条写的是什么').hears(/第3件事/)
  await a.says('1').hears(/怎么改/)
  await a.saysAll('应当多开几个晚上。', '没有', '不清楚', '不留', '同意', '1')
  expect((await w.only()).consultationId).toBe('library')
  const { text } = await w.citizen('wechat', 'y').says('现在有哪些草案在征求意见')
  expect(text).not.toContain(LIBRARY)
})

test('a group reads what is answered there, so a draft for one of its members is not shown in it', async () => {
  const w = await city({ kind: '定向', groups: [], stations: [], persons: [citizenId('wechat', 'guest', SEAL)] })
  const invited = w.citizen('wechat', 'guest')
  await invited.says('现在有哪些草案在征求意见').hears(new RegExp(LIBRARY))
  const { text } = await w.inGroup('wechat', 'g-liuan', 'guest').says('@小川 现在有哪些草案在征求意见')
  expect(text).not.toContain(LIBRARY)
})

test('the station that is invited and the city office see it', async () => {
  const w = await city({ kind: '定向', groups: [], stations: [LIUAN], persons: [] })
  await w.staff('chief').says('现在有哪些草案在征求意见').hears(new RegExp(LIBRARY))
  await w.staff('wu').says('现在有哪些草案在征求意见').hears(new RegExp(LIBRARY))
  await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 现在有哪些草案在征求意见').hears(new RegExp(LIBRARY))
})
