import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { intents } from '../intents/index.ts'
import { LABELS } from '../src/ports/phrases.ts'
import { VERSION } from '../src/version.ts'

/** The arrows of the house, read from the import statements themselves. */

const ROOT = resolve(import.meta.dirname, '..')
const inGit = (...paths: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...paths], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('src/dialogue/testing/')
const FILES = inGit('src', 'intents', 'adapters', 'knowledge').filter((path) => /\.tsx?$/.test(path))
const SOURCES = FILES.filter((path) => !isTest(path))
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const IMPORTS = [
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]\s*,?\s*\)/g,
]

/** What a file imports: paths from the root of the repository for our own files, names for libraries. */
function importsIn(path: string, text: string): readonly string[] {
  const named = IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((m) => m[1] as string))
  return named.map((name) => (name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), name)) : name))
}

const ARROWS = SOURCES.flatMap((from) => importsIn(from, textOf(from)).map((to) => ({ from, to })))
const under = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
const ours = (to: string): boolean => under(to, 'src', 'intents', 'adapters', 'knowledge', 'test')

/** Arrows that leave one of the folders and are forbidden there. */
const broken = (folders: readonly string[], forbidden: (to: string, from: string) => boolean): readonly string[] =>
  ARROWS.filter(({ from, to }) => under(from, ...folders) && forbidden(to, from)).map(
    ({ from, to }) => `${from} -> ${to}`,
  )

/** `intents/ask` of `intents/ask/index.ts`; the files that lie beside the folders belong to nobody. */
const folderOf = (path: string): string | undefined => /^(?:intents|adapters)\/[^/]+(?=\/)/.exec(path)?.[0]
const another = (to: string, from: string, top: string): boolean => {
  const target = folderOf(to)
  return under(to, top) && target !== undefined && target !== folderOf(from)
}

const isLibrary = (to: string, ...names: readonly string[]): boolean =>
  names.some((name) => to === name || to.startsWith(`${name}/`))

const USE_CASES = ['casework', 'consultation', 'station', 'people', 'upkeep', 'report', 'search', 'privacy'].map(
  (name) => `src/${name}`,
)

test('the imports of every kind of statement are seen', () => {
  const text = [
    "import { a } from './a.ts'",
    "import type { B } from '../b/index.ts'",
    'import {',
    '  c,',
    "} from 'kysely'",
    "import './side-effect.ts'",
    "export * from './d.ts'",
    "const e = await import('botkit')",
    "const f = require('pg')",
    "const text = 'nothing is imported from here'",
  ].join('\n')
  expect([...importsIn('src/x/y.ts', text)].sort()).toEqual(
    ['src/x/a.ts', 'src/b/index.ts', 'kysely', 'src/x/side-effect.ts', 'src/x/d.ts', 'botkit', 'pg'].sort(),
  )
  expect(SOURCES.length).toBeGreaterThan(100)
  expect(ARROWS.length).toBeGreaterThan(500)
  expect(ARROWS.filter(({ to }) => /\.tsx?$/.test(to) && !existsSync(join(ROOT, to)))).toEqual([])
})

test('intents know no channel, no store, no conversation and no other intent', () => {
  expect(
    broken(
      ['intents'],
      (to, from) =>
        under(to, 'adapters', 'src/store', 'src/conversation', 'src/http') ||
        (folderOf(from) !== undefined && another(to, from, 'intents')),
    ),
  ).toEqual([])
})

test('beside the folders of the intents only the registry imports them', () => {
  expect(
    broken(
      ['intents'],
      (to, from) => folderOf(from) === undefined && from !== 'intents/index.ts' && another(to, from, 'intents'),
    ),
  ).toEqual([])
})

test('adapters know no intent, no store, no conversation and no other adapter', () => {
  expect(
    broken(
      ['adapters'],
      (to, from) => under(to, 'intents', 'src/store', 'src/conversation') || another(to, from, 'adapters'),
    ),
  ).toEqual([])
})

test('use cases speak to ports, never to the store, the conversation or the web', () => {
  expect(
    broken(
      USE_CASES,
      (to) =>
        under(to, 'src/store', 'src/conversation', 'src/http', 'src/dialogue', 'src/commands', 'intents', 'adapters') ||
        isLibrary(to, 'botkit', 'botbuilder-core', 'kysely', 'better-sqlite3', 'pg', 'hono'),
    ),
  ).toEqual([])
})

test('the domain imports nothing but itself and zod', () => {
  expect(broken(['src/domain'], (to) => !under(to, 'src/domain') && !isLibrary(to, 'zod'))).toEqual([])
})

test('ports import only ports and the domain', () => {
  expect(broken(['src/ports'], (to) => !under(to, 'src/ports', 'src/domain'))).toEqual([])
})

test('languages know only ports and what they are made of', () => {
  expect(broken(['src/language'], (to) => ours(to) && !under(to, 'src/language', 'src/ports', 'src/domain'))).toEqual(
    [],
  )
})

