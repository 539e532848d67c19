import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encode } from './encode.ts'
import { addressed, callsAll, withoutCallToAll } from './mentions.ts'

const us = { self: 'me', names: ['', '和平街道小助手', '小助手'] }
const heard = (text: string, ...mentions: string[]): string | false => {
  const { mentioned, text: left } = addressed(text, mentions, us)
  return mentioned && left
}

test('who picks the assistant from the list speaks to it, and its name is not part of the question', () => {
  expect(heard('@和平街道小助手\u2005遛狗要牵绳吗', 'me')).toBe('遛狗要牵绳吗')
  expect(heard('@小名\u2005遛狗要牵绳吗', 'me')).toBe('遛狗要牵绳吗')
  expect(heard('@老李\u2005@和平街道小助手\u2005你们看呢', 'li', 'me')).toBe('@老李\u2005你们看呢')
})

test('on a computer nothing is picked: the name that was typed decides, and only the whole name', () => {
  expect(heard('@小助手 遛狗要牵绳吗')).toBe('遛狗要牵绳吗')
  expect(heard('请问＠小助手，遛狗要牵绳吗')).toBe('请问，遛狗要牵绳吗')
  expect(heard('遛狗要牵绳吗 @小助手')).toBe('遛狗要牵绳吗')
  expect(heard('@小助手二号 在吗')).toBe(false)
  expect(heard('小助手 在吗')).toBe(false)
  expect(heard('@老李 在吗')).toBe(false)
  expect(heard('@小助手 在吗', 'another of that name')).toBe(false)
})

test('a call to everybody is no call to the assistant, unless it is named as well', () => {
  expect(heard('@所有人 明天停水', 'me', 'li')).toBe(false)
  expect(heard('@所\u200b有人\u2005明天停水', 'me')).toBe(false)
  expect(heard('@所有人 @小助手 明天几点停水', 'me', 'li')).toBe('@所有人 明天几点停水')
})

test('whatever an answer quotes, it never calls everybody; every other word stays', () => {
  const hidden = fc.constantFrom('', ' ', '\u200b', '\u2060', '\ufeff', '\u2005')
  const call = fc
    .tuple(fc.constantFrom('@', '＠', '﹫'), hidden, hidden, hidden)
    .map(([at, a, b, c]) => `${at}${a}所${b}有${c}人`)
  const words = fc.string({ unit: 'grapheme' }).filter((text) => !/[@＠﹫]/.test(text))
  fc.assert(
    fc.property(
      fc.array(fc.oneof(call, words)),
      fc.option(fc.oneof(call, words), { nil: undefined }),
      (parts, name) => {
        const text = parts.join('')
        const sent = encode({ text }, name)
        expect(callsAll(sent)).toBe(false)
        expect(sent.endsWith(text.replace(/[@＠﹫][\p{Cf}\s]*(?=所[\p{Cf}\s]*有[\p{Cf}\s]*人)/gu, ''))).toBe(true)
      },
    ),
  )
  expect(withoutCallToAll('写信给 a@all.example，或 b@everyone.example')).toBe(
    '写信给 a@all.example，或 b@everyone.example',
  )
  expect(withoutCallToAll('@all 请看，@All')).toBe('all 请看，All')
  for (const text of ['@@所有人 停水', '@\u200b@所有人 停水', '＠@ @所有人 停水'])
    expect(withoutCallToAll(text)).toBe('所有人 停水')
  expect(withoutCallToAll('@@all，@＠everyone')).toBe('all，everyone')
})

test('a name cannot bring a second line, a turned line or another mention', () => {
  expect(encode({ text: '好' }, '老\n李\u202e')).toBe('@老 李\u2005好')
  expect(encode({ text: '好' }, '所有人')).toBe('好')
  expect(encode({ text: '好' }, '\u200b')).not.toContain('\n')
})
