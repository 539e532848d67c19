import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../index.ts'

/** A heading with a file pattern and the first fenced block below it. */
const SECTION = /^## `([a-z]+(?:\/\*)?\.(?:yaml|md))`(?:(?!^## )[\s\S])*?```(?:yaml|markdown)\n([\s\S]*?)```/gm

test('the examples of the readme together are a world without mistakes', async () => {
  const readme = await readFile('knowledge/readme.md', 'utf8')
  const examples = [...readme.matchAll(SECTION)].map((m) => [m[1]?.replace('*', 'example') ?? '', m[2] ?? ''] as const)
  expect(examples.map(([file]) => file)).toEqual([
    'stations/example.yaml',
    'sessions.yaml',
    'holidays/example.yaml',
    'consultations/example.md',
    'regulations/example.md',
    'facts/example.yaml',
    'people.yaml',
    'templates.yaml',
    'submissions.yaml',
  ])
  const dir = await mkdtemp(join(tmpdir(), 'readme-'))
  for (const [file, body] of examples) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), body)
  }
  const defaults = { holdMs: 0, twoKeyKinds: [], cityOffice: { name: '办公室' }, botName: '助手', contactDays: 1 }
  expect(await loadContent(dir, defaults)).toMatchObject({ ok: true })
  await rm(dir, { recursive: true, force: true })
})
