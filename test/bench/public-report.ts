import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { contentIn } from '../../src/commands/office.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { sayArticle } from '../../src/domain/numerals.ts'
import { checkCharacter, RECEIPT_ALPHABET, type Receipt } from '../../src/domain/receipt.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { ADOPTION_RESULTS } from '../../src/domain/told-results.ts'
import { writeOpinions, writePublic } from '../../src/report/consultation/write.ts'
import { openStore } from '../../src/store/index.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import type { Figure, Row } from './figure.ts'
import { startMeter } from './meter.ts'
import { round, seeded } from './stats.ts'

const OPINIONS = 100_000
const CLAUSES = 200
const AT_ONCE = 2_000
const AT = Date.parse('2026-11-20T09:00:00+08:00')
const MOST_S = 10
const BLOCKED_MS = 50
const NS_PER_MS = 1_000_000

const receiptOf = (n: number): Receipt => {
  const tail = [3, 2, 1, 0].map((place) => RECEIPT_ALPHABET[Math.floor(n / 32 ** place) % 32]).join('')
  const body = `YJ-261101-${tail}`
  return `${body}-${checkCharacter(body)}` as Receipt
}

function opinions(): readonly Submission[] {
  const chance = seeded(11)
  const of = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  return Array.from(
    { length: OPINIONS },
    (_, n): Submission => ({
      id: `o${n}`,
      receipt: receiptOf(n),
      secretHash: 'hash',
      kind: 'opinion',
      state: 'FED_BACK',
      rev: 1,
      personId: `p${Math.floor(chance() * OPINIONS)}`,
      channel: of(['web', 'wechat', 'wecom']),
      address: '{"channel":"web","account":"main","conversation":"c"}',
      consultationId: 'big',
      ...(chance() < 0.05 ? {} : { clause: sayArticle({ main: 1 + Math.floor(chance() * CLAUSES) }) }),
      body: `第${n}件：本条的期限太短，老人来不及准备材料，建议延长到三十日，并且可以到社区窗口当面办理，电话13800000000。`,
      reason: '不会用手机的人也要能办。',
      words: { verbatim: { body: `第${n}件` } },
      consentAt: AT,
      consentNotice: 'v1',
      filedAt: AT - n,
      updatedAt: AT,
      redoCount: 0,
      outcome: of(ADOPTION_RESULTS),
      outcomeReason: of(['已写入本条', '另有规定', '与上位法不一致', '留作今后研究']),
      fedBackAt: AT,
    }),
  )
}

/** The files of a consultation with 200 clauses and 100,000 opinions, and how long anybody else would have waited. */
export const publicReport: Figure = {
  name: 'public-report',
  async run({ home }) {
    const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
    const store = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}` })
    try {
      const content = await contentIn(join(home, 'knowledge/content'), DEFAULT_SETTINGS)
      const all = opinions()
      for (let n = 0; n < all.length; n += AT_ONCE)
        await store.commit(all.slice(n, n + AT_ONCE).map((submission) => ({ do: 'submission.file', submission })))
      const draft = { ...content.consultations[0], id: 'big', opensAt: AT - OPINIONS, closesAt: AT } as Consultation
      const desk = { store, at: AT, knowledge: { content, station: () => undefined } }
      const table = (format: 'xlsx' | 'csv') => () =>
        writeOpinions(draft, { format, withContact: false, scope: 'all' }, desk)
      return [
        ...(await measure('public report', () => writePublic(draft, desk), MOST_S)),
        ...(await measure('table of opinions, Excel', table('xlsx'))),
        ...(await measure('table of opinions, CSV', table('csv'))),
      ]
    } finally {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measure(name: string, write: () => Promise<Uint8Array>, atMost?: number): Promise<readonly Row[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const stop = startMeter()
  delay.enable()
  const from = performance.now()
  const file = await write()
  const seconds = (performance.now() - from) / 1_000
  delay.disable()
  const vs = { opinions: OPINIONS, 'file kB': Math.round(file.length / 1_024), ...stop() }
  const blocked = round(delay.max / NS_PER_MS)
  return [
    { name, value: round(seconds), unit: 's', ...(atMost === undefined ? {} : { bar: { atMost } }), vs },
    { name: `${name}, loop blocked`, value: blocked, unit: 'ms', bar: { atMost: BLOCKED_MS }, vs: {} },
  ]
}
