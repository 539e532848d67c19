import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import type { Round } from '../../src/domain/round.ts'
import { LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { seed, type World, world } from '../../test/helpers/talk.ts'

const rc = (body: string): string => `${body}-${checkCharacter(body)}`
const ROUND: Round = {
  id: 'JZ-2026-2',
  name: '2026年下半年代表集中联系社区',
  theme: '家门口的停车',
  from: '2026-09-10',
  to: '2026-09-20',
  stations: [LIUAN, SHIQIAO],
  source: '测试资料',
  sample: false,
}
const office = (...rounds: readonly Round[]): Promise<World> => world({ content: { rounds } })

test('who asks when deputies meet the communities hears what is on file', async () => {
  const w = await office(ROUND)
  await w
    .citizen('wechat')
    .says('什么时候集中联系社区')
    .hears(/9月10日至9月20日，正在进行/, /主题：家门口的停车/, /柳岸街道人大代表联络站、石桥镇/, /来源：测试资料/)
})

test('where nothing is on file, or only what is over, no date is made up', async () => {
  const none = await office()
  const { text } = await none
    .citizen('wechat')
    .says('代表集中联系社区是哪天')
    .hears(/没有查到.*所以不能告诉您日期/, /5550-1000/)
  expect(text).not.toMatch(/\d+月\d+日/)
  const past = await office({ ...ROUND, from: '2026-03-01', to: '2026-03-10' })
  await past
    .citizen('wechat')
    .says('什么时候集中联系社区')
    .hears(/3月1日至3月10日，最近一次已经结束，下一次的日期没有查到/)
})

test('what was entered by reception at its stations in its days belongs to the round, and its numbers say what came of it', async () => {
  const [inside, early, other] = ['JJ-260912-7K3M', 'JJ-260908-8M2P', 'JY-260912-9N4Q'].map(rc) as [
    string,
    string,
    string,
  ]
  const submissions = [
    seed(inside, { kind: 'reception-matter', at: Date.parse('2026-09-12T10:00:00+08:00') }),
    seed(early, { kind: 'reception-matter', at: Date.parse('2026-09-09T23:59:00+08:00') }),
    seed(other, { at: Date.parse('2026-09-12T10:00:00+08:00') }),
  ]
  const w = await world({ content: { rounds: [ROUND], submissions } })
  const [he, luo] = [w.staff('he'), w.staff('luo')]
  await he.says(`打开 ${inside}`).hears(/集中联系\s+2026年下半年代表集中联系社区/)
  for (const receipt of [early, other]) expect((await he.says(`打开 ${receipt}`)).text).not.toMatch(/集中联系/)
  await he.says(`登记 ${inside}`)
  await he
    .says('集中联系 小结')
    .hears(
      /主题：家门口的停车/,
      /只含您的1个站点/,
      /收到：1人，1件，并案后1项；已登记1件，有结果0件，已告知0件/,
      /1 柳岸街道人大代表联络站：1人，1件/,
    )
  await luo.says('集中联系 小结').hears(/收到：0人，0件/, /还没有录入的站点：石桥镇/)
  const { text } = await w.citizen('wechat').says('集中联系 小结')
  expect(text).not.toMatch(/已登记/)
})

test('a round is told in English', async () => {
  const w = await office(ROUND)
  const a = w.citizen('wechat')
  await a.says('English')
  await a
    .says('什么时候集中联系社区')
    .hears(/10 September to 20 September, going on now\./, /Stations taking part: /, /For the day and the deputy/)
})
