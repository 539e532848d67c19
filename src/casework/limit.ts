import { type ClockRule, ruleFor } from '../domain/clock-rule.ts'
import type { SubmissionKind } from '../domain/kind.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { Day, Instant } from '../domain/shanghai.ts'
import type { Move, Submission } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'
import { type Deadline, deadlineOf } from './clock/deadline.ts'

type Content = Pick<Knowledge['content'], 'clocks' | 'settings' | 'holidays'>

/** The time limit for a kind: a rule of the content, else the days that the settings promise; undefined when neither. */
export function limitRule(kind: SubmissionKind, { clocks, settings }: Content): ClockRule | undefined {
  const rule = ruleFor(clocks ?? [], kind)
  const { promiseDays } = settings
  if (rule !== undefined || promiseDays === undefined) return rule
  return {
    id: 'promise',
    name: '答复期限',
    kinds: 'all',
    length: promiseDays,
    unit: '自然日',
    pausesIn: ['NEED_INFO'],
    endsOnWorkingDay: false,
    consequence: '列入超期清单',
    basis: '本单位的答复承诺',
  }
}

/** From when time runs: the filing, or the rating for which the item is handled anew. */
const startOfLimit = ({
  redoCount,
  ratedAt,
  filedAt,
}: Pick<Submission, 'redoCount' | 'ratedAt' | 'filedAt'>): Instant => (redoCount > 0 ? (ratedAt ?? filedAt) : filedAt)

/** Done anew by decision, time runs from that. */
const startWith = (submission: Submission, { ledger }: Story): Instant =>
  ledger.findLast(({ kind }) => kind === 'redo')?.at ?? startOfLimit(submission)

/** What is on record of an item's way. */
export interface Story {
  readonly moves: readonly Move[]
  readonly ledger: readonly LedgerEntry[]
}

/** The time limit of an item with all that moved it; undefined where no limit is set. */
export function limitOf(
  submission: Submission,
  { moves, ledger }: Story,
  content: Content,
  now: Instant,
): Deadline | undefined {
  const rule = limitRule(submission.kind, content)
  if (rule === undefined) return undefined
  const start = startWith(submission, { moves, ledger })
  const extensions = ledger
    .filter(({ kind, at }) => kind === 'extension' && at >= start)
    .map(({ at, data }) => ({ at, by: String(data.by), reason: String(data.reason) }))
  return deadlineOf(rule, { start, moves: moves.filter(({ at }) => at >= start), extensions }, content.holidays, now)
}

/** The last day once the citizen's answer is there: the days of waiting do not count. */
export async function dueAfterWaiting(
  submission: Submission,
  store: Pick<Store, 'submissions'>,
  content: Content,
  now: Instant,
): Promise<Day | undefined> {
  const { moves } = await store.submissions.story(submission.id)
  const ledger = await store.submissions.ledger({ submissionIds: [submission.id] })
  const back: Move = { submissionId: submission.id, from: 'NEED_INFO', to: 'SUBMITTED', at: now, actor: '市民' }
  return limitOf(submission, { moves: [...moves, back], ledger }, content, now)?.day
}

/** The last day of an item that was just filed. */
export function firstDueDay(kind: SubmissionKind, content: Content, at: Instant): Day | undefined {
  const rule = limitRule(kind, content)
  return rule && deadlineOf(rule, { start: at, moves: [], extensions: [] }, content.holidays, at).day
}

/** The last day as it is kept; of items from before it was kept, as it was when they came in. */
export function dueDay(submission: Submission, content: Content): Day | undefined {
  return submission.dueDay ?? firstDueDay(submission.kind, content, startOfLimit(submission))
}
