import { expect, test } from 'vitest'
import { files, seed, world } from '../../test/helpers/talk.ts'

const FOREIGN = 'JY-260914-7K3M-E'
const SECRET = /查询码 (\d{4} \d{4} \d{4} \d{4})/
const secretIn = (text: string): string => SECRET.exec(text)?.[1] ?? ''

test('a citizen asks how far the only matter is, without a number', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.says('我上次提的事办得怎么样了').hears(receipt, /还没有开始办理/)
})

test('the full number and its four characters both lead there', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.says(receipt).hears(receipt, /进度/)
  await a.says(`查 ${receipt.slice(10, 14)}`).hears(receipt, /进度/)
  await a.says(`查 ${receipt.toLowerCase().replaceAll('-', '')}`).hears(receipt, /进度/)
})

test('of several matters one is chosen', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const first = await files(a)
  w.clock.advance('PT30M')
  const second = await files(a, '图书馆晚上关得太早，希望晚点关。')
  await a.says('查进度').hears(/2件/, `1 ${second.receipt}`, `2 ${first.receipt}`)
  await a.says('2').hears(first.receipt, /进度/)
})

test('a number with one wrong character is recognised as such', async () => {
  const w = await world({ content: { submissions: [seed(FOREIGN)] } })
  const a = w.citizen('wechat')
  await a.says('查 JY-260914-7K3M-F').hears(/有一位不对/)
})

test('a foreign number and one that never was are answered in the same words', async () => {
  const w = await world({ content: { submissions: [seed(FOREIGN)] } })
  const a = w.citizen('wechat')
  const foreign = await a.says(`查 ${FOREIGN}`).hears(/没有查到/)
  const unknown = await a.says('查 YJ-260914-9V2B-W').hears(/没有查到/)
  const tail = await a.says('查 7K3M').hears(/没有查到/)
  expect(new Set([foreign.text, unknown.text, tail.text]).size).toBe(1)
})

test('from another channel the number together with the secret is enough', async () => {
  const w = await world()
  const { receipt, text } = await files(w.citizen('wechat'))
  await w
    .citizen('web')
    .says(`查 ${receipt} ${secretIn(text)}`)
    .hears(receipt, /进度/)
})

test('a wrong secret sounds like an unknown number', async () => {
  const w = await world()
  const { receipt, text } = await files(w.citizen('wechat'))
  const b = w.citizen('web')
  const wrong = [...secretIn(text)].map((c) => (c === ' ' ? c : String((Number(c) + 1) % 10))).join('')
  const withWrong = await b.says(`查 ${receipt} ${wrong}`).hears(/没有查到/)
  const unknown = await b.says(`查 YJ-260914-9V2B-W ${wrong}`).hears(/没有查到/)
  expect(withWrong.text).toBe(unknown.text)
  expect(withWrong.text).not.toContain(receipt)
})

test('who never filed anything is told what to send', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('查进度')
    .hears(/还没有提交过/, /编号和16位查询码/)
})

test('the result is told with its reason and can be rated there', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await w.staff('he').says(`采纳 ${receipt} 理由：已经列入今年的照明计划`)
  await a.says(`查 ${receipt}`).hears(/采纳/, /已经列入今年的照明计划/, /1 满意/)
  await a.says('1').hears(/已记下：满意/)
})

test('progress can be asked in the middle of a form', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  w.clock.advance('PT2H')
  await a.saysAll('我有话对代表说')
  await a.says('1')
  const { text } = await a.says(`${receipt} 现在进度到哪里了？`)
  expect(text).toMatch(/什么事、在哪里|哪个街道/)
})
