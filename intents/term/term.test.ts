import { test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

const glossary = [
  { term: '闸口', aliases: ['水闸'], plain: '河道上可以开关的门，用来挡水和放水。', source: '测试资料' },
]

test('a word of the glossary is explained in plain words with its source', async () => {
  const w = await world({ content: { glossary } })
  const a = w.citizen('wechat')
  await a.says('什么叫闸口').hears(/^闸口：河道上可以开关的门/, /来源：测试资料/)
  await a.says('请问水闸是什么意思？').hears(/^闸口：/)
})

test('in the middle of a form the word is explained and the form goes on, with nothing of it kept', async () => {
  const w = await world({ content: { glossary } })
  const a = w.citizen('wechat')
  await a.saysAll('我想对停车管理条例草案提意见', '5')
  await a.says('什么叫闸口').hears(/可以开关的门/, /怎么改/)
  await a.says('闸口旁边应当有人看着。').hears(/理由/)
})
