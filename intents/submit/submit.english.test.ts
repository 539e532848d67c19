import { expect, test } from 'vitest'
import { hearsAll, leftInChinese, leftInSimplified, noticed } from '../../test/helpers/foreign.ts'
import { receiptIn, world } from '../../test/helpers/talk.ts'

const FREE = 'The first hour should be free for people who bring patients.'

test('from the wish to the rating an opinion is given in English', async () => {
  const w = await world()
  const ann = w.citizen('terminal', 'ann')
  const form = await hearsAll(
    ann,
    ['I want to comment on the parking draft', 'article 5', FREE, 'no', 'no contact', 'I agree', 'submit'],
    leftInChinese,
  )
  expect(form.left).toBe('')
  expect(form.heard).toMatch(/Which one is it about[\s\S]*Article {2}Article 5[\s\S]*Reason {2}none given/)
  const receipt = receiptIn(form.last)
  expect(await w.only()).toMatchObject({ body: FREE, clause: '第五条', consultationId: 'parking' })
  const later = await hearsAll(ann, [`status ${receipt.slice(10, 14)}`, 'my opinions', 'verify'], leftInChinese)
  expect(later.left).toBe('')
  expect(later.heard).toMatch(/Progress: received[\s\S]*Made on: draft for comment, Article 5/)
  await w.staff('he').says(`采纳 ${receipt} 理由：The draft now says so.`)
  expect(noticed(ann)).toMatch(/There is a result for your opinion of 14 September on .*Article 5.*: adopted\./)
  expect(leftInChinese(noticed(ann))).toBe('')
  const rated = await hearsAll(ann, ['mostly satisfied', 'status'], leftInChinese)
  expect(rated.left).toBe('')
  expect(rated.heard).toMatch(/Mostly satisfied/)
  expect(await w.only()).toMatchObject({ rating: '基本满意' })
})

test('from the wish to the rating an opinion is given in traditional script', async () => {
  const w = await world()
  const ann = w.citizen('terminal', 'ann')
  const words = '接送病人的車，頭一個小時應當免費。'
  const form = await hearsAll(
    ann,
    ['我想對停車管理條例草案提意見', '第五條', words, '沒有', '不留', '同意', '確認提交'],
    leftInSimplified,
  )
  expect(form.left).toBe('')
  const receipt = receiptIn(form.last)
  expect(await w.only()).toMatchObject({ body: words, clause: '第五条' })
  expect((await hearsAll(ann, [`查 ${receipt}`, '我的意見', `核驗 ${receipt}`], leftInSimplified)).left).toBe('')
  await w.staff('he').says(`采纳 ${receipt} 理由：已经写入第六条`)
  expect(noticed(ann)).toMatch(/有結果了：採納，寫入第六條。/)
  expect(leftInSimplified(noticed(ann), '已经写入第六条')).toBe('')
  expect((await hearsAll(ann, ['不滿意', '寫得不清楚'], leftInSimplified)).left).toBe('')
  expect(await w.only()).toMatchObject({ rating: '不满意', ratingComment: '寫得不清楚' })
})