test('nothing that ships imports a test', () => {
  expect(broken(['src', 'intents', 'adapters', 'knowledge'], (to) => under(to, 'test') || isTest(to))).toEqual([])
})

test('only what wires everything together sees store, conversation and http at once', () => {
  const wiring = ['src/main.ts', 'src/app.ts', 'src/cli.ts']
  expect(
    broken(
      ['src'],
      (to, from) =>
        under(to, 'src/store') && !under(from, 'src/store', 'src/commands', 'src/talk') && !wiring.includes(from),
    ),
  ).toEqual([])
  expect(
    broken(
      ['src'],
      (to, from) =>
        under(to, 'intents', 'adapters') &&
        !under(from, 'src/commands', 'src/talk', 'src/channels/registry.ts') &&
        !wiring.includes(from),
    ),
  ).toEqual([])
})

const HOMES: readonly (readonly [libraries: readonly string[], folders: readonly string[]])[] = [
  [['botkit', 'botbuilder-core', 'botbuilder', 'botbuilder-dialogs'], ['src/dialogue']],
  [['kysely', 'better-sqlite3', 'pg'], ['src/store']],
  [
    ['hono', '@hono/node-server'],
    ['src/http', 'adapters/web', 'adapters/console'],
  ],
  [['fuse.js'], ['src/search', 'src/conversation/router']],
  [['@slack/bolt', '@slack/web-api'], ['adapters/slack']],
  [['wechaty', 'wechaty-puppet'], ['adapters/wechaty']],
  [['@wecom/aibot-node-sdk'], ['adapters/wecom']],
  [['pino'], ['src/log.ts']],
  [['opencc-js'], ['src/search', 'src/language']],
  [['commander'], ['src/cli.ts', 'src/commands/families']],
]

test.each(HOMES)('%s lives only in %s', (libraries, folders) => {
  const strays = ARROWS.filter(({ from, to }) => isLibrary(to, ...libraries) && !under(from, ...folders))
  expect(strays.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
})

test('every library that is imported is a dependency of its own', () => {
  const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> }
  const used = ARROWS.map(({ to }) => to).filter((to) => !ours(to) && !to.startsWith('node:'))
  const names = used.map((to) => (to.startsWith('@') ? to.split('/').slice(0, 2) : to.split('/').slice(0, 1)).join('/'))
  expect([...new Set(names)].filter((name) => dependencies[name] === undefined)).toEqual([])
})

test('the visible top level is exactly what it was agreed to be', () => {
  const agreed = [
    'src',
    'intents',
    'knowledge',
    'adapters',
    'test',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'README.md',
    'LICENSE',
  ]
  const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n')
  const visible = [...new Set(tracked.map((path) => path.split('/')[0] as string))].filter(
    (name) => name !== '' && !name.startsWith('.'),
  )
  expect(visible.filter((name) => !agreed.includes(name))).toEqual([])
  expect(agreed.filter((name) => !visible.includes(name) && name !== 'README.md')).toEqual([])
})

test('no source file is longer than 300 lines', () => {
  expect(SOURCES.filter((path) => textOf(path).split('\n').length - 1 > 300)).toEqual([])
})

test('the version shown is the version of the package', () => {
  expect(VERSION).toBe((JSON.parse(textOf('package.json')) as { version: string }).version)
})

test('the present and chance come in as arguments everywhere but where the process begins', () => {
  const begins = ['src/main.ts', 'src/app.ts', 'src/cli.ts', 'src/commands']
  const reads = SOURCES.filter(
    (path) =>
      !under(path, ...begins) &&
      /\bDate\.now\(|\bMath\.random\(|\bnew Date\(\s*\)|\bTemporal\.Now\b/.test(textOf(path)),
  )
  expect(reads).toEqual([])
})

test('every intent is a folder with an index and one line in the registry', () => {
  const folders = [...new Set(FILES.map(folderOf).filter((f) => f?.startsWith('intents/')))] as string[]
  expect(folders.filter((folder) => !FILES.includes(`${folder}/index.ts`))).toEqual([])
  const listed = importsIn('intents/index.ts', textOf('intents/index.ts')).filter((to) => folderOf(to) !== undefined)
  expect([...listed].sort()).toEqual(folders.map((folder) => `${folder}/index.ts`).sort())
  expect(intents).toHaveLength(folders.length)
  expect(new Set(intents.map((intent) => intent.name)).size).toBe(intents.length)
})

test('each of the 29 labels is declared by exactly one intent', () => {
  const owners = (label: string): readonly string[] =>
    intents.filter((intent) => intent.phrases.some((phrases) => phrases.label === label)).map((intent) => intent.name)
  expect(LABELS).toHaveLength(29)
  expect(LABELS.map((label) => [label, owners(label).length])).toEqual(LABELS.map((label) => [label, 1]))
  const declared = intents.flatMap((intent) => intent.phrases.map((phrases) => phrases.label))
  expect([...declared].sort()).toEqual([...LABELS].sort())
})
