import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { queue } from '../../intents/queue/index.ts'
import { contentIn } from '../../src/commands/office.ts'
import { outcomesOf, SUBMISSION_KINDS } from '../../src/domain/kind.ts'
import { checkCharacter, RECEIPT_ALPHABET, type Receipt } from '../../src/domain/receipt.ts'
import { addDays, DAY_MS, dayOf } from '../../src/domain/shanghai.ts'
import { RATINGS, STATES, type Submission } from '../../src/domain/submission.ts'
import { createLog } from '../../src/log.ts'
import type { Memory, Turn } from '../../src/ports/intent.ts'
import type { Store } from '../../src/ports/store.ts'
import { openStore } from '../../src/store/index.ts'
import { installContent } from '../../src/upkeep/install.ts'
import { openLibrary } from '../../src/upkeep/library.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import setup, { administer, freshDatabase } from '../helpers/postgres.ts'
import type { Figure, Place, Row } from './figure.ts'
import { startMeter } from './meter.ts'
import { percentile, round, seeded } from './stats.ts'

const ITEMS = 100_000
const AT_ONCE = 2_000
const ROUNDS = 200
const WARM_UP = 40
const P99_MS = 30
const TODAY = Date.parse('2026-11-20T09:00:00+08:00')
const YEAR = 365
/** So many are in a state on the way to a result, beside those that happen to be. */
const OPEN_PART = 0.05
const STRAY_PART = 0.3
/** One in fifty is not satisfied. */
const RATED = Array.from({ length: 50 }, (_, n) => RATINGS[n === 0 ? 2 : n % 2])
const STORED = STATES.filter((state) => state !== 'DRAFTING')
const OPEN = ['SUBMITTED', 'REGISTERED', 'CLASSIFIED', 'ASSIGNED', 'IN_PROGRESS'] as const

const receiptOf = (n: number): Receipt => {
  const tail = [3, 2, 1, 0].map((place) => RECEIPT_ALPHABET[Math.floor(n / 32 ** place) % 32]).join('')
  const body = `JY-261120-${tail}`
  return `${body}-${checkCharacter(body)}` as Receipt
}

function itemsOf(stations: readonly string[], drafts: readonly string[]): readonly Submission[] {
  const chance = seeded(7)
  const of = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  return Array.from({ length: ITEMS }, (_, n): Submission => {
    const filedAt = TODAY - Math.floor(chance() * YEAR * DAY_MS)
    const kind = of(SUBMISSION_KINDS)
    const state = chance() < OPEN_PART ? of(OPEN) : chance() < STRAY_PART ? of(STORED) : 'CLOSED'
    return {
      id: `i${n}`,
      receipt: receiptOf(n),
      secretHash: 'hash',
      kind,
      state,
      ...(state === 'CLOSED' ? { outcome: of(outcomesOf(kind)), rating: of(RATED) } : {}),
      rev: 1,
      personId: `p${Math.floor(chance() * ITEMS)}`,
      channel: of(['web', 'wechat', 'wecom']),
      address: '{"channel":"web","account":"main","conversation":"c"}',
      stationId: of(stations),
      ...(kind === 'opinion' ? { consultationId: of(drafts), clause: of(['第五条', '第六条']) } : {}),
      body: `第${n}件：楼下的路灯坏了很久，晚上走路看不清，希望有人来修，修好以后告诉我们一声。`.repeat(3),
      words: { verbatim: { body: `第${n}件：楼下的路灯坏了很久` } },
      consentAt: filedAt,
      consentNotice: 'v1',
      filedAt,
      updatedAt: filedAt,
      redoCount: 0,
      ...(chance() < 0.5 ? { assigneeId: of(['clerk', 'other']) } : {}),
      dueDay: addDays(dayOf(filedAt), Math.ceil(chance() * 90)),
    }
  })
}

/** What a clerk says, and the list it goes on from. */
function askedFor(station: string, draft: string): readonly (readonly [name: string, text: string, memory: Memory])[] {
  const list = { receipts: [], asked: '待办', at: TODAY }
  return [
    ['first page', '待办', {}],
    ['one station', `待办 ${station}`, {}],
    ['overdue, of one kind', '待办 超期 人民建议', {}],
    ['one clause', `待办 ${draft} 第五条 全部`, {}],
    ['done', '待办 已办结', {}],
    ['done, of one kind', '待办 已办结 人民建议', {}],
    ['done, of one station', `待办 已办结 ${station}`, {}],
    ['done, of one person', '待办 已办结 我的', {}],
    ['done, with one result', '待办 已办结 已解决', {}],
    ['rated badly', '待办 不满意', {}],
    ['to be let go', '待办 待放行', {}],
    ['mine', '我的待办', {}],
    ['everything', '待办 全部', {}],
    ['everything, newest', '待办 全部 最新', {}],
    ['everything older', '待办 全部 30天以上', {}],
    ['late page, counted off', '更多', { list: { ...list, page: 1_500 } }],
    ['late page', '更多', { list: { ...list, page: 1_500, last: { id: 'i5', filedAt: TODAY, dueDay: '2026-12-20' } } }],
  ]
}

async function measure(
  name: string,
  store: Store,
  { home }: Place,
  settle: () => Promise<void>,
): Promise<readonly Row[]> {
  await installContent(store, await contentIn(join(home, 'knowledge/content'), DEFAULT_SETTINGS), 'starter', TODAY)
  const knowledge = (await openLibrary(store, createLog('warn'))).current()
  const { stations, consultations } = knowledge.content
  const items = itemsOf(
    stations.map(({ id }) => id),
    consultations.map(({ id }) => id),
  )
  for (let n = 0; n < items.length; n += AT_ONCE)
    await store.commit(items.slice(n, n + AT_ONCE).map((submission) => ({ do: 'submission.file', submission })))
  await settle()
  const rows: Row[] = []
  for (const [what, text, memory] of askedFor(stations[0]?.name ?? '', consultations[0]?.aliases[0] ?? '')) {
    const speaker = { id: 'clerk', grants: [{ role: '登记员' as const }], staff: true }
    const turn = { text, at: TODAY, memory, knowledge, store, speaker } as unknown as Turn
    const times: number[] = []
    const stop = startMeter()
    let listed = 0
    for (let n = 0; n < ROUNDS + WARM_UP; n++) {
      const from = performance.now()
      const { remember } = await queue.handle(turn)
      if (n >= WARM_UP) times.push(performance.now() - from)
      listed = remember?.list?.receipts.length ?? 0
    }
    const vs = { submissions: ITEMS, 'p50 ms': round(percentile(times, 0.5)), listed, ...stop() }
    const value = round(percentile(times, 0.99))
    rows.push({ name: `list, ${name}, ${what}, p99`, value, unit: 'ms', bar: { atMost: P99_MS }, vs })
  }
  return rows
}

/** A page of a staff list, from the command to the sentence, over many submissions, on both engines. */
export const list: Figure = {
  name: 'list',
  async run(place) {
    const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
    const sqlite = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}` })
    const rows = [...(await measure('SQLite', sqlite, place, async () => undefined))]
    await sqlite.close()
    rmSync(folder, { recursive: true, force: true })
    const told: string[] = []
    const stop = await setup({ provide: (_: string, url: string) => told.push(url) } as never)
    try {
      const url = await freshDatabase(told[0] ?? '', 'bench_list')
      const postgres = await openStore({ url })
      // What the server does by itself within minutes.
      rows.push(...(await measure('PostgreSQL', postgres, place, () => administer(url, 'vacuum analyze'))))
      await postgres.close()
    } finally {
      await stop()
    }
    return rows
  },
}
