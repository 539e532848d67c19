import { expect, test } from 'vitest'
import { hearsAll, leftInChinese, leftInSimplified, noticed } from '../../test/helpers/foreign.ts'
import { receiptIn, world } from '../../test/helpers/talk.ts'

const DARK = 'It is dark by the river at night, please add some lamps.'

test('a word to the deputies goes its whole way in English', async () => {
  const w = await world()
  const ann = w.citizen('terminal', 'ann')
  const form = await hearsAll(
    ann,
    ['I have something to say to the deputies', DARK, '柳岸', 'no thanks', 'I do not agree', 'yes', 'submit'],
    leftInChinese,
  )
  expect(form.left).toBe('')
  const receipt = receiptIn(form.last)
  expect(await w.only()).toMatchObject({ kind: 'deputy-message', body: DARK })
  await w.staff('he').says(`回复 ${receipt}：Which bank of the river?`)
  expect(noticed(ann)).toMatch(/The staff would like to know more.*\nWhich bank of the river\?/)
  expect(leftInChinese(noticed(ann))).toBe('')
  const answered = await hearsAll(
    ann,
    ['The south bank.', `add ${receipt} near the bridge`, `status ${receipt}`],
    leftInChinese,
  )
  expect(answered.left).toBe('')
  expect(answered.heard).toMatch(/Noted, and given to the staff[\s\S]*Noted; the staff will see it together/)
  await w.staff('he').says(`采纳 ${receipt} 理由：The lamps come next month.`)
  expect(leftInChinese(noticed(ann))).toBe('')
  const unhappy = await hearsAll(ann, ['not satisfied', 'There is still no date.'], leftInChinese)
  expect(unhappy.left).toBe('')
  expect(unhappy.heard).toMatch(/A word to the deputies ?[（(].* will be handled anew/)
})

test('taking back, deleting and publishing are understood and answered in English', async () => {
  const w = await world()
  const ann = w.citizen('terminal', 'ann')
  const form = ['I have something to say to the deputies', DARK, 'not sure', 'no contact', 'I agree', 'submit']
  const receipt = receiptIn((await hearsAll(ann, form, leftInChinese)).last)
  const heard = await hearsAll(
    ann,
    [
      `do not publish ${receipt}`,
      `publish ${receipt}`,
      `withdraw ${receipt}`,
      'no',
      `withdraw ${receipt}`,
      'withdraw it',
      `status ${receipt}`,
      `delete my ${receipt}`,
      'delete it',
      `status ${receipt}`,
      'verify YJ-260914-7K3M-T',
      'status 9Z9Z',
    ],
    leftInChinese,
  )
  expect(heard.left).toBe('')
  expect(heard.heard).toMatch(
    /is not published[\s\S]*may be published[\s\S]*goes on as before[\s\S]*is withdrawn[\s\S]*Deleted at your request/,
  )
  expect(heard.heard).toMatch(/This receipt number was not found[\s\S]*No such receipt number of yours was found/)
})

test('a people’s suggestion goes its whole way in traditional script', async () => {
  const w = await world()
  const ann = w.citizen('terminal', 'ann')
  const words = '菜場的秤不準，希望常查。'
  const form = await hearsAll(ann, ['我想給政府提一個人民建議', words, '不清楚', '不留', '同意', '確認提交'], (text) =>
    leftInSimplified(text, words),
  )
  expect(form.left).toBe('')
  const receipt = receiptIn(form.last)
  expect(await w.only()).toMatchObject({ kind: 'suggestion', body: words })
  const later = await hearsAll(ann, [`補充 ${receipt} 東門那一側`, '查進度', `撤回 ${receipt}`, '確認撤回'], (text) =>
    leftInSimplified(text, '東門那一側'),
  )
  expect(later.left).toBe('')
  expect((await w.only()).state).toBe('WITHDRAWN')
})
