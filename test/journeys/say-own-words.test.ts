import { expect, test } from 'vitest'
import { intents } from '../../intents/index.ts'
import { createTranslator } from '../../src/language/translator.ts'
import { sentencesOf } from '../../src/translator-for.ts'
import { handsOver, pdf, photo } from '../helpers/pictures.ts'
import { receiptIn, world } from '../helpers/talk.ts'

const translator = createTranslator(sentencesOf(intents))
const WORDS = 'The path along the river is too dark at night.'

test('a menu entry that holds no name is not taken for one that does', async () => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  await ann.says('English')
  await ann.says('is it allowed to keep bees in a library').hears(/^\d Write to the deputies$/m)
})

test.each([
  ['English', /^1 17 September \(Thursday\) 14:00-16:00$/m],
  ['繁體中文', /^1 9月17日（週四）14:00-16:00$/m],
])('a menu entry that is nothing but a day is said in the language: %s', async (language, entry) => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  await ann.saysAll(language, '我要预约接待')
  await ann.says('柳岸街道').hears(entry)
})

test('what is attached is said in English wherever it is named', async () => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  await ann.saysAll('English', 'I have a word for the deputies', WORDS)
  const sent = [await handsOver(w, ann, 'lamp.jpg', photo()), await handsOver(w, ann, 'note.pdf', pdf())]
  await ann.says('', { files: sent })
  await ann.saysAll('柳岸街道')
  await ann.says('no contact').hears(/your words, the contact you chose to leave and your attachments\./)
  await ann.says('I agree').hears(/^Attachments\s+1 picture lamp\.jpg \(2KB\)[;,] 2 document note\.pdf \(1KB\)$/m)
  const filed = await ann.says('1').hears(/^Handed in with pictures: 1, documents: 1\. Receipt number/m)
  await ann
    .says(`status ${receiptIn(filed.text)}`)
    .hears(/^Attachments: 1 picture lamp\.jpg \(2KB\)[;,] 2 document note\.pdf/m)
})

test('a deputy to whom somebody writes is named in English with the office', async () => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  await ann.says('English')
  await ann.says('write to deputy 岳青山').hears(/^Written to\s+district deputy 岳青山$/m)
  await ann.saysAll(WORDS, 'no contact')
  await ann.says('I agree').hears(/^Written to\s+district deputy 岳青山$/m)
  await ann.says('1').hears(/This letter is for district deputy 岳青山; the station passes it on\./)
})

test('both ways in which a letter goes on are said in English', () => {
  const said = [
    '这封信区人大代表岳青山本人能看到，会在这里答复您；要站点办的，由站点办。',
    '区人大代表岳青山现在不能收信，这封信由站点办理。',
  ]
  for (const sentence of said) expect(translator.say(sentence, 'en')).not.toMatch(/人大代表|站点/)
})

test.each(['status 7K3M', 'verify 7K3M', 'withdraw', 'unfollow'])(
  '“%s” is answered in English at once',
  async (order) => {
    const w = await world({ translator })
    const heard = await w.citizen('terminal').says(order)
    expect(heard.text).toMatch(/From here I answer in English/)
  },
)

test('an order that the receipt asks to reply stands there as it can be typed', async () => {
  const w = await world({ translator })
  for (const [language, agree, order] of [
    ['English', 'I agree', 'follow 《云川市停车管理条例（草案）》'],
    ['繁體中文', '同意', '關注《云川市停车管理条例（草案）》'],
  ] as const) {
    const ann = w.citizen('terminal', language)
    await ann.saysAll(language, '我要对停车条例提意见', '8', WORDS, '没有', '不留', agree)
    expect((await ann.says('1')).text).toContain(`“${order}”`)
    await ann.says(order).hears(/云川市停车管理条例（草案）/, /You now follow|已關注/)
  }
})

test('the articles of a draft without chapters are listed in English in the form', async () => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  await ann.saysAll('English', 'comment on the parking draft')
  await ann.says('contents').hears(/^Article 1 to Article 9$/m, /^Article 10 to Article 12$/m)
  await ann.saysAll('cancel', 'read the parking draft')
  await ann.says('2').hears(/^Article 10 to Article 12: which article would you like to read\?/m)
})

test('the form of a booking is named in English when it is given up', async () => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  await ann.saysAll('English', 'book a reception', '柳岸街道', '1')
  await ann
    .says('cancel')
    .hears(/\(the booking of Deputies’ reception day, 柳岸街道人大代表联络站, 17 September \(Thursday\) 14:00-16:00\)/)
})

test('what is deleted and what is withdrawn is named as it should be', async () => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  const filed = await ann.saysAll(
    'English',
    'I have a word for the deputies',
    WORDS,
    '柳岸街道',
    'no contact',
    'I agree',
    '1',
  )
  const receipt = receiptIn(filed.text)
  await ann.says('delete my submissions').hears(new RegExp(`^· ${receipt}: the content, the reasons`, 'm'))
  await ann.saysAll('2')
  await ann.says('withdraw').hears(`Do you want to withdraw this: A word to the deputies (${receipt})?`)
  await ann.saysAll('1')
  await ann.says(`withdraw ${receipt}`).hears(new RegExp(`(?<!No\\. )${receipt} is “`))
})

test('traditional script has one word for a reply', async () => {
  const says = ['请回复“同意”或“不同意”。', '能说说理由吗？没有就回复“没有”。', '请回复 1 确认撤回，或 2 不撤了。']
  for (const sentence of says) expect(translator.say(sentence, 'zh-Hant')).toMatch(/回覆/)
})

test('an answer that the house asks for in Chinese changes the language of nobody', async () => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  await ann.says('hello')
  for (const answer of ['同意', '取消', '返回', '满意', '滿意']) await ann.says(answer).hears(/^[^\p{Script=Han}“]+/u)
  await ann.says('你好').hears(/您好/)
})

test('who had everything deleted and goes on in English is answered in English', async () => {
  const w = await world({ translator })
  const ann = w.citizen('terminal')
  await ann.saysAll('English', 'I have a word for the deputies', 'cancel', 'delete my data')
  await ann.says('1').hears(/were deleted/)
  await ann.says('yes').hears(/From here I answer in English/)
})
