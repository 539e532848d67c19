import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LABELS, type Label, type Phrases } from '../../ports/phrases.ts'
import { isStaffLabel } from './labels.ts'
import { buildRouter } from './router.ts'

const INTENTS = new URL('../../../intents/', import.meta.url)
const phrases = await allPhrases()
const route = buildRouter(phrases)
const roleFor = (label: Label): 'citizen' | 'staff' => (isStaffLabel(label) ? 'staff' : 'citizen')

async function allPhrases(): Promise<readonly Phrases[]> {
  const folders = readdirSync(INTENTS, { withFileTypes: true }).filter((e) => e.isDirectory())
  const files = folders.filter((f) => readdirSync(new URL(`${f.name}/`, INTENTS)).includes('phrases.ts'))
  return Promise.all(
    files.map(
      async (f) => ((await import(new URL(`${f.name}/phrases.ts`, INTENTS).href)) as { phrases: Phrases }).phrases,
    ),
  )
}

const story = (filler: string): string =>
  `我想撤回昨天交的意见，${'，'.repeat(300)}${filler.repeat(500)}${'，'.repeat(200)}谢谢`

/** Lines under `## label` headings. */
function heldOut(): readonly { label: Label; text: string }[] {
  const file = fileURLToPath(new URL('./held-out.txt', import.meta.url))
  let label = '' as Label
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) label = line.slice(3) as Label
      return line === '' || line.startsWith('#') ? [] : [{ label, text: line }]
    })
}

describe('phrases', () => {
  test('every wish has a folder with phrases', () => {
    expect(phrases.map((p) => p.label).toSorted()).toEqual(LABELS.toSorted())
  })

  test('no cue can take more than linear time', () => {
    for (const { cues } of phrases)
      for (const { pattern } of cues) {
        const source = typeof pattern === 'string' ? '' : pattern.source
        expect(source, 'unbounded gap').not.toMatch(/\.[*+]/)
        expect(source, 'quantifier on a quantified group').not.toMatch(/[*+}]\)[*+{]/)
      }
  })

  test('no held-out utterance is among the examples', () => {
    const known = new Set(phrases.flatMap((p) => p.examples))
    expect(heldOut().filter((u) => known.has(u.text))).toEqual([])
  })
})

describe('wishes nobody has trained for', () => {
  const results = heldOut().map(({ label, text }) => ({
    label,
    text,
    got: route(text, { role: roleFor(label) }).label,
  }))

  test('are understood at least 93 times in 100', () => {
    const right = results.filter((r) => r.got === r.label).length
    expect(right / results.length).toBeGreaterThanOrEqual(0.93)
  })

  test.each(LABELS)('%s is understood at least three times in five', (label) => {
    const own = results.filter((r) => r.label === label)
    expect(own.length).toBeGreaterThanOrEqual(8)
    expect(own.filter((r) => r.got === label).length / own.length).toBeGreaterThanOrEqual(0.6)
  })
})

describe('who speaks', () => {
  test('a citizen never gives a staff command, whatever the words', () => {
    for (const { label, examples } of phrases)
      if (isStaffLabel(label))
        for (const text of examples) {
          const { label: got, runnerUp } = route(text, { role: 'citizen' })
          expect(isStaffLabel(got), text).toBe(false)
          expect(runnerUp !== undefined && isStaffLabel(runnerUp.label), text).toBe(false)
        }
  })

  test.each([
    ['你好', 'greet'],
    ['谢谢', 'thanks'],
    ['菜单', 'help'],
    ['联络站几点开门', 'ask_station'],
    ['遛狗不牵绳罚多少', 'ask_regulation'],
    ['取消', 'cancel'],
  ] as const)('a staff member who says %s means what anyone means', (text, label) => {
    expect(route(text, { role: 'staff' }).label).toBe(label)
  })
})

describe('what is denied is not wished', () => {
  test.each([
    ['不是要取消填写，是把上周交的撤回', 'withdraw'],
    ['我不是要撤回，我是要取消这张表', 'cancel'],
    ['不用转人工了，直接帮我查一下进度', 'check_status'],
  ] as const)('%s', (text, label) => {
    expect(route(text, { role: 'citizen' }).label).toBe(label)
  })
})

describe('menu words', () => {
  test.each([
    ['我要参与法规意见征集', 'submit_opinion'],
    ['我有话对代表说', 'submit_suggestion'],
    ['规范性文件审查我有建议', 'submit_review_request'],
    ['查进度', 'check_status'],
    ['cancle', 'cancel'],
    ['thnaks', 'thanks'],
    ['取肖', 'cancel'],
    ['转人功', 'human_handoff'],
  ] as const)('%s leads to %s', (text, label) => {
    const routed = route(text, { role: 'citizen' })
    expect(routed.label).toBe(label)
    expect(routed.confidence).toBeGreaterThanOrEqual(0.35)
  })

  test('a text without any meaning is never routed with confidence', () => {
    for (const text of ['', ' ', '，，，', 'xqzjv', '7'])
      expect(route(text, { role: 'citizen' }).confidence, JSON.stringify(text)).toBeLessThan(0.35)
  })
})

describe('any text at all', () => {
  const texts = oneof(
    string({ maxLength: 6_000, unit: 'binary' }),
    array(constantFrom('撤回', 'YJ-', '0', '《', '第', '十', '条', 'a', ' ', '不是', '，', '😀', '\u0000'), {
      maxLength: 3_000,
    }).map((p) => p.join('')),
  )

  test('is routed to a label with a probability, and always to the same one', () => {
    assert(
      property(texts, constantFrom('citizen' as const, 'staff' as const), (text, role) => {
        const routed = route(text, { role })
        expect(LABELS).toContain(routed.label)
        expect(routed.confidence).toBeGreaterThanOrEqual(0)
        expect(routed.confidence).toBeLessThanOrEqual(1)
        expect(routed.runnerUp?.label).not.toBe(routed.label)
        expect(route(text, { role })).toEqual(routed)
      }),
      { numRuns: 60 },
    )
  })

  test('is judged by its beginning and its end when it is long', () => {
    const first = route(story('查进度'), { role: 'citizen' })
    expect(first).toEqual(route(story('转人工'), { role: 'citizen' }))
    expect(first.label).toBe('withdraw')
  })

  test('is judged by its end when the wish comes last', () => {
    const text = `${'从前有一条河，河边有一棵树，'.repeat(60)}所以请帮我转人工客服`
    expect(route(text, { role: 'citizen' }).label).toBe('human_handoff')
  })
})
