import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { MORNING } from '../../test/helpers/small-world.ts'
import { type Person, seed, type World, world } from '../../test/helpers/talk.ts'

const office = (): Promise<World> =>
  world({
    content: {
      submissions: ['2B3C', '3C4D', '4D5E'].map((tail, n) =>
        seed(`JY-260914-${tail}-${checkCharacter(`JY-260914-${tail}`)}`, {
          user: `u${n}`,
          at: MORNING - (9 - n) * 60_000,
          text: '桥头的路灯不亮',
        }),
      ),
    },
  })
const atTheList = async (w: World): Promise<Person> => {
  const he = w.staff('he')
  await he.says('待办')
  return he
}

test.each(['3问一下他哪个门', '问一下3 哪个门', '催一下2', '给1盖个章', '2 先放着', '3是啥', '把3弄一下'])(
  '“%s” of a clerk at the list is no question of a citizen: nothing happens, and what can be said is said',
  async (says) => {
    const w = await office()
    const before = JSON.stringify(await w.submissions())
    const place = /\d/.exec(says)?.[0]
    await (await atTheList(w))
      .says(says)
      .hears(new RegExp(`没有看懂要对第${place}件做什么`), new RegExp(`打开 ${place} · 派给 姓名 ${place}`))
    expect(JSON.stringify(await w.submissions())).toBe(before)
    expect((await w.store().dump()).unanswered).toEqual([])
  },
)

test.each([
  '遛狗不牵绳罚多少',
  '你好',
  '3个月以内的小狗也要拴绳吗',
  '养犬管理条例第十一条写了什么',
  '9月3日有接待日吗',
])('“%s” is answered as ever, also of a clerk at the list', async (says) => {
  const { text } = await (await atTheList(await office())).says(says)
  expect(text).not.toMatch(/没有看懂要对/)
})

test('without a list, or of somebody who is no member of staff, numbers are no items', async () => {
  const w = await office()
  expect((await w.staff('he').says('催一下2')).text).not.toMatch(/没有看懂/)
  expect((await w.citizen('web').says('催一下2')).text).not.toMatch(/没有看懂|派给/)
})

test.each<[string, RegExp]>([
  ['我手上有啥', /您手上待办0件/],
  ['我手头还有几个', /您手上待办0件/],
  ['办结1', /请写一句是怎么解决的/],
  ['办结 1，灯换好了', /已解决，理由：灯换好了/],
  ['撤了2', /JY-260914-3C4D-\w 没有可以撤销的结果/],
  ['撤2', /JY-260914-3C4D-\w 没有可以撤销的结果/],
  ['3给城管局', /给外单位的请发：转出/],
])('“%s” is understood as it was meant', async (says, hears) => {
  await (await atTheList(await office())).says(says).hears(hears)
})
