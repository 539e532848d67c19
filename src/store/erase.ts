import type { Change } from '../ports/store.ts'
import type { OutboxRow } from './schema.ts'
import { statement } from './statement.ts'
import { all, first, run, type Work } from './work.ts'

/** Shorter words are said by everybody all the time and lead to nobody. */
const SHORTEST = 4
const NO_WORDS = JSON.stringify({ verbatim: {} })
const WIPED = JSON.stringify({ text: '（内容已删除）', choices: [] })

const saidIn = statement((db, p: { id: string }) =>
  db.selectFrom('submission').select(['body', 'reason', 'words']).where('id', '=', p.id),
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
      ratingComment: null,
      deliveryComment: null,
      salt: '',
    })
    .where('id', '=', p.id),
)
const wipeAdditions = statement((db, p: { id: string }) =>
  db.updateTable('supplement').set({ text: '' }).where('submissionId', '=', p.id),
)
const spoken = statement((db, p: { lane: string }) =>
  db.selectFrom('outbox').select(['key', 'wire']).where('lane', '=', p.lane).where('state', '!=', 'pending'),
)
const wipeWire = statement((db, p: Pick<OutboxRow, 'key'>) =>
  db.updateTable('outbox').set({ wire: WIPED }).where('key', '=', p.key),
)

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
  for (const { key, wire } of yield* all(spoken({ lane })))
    if (words.some((word) => wire.includes(word))) yield* run(wipeWire({ key }))
}

export const erasureChanges = { 'submission.erase': erase }
