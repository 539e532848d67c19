import { FORM_DAYS } from '../domain/expiry.ts'
import { DAY_MS } from '../domain/shanghai.ts'
import type { Change } from '../ports/store.ts'
import { mask } from '../privacy/mask.ts'
import { wipeAttachmentsOf } from './attachments.ts'
import { forgetSaid, unsay } from './erase-said.ts'
import { statement } from './statement.ts'
import { all, first, run, type Work } from './work.ts'

const NO_WORDS = JSON.stringify({ verbatim: {} })
/** An address that leads nowhere and still reads as one. */
const NOWHERE = JSON.stringify({ channel: 'web', account: '', conversation: '', user: '' })

const saidIn = statement((db, p: { id: string }) =>
  db
    .selectFrom('submission')
    .select(['receipt', 'body', 'reason', 'words', 'contact', 'ratingComment', 'deliveryComment', 'filedAt'])
    .where('id', '=', p.id),
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
      speaksFor: null,
      words: NO_WORDS,
      contact: null,
      personName: null,
      ratingComment: null,
      deliveryComment: null,
      publishedAt: null,
      masksAt: null,
      salt: '',
    })
    .where('id', '=', p.id),
)
/** Also counts as a change, so that a decision made on what was there before is refused. */
const unlink = statement((db, p: { id: string; at: number; as: string }) =>
  db
    .updateTable('submission')
    .set({ erasedAt: p.at, personId: p.as, address: NOWHERE, outcomeReason: null, promise: null })
    .set((eb) => ({ rev: eb('rev', '+', 1) }))
    .where('id', '=', p.id)
    .where('erasedAt', 'is', null),
)
const wipeReasons = statement((db, p: { id: string }) =>
  db.updateTable('move').set({ reason: null }).where('submissionId', '=', p.id),
)
const nameless = statement((db, p: { id: string; as: string }) =>
  db.updateTable('move').set({ personId: p.as }).where('submissionId', '=', p.id).where('actor', '=', '市民'),
)
const wipeLetters = statement((db, p: { id: string }) =>
  db
    .updateTable('ledger')
    .set({ data: '{}' })
    .where('submissionId', '=', p.id)
    .where('kind', 'in', ['question', 'reply']),
)
const wipeAdditions = statement((db, p: { id: string }) =>
  db.updateTable('supplement').set({ text: '' }).where('submissionId', '=', p.id),
)

/** Every text in a JSON value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function* erase(change: Extract<Change, { readonly do: 'submission.erase' }>): Work<void> {
  const { id, at, why, lane, as = 'erased' } = change
  const said = yield* first(saidIn({ id }))
  if (said === undefined) throw new Error('no such submission')
  const added = yield* all(addedTo({ id }))
  yield* run(wipe({ id }))
  yield* run(wipeAdditions({ id }))
  const names = yield* wipeAttachmentsOf(id)
  if (why === 'erased' && (yield* run(unlink({ id, at, as }))) > 0) {
    yield* run(wipeReasons({ id }))
    yield* run(nameless({ id, as }))
    yield* run(wipeLetters({ id }))
  }
  const { receipt, body, reason = '', contact = '', ratingComment = '', deliveryComment = '' } = said
  const more = added.map((one) => one.text)
  const texts = [body, reason, ...textsIn(JSON.parse(said.words)), ratingComment, deliveryComment, ...more, ...names]
  const trace = { receipt, texts: [...texts, contact, mask(contact)], from: said.filedAt - FORM_DAYS * DAY_MS }
  yield* unsay(trace, lane)
  yield* forgetSaid(trace, lane)
}

export const erasureChanges = { 'submission.erase': erase }
