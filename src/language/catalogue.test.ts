import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { lookupOf } from './sentences.ts'
import { parse } from './template.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const files = (...patterns: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('.test.ts'))

const CATALOGUES = files('src/*/english.ts', 'intents/*/english.ts', 'intents/english.ts')
/** Where sentences are made: a catalogue may list what several folders say, and the hours of other bodies on file. */
const CODE = files('src/*.ts', 'intents/*.ts', 'knowledge/schema/*.ts', 'knowledge/content/doors.yaml')
  .filter((path) => !/(?:^|[-/])english[-\w]*\.ts$/.test(path))
  .map((path) => readFileSync(join(ROOT, path), 'utf8').replaceAll('\\n', '\n').replace(/\$\{/g, '\n{'))
  .join('\n')

test.each(CATALOGUES)('%s: what is filled in is the same, and nothing of it is left in Chinese', async (path) => {
  const { english } = (await import(join(ROOT, path))) as { english: Readonly<Record<string, string>> }
  const names = (text: string): string => [...new Set(parse(text).slots.map(({ name }) => name))].sort().join(' ')
  for (const [chinese, said] of Object.entries(english)) {
    expect(names(said), chinese).toBe(names(chinese))
    expect(said.replace(/“[^”]*”/g, ''), `${dirname(path)}: ${said}`).not.toMatch(/[\p{Script=Han}。，；：]/u)
  }
})

test('no sentence is said in two ways', async () => {
  const all = await Promise.all(CATALOGUES.map((path) => import(join(ROOT, path))))
  expect(() => lookupOf(all.map(({ english }) => english))).not.toThrow()
})

test('a sentence stands in the code as it is, or is one of those that the code puts together of parts', async () => {
  const all = await Promise.all(CATALOGUES.map((path) => import(join(ROOT, path))))
  const sentences = all.flatMap(({ english }) => Object.keys(english as Readonly<Record<string, string>>))
  const parted = sentences.filter((chinese) => !parse(chinese).pieces.every((piece) => CODE.includes(piece)))
  // A line that is new here is a sentence whose Chinese was changed in the code, unless it is one more of these.
  await expect(`${[...new Set(parted)].sort().join('\n')}\n`).toMatchFileSnapshot('./put-together.txt')
})
