import { expect, test } from 'vitest'
import { files, type Person, type World, world } from '../../test/helpers/talk.ts'

/** A matter whose result was told a moment ago. */
async function told(w: World, a: Person): Promise<string> {
  const { receipt } = await files(a)
  await w.staff('he').says(`采纳 ${receipt} 理由：已经列入今年的照明计划`)
  expect(a.notices().at(-1)?.wire.text).toMatch(/请您评价/)
  return receipt
}

test.each([
  ['1', '满意'],
  ['2', '基本满意'],
  ['满意', '满意'],
  ['基本满意', '基本满意'],
  ['四星', '满意'],
])('“%s” under a result counts as %s and closes the matter', async (says, rating) => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await told(w, a)
  await a.says(says).hears(new RegExp(`已记下：${rating}`))
  expect(await w.only()).toMatchObject({ rating, state: 'CLOSED' })
})

test('who is not satisfied is asked why, and the matter is done again', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const receipt = await told(w, a)
  await a.says('不满意').hears(/哪里不满意/)
  await a.says('灯装了一半就停了').hears(/重新办理/, receipt)
  expect(await w.only()).toMatchObject({
    rating: '不满意',
    ratingComment: '灯装了一半就停了',
    state: 'REDO',
    redoCount: 1,
  })
})

test('the reason for not being satisfied may be left out', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await told(w, a)
  await a.says('3').hears(/哪里不满意/)
  await a.says('没有').hears(/重新办理/)
  expect((await w.only()).ratingComment).toBeUndefined()
})

test('a matter opens by itself only once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const receipt = await told(w, a)
  await a.saysAll('不满意', '灯装了一半就停了')
  await w.staff('he').says(`采纳 ${receipt} 理由：另一半的灯也装好了`)
  await a.says('不满意')
  const { text } = await a.says('还是太暗')
  expect(text).not.toMatch(/将重新办理/)
  expect(await w.only()).toMatchObject({ state: 'RATED', redoCount: 1 })
})

test('where nothing waits for a rating the citizen is told so', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('不满意')
    .hears(/没有等待评价/)
})

test('a rating twice is counted once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await told(w, a)
  await a.says('满意').hears(/已记下/)
  await a.says('不满意').hears(/没有等待评价/)
  expect((await w.only()).rating).toBe('满意')
})

test('a rating said in a group is not repeated there', async () => {
  const w = await world()
  const a = w.citizen('wechat', 'x')
  const receipt = await told(w, a)
  const heard = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 满意')
  expect(heard.text).not.toContain(receipt)
})
