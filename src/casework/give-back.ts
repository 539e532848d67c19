import type { LedgerEntry } from '../domain/ledger.ts'
import { Problem } from '../domain/problem.ts'
import { DAY_MS, dayOf, type Instant, startOf } from '../domain/shanghai.ts'
import type { Move, Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { authorise } from './may.ts'
import { amend, type Doer, illegal, walk } from './walk.ts'

/** Days within which an item may be given back, counted from the day after it was assigned. */
export const RETURN_DAYS = 10
/** After so many returns somebody has to settle who takes it. */
export const MOST_RETURNS = 2

export interface GivingBack {
  readonly id: string
  readonly reason: string
  /** Unit or person thought to be competent. */
  readonly names: string
  /** The dispatcher lets it come back although the days are over. */
  readonly overridden?: boolean
}

/** What the ledger says of one item's way. */
export interface Way {
  readonly moves: readonly Move[]
  readonly ledger: readonly LedgerEntry[]
}

/** Returns since somebody last settled who takes the item. */
export function returnsSince(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const settled = ledger.findLastIndex(({ kind }) => kind === 'adjudication')
  return ledger.slice(settled + 1).filter(({ kind }) => kind === 'return')
}

/** @throws {Problem} `NEEDS_ADJUDICATION` the item was given back too often to be assigned once more */
export function mayRoute(ledger: readonly LedgerEntry[]): void {
  const returns = returnsSince(ledger)
  if (returns.length < MOST_RETURNS) return
  const list = returns.map(({ data }, n) => `${n + 1}. ${data.reason}；认为应由${data.names}承办`).join('\n')
  throw new Problem('NEEDS_ADJUDICATION', { times: returns.length, list })
}

/**
 * Gives an item back (退单), with the reason and who is thought competent. Its time limit goes on running.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_ILLEGAL`, `RETURN_WHO`, `RETURN_LATE`, `RETURN_NOT_HOLDER`
 */
export function giveBack(
  submission: Submission,
  giving: GivingBack,
  { moves }: Pick<Way, 'moves'>,
  holder: string,
  desk: Desk,
): readonly Change[] {
  const overridden = giving.overridden === true
  const held = authorise(desk.grants, overridden ? 'assign' : 'return', submission.stationId)
  const path = { ASSIGNED: ['CLASSIFIED'], IN_PROGRESS: ['ASSIGNED', 'CLASSIFIED'] } as const
  const way = submission.state === 'ASSIGNED' || submission.state === 'IN_PROGRESS' ? path[submission.state] : undefined
  const { receipt } = submission
  if (way === undefined) throw illegal(submission, 'CLASSIFIED')
  if (!overridden && submission.assigneeId !== desk.personId)
    throw new Problem('RETURN_NOT_HOLDER', { receipt, who: holder })
  if (giving.reason.trim() === '' || giving.names.trim() === '') throw new Problem('RETURN_WHO')
  if (!overridden && daysHeld(moves, desk.at) > RETURN_DAYS) throw new Problem('RETURN_LATE', { days: RETURN_DAYS })
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: overridden ? [...held, '承办人'] : held }
  const step = {
    submission,
    command: 'return',
    by,
    at: desk.at,
    reason: giving.reason,
    facts: { reason: true },
    set: { assigneeId: undefined },
  }
  const data = { reason: giving.reason, names: giving.names, from: submission.assigneeId ?? '' }
  const entry = (id: string, kind: 'return' | 'override'): Change => ({
    do: 'ledger.add',
    entry: { id, submissionId: submission.id, at: desk.at, kind, by: desk.personId, data },
  })
  return [
    ...walk(step, way),
    entry(giving.id, 'return'),
    ...(overridden ? [entry(`${giving.id}:override`, 'override')] : []),
  ]
}

/** Whole days since the item was last assigned. */
function daysHeld(moves: readonly Move[], now: Instant): number {
  const assigned = moves.findLast(({ to }) => to === 'ASSIGNED')
  return assigned === undefined ? 0 : Math.round((startOf(dayOf(now)) - startOf(dayOf(assigned.at))) / DAY_MS)
}

/**
 * Settles who takes an item that was given back too often; binding until it is given back anew.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `REASON_MISSING`, `NOTHING_TO_ADJUDICATE`, `MOVE_ILLEGAL`
 */
export function adjudicate(
  submission: Submission,
  ruling: { readonly id: string; readonly to: string; readonly reason: string },
  { ledger }: Pick<Way, 'ledger'>,
  desk: Desk,
): readonly Change[] {
  const held = authorise(desk.grants, 'adjudicate', submission.stationId)
  if (ruling.reason.trim() === '') throw new Problem('REASON_MISSING')
  if (returnsSince(ledger).length < MOST_RETURNS)
    throw new Problem('NOTHING_TO_ADJUDICATE', { receipt: submission.receipt, times: MOST_RETURNS })
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: held }
  const step = { submission, command: 'adjudicate', by, at: desk.at, set: { assigneeId: ruling.to } }
  const moved =
    submission.state === 'ASSIGNED' || submission.state === 'IN_PROGRESS'
      ? amend(step, '督办人')
      : walk(step, ['ASSIGNED'])
  return [
    ...moved,
    {
      do: 'ledger.add',
      entry: {
        id: ruling.id,
        submissionId: submission.id,
        at: desk.at,
        kind: 'adjudication',
        by: desk.personId,
        data: { to: ruling.to, reason: ruling.reason },
      },
    },
  ]
}
