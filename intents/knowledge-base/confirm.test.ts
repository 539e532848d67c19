import { expect, test } from 'vitest'
import type { Content } from '../../src/ports/knowledge.ts'
import type { Golden } from '../../src/upkeep/golden.ts'
import { type Person, type World, world } from '../../test/helpers/talk.ts'

const QUESTION = '遛狗不拴牵引绳处多少罚款'
const confirmed = (w: World) => w.store().knowledge.confirmed(10)
const idIn = (text: string): string => /撤回确认 ([2-9A-Z]{8})/.exec(text)?.[1] ?? ''

async function asked(w: World, by: Person): Promise<void> {
  await by.says(QUESTION).hears(/第三十条/)
  expect(await confirmed(w)).toEqual([])
}

test('a clerk confirms the answer just shown, and can take it back', async () => {
  const w = await world()
  const he = w.staff('he')
  await asked(w, he)
  const { text } = await he.says('确认答案').hears(/已记下/, QUESTION, /《云川市养犬管理条例》第三十条/)
  expect(await confirmed(w)).toMatchObject([{ question: QUESTION, how: 'staff', times: 1 }])
  await he.says('已确认的答案').hears(QUESTION, idIn(text))
  await he.says(`撤回确认 ${idIn(text)}`).hears(/已撤回确认/)
  expect(await confirmed(w)).toEqual([])
  const { audit } = await w.store().dump()
  expect(audit.map(({ command }) => command)).toEqual(['kb-confirm', 'kb-unconfirm'])
})

test.each(['确认第1个答案', '确认 1 的答案', '请确认答案 1', '第一个答案是对的'])(
  '“%s” says it as well',
  async (said) => {
    const w = await world()
    const he = w.staff('he')
    await asked(w, he)
    await he.says(said).hears(/已记下/)
  },
)

test('without an answer on the table, or beyond its end, nothing is confirmed', async () => {
  const w = await world()
  const he = w.staff('he')
  await he.says('确认答案').hears(/先在这里问一次/)
  await asked(w, he)
  await he.says('确认第3个答案').hears(/只答了1条/)
  expect(await confirmed(w)).toEqual([])
})

test('what citizens asked in vain is answered by naming the article', async () => {
  const w = await world()
  for (let n = 0; n < 5; n++) await w.citizen('wechat-official').says('毛孩子上街要不要拴起来')
  const he = w.staff('he')
  const { text } = await he.says('没答上的问题').hears(/5人/)
  const code = /[2-9A-Z]{4}(?=　)/.exec(text)?.[0] ?? ''
  await he.says(`确认 ${code} 的答案：《云川市养犬管理条例》第十一条`).hears(/毛孩子上街/, /第十一条/)
  expect(await confirmed(w)).toMatchObject([{ question: '毛孩子上街要不要拴起来' }])
  await he.says(`${code} 的答案是云川市没有的条例第九条`).hears(/没有找到/)
})

test('a confirmation that would spoil a standard question is refused, and the question is named', async () => {
  const golden: readonly Golden[] = [
    { question: '遛狗拴牵引绳的规定', expected: { law: '云川市养犬管理条例', article: '第三十条' } },
  ]
  const w = await world({ content: { golden } as Partial<Content> })
  for (let n = 0; n < 5; n++) await w.citizen('wechat-official').saysAll('遛狗拴牵引绳的规定', '不对')
  const he = w.staff('he')
  const { text } = await he.says('没答上的问题').hears(/5人/)
  const code = /[2-9A-Z]{4}(?=　)/.exec(text)?.[0] ?? ''
  await he.says(`确认 ${code} 的答案 养犬管理条例第十一条`).hears(/“遛狗拴牵引绳的规定”/, /没有记下/)
  expect(await confirmed(w)).toEqual([])
})

test('a citizen confirms nothing by saying what staff say', async () => {
  const w = await world()
  const citizen = w.citizen('wechat')
  await asked(w, citizen)
  await citizen.says('确认第1个答案')
  expect(await confirmed(w)).toEqual([])
})
