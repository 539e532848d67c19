import { expect, test } from 'vitest'
import { intents } from '../../intents/index.ts'
import { createTranslator } from '../../src/language/translator.ts'
import { sentencesOf } from '../../src/translator-for.ts'
import { receiptIn, world } from '../helpers/talk.ts'

const translator = createTranslator(sentencesOf(intents))
const WORDS = 'The path along the river is too dark at night.'

test.each([
  ['read the parking draft', /停车管理条例（草案）》 has 12 articles/],
  ['could you show me the library draft', /图书馆条例（草案）》 has \d+ articles/],
  ['I’d like to follow the parking draft', /You now follow 《云川市停车管理条例（草案）》/],
  ['please keep me posted on the parking draft', /You now follow 《云川市停车管理条例/],
  ['Tell me when there are new drafts', /You now follow new drafts/],
  ['I want to give an opinion', /Which draft would you like to comment on/],
  ['comment on the parking draft', /^Draft {2}云川市停车管理条例（草案）$/m],
  ['write to the deputies', /Please say what it is about/],
  ['Hello, I would like to write a letter to deputy 岳青山', /^Written to {2}.*岳青山$/m],
  ['write to deputy Yue Qingshan', /^Written to {2}.*岳青山$/m],
  ['Could I leave a note for deputy Qingshan Yue?', /^Written to {2}.*岳青山$/m],
  [`Dear deputy Yue Qingshan, ${WORDS}`, /^Written to {2}.*岳青山$/m],
  ['I’d like to leave a note for Deputy Zhang Weimin', /^Kind {2}A word to the deputies$/m],
  ['I need to cancel that appointment', /No such booking number of yours was found/],
  ['I can’t come to my appointment', /No such booking number of yours was found/],
  ['please take me off the waiting list', /No such booking number of yours was found/],
  ['when is my appointment?', /You have no bookings at present/],
  ['delete my photos', /Files are kept together/],
  ['I want to add something', /Nothing of yours is being handled here/],
  ['please take my complaint back', /nothing to withdraw/],
  ['what facilities does the Shiqiao station have?', /^石桥镇人大代表联络站/],
  ['Is this anonymous?', /You need not leave any contact details/],
])('“%s” is understood', async (text, answer) => {
  const w = await world({ translator })
  await w.citizen('web').says(text).hears(answer)
})

test.each(["Liu'an", 'Shiqiao', 'shiqiao town'])('“%s”, a name in letters alone, is a station', async (text) => {
  const w = await world({ translator })
  const ann = w.citizen('web')
  await ann.saysAll('English', 'which stations are there')
  await ann.says(text).hears(/人大代表联络站/, /Address:/)
})

test('articles are counted up in English: several at once', async () => {
  const w = await world({ translator })
  const ann = w.citizen('web')
  await ann.says('I want to comment on the parking draft')
  await ann.says('articles 2 and 5').hears(/第二条/, /第五条/)
})

test('who wants to add something is asked to what, and the wish itself is never added', async () => {
  const w = await world({ translator })
  const ann = w.citizen('web')
  await ann.says('I have a word for the deputies')
  const filed = await ann.saysAll('1', WORDS, '柳岸街道', 'no contact', '1', '1')
  const receipt = receiptIn(filed.text)
  for (const text of [
    'I want to add something',
    `I want to add something to ${receipt}`,
    `Please supplement ${receipt}`,
  ])
    await ann.says(text).hears(/What would you like to add|Please send it together/)
  await ann.says(`add to ${receipt} it is the north side`).hears(/./)
  const [item] = await w.submissions()
  const { supplements } = await w.store().submissions.story(item?.id ?? '')
  expect(supplements.map(({ text }) => text)).toEqual(['it is the north side'])
})

test('the second one of a menu is chosen in words', async () => {
  const w = await world({ translator })
  const ann = w.citizen('web')
  await ann.saysAll('English', 'help')
  await ann.says('the second one').hears(/Which draft|Drafts open/)
})
