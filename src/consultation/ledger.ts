import { mayDo } from '../casework/may.ts'
import { type Closing, isClosed, type Totals, totalsOf } from '../domain/adoption.ts'
import type { Consultation } from '../domain/consultation.ts'
import { Problem } from '../domain/problem.ts'
import type { Grant } from '../domain/role.ts'
import { STATES, type State } from '../domain/submission.ts'
import type { Change, Store } from '../ports/store.ts'

type Reads = Pick<Store, 'figures' | 'adoption'>

/** States in which somebody waits to be told a result. */
const ANSWERED: readonly State[] = ['WITHDRAWN', 'REJECTED', 'FED_BACK', 'RATED', 'FOLLOW_UP', 'CLOSED']
export const UNANSWERED: readonly State[] = STATES.filter((state) => state !== 'DRAFTING' && !ANSWERED.includes(state))

export interface Ledger {
  /** As counted now, over all stations. */
  readonly now: Totals
  readonly steps: readonly Closing[]
  readonly closed: boolean
  /** Every time it was closed, oldest first. */
  readonly issued: readonly Closing[]
}

export async function ledgerOf(store: Reads, consultationId: string): Promise<Ledger> {
  const now = totalsOf(await store.figures.standings({ consultationId, kinds: ['opinion'] }))
  const steps = await store.adoption.closings(consultationId)
  return { now, steps, closed: isClosed(steps), issued: steps.filter(({ what }) => what === 'close') }
}

/**
 * Who settles the ledger of a draft: the contact point that receives its opinions, or the city office.
 * @throws {Problem} `LEDGER_OTHERS`
 */
export function mayForDraft(
  { title, contactPoint }: Consultation,
  grants: readonly Grant[],
  command: 'close-ledger' | 'reopen-ledger',
): void {
  if (!mayDo(grants, command, contactPoint))
    throw new Problem('LEDGER_OTHERS', { title, who: command === 'close-ledger' ? '审核员' : '审核员或管理员' })
}

interface Doing {
  readonly at: number
  readonly by: string
  readonly role: string
  readonly channel: string
}

/** The next step of a draft's ledger, with its row in the trail. */
export function ledgerStep(
  consultationId: string,
  { now, steps }: Pick<Ledger, 'now' | 'steps'>,
  step: Pick<Closing, 'what' | 'second' | 'reason' | 'mark'>,
  { at, by, role, channel }: Doing,
): readonly Change[] {
  const before = steps.at(-1)
  return [
    { do: 'ledger.close', closing: { ...step, consultationId, number: steps.length + 1, at, by, totals: now } },
    {
      do: 'audit',
      entry: {
        at,
        actorId: by,
        role,
        channel,
        command: `ledger-${step.what}`,
        target: consultationId,
        result: 'done',
        ...(before === undefined ? {} : { before: JSON.stringify(before.totals) }),
        after: JSON.stringify(now),
      },
    },
  ]
}
