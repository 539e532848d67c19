import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { opinions } from '../../intents/opinions/index.ts'
import { contentIn } from '../../src/commands/office.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { sayArticle } from '../../src/domain/numerals.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { createLog } from '../../src/log.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Store } from '../../src/ports/store.ts'
import { openStore } from '../../src/store/index.ts'
import { installContent } from '../../src/upkeep/install.ts'
import { openLibrary } from '../../src/upkeep/library.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import setup, { administer, freshDatabase } from '../helpers/postgres.ts'
import type { Figure, Place, Row } from './figure.ts'
import { startMeter } from './meter.ts'
import { percentile, round, seeded } from './stats.ts'

const OPINIONS = 100_000
const CLAUSES = 200
const PEOPLE = 60_000
const AT_ONCE = 2_000
const ROUNDS = 100
const WARM_UP = 10
const P99_MS = 50
const TODAY = Date.parse('2026-11-20T09:00:00+08:00')
const STATES = ['SUBMITTED', 'ASSIGNED', 'REPORTED_UP', 'FED_BACK', 'CLOSED', 'WITHDRAWN'] as const

const DRAFT: Consultation = {
  id: 'bench-draft',
  title: '示例市河道管理条例（草案）',
  aliases: ['河道条例'],
  opensAt: TODAY,
  closesAt: TODAY + 1,
  clauses: Array.from({ length: CLAUSES }, (_, n) => ({ number: { main: n + 1 }, text: `第${n + 1}条` })),
  sample: true,
}

function opinionsOf(): readonly Submission[] {
  const chance = seeded(11)
  const upTo = (n: number): number => Math.floor(chance() * n)
  return Array.from({ length: OPINIONS }, (_, n): Submission => {
    const clause = upTo(CLAUSES)
    const main = n % 4 === 0 ? undefined : n - (n % 4)
    return {
      id: `o${n}`,
      receipt: `YJ-261120-${n}` as Submission['receipt'],
      secretHash: 'hash',
      kind: 'opinion',
      state: STATES[upTo(STATES.length)] ?? 'SUBMITTED',
      rev: 1,
      personId: `p:wechat-official:${upTo(PEOPLE)}`,
      channel: 'wechat-official',
      address: '{"channel":"wechat-official","account":"main","conversation":"c"}',
      stationId: `s${upTo(40)}`,
      consultationId: DRAFT.id,
      clause: sayArticle({ main: clause + 1 }),
      body: `第${n}条意见：河边的步道要留出宽度，雨季要能走人。`.repeat(3),
      words: { verbatim: { body: `第${n}条意见` } },
      consentAt: TODAY,
      consentNotice: 'v1',
      filedAt: TODAY + n,
      updatedAt: TODAY + n,
      redoCount: 0,
      ...(main === undefined ? {} : { mainId: `o${main}` }),
    }
  })
}

async function measure(name: string, store: Store, { home }: Place, settle: () => Promise<void>): Promise<Row> {
  const content = await contentIn(join(home, 'knowledge/content'), DEFAULT_SETTINGS)
  await installContent(store, { ...content, consultations: [DRAFT] }, 'starter', TODAY)
  const knowledge = (await openLibrary(store, createLog('warn'))).current()
  const items = opinionsOf()
  for (let n = 0; n < items.length; n += AT_ONCE)
    await store.commit(items.slice(n, n + AT_ONCE).map((submission) => ({ do: 'submission.file', submission })))
  await settle()
  const speaker = { id: 'clerk', grants: [{ role: '登记员' as const }], staff: true }
  const turn = { text: '河道条例 意见', at: TODAY, memory: {}, knowledge, store, speaker } as unknown as Turn
  const times: number[] = []
  const stop = startMeter()
  for (let n = 0; n < ROUNDS + WARM_UP; n++) {
    const from = performance.now()
    const { replies } = await opinions.handle(turn)
    if (n >= WARM_UP) times.push(performance.now() - from)
    if (replies[0]?.blocks.length !== 2) throw new Error('no clauses were listed')
  }
  const vs = { opinions: OPINIONS, clauses: CLAUSES, 'p50 ms': round(percentile(times, 0.5)), ...stop() }
  const value = round(percentile(times, 0.99))
  return { name: `clauses, ${name}, p99`, value, unit: 'ms', bar: { atMost: P99_MS }, vs }
}

/** Opinions on a draft by clause, from the command to the sentence, on both engines. */
export const clauses: Figure = {
  name: 'clauses',
  async run(place) {
    const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
    const sqlite = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}` })
    const rows = [await measure('SQLite', sqlite, place, async () => undefined)]
    await sqlite.close()
    rmSync(folder, { recursive: true, force: true })
    const told: string[] = []
    const stop = await setup({ provide: (_: string, url: string) => told.push(url) } as never)
    try {
      const url = await freshDatabase(told[0] ?? '', 'bench_clauses')
      const postgres = await openStore({ url })
      // What the server does by itself within minutes.
      rows.push(await measure('PostgreSQL', postgres, place, () => administer(url, 'vacuum analyze')))
      await postgres.close()
    } finally {
      await stop()
    }
    return rows
  },
}
