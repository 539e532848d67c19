import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { tellStaff } from '../../src/casework/digest/index.ts'
import { STATION_STAFF } from '../../src/domain/role.ts'
import { addDays, DAY_MS, dayOf } from '../../src/domain/shanghai.ts'
import type { State, Submission } from '../../src/domain/submission.ts'
import type { Knowledge } from '../../src/ports/intent.ts'
import type { Change, Store } from '../../src/ports/store.ts'
import { createSchedule } from '../../src/schedule/index.ts'
import { openStore } from '../../src/store/index.ts'
import type { Figure, Row } from './figure.ts'
import { startMeter } from './meter.ts'
import { round } from './stats.ts'

const ITEMS = 100_000
const AT_ONCE = 1_000
const STATIONS = 40
const STAFF_OF_STATION = 5
/** Days over which the last days of the items are spread; half of them have passed. */
const SPREAD_DAYS = 60
const DUE_MS = 2_000
const NS_PER_MS = 1_000_000
/** A Monday, 10:00. */
const MONDAY = Date.parse('2026-09-14T10:00:00+08:00')
const STATES: readonly State[] = ['SUBMITTED', 'REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'REPORTED_UP']

const KNOWLEDGE = {
  content: {
    holidays: [{ year: 2026, source: 'made up', off: new Map(), work: new Set() }],
    clocks: [],
    settings: { promiseDays: 15 },
  },
} as unknown as Knowledge

function itemAt(n: number): Submission {
  return {
    id: `item-${n}`,
    receipt: `JY-260914-${n}` as Submission['receipt'],
    secretHash: '',
    kind: 'suggestion',
    state: STATES[n % STATES.length] as State,
    rev: 0,
    personId: `citizen-${n}`,
    channel: 'web',
    address: '{"channel":"web","account":"a","conversation":"c","user":"u"}',
    stationId: `station-${n % STATIONS}`,
    body: `第${n}件，希望步道晚上亮一些。`,
    words: { verbatim: { body: `第${n}件，希望步道晚上亮一些。` } },
    consentAt: MONDAY,
    consentNotice: '1',
    filedAt: MONDAY,
    updatedAt: MONDAY,
    redoCount: 0,
    ...(n % 2 === 0 ? { assigneeId: `staff-${n % STATIONS}-${n % STAFF_OF_STATION}` } : {}),
    dueDay: addDays(dayOf(MONDAY), (n % SPREAD_DAYS) - SPREAD_DAYS / 2),
  }
}

async function fill(store: Store): Promise<void> {
  const staff = Array.from({ length: STATIONS * STAFF_OF_STATION }, (_, n): readonly Change[] => {
    const station = n % STATIONS
    const id = `staff-${station}-${Math.floor(n / STATIONS)}`
    const grants = STATION_STAFF.map((role) => ({ role, stationId: `station-${station}` }))
    return [
      { do: 'person.put', person: { id, name: id, grants } },
      { do: 'account.put', account: { channel: 'wecom', user: id, personId: id, linkedAt: MONDAY } },
    ]
  })
  await store.commit(staff.flat())
  for (let from = 0; from < ITEMS; from += AT_ONCE)
    await store.commit(
      Array.from({ length: AT_ONCE }, (_, n): Change => ({ do: 'submission.file', submission: itemAt(from + n) })),
    )
}

/** Who is told what of a hundred thousand open items: on the first day everything that is late, then day by day. */
export const due: Figure = {
  name: 'due',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
    const store = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}` })
    try {
      await fill(store)
      return [await timed(store, 'due, first day', MONDAY), await timed(store, 'due, next day', MONDAY + DAY_MS)]
    } finally {
      await store.close()
      rmSync(folder, { recursive: true })
    }
  },
}

async function timed(store: Store, name: string, at: number): Promise<Row> {
  const failed = (_: unknown, sentence: string): never => {
    throw new Error(sentence)
  }
  const schedule = createSchedule({
    jobs: [tellStaff],
    store,
    knowledge: () => KNOWLEDGE,
    clock: { now: () => at },
    log: { info: failed, warn: failed, error: failed },
    newId: () => '',
  })
  const before = (await store.outbox.count()).pending
  const loop = monitorEventLoopDelay({ resolution: 1 })
  const stop = startMeter()
  loop.enable()
  const from = performance.now()
  await schedule.run()
  const took = performance.now() - from
  loop.disable()
  const messages = (await store.outbox.count()).pending - before
  const vs = { 'open items': ITEMS, messages, 'longest pause ms': round(loop.max / NS_PER_MS), ...stop() }
  return { name, value: round(took), unit: 'ms', bar: { atMost: DUE_MS }, vs }
}
