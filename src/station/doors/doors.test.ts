import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT } from '../../../test/helpers/small-world.ts'
import { matterIn } from './find.ts'
import type { Topic } from './topics.ts'
import { mayBeUrgent, urgentIn } from './urgent.ts'

/**
 * Labelled messages, `label<TAB>text`. The signs were made while looking at `messages.dev.txt`; those of
 * `messages.check.txt` were written afterwards.
 */
const read = (name: string): readonly (readonly [label: string, text: string])[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])

const RECORDS: readonly Topic[] = ['review', 'city', 'housing-fund', 'social', 'medicare', 'tax']
const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  lawsuit: ['court', 'legal-aid', 'procuratorate', 'review'],
  petition: ['petition'],
  discipline: ['discipline'],
  police: ['police', 'police-conduct', 'court'],
  labour: ['labour', 'arbitration'],
  consumer: ['consumer'],
  medical: ['medical'],
  elsewhere: ['elsewhere'],
  cppcc: ['cppcc'],
  lookup: RECORDS,
  figure: RECORDS,
}

function isRight(label: string, text: string): boolean {
  const urgent = urgentIn(text)
  const topic = matterIn(text, CONTENT.stations)?.topic
  if (label === 'emergency') return urgent !== undefined || mayBeUrgent(text)
  if (label === 'distress') return urgent?.distress !== undefined
  if (label === 'remit') return urgent === undefined && topic === undefined
  if (label === 'police' && urgent?.help.includes('police') === true) return true
  return urgent === undefined && topic !== undefined && TOPICS[label]?.includes(topic) === true
}

/** Share of right ones by label, and over everything that is neither an emergency nor ours. */
function shares(name: string): Readonly<Record<string, number>> {
  const tally = new Map<string, { all: number; right: number }>()
  for (const [label, text] of read(name)) {
    const others = label === 'emergency' || label === 'remit' ? [] : ['others']
    for (const key of [label, ...others]) {
      const count = tally.get(key) ?? { all: 0, right: 0 }
      tally.set(key, { all: count.all + 1, right: count.right + (isRight(label, text) ? 1 : 0) })
    }
  }
  return Object.fromEntries([...tally].map(([label, { all, right }]) => [label, right / all]))
}

test.each([
  ['messages.dev.txt', 240],
  ['messages.check.txt', 120],
])('%s holds every class of matter', (name, least) => {
  const rows = read(name)
  expect(rows.length).toBeGreaterThanOrEqual(least)
  expect(new Set(rows.map(([label]) => label))).toEqual(
    new Set([...Object.keys(TOPICS), 'emergency', 'distress', 'remit']),
  )
  expect(new Set(rows.map(([, text]) => text)).size).toBe(rows.length)
})

test.each(['messages.dev.txt', 'messages.check.txt'])(
  'of %s every emergency is met with a number, and hardly anything of ours is sent away',
  (name) => {
    const { emergency, remit, others } = shares(name)
    expect(emergency).toBe(1)
    expect(remit).toBeGreaterThanOrEqual(0.98)
    expect(others).toBeGreaterThanOrEqual(0.95)
  },
)

test.each([
  ['不是要上访，就是问问站点几点开门', undefined],
  ['我要上访', 'petition'],
  ['建议加大对欠薪的查处力度', undefined],
  ['老板欠我三个月工资，希望代表帮我要回来', 'labour'],
  ['欠薪违反哪条规定', undefined],
  ['我提的那条关于法院立案的建议怎么样了', undefined],
])('“%s”: what is denied, wished for everybody or asked as a rule stays here', (text, topic) => {
  expect(matterIn(text, CONTENT.stations)?.topic).toBe(topic)
})

test.each([
  ['楼下着火了', true],
  ['没有着火', false],
  ['万一着火了怎么办', false],
  ['去年楼下着过火', false],
  ['着火了物业要承担责任吗', false],
  ['希望装个报警器，免得着火', false],
  ['去年着过火，现在又着火了，救命', true],
])('“%s”: danger is now, not feared, past or asked about', (text, is) => {
  expect(urgentIn(text) !== undefined).toBe(is)
})

test('the longest messages are read in a blink and never fail', () => {
  for (const piece of ['我被老板打', '法院'.repeat(50), '不'.repeat(100), '，。', '🔥', 'a'])
    expect(() => [urgentIn(piece.repeat(4_000)), matterIn(piece.repeat(4_000), CONTENT.stations)]).not.toThrow()
})
