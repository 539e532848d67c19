import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
/** Names by which this code calls what nobody may find out by timing. */
const SECRET = String.raw`(?:[\w.?\[\]]*(?:hash|secret|token|signature|password|sealed)|seal\([^)]*\)+)`
/** Compared with nothing, a word of the code or a number: no secret is on the other side. */
const PLAIN = String.raw`(?![\s=]|undefined|null|'|"|true|false|-?\d)`
const COMPARED = new RegExp(String.raw`${SECRET}\s*[!=]==?\s*${PLAIN}\S|[\w.\])]\s*[!=]==?\s*${SECRET}(?![\w(.])`, 'gi')
/** What reads like a secret and is none. */
const HARMLESS: readonly string[] = [
  // Our own token of a platform, beside the one that the platform just refused: nobody offers us either.
  'src/wechat/access-token.ts',
  // Sessions that the server keeps, beside each other.
  'adapters/web/sessions.ts',
]

const found = (code: string): readonly string[] =>
  code.split('\n').filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line) && [...line.matchAll(COMPARED)].length > 0)

test('no secret is compared sign by sign', () => {
  const files = execFileSync('git', ['ls-files', 'src/*.ts', 'intents/*.ts', 'adapters/*.ts', 'adapters/*.tsx'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('.test.ts'))
  expect(files.length).toBeGreaterThan(500)
  const bad = files.flatMap((path) =>
    HARMLESS.includes(path)
      ? []
      : found(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
  )
  expect(bad).toEqual([])
})

test.each([
  'if (look.hash === hash) return',
  'file.hash !== seal(`export:${word}`) || late',
  'return given === secret',
  'if (signature !== expected)',
  'item.secretHash == proof',
])('%s would be found', (line) => {
  expect(found(line)).toHaveLength(1)
})

test.each(['if (secret === undefined) return', "token !== ''", 'hash.length === 12', 'equalSecret(a, b) === false'])(
  '%s is no such comparison',
  (line) => {
    expect(found(line)).toEqual([])
  },
)
