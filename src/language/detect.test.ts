import { expect, test } from 'vitest'
import { saysChinese, writtenIn } from './detect.ts'

test.each([
  ['where is the station in 柳岸街道 and is it open on Saturday?', 'en'],
  ['hello there', 'en'],
  ['我想问一下 wifi password 在哪里', 'zh-Hans'],
  ['我要对《云川市停车管理条例（草案）》提意见', 'zh-Hans'],
  ['聯絡站在哪裡', 'zh-Hant'],
  ['我要核验 DB-260914-FATR-6 CTN7-FWBW', 'zh-Hans'],
])('%s is written in %s', (text, language) => {
  expect(writtenIn(text)).toBe(language)
})

test.each([
  '核验 DB-260914-FATR-6 CTN7-FWBW',
  'db-260914-fatr-6 ctn7-fwbw',
  '柳岸街道',
  'follow 停车条例',
  '《云川市停车管理条例（草案）》',
  '138',
  '你好',
  'LA01',
])('%s may be said by a speaker of any language', (text) => {
  expect(writtenIn(text)).toBeUndefined()
})

test('what is written alike in both scripts goes on in the one spoken before', () => {
  expect(writtenIn('代表接待日是哪天', 'zh-Hant')).toBe('zh-Hant')
  expect(writtenIn('代表接待日是哪天', 'en')).toBe('zh-Hans')
  expect(writtenIn('联络站在哪里', 'zh-Hant')).toBe('zh-Hans')
})

test('a name is no Chinese, a greeting is', () => {
  expect(saysChinese('柳岸街道')).toBe(false)
  expect(saysChinese('你好')).toBe(true)
})

test.each([
  ['what is the fine for a dog without a lead', undefined, 'en'],
  ['hello', 'zh-Hans', 'en'],
  ['遛狗不牽繩怎麼罰', 'zh-Hans', 'zh-Hant'],
  ['遛狗不牵绳怎么罚', 'zh-Hant', 'zh-Hans'],
  ['那烈性犬呢', 'zh-Hant', 'zh-Hant'],
  ['那烈性犬呢', 'en', 'zh-Hans'],
  ['后面那一只', 'zh-Hant', 'zh-Hant'],
  ['你好', 'en', undefined],
  ['YJ-260914-7K3M-Q', 'en', undefined],
  ['1', 'zh-Hant', undefined],
] as const)('“%s” after %s is written in %s', (text, before, language) => {
  expect(writtenIn(text, before)).toBe(language)
})
