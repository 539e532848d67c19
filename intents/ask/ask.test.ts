import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

const ARTICLE = '养犬管理条例第三十条是怎么规定的'

test('an article asked for by its number is told word for word, with the law it stands in', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says(ARTICLE)
    .hears(/《云川市养犬管理条例》/, /2020年6月1日起施行/, /第三十条/, /可以处五十元以上二百元以下罚款。/)
})

test('a law called by its short name is found', async () => {
  const w = await world()
  await w
    .citizen('web')
    .says('养犬条例第十一条说什么')
    .hears(/牵引绳不得超过一点五米/)
})

test('a question in everyday words finds the article', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('养犬条例里遛狗不牵绳罚多少')
    .hears(/五十元以上二百元以下罚款/)
})

test('the next question may leave out which law is meant', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says(ARTICLE)
  await a.says('那第十一条呢').hears(/牵引绳不得超过一点五米/)
})

test('全文 shows the whole article just told', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says(ARTICLE)
  await a.says('全文').hears(/第三十条/, /可以处五十元以上二百元以下罚款。/)
})

test('不对 is taken down for staff, and the citizen hears another way', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says(ARTICLE)
  await a.says('不对').hears(/没有答到点上/, /转人工/)
  const { unanswered } = await w.store().dump()
  expect(unanswered).toHaveLength(1)
  expect(JSON.stringify(unanswered)).toContain('not-helpful')
})

test('what is not on file is not answered, but noted and shown another door', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { text } = await a.says('露天烧烤的烟囱要多高，有没有规定').hears(/没有查到/, /已记下/, /1 /)
  expect(text).not.toMatch(/第.+条/)
  expect((await w.store().dump()).unanswered).toHaveLength(1)
})

test('a phone number in a question that is noted is not kept', async () => {
  const w = await world()
  await w.citizen('wechat').says('露天烧烤的烟囱要多高，有没有规定，我的电话13912345678')
  expect(await w.keeps('13912345678')).toBe(false)
})

test('an article number that the law does not have is never invented', async () => {
  const w = await world()
  const { text } = await w
    .citizen('wechat')
    .says('养犬管理条例第九十条怎么规定的')
    .hears(/没有这一条/)
  expect(text).not.toMatch(/罚款|牵引绳/)
})

test('the rule of another city is not answered with ours', async () => {
  const w = await world()
  const { text } = await w
    .citizen('wechat')
    .says('上海市养犬条例第三十条怎么规定')
    .hears(/本地的资料/)
  expect(text).not.toMatch(/罚款/)
})

test('the menu word only explains how to ask', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.says('你好')
  await a.says('1').hears(/请直接问/)
})

test('in a group the answer goes to who asked and stays short', async () => {
  const w = await world()
  const { text } = await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says(`@小川 ${ARTICLE}`)
    .hears(/五十元以上二百元以下/)
  expect(text.split('\n').length).toBeLessThanOrEqual(6)
})

test('in a group what is not known is said in one go, without a menu', async () => {
  const w = await world()
  const { text } = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 露天烧烤的烟囱要多高，有没有规定')
  expect(text).toMatch(/没有查到/)
  expect(text).not.toMatch(/\n1 /)
})

test('a thumbs-up below an answer teaches the search which articles answer the question, once a day a person', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('养犬条例里遛狗不牵绳罚多少')
  await a.says('👍').hears(/不客气/)
  await a.says('养犬条例里遛狗不牵绳罚多少')
  await a.says('对，就是这个').hears(/不客气/)
  expect(await w.store().knowledge.confirmed(10)).toMatchObject([
    {
      question: '养犬条例里遛狗不牵绳罚多少',
      articles: expect.arrayContaining(['dogs#30']),
      how: 'thumbs-up',
      times: 1,
    },
  ])
})

test('thanks without an answer before it confirm nothing', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('👍')
  await a.says('对')
  expect(await w.store().knowledge.confirmed(10)).toEqual([])
})
