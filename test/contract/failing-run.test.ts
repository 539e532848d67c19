import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const PROGRAM = `
  const { loadEmbeddedPostgres } = await import('./test/helpers/postgres.ts')
  await loadEmbeddedPostgres()
  process.exitCode = 3
`

test('a run with failed tests ends as failed although it used the database server', () => {
  const options = { cwd: resolve('.'), encoding: 'utf8' } as const
  const ended = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM], options)
  expect(ended.stderr).toBe('')
  expect(ended.status).toBe(3)
})
