import type { Grant } from '../domain/role.ts'
import { scopeOf } from '../domain/role.ts'
import type { Submission } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'
import { createComparison, type Likeness } from './alike/propose.ts'
import { lettersOf } from './alike/shingles.ts'
import { MERGEABLE } from './merge.ts'

/** Items that may be merged with a main one; only `same` is proposed. */
export type Proposal = Readonly<Record<Exclude<Likeness, 'other'>, readonly Submission[]>>

/** Items compared at most, the newest. */
const POOL = 20_000
/** Where there is no draft to tell how common a word is, so many of the items do. */
const CORPUS = 500
/** Items between two pauses, so that messages go on being answered meanwhile. */
const STEP = 200

/** How items compare with a main one; where there is no draft, `others` tell how common a word is. */
export function compareWith(
  main: Submission,
  knowledge: Knowledge,
  others: readonly Submission[],
): (item: Submission) => Likeness {
  const judge = comparison(main, knowledge, others)
  return (item) => judge({ text: item.body, clause: item.clause }).likeness
}

function comparison(
  main: Submission,
  knowledge: Knowledge,
  others: readonly Submission[],
): ReturnType<typeof createComparison> {
  const clauses = knowledge.consultation(main.consultationId ?? '')?.clauses.map((clause) => clause.text)
  const corpus = clauses ?? others.slice(0, CORPUS).map((item) => item.body)
  return createComparison({ text: main.body, clause: main.clause }, { clauseText: main.clauseText, corpus })
}

/**
 * Looks for items that want the same as a main one: of its kind and draft, at the stations of this person, without a
 * result. What wants the opposite, or speaks of another clause, is told apart.
 */
export async function findSimilar(
  store: Pick<Store, 'submissions'>,
  main: Submission,
  grants: readonly Grant[],
  knowledge: Knowledge,
): Promise<Proposal> {
  const { kind, consultationId } = main
  const found = await store.submissions.find({
    scope: scopeOf(grants),
    kinds: [kind],
    states: MERGEABLE,
    order: 'newest',
    limit: POOL,
    ...(consultationId === undefined ? {} : { consultationId }),
  })
  const pool = found.filter((item) => item.id !== main.id).toReversed()
  const judge = comparison(main, knowledge, pool)
  const judged: { readonly item: Submission; readonly likeness: Likeness; readonly score: number }[] = []
  for (const [n, item] of pool.entries()) {
    judged.push({ item, ...judge({ text: item.body, clause: item.clause }) })
    if (n % STEP === STEP - 1) await new Promise((resume) => setImmediate(resume))
  }
  const order = judged
    .filter(({ likeness }) => likeness !== 'other')
    .map((one) => ({ ...one, letters: lettersOf(one.item.body) }))
    .toSorted((a, b) => b.score - a.score || (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0))
  const of = (likeness: Likeness): readonly Submission[] =>
    order.filter((one) => one.likeness === likeness).map(({ item }) => item)
  return { same: of('same'), unsure: of('unsure'), opposed: of('opposed'), 'other-clause': of('other-clause') }
}
