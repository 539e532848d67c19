import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { intents } from '../../../../intents/index.ts'
import { CONTENT } from '../../../../test/helpers/small-world.ts'
import { matterBy } from '../find.ts'
import { perhapsBy, urgentBy } from '../urgent.ts'
import { DANGERS } from './classes.ts'
import { decode, encode } from './coded.ts'
import { readEnglishExamples, readExamples, type Written } from './examples.ts'
import { learnFrom } from './model.ts'
import { readBy } from './read.ts'
import { scorerOf } from './score.ts'
import { WEIGHTS } from './weights.ts'
import { ENGLISH_WEIGHTS } from './weights-english.ts'

/**
 * The weights are made here: run this file with `MAKE_WEIGHTS=1` after examples or rules have changed. Phrases of
 * intents are learned from too; those change often and little, so the weights need not follow each of them.
 */
const SAME_ENOUGH = 0.985

const OUT_OF_SCOPE = 'out_of_scope'
const PHRASES = intents.flatMap(({ phrases }) =>
  phrases.flatMap(({ label, examples }) => (label === OUT_OF_SCOPE ? [] : examples)),
)
let examples: readonly Written[] = []
let english: readonly Written[] = []
beforeAll(() => {
  examples = readExamples(PHRASES)
  english = readEnglishExamples(PHRASES)
  if (process.env.MAKE_WEIGHTS === undefined) return
  make('weights.ts', 'WEIGHTS', examples)
  make('weights-english.ts', 'ENGLISH_WEIGHTS', english)
}, 240_000)

function make(file: string, name: string, from: readonly Written[]): void {
  const text = `/** Made by \`weights.test.ts\` from the examples. */\nexport const ${name} =\n  '${encode(learnFrom(from))}'\n`
  writeFileSync(join(import.meta.dirname, file), text)
}

const isDanger = ({ is }: Written): boolean => DANGERS.some((name) => name === is)

type Read = ReturnType<typeof readBy>
const verdict = (reading: Read): string => {
  const topic = matterBy(reading, CONTENT.stations)?.topic ?? 'kept'
  return urgentBy(reading) !== undefined || perhapsBy(reading) ? 'danger' : topic
}

const share = (rows: readonly Written[], is: (row: Written) => boolean): number =>
  rows.filter(is).length / Math.max(1, rows.length)

test('the weights on file decide as those that are learned anew', () => {
  const anew = scorerOf(learnFrom(examples))
  const onFile = scorerOf(decode(WEIGHTS))
  const same = share(examples, ({ text }) => verdict(readBy(anew, text)) === verdict(readBy(onFile, text)))
  expect(same, 'run this file with MAKE_WEIGHTS=1').toBeGreaterThan(SAME_ENOUGH)
}, 240_000)

test('those of English too', () => {
  const anew = scorerOf(learnFrom(english))
  const onFile = scorerOf(decode(ENGLISH_WEIGHTS))
  const same = share(english, ({ text }) => verdict(readBy(anew, text)) === verdict(readBy(onFile, text)))
  expect(same, 'run this file with MAKE_WEIGHTS=1').toBeGreaterThan(SAME_ENOUGH)
}, 240_000)

test('of English that it never read, it misses few dangers, and speaks of danger to few others', () => {
  const FOLDS = 5
  const told = Array.from({ length: FOLDS }, (_, fold) => {
    const model = scorerOf(learnFrom(english.filter((_row, i) => i % FOLDS !== fold)))
    return english.flatMap((row, i) => {
      if (i % FOLDS !== fold) return []
      const reading = readBy(model, row.text)
      return [{ row, is: verdict(reading), sure: urgentBy(reading) !== undefined }]
    })
  }).flat()
  const isCalled = ({ is }: (typeof told)[number]): boolean => is === 'danger'
  const isSure = ({ sure }: (typeof told)[number]): boolean => sure
  const [dangers, others] = [told.filter(({ row }) => isDanger(row)), told.filter(({ row }) => !isDanger(row))]
  expect(dangers.filter(isCalled).length / dangers.length).toBeGreaterThanOrEqual(0.91)
  expect(others.filter(isCalled).length / others.length).toBeLessThanOrEqual(0.07)
  expect(others.filter(isSure).length / others.length).toBeLessThanOrEqual(0.02)
}, 240_000)

test('the same examples give the same weights', () => {
  const some = examples.filter((_, i) => i % 9 === 0)
  expect(encode(learnFrom(some))).toBe(encode(learnFrom(some)))
})

test('no message stands in two classes', () => {
  const seen = new Map<string, string>()
  const twice = examples.filter(({ text, is, writer }) => {
    const before = seen.get(text)
    seen.set(text, is)
    return writer !== 'us' && before !== undefined && before !== is
  })
  expect(twice.map(({ text }) => text)).toEqual([])
})

test('of a writer whom it never read, it misses few dangers, and sends little of ours away', () => {
  const own = examples.filter(({ writer }) => writer === 'c')
  const model = scorerOf(learnFrom(examples.filter(({ writer }) => writer !== 'c')))
  const told = own.map((row) => ({ row, is: verdict(readBy(model, row.text)) }))
  const rate = (rows: typeof told, is: (one: (typeof told)[number]) => boolean): number =>
    rows.filter(is).length / rows.length
  const dangers = told.filter(({ row }) => isDanger(row))
  const ours = told.filter(({ row }) => row.is === 'kept')
  const others = told.filter(({ row }) => !isDanger(row) && row.is !== 'kept')
  expect(rate(dangers, ({ is }) => is === 'danger')).toBeGreaterThanOrEqual(0.96)
  expect(rate(others, ({ is }) => is !== 'kept')).toBeGreaterThanOrEqual(0.88)
  expect(rate(ours, ({ is }) => is !== 'kept' && is !== 'danger')).toBeLessThanOrEqual(0.04)
}, 240_000)
