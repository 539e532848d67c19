import { expect, test } from 'vitest'
import { laneOfPerson, type Person, type World, world } from '../helpers/talk.ts'

/** Contact details lie in an open form and nowhere else, and not for ever. */

const PHONE = '13900007788'
const FILLED = ['我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '柳岸街道', PHONE]

const remembered = async (w: World, person: Person): Promise<string> =>
  JSON.stringify((await w.store().conversation(laneOfPerson(person))) ?? null)

async function halfDone(): Promise<{ w: World; person: Person }> {
  const w = await world()
  const person = w.citizen('wechat-official')
  await person.saysAll(...FILLED)
  expect(await remembered(w, person)).toContain(PHONE)
  return { w, person }
}

test('cancelling takes the contact details away at once', async () => {
  const { w, person } = await halfDone()
  await person.says('取消').hears(/什么都没有提交/)
  expect(await remembered(w, person)).not.toContain(PHONE)
  expect(await w.keeps(PHONE)).toBe(false)
})

test('so does handing in: they lie with the submission alone', async () => {
  const { w, person } = await halfDone()
  await person.saysAll('同意', '1')
  expect((await w.only()).contact).toBe(PHONE)
  expect(await remembered(w, person)).not.toContain(PHONE)
  expect(JSON.stringify((await w.store().dump()).outbox)).not.toContain(PHONE)
})

test('so does leaving them out after all', async () => {
  const { w, person } = await halfDone()
  await person.saysAll('返回', '不要了')
  expect(await remembered(w, person)).not.toContain(PHONE)
})

test('a form is gone on with after a day and after twenty-nine, and says how long it is kept', async () => {
  for (const silence of ['P1D', 'P29D']) {
    const { w, person } = await halfDone()
    await w.later(silence)
    await person.says('在吗').hears(/还没有填完/, /30天没有动静就会自动清除/, /1 接着填/)
    await person.says('1').hears(/同意吗/)
  }
})

test('after thirty days it is not gone on with, even before upkeep came by', async () => {
  const { w, person } = await halfDone()
  w.clock.advance('P30D')
  const { text } = await person.says('同意')
  expect(text).not.toMatch(/请核对|接着填/)
  expect(await remembered(w, person)).not.toContain(PHONE)
})

test('upkeep wipes it although the person never comes back', async () => {
  const { w, person } = await halfDone()
  w.clock.advance('P30D')
  await w.later('PT1M')
  expect(await w.store().conversation(laneOfPerson(person))).toBeUndefined()
})
