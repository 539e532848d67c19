import { sql } from 'kysely'
import type { Instant } from '../domain/shanghai.ts'
import { RECEIPT_TEXT, WIPED } from './said.ts'
import { statement } from './statement.ts'
import { all, first, run, type Work } from './work.ts'

/** Shorter words are said by everybody all the time and lead to nobody. */
const SHORTEST = 4
/** Long messages are cut into parts, and lists show beginnings: what is as long as this and the same was said by them. */
const PIECE = 12

/** By what is found where a submission was spoken of. */
export interface Trace {
  readonly receipt: string
  readonly texts: readonly string[]
  /** Nothing was said of it before this. */
  readonly from: Instant
}

const spoken = statement((db, p: { lane: string; from: number }) =>
  db.selectFrom('outbox').select(['key', 'wire', 'state']).where('seq', '>=', p.from).where('lane', '=', p.lane),
)
const naming = statement((db, p: { like: string; from: number }) =>
  db
    .selectFrom('outbox')
    .select(['key', 'wire', 'state', 'inReplyTo', 'lane'])
    .where('seq', '>=', p.from)
    .where('wire', 'like', p.like),
)
const beside = statement((db, p: { inReplyTo: string }) =>
  db.selectFrom('outbox').select('key').where('inReplyTo', '=', p.inReplyTo).where('state', '!=', 'pending'),
)
const atOrAfter = statement((db, p: { seq: number }) =>
  db.selectFrom('outbox').select(['seq', 'createdAt']).where('seq', '>=', p.seq).orderBy('seq').limit(1),
)
const last = statement((db) => db.selectFrom('outbox').select('seq').orderBy('seq', 'desc').limit(1))
const wipeWire = statement((db, p: { key: string }) =>
  db.updateTable('outbox').set({ wire: WIPED }).where('key', '=', p.key),
)
const recall = statement((db, p: { key: string }) =>
  db.updateTable('outbox').set({ wire: WIPED, state: 'recalled', tells: null }).where('key', '=', p.key),
)
const received = statement((db, p: { lane: string }) =>
  db.updateTable('inbox').set({ message: null }).where('lane', '=', p.lane).where('state', '=', sql.lit('dead')),
)
const remembering = statement((db, p: { like: string; lane: string }) =>
  db
    .selectFrom('conversation')
    .select(['lane', 'data'])
    .where((eb) => eb.or([eb('data', 'like', p.like), eb('lane', '=', p.lane)])),
)
const remember = statement((db, p: { lane: string; data: string }) =>
  db.updateTable('conversation').set({ data: p.data }).where('lane', '=', p.lane),
)
const forget = statement((db, p: { lane: string }) => db.deleteFrom('conversation').where('lane', '=', p.lane))

/** Number of the first message made at or after an instant, by halving: an index would cost every message a page. */
export function* firstSince(at: Instant): Work<number> {
  let low = 0
  let high = ((yield* first(last({})))?.seq ?? 0) + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = yield* first(atOrAfter({ seq: middle }))
    if (row === undefined || row.createdAt >= at) high = middle
    else low = row.seq + 1
  }
  return low
}

const asJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Texts cut so that a part or the beginning of one still shows whose it is. */
function piecesOf(texts: readonly string[]): readonly string[] {
  const pieces = texts.flatMap((text) => {
    const letters = [...text.trim()]
    return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, n) =>
      letters.slice(n * PIECE, (n + 1) * PIECE).join(''),
    )
  })
  return [...new Set(pieces.filter((piece) => [...piece].length >= SHORTEST).map(asJson))]
}

/** Whether a waiting message speaks of nothing else. */
const ofItAlone = (wire: string, receipt: string): boolean =>
  (wire.match(RECEIPT_TEXT) ?? []).every((found) => found === receipt)

/**
 * Wipes what was said of a submission: in its owner's lane whatever has its words, everywhere whatever names it. A
 * message that waits is taken back when it is for the owner and of this item alone; else it leaves as it is, and goes
 * when its time has come.
 */
export function* unsay({ receipt, texts, from }: Trace, lane: string | undefined): Work<void> {
  const start = yield* firstSince(from)
  const pieces = piecesOf(texts)
  for (const { key, wire, state } of lane === undefined ? [] : yield* all(spoken({ lane, from: start })))
    if (state !== 'pending' && pieces.some((piece) => wire.includes(piece))) yield* run(wipeWire({ key }))
  for (const row of yield* all(naming({ like: `%${receipt}%`, from: start }))) {
    if (row.state === 'pending') {
      if (row.lane === lane && ofItAlone(row.wire, receipt)) yield* run(recall(row))
      continue
    }
    yield* run(wipeWire(row))
    if (row.inReplyTo === undefined) continue
    for (const part of yield* all(beside({ inReplyTo: row.inReplyTo }))) yield* run(wipeWire(part))
  }
}

/** What staff need to go on: places of a list are receipts, a form is their own. */
const KEPT = ['dialogue', 'list', 'opened'] as const

/** Takes a submission out of what is remembered of conversations, and empties what arrived in its lane and failed. */
export function* forgetSaid({ receipt, texts }: Trace, lane = ''): Work<void> {
  const pieces = piecesOf(texts)
  const holds = (data: string): boolean => pieces.some((piece) => data.includes(piece))
  for (const row of yield* all(remembering({ like: `%${receipt}%`, lane }))) {
    const data = JSON.parse(row.data) as Record<string, unknown>
    const left = JSON.stringify(Object.fromEntries(KEPT.filter((key) => key in data).map((key) => [key, data[key]])))
    if (left === '{}' || holds(left)) yield* run(forget(row))
    else if (left !== row.data) yield* run(remember({ lane: row.lane, data: left }))
  }
  if (lane !== '') yield* run(received({ lane }))
}
