import { expect, test } from 'vitest'
import { writtenIn } from './detect.ts'

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
