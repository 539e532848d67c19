import { test } from 'vitest'
import { files, world } from '../../test/helpers/talk.ts'

test.each(['谢谢你们', '太感谢了', '好的，知道了，多谢'])('“%s” is answered shortly', async (says) => {
  const w = await world()
  await w
    .citizen('wechat')
    .says(says)
    .hears(/^不客气。$/)
})

test('thanks after filing change nothing about what was filed', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.says('谢谢').hears(/不客气/)
  await a.says('查进度').hears(receipt)
})

test('thanks in a group are answered there', async () => {
  const w = await world()
  await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 谢谢')
    .hears(/不客气/)
})
