import { expect, test } from 'vitest'
import { CAPABILITIES } from '../../../src/ports/capabilities.ts'
import { saysLong } from './bots.ts'
import type { ChannelKit } from './rig.ts'
import { stage, textOf } from './stage.ts'

const WORDS = '河边的步道晚上太暗，希望装几盏灯。'
const COUNTER = /\n（(\d+)\/(\d+)）$/
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Dialogues, menus and long answers in direct chat. */
export function atTheirPlace(kit: ChannelKit): void {
  const { text: limit, buttons } = CAPABILITIES[kit.id]

  test('a form that was begun before a restart is finished after it', async () => {
    const s = await stage(kit)
    for (const text of ['我有话对代表说', '1', WORDS]) await s.says(text)
    await s.world.restart()
    for (const text of ['柳岸街道', '不留', '同意']) await s.says(text)
    expect(textOf(await s.says('1'))).toMatch(/[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/)
    expect((await s.world.only()).body).toBe(WORDS)
  })

  test('a number still means the menu shown before a restart', async () => {
    const s = await stage(kit)
    const [menu] = await s.says('你好')
    if (buttons === false) expect(menu?.text).toMatch(/3 我有话对代表说/)
    else expect(menu?.choices[2]).toBe('我有话对代表说')
    await s.world.restart()
    expect(textOf(await s.says('3'))).toMatch(/您想怎么提/)
  })

  test.skipIf(!kit.happens.includes('presses'))('a button still does what it did before a restart', async () => {
    const s = await stage(kit)
    await s.says('你好')
    await s.world.restart()
    expect(textOf(await s.after({ what: 'presses', id: 'p', user: 'ann', n: 3 }))).toMatch(/您想怎么提/)
  })

  test('an answer that is too long comes in numbered parts, whole, and no sign is cut in two', async () => {
    const sentence = '第一条写的是👨‍👩‍👧‍👦一家人和é́̂两样东西，<b>&照原样说。'
    const endless = '👩🏽‍🚒字'.repeat(Math.ceil(limit.max / 8))
    const whole = `${sentence.repeat(Math.ceil((limit.max * 1.5) / sentence.length))}${endless}`
    const s = await stage(kit, { intents: [saysLong(whole)] })
    const heard = await s.says('长的')
    expect(heard.length).toBeGreaterThan(2)
    for (const [n, { text }] of heard.entries()) {
      expect(limit.unit === 'bytes' ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(limit.max)
      expect(COUNTER.exec(text)?.slice(1)).toEqual([String(n + 1), String(heard.length)])
    }
    const parts = heard.map(({ text }) => text.replace(COUNTER, ''))
    expect(parts.join('')).toBe(whole)
    const signs = [...graphemes.segment(whole)].length
    expect(parts.reduce((sum, part) => sum + [...graphemes.segment(part)].length, 0)).toBe(signs)
    expect(parts[0]).toMatch(/。$/)
  })
}
