import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { minyi } from './command.ts'
import { jsonLines, shared } from './shared.ts'

interface Question {
  readonly q: string
  readonly gold: readonly string[]
  readonly note: string
}
interface Asked {
  readonly answered: boolean
  readonly citations: readonly { law: string; article: string; text: string; source: string }[]
}

/** Questions that must be answered sensibly: from the right law. */
const WANTED = 20
/** Asked at most; each is a whole command of its own. */
const ASKED = 40

test('imported regulations answer questions of residents', async () => {
  const data = mkdtempSync(join(tmpdir(), 'minyi-accept-'))
  const env = { MINYI_DATA: data }
  const samples = join(shared, 'samples/regulations')
  const imported = await minyi(['kb', 'import', samples, '--approve-by', '验收', '--json'], env)
  expect(imported.code).toBe(0)
  const report = JSON.parse(imported.out) as { files: readonly { file: string; status: string; articles: number }[] }
  const taken = report.files.filter((f) => f.status === 'imported')
  expect(taken.filter((f) => f.file.endsWith('.md')).length).toBe(14)
  expect(taken.every((f) => f.articles > 10)).toBe(true)

  const again = await minyi(['kb', 'import', samples, '--approve-by', '验收', '--json'], env)
  expect((JSON.parse(again.out) as typeof report).files.some((f) => f.status === 'imported')).toBe(false)

  const laws = taken.map((f) => core(f.file.split('/').at(-1) ?? ''))
  const questions = jsonLines<Question>('bench/retrieval/shanghai.dev.jsonl').filter((q) =>
    laws.some((law) => law.includes(core(q.note.split('；').at(-1) ?? ''))),
  )
  let sensible = 0
  for (const question of questions.slice(0, ASKED)) {
    const ran = await minyi(['ask', question.q, '--json'], env)
    expect(ran.code).toBe(0)
    const asked = JSON.parse(ran.out) as Asked
    const wanted = core(question.note.split('；').at(-1) ?? '')
    if (asked.answered && asked.citations.some((c) => core(c.law).includes(wanted))) sensible++
  }
  process.stdout.write(
    `ask: ${sensible} of ${Math.min(ASKED, questions.length)} questions answered from the right regulation\n`,
  )
  expect(sensible).toBeGreaterThanOrEqual(WANTED)
})

/** A title without city, date and spaces. */
function core(title: string): string {
  return title.replace(/\(.*?\)|\.md$|上海市|人民代表大会常务委员会|\s/g, '')
}
