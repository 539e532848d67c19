import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { minyi } from './command.ts'
import { jsonLines, shared } from './shared.ts'

/** Share of the labelled utterances that the router must get right. */
const BAR = 0.93

test('the router understands what people say', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'minyi-accept-')), 'intents.jsonl')
  const labels = jsonLines<{ id: string; intent: string }>('bench/dialogue/intents.dev.jsonl')
  const ran = await minyi(
    ['eval', 'intents', '--in', join(shared, 'bench/dialogue/intents.dev.jsonl'), '--out', out],
    {},
  )
  expect(ran.code).toBe(0)
  const results = new Map(
    readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; intent: string })
      .map((r) => [r.id, r.intent]),
  )
  const right = labels.filter((l) => results.get(l.id) === l.intent).length
  process.stdout.write(
    `intents: ${right} of ${labels.length} right (${(right / labels.length).toFixed(3)}, bar ${BAR})\n`,
  )
  expect(right / labels.length).toBeGreaterThanOrEqual(BAR)
})
