import { FORM_DAYS } from '../domain/expiry.ts'
import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import type { Change } from '../ports/store.ts'
import type { OutboxRow } from './schema.ts'
import { statement } from './statement.ts'
import { all, first, run, type Work } from './work.ts'

/** Shorter words are said by everybody all the time and lead to nobody. */
const SHORTEST = 4
const NO_WORDS = JSON.stringify({ verbatim: {} })
const WIPED = JSON.stringify({ text: '（内容已删除）', choices: [] })

const saidIn = statement((db, p: { id: string }) =>
  db.selectFrom('submission').select(['body', 'reason', 'words', 'filedAt']).where('id', '=', p.id),
)
const addedTo = statement((db, p: { id: string }) =>
  db.selectFrom('supplement').select('text').where('submissionId', '=', p.id),
)
const wipe = statement((db, p: { id: string }) =>
  db
    .updateTable('submission')
    .set({
      body: '',
      reason: null,
      words: NO_WORDS,
      contact: null,
      personName: null,
      ratingComment: null,
      deliveryComment: null,
      publishedAt: null,
      salt: '',
    })
    .where('id', '=', p.id),
)
const wipeAdditions = statement((db, p: { id: string }) =>
  db.updateTable('supplement').set({ text: '' }).where('submissionId', '=', p.id),
)
const spoken = statement((db, p: { lane: string; from: number }) =>
  db
    .selectFrom('outbox')
    .select(['key', 'wire'])
    .where('seq', '>=', p.from)
    .where('lane', '=', p.lane)
    .where('state', '!=', 'pending'),
)
const atOrAfter = statement((db, p: { seq: number }) =>
  db.selectFrom('outbox').select(['seq', 'createdAt']).where('seq', '>=', p.seq).orderBy('seq').limit(1),
)
const last = statement((db) => db.selectFrom('outbox').select('seq').orderBy('seq', 'desc').limit(1))
const wipeWire = statement((db, p: Pick<OutboxRow, 'key'>) =>
  db.updateTable('outbox').set({ wire: WIPED }).where('key', '=', p.key),
)

/** Number of the first message made at or after an instant, by halving: an index would cost every message a page. */
function* firstSince(at: Instant): Work<number> {
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

/** Every text in a JSON value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const asJson = (text: string): string => JSON.stringify(text).slice(1, -1)

function* erase({ id, lane }: Extract<Change, { readonly do: 'submission.erase' }>): Work<void> {
  const said = yield* first(saidIn({ id }))
  if (said === undefined) throw new Error('no such submission')
  const added = yield* all(addedTo({ id }))
  yield* run(wipe({ id }))
  yield* run(wipeAdditions({ id }))
  if (lane === undefined) return
  const texts = [said.body, said.reason ?? '', ...textsIn(JSON.parse(said.words)), ...added.map((one) => one.text)]
  const words = texts.filter((text) => text.length >= SHORTEST).map(asJson)
  const from = yield* firstSince(said.filedAt - FORM_DAYS * DAY_MS)
  for (const { key, wire } of yield* all(spoken({ lane, from })))
    if (words.some((word) => wire.includes(word))) yield* run(wipeWire({ key }))
}

export const erasureChanges = { 'submission.erase': erase }
