import { Problem } from '../domain/problem.ts'
import { tailOf } from '../domain/receipt.ts'
import { type Move, STATE_NAME, type Submission, type SubmissionSet, type Supplement } from '../domain/submission.ts'
import type { Change, Proof } from '../ports/store.ts'
import { Outdated, ReceiptTaken } from './faults.ts'
import type { MoveRow, SubmissionRow, SupplementRow } from './schema.ts'
import { only, type Step, statement } from './statement.ts'
import { first, run, type Work } from './work.ts'

export const SUBMISSION_COLUMNS = [
  'id',
  'receipt',
  'secretHash',
  'kind',
  'state',
  'rev',
  'personId',
  'channel',
  'address',
  'stationId',
  'consultationId',
  'clause',
  'clauseText',
  'body',
  'reason',
  'words',
  'contact',
  'consentAt',
  'consentNotice',
  'filedAt',
  'updatedAt',
  'assigneeId',
  'category',
  'outcome',
  'outcomeReason',
  'decidedBy',
  'decidedAt',
  'releasedBy',
  'fedBackAt',
  'rating',
  'ratingComment',
  'ratedAt',
  'redoCount',
  'level',
  'mainId',
  'outsideBody',
  'outsideNumber',
  'promise',
  'promiseDay',
  'deliveryRating',
  'deliveryComment',
  'deliveryRatedAt',
  'publishedAt',
  'enteredBy',
  'dueDay',
  'origin',
  'cameBy',
  'personName',
  'deputy',
  'entryKey',
  'promiseToldDay',
  'delivery',
  'deliveredAt',
  'keptPrivateAt',
  'erasedAt',
  'readingId',
  'clauseIds',
  'stance',
  'masksAt',
  'finalClause',
  'speaksFor',
  'deputyId',
  'handedAt',
] as const satisfies readonly (keyof SubmissionRow)[]

export const MOVE_COLUMNS = [
  'submissionId',
  'from',
  'to',
  'at',
  'actor',
  'personId',
  'reason',
] as const satisfies readonly (keyof MoveRow)[]

export const SUPPLEMENT_COLUMNS = [
  'id',
  'submissionId',
  'at',
  'kind',
  'text',
] as const satisfies readonly (keyof SupplementRow)[]

const useReceipt = statement((db, p: { receipt: string }) =>
  db
    .insertInto('usedReceipt')
    .values({ receipt: p.receipt })
    .onConflict((on) => on.column('receipt').doNothing()),
)
const file = statement((db, p: SubmissionRow) =>
  db.insertInto('submission').values(only(p, [...SUBMISSION_COLUMNS, 'tail', 'salt'])),
)
const move = statement((db, p: MoveRow) => db.insertInto('move').values(only(p, MOVE_COLUMNS)))
const supplement = statement((db, p: SupplementRow) => db.insertInto('supplement').values(only(p, SUPPLEMENT_COLUMNS)))

type Settable = Exclude<(typeof SUBMISSION_COLUMNS)[number], 'id' | 'receipt' | 'rev'>
type Update = (values: Record<string, unknown> & { id: string; rev: number }) => Step
const updates = new Map<string, Update>()

/** The update of just these fields; few combinations occur, so each is kept. */
function updateOf(fields: readonly Settable[]): Update {
  const known = updates.get(fields.join())
  if (known !== undefined) return known
  const made = statement((db, p: SubmissionRow) =>
    db
      .updateTable('submission')
      .set(only(p, fields))
      .set((eb) => ({ rev: eb('rev', '+', 1) }))
      .where('id', '=', p.id)
      .where('rev', '=', p.rev),
  ) as unknown as Update
  updates.set(fields.join(), made)
  return made
}

/** Lists and objects as the JSON text that is stored; what is absent stays absent. */
const asText = ({ words, clauseIds }: SubmissionSet) => ({
  ...(words === undefined ? {} : { words: JSON.stringify(words) }),
  ...(clauseIds === undefined ? {} : { clauseIds: JSON.stringify(clauseIds) }),
})

type Filing = { readonly submission: Submission; readonly proof?: Proof }

export const submissionChanges = {
  *'submission.file'({ submission, proof }: Filing): Work<void> {
    const { receipt } = submission
    if ((yield* run(useReceipt({ receipt }))) === 0) throw new ReceiptTaken(receipt)
    const row = { ...submission, ...asText(submission), tail: tailOf(receipt), salt: proof?.salt ?? '' }
    yield* run(file(row as SubmissionRow))
  },
  *'submission.change'(change: Extract<Change, { readonly do: 'submission.change' }>): Work<void> {
    const { id, rev, set } = change
    const values = { ...set, ...asText(set) }
    const fields = SUBMISSION_COLUMNS.filter((c): c is Settable => c in set && !FIXED.includes(c))
    if ((yield* run(updateOf(fields)({ ...values, id, rev }))) === 0) throw new Outdated(id)
  },
  *'submission.move'(change: { readonly move: Move }): Work<void> {
    yield* run(move(change.move))
  },
  *'submission.supplement'(change: { readonly supplement: Supplement }): Work<void> {
    yield* run(supplement(change.supplement))
  },
}

const FIXED: readonly string[] = ['id', 'receipt', 'rev']

const lastTouch = statement((db, p: { id: string }) =>
  db
    .selectFrom('submission')
    .leftJoin('audit', 'audit.target', 'submission.receipt')
    .leftJoin('person', 'person.id', 'audit.actorId')
    .select(['submission.receipt', 'submission.state', 'person.name'])
    .where('submission.id', '=', p.id)
    .orderBy('audit.seq', 'desc')
    .limit(1),
)

/** Who was faster, as the refusal that the slower one reads. */
export function* conflictOf(id: string): Work<Problem> {
  const last = yield* first(lastTouch({ id }))
  if (last === undefined) return new Problem('STORE_FAILED', {}, { cause: new Error('no such submission') })
  return new Problem('CONFLICT', { receipt: last.receipt, who: last.name ?? '别人', state: STATE_NAME[last.state] })
}
