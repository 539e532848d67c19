import { setImmediate as breathe } from 'node:timers/promises'
import { countedAt } from '../../consultation/places.ts'
import { tidy } from '../../consultation/tidy.ts'
import { sayMadeOn } from '../../consultation/where-now.ts'
import { channelName } from '../../domain/channel-name.ts'
import type { Consultation } from '../../domain/consultation.ts'
import type { Outcome } from '../../domain/kind.ts'
import { readingsOf } from '../../domain/reading.ts'
import { STATE_NAME, type Submission } from '../../domain/submission.ts'
import { TOLD } from '../../domain/told-results.ts'
import type { CountQuery } from '../../ports/figures.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { Store } from '../../ports/store.ts'

/** Rows read between two pauses: about ten milliseconds. */
const PAGE = 250

/** What an opinion counts as in a report; each counts as exactly one. */
export type Standing = Outcome | '撤回' | '不予受理' | '转出办理' | '尚未告知结果'

/** What a report needs of an opinion: plain data that can be sent to another thread. */
export interface Opinion
  extends Pick<
    Submission,
    | 'id'
    | 'receipt'
    | 'personId'
    | 'mainId'
    | 'clause'
    | 'body'
    | 'reason'
    | 'outcomeReason'
    | 'filedAt'
    | 'personName'
    | 'contact'
    | 'keptPrivateAt'
    | 'speaksFor'
  > {
  readonly standing: Standing
  readonly state: string
  readonly channel: string
  /** The code that was scanned or entered, or how staff got it. */
  readonly source?: string
  readonly station: string
  readonly assignee: string
  /** What was typed, where the form took something out of it. */
  readonly original?: string
  /** What was typed with its white space and marks evened out, where that differs. */
  readonly tidied?: string
  /** `一审稿第八条`: where it was made, where the draft has had several readings. */
  readonly made?: string
}

export function standingOf({ state, outcome }: Pick<Submission, 'state' | 'outcome'>): Standing {
  if (state === 'WITHDRAWN') return '撤回'
  if (state === 'REJECTED') return '不予受理'
  if (outcome !== undefined && TOLD.includes(state)) return outcome
  return state === 'CLOSED' ? '转出办理' : '尚未告知结果'
}

export interface Reading {
  readonly store: Pick<Store, 'submissions'>
  readonly knowledge: Pick<Knowledge, 'station'>
  readonly names: ReadonlyMap<string, string>
  readonly consultation: Consultation
}

/** The opinions on a draft in the order of filing, a page at a time, without those that were erased. */
export async function* opinionsOn(asked: CountQuery, from: Reading): AsyncGenerator<readonly Opinion[]> {
  const { submissions } = from.store
  const query = { ...asked, consultationId: from.consultation.id, kinds: ['opinion' as const] }
  let last: Submission | undefined
  for (;;) {
    const items = await submissions.find({ ...query, limit: PAGE, ...(last === undefined ? {} : { after: last }) })
    if (items.length === 0) return
    yield items.filter(({ erasedAt }) => erasedAt === undefined).map((item) => opinionOf(item, from))
    last = items.at(-1)
    await breathe()
  }
}

function opinionOf(item: Submission, { knowledge, names, consultation }: Reading): Opinion {
  const { proposal, body } = item.words.verbatim
  const original = proposal ?? body
  const typed = original ?? item.body
  const even = tidy(typed)
  const several = readingsOf(consultation).length > 1
  const clause = countedAt(consultation)(item)
  const { id, receipt, personId, mainId, reason, outcomeReason, filedAt, personName, contact } = item
  return {
    id,
    receipt,
    personId,
    ...(mainId === undefined ? {} : { mainId }),
    ...(clause === undefined ? {} : { clause }),
    body: item.body,
    ...(reason === undefined ? {} : { reason }),
    ...(outcomeReason === undefined ? {} : { outcomeReason }),
    filedAt,
    ...(personName === undefined ? {} : { personName }),
    ...(contact === undefined ? {} : { contact }),
    ...(item.keptPrivateAt === undefined ? {} : { keptPrivateAt: item.keptPrivateAt }),
    ...(item.speaksFor === undefined ? {} : { speaksFor: item.speaksFor }),
    standing: standingOf(item),
    state: STATE_NAME[item.state],
    channel: channelName(item.channel),
    ...source(item),
    station: knowledge.station(item.stationId ?? '')?.name ?? item.stationId ?? '',
    assignee: item.assigneeId === undefined ? '' : (names.get(item.assigneeId) ?? '其他同事'),
    ...(original === undefined || original === item.body ? {} : { original }),
    ...(even === typed ? {} : { tidied: even }),
    ...(several ? { made: sayMadeOn(consultation, item) } : {}),
  }
}

function source({ cameBy, origin }: Submission): { readonly source?: string } {
  const known = cameBy ?? origin
  return known === undefined ? {} : { source: known }
}
