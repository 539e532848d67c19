import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encode } from './encode.ts'
import { decodeText, escapeText } from './text.ts'

const BOT = { userId: 'U0BOT', name: '小助手' }
const TO = { channel: 'slack', account: 'T0HOME', conversation: 'C0SQUARE', user: 'T0HOME:U0ANN' } as const

const DANGEROUS = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<!here|here>',
  '<!subteam^S1>',
  '<!subteam^S1|@all>',
  '<!date^1^{date}|x>',
  '<@U1>',
  '<@U1|ann>',
  '<#C1>',
  '<#C1|general>',
  '<http://x|bank>',
  '<https://x.example>',
  '<mailto:a@b.example|boss>',
  '<tel:1|2>',
  '<',
  '>',
  '<<!here>>',
  '&lt;!channel&gt;',
  '&amp;lt;!here&amp;gt;',
  '`<!here>`',
  '```<!channel>```',
  '*<!here>*',
  '<\u200b!here>',
  '＜!here＞',
]
/** Each as it is, at the end of words, split over lines, and twice. */
const VARIANTS = DANGEROUS.flatMap((one) => [one, `看 ${one}`, `${one}\n${one}`, `a${one}b`])

/** What Slack would read as alive: anything between unescaped angle brackets. */
const live = (text: string): readonly string[] => text.match(/<[^>]*>/g) ?? []

test.each(VARIANTS)('%j reaches Slack as words: nothing in it is alive', (text) => {
  expect(VARIANTS).toHaveLength(100)
  const wire = { text, choices: [text], mention: { id: 'T0HOME:U0ANN', name: text } }
  for (const open of [false, true]) {
    const payload = encode(TO, wire, open)
    const strings = [payload.text, ...texts(payload.blocks)]
    expect(strings.flatMap(live)).toEqual(['<@U0ANN>', '<@U0ANN>'])
    expect(payload).toMatchObject({ link_names: false, parse: 'none', unfurl_links: false, unfurl_media: false })
  }
})

/** Every text that Slack shows; the value of a button is shown to nobody. */
function texts(block: unknown): readonly string[] {
  if (Array.isArray(block)) return block.flatMap(texts)
  if (typeof block !== 'object' || block === null) return []
  return Object.entries(block).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string' ? [value] : texts(value),
  )
}

test('any text comes back as it was, and no block or button is longer than Slack takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 3_000 }),
      fc.string({ minLength: 1, maxLength: 300 }),
      (text, label) => {
        expect(decodeText(escapeText(text), BOT)).toBe(text)
        const { blocks } = encode(TO, { text, choices: [label] }, true)
        const words = blocks.flatMap((b) =>
          b.type === 'section' && b.text?.type === 'plain_text' ? [b.text.text] : [],
        )
        expect(decodeText(words.join(''), BOT)).toBe(text)
        for (const word of words) expect(word.length).toBeLessThanOrEqual(3_000)
        const [button] = blocks.flatMap((b) => (b.type === 'actions' ? b.elements : []))
        expect(button?.type === 'button' ? button.text.text.length : 99).toBeLessThanOrEqual(75)
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['<@U0BOT> 你好', '@小助手 你好'],
  ['<@U1> 和 <@U2|王> 说', '@U1 和 @王 说'],
  ['<#C1|general> <!here> <!subteam^S1|@代表组>', '#general @here @代表组'],
  ['<https://a.example/x?a=1&amp;b=2>', 'https://a.example/x?a=1&b=2'],
  ['<http://a.example|a.example> <https://b.example|银行>', 'a.example 银行 https://b.example'],
  ['<mailto:a@b.example|a@b.example> 1 &lt; 2 &amp;amp;', 'a@b.example 1 < 2 &amp;'],
])('%s is read as it was typed', (slack, typed) => {
  expect(decodeText(slack, BOT)).toBe(typed)
})

test('personal data is masked unless the workspace may carry it; the code of a receipt always arrives whole', () => {
  const wire = {
    text: '王女士 13912345678，身份证 110101199003074578\n查询码 4123 4567 8901 2345（只显示这一次）',
    choices: ['打 13912345678'],
  }
  const shut = JSON.stringify(encode(TO, wire, false))
  expect(shut).not.toContain('13912345678')
  expect(shut).not.toContain('110101199003074578')
  expect(shut).toContain('查询码 4123 4567 8901 2345')
  const open = JSON.stringify(encode(TO, wire, true))
  expect(open).toContain('13912345678')
})
