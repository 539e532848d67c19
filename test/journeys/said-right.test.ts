import { expect, test } from 'vitest'
import { intents } from '../../intents/index.ts'
import { translatorFor } from '../../src/translator-for.ts'
import { type Person, world } from '../helpers/talk.ts'

const translator = translatorFor(intents)
const WORDS = 'The walkway along the river is too dark at night, please put up lamps.'
const citizen = async (): Promise<Person> => (await world({ translator })).citizen('web')

test('a letter says in English to whom it goes and who reads it', async () => {
  const ann = await citizen()
  await ann.says('I want to write to deputy Yue Qingshan').hears(/^Written to {2}district deputy 岳青山$/m)
  const { text } = await ann.saysAll(WORDS, 'no contact', '1', '1')
  expect(text).toMatch(/This letter is for district deputy 岳青山; the station passes it on\./)
})

test('whoever writes in traditional script to a deputy of a simplified name is answered in it, and the deputy is known', async () => {
  const ann = await citizen()
  await ann.says('我想寫信給岳青山代表').hears(/^寫給 {2}區人大代表岳青山$/m)
})

test.each(['status 7K3M', 'events', 'subscribe', 'book a visit'])('“%s” is answered in English', async (text) => {
  const ann = await citizen()
  const heard = await ann.says(text)
  expect(heard.text).toMatch(/From here I answer in English/)
})

test('articles of a draft are listed in English in the middle of a form', async () => {
  const ann = await citizen()
  await ann.says('I want to comment on the parking draft')
  await ann.says('contents').hears(/^Article 1 to Article 9$/m, /^Article 10 to Article 12$/m)
})

test('where nothing was found, the menu says to write to the deputies, not to a deputy without a name', async () => {
  const ann = await citizen()
  const { text } = await ann.says('is it allowed to dye hair in green on mondays')
  expect(text).not.toMatch(/to deputy\s*$/m)
})

test('the news of a draft are offered with the words that ask for them', async () => {
  const ann = await citizen()
  const { text } = await ann.saysAll('I want to comment on the parking draft', '3', 'more bays', 'no', 'no', '1', '1')
  expect(text).toMatch(/reply “follow 《云川市停车管理条例/)
})

test('files that came along are counted in English', async () => {
  const w = await world({ translator })
  const ann = w.citizen('web')
  expect(translator.say('已提交，附上1张照片、1份文档。编号 DB-260914-46H1-H', 'en')).toBe(
    'Handed in with pictures: 1, documents: 1. Receipt number DB-260914-46H1-H',
  )
  expect(translator.say('附件：1 照片 路灯.jpg（2KB）；2 文档 note.pdf（1KB）。要看，请回复“附件 MP96”。', 'en')).toBe(
    'Attachments: 1 picture 路灯.jpg (2KB); 2 document note.pdf (1KB). To see them reply “attachments MP96”.',
  )
  await ann.says('my attachments').hears(/Attachments of which item/)
})
