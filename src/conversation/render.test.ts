import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CAPABILITIES } from '../ports/capabilities.ts'
import type { Capabilities, Inbound, Reply } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import { choicesOf, render, split } from './render.ts'

const withButtons = CAPABILITIES.web
const withoutButtons = CAPABILITIES['wechat-official']
const inGroup: Inbound = {
  key: 'k',
  at: 0,
  from: { channel: 'wechat', account: 'a', conversation: 'g', user: 'u' },
  sender: { id: 'u', name: '小区居民' },
  scope: 'group',
  mentioned: true,
  text: '',
  files: [],
}

describe('a reply on its way to a channel', () => {
  const reply = say('选哪个？', { label: '甲' }, { label: '乙', says: '第二个' })

  test('has a numbered menu where there are no buttons', () => {
    expect(render(reply, withoutButtons, undefined)).toEqual({ text: '选哪个？\n1 甲\n2 乙', choices: ['甲', '乙'] })
  })

  test('leaves the menu to the buttons where there are some', () => {
    expect(render(reply, withButtons, undefined)).toEqual({ text: '选哪个？', choices: ['甲', '乙'] })
  })

  test('names whom it is for in a group and nobody alone', () => {
    expect(render(reply, withoutButtons, inGroup).mention).toEqual({ id: 'u', name: '小区居民' })
    expect(render(reply, withoutButtons, { ...inGroup, scope: 'direct' })).not.toHaveProperty('mention')
    const { name: _, ...nameless } = inGroup.sender
    expect(render(reply, withoutButtons, { ...inGroup, sender: nameless }).mention).toEqual({ id: 'u' })
  })

  test('never offers more than nine things, numbered without a gap', () => {
    const many = say('选', ...Array.from({ length: 12 }, (_, n) => ({ label: `第${n}种` })))
    const wire = render(many, withoutButtons, undefined)
    expect(wire.choices).toHaveLength(9)
    expect(
      wire.text
        .split('\n')
        .slice(1)
        .map((line) => line[0]),
    ).toEqual([...'123456789'])
    expect(choicesOf([many, reply])).toHaveLength(9)
  })

  test('shows fields and links as lines of text', () => {
    const blocks: Reply = {
      blocks: [
        {
          type: 'fields',
          rows: [
            ['编号', 'A'],
            ['状态', '已登记'],
          ],
        },
        { type: 'link', label: '看全文', url: 'https://example.com/a' },
      ],
    }
    expect(render(blocks, withoutButtons, undefined).text).toBe('编号  A\n状态  已登记\n看全文：https://example.com/a')
  })
})

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const piecesOf = (text: string): readonly string[] => [...graphemes.segment(text)].map((s) => s.segment)
const sizeOf = (text: string, unit: 'bytes' | 'chars'): number =>
  unit === 'bytes' ? Buffer.byteLength(text) : text.length
const COUNTER = /\n（\d+\/\d+）$/
/** Long stretches without a border to cut at, so that cuts fall between signs as well. */
const words = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('。', '；', '！', '\n', ' ') },
      { weight: 30, arbitrary: fc.constantFrom('路', 'a', 'e\u0301', '👨‍👩‍👧‍👦', '🇨🇳', '👍🏽', '𠮷') },
    ),
    { minLength: 50, maxLength: 300 },
  )
  .map((all) => all.join(''))
const limits: fc.Arbitrary<Capabilities['text']> = fc.record({
  max: fc.integer({ min: 60, max: 200 }),
  unit: fc.constantFrom('bytes' as const, 'chars' as const),
})

describe('a text that is too long for one message', () => {
  test('is cut into parts that all keep the limit', () => {
    fc.assert(
      fc.property(words, limits, (text, limit) => {
        for (const part of split(text, limit)) expect(sizeOf(part, limit.unit)).toBeLessThanOrEqual(limit.max)
      }),
      { numRuns: 300 },
    )
  })

  test('loses nothing but white space at the cuts, and no sign is torn apart', () => {
    fc.assert(
      fc.property(words, limits, (text, limit) => {
        const parts = split(text, limit)
        const bare = parts.length === 1 && parts[0] === text ? parts : parts.map((part) => part.replace(COUNTER, ''))
        const visible = (all: string): readonly string[] => piecesOf(all).filter((piece) => piece.trim() !== '')
        expect(bare.flatMap(visible)).toEqual(visible(text))
      }),
      { numRuns: 300 },
    )
  })

  test('is left alone as long as it fits, to the last byte', () => {
    const fits = `${'路'.repeat(682)}ab`
    expect(Buffer.byteLength(fits)).toBe(2_048)
    expect(split(fits, { max: 2_048, unit: 'bytes' })).toEqual([fits])
    expect(split(`${fits}c`, { max: 2_048, unit: 'bytes' })).toHaveLength(2)
    expect(split('路'.repeat(2_048), { max: 2_048, unit: 'chars' })).toHaveLength(1)
  })

  test('is cut after a line or a sentence where that is possible, and counts its parts', () => {
    const sentence = `${'路'.repeat(39)}。`
    const parts = split(sentence.repeat(6), { max: 100, unit: 'chars' })
    expect(parts).toHaveLength(3)
    for (const [n, part] of parts.entries()) expect(part).toBe(`${sentence}${sentence}\n（${n + 1}/3）`)
  })
})
