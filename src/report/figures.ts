import { RUNNING } from '../casework/filter/due.ts'
import type { Outcome } from '../domain/kind.ts'
import { type Day, endOf, startOf } from '../domain/shanghai.ts'
import type { HolidayYear } from '../domain/station.ts'
import { ADOPTED, ADOPTION_RESULTS, RECEIVED, TOLD } from '../domain/told-results.ts'
import type { CountQuery, Dimension, FigureStore, Heads, Standing } from '../ports/figures.ts'
import { DIMENSIONS } from '../ports/figures.ts'
import type { DueSpan } from '../ports/store.ts'
import { medianWorkingDays } from './working-days.ts'

/** One measure; never added to or taken for another (design of the closed loop 2.4). */
export interface Rate {
  readonly name: string
  readonly part: number
  readonly whole: number
  /** `采纳与部分采纳／已告知采纳与否的`: numerator and denominator in words. */
  readonly formula: string
  /** What is in neither, with its count. */
  readonly apart: readonly { readonly name: string; readonly items: number }[]
}

export interface Figures {
  readonly from: Day
  readonly to: Day
  /** Without what was withdrawn. */
  readonly received: Heads
  /** Of them, those of an ended log-in of WeChat that nobody claimed since. */
  readonly unclaimed: number
  readonly withdrawn: number
  readonly registered: number
  readonly by: Readonly<Record<Dimension, readonly (Heads & { readonly value?: string })[]>>
  readonly rates: readonly Rate[]
  /** Undefined where no time limit is set. */
  readonly overdue?: number
  /** From receiving to telling, of those whose result was told; undefined when there are none. */
  readonly medianWorkingDays?: number
  /** Years without a holiday file that the days run through: their weekends were taken for days off. */
  readonly yearsMissing: readonly number[]
  /** Of the whole city: an invitation belongs to no station. */
  readonly invitations: { readonly invited: number; readonly taken: number }
  readonly returns: readonly { readonly by: string; readonly times: number }[]
}

export interface FigureOptions {
  readonly figures: FigureStore
  readonly holidays: readonly HolidayYear[]
  /** Last days that have passed; absent where no limit is set. */
  readonly passed?: DueSpan
}

/** Results that say what was done about a matter. */
const HANDLING: readonly Outcome[] = ['已解决', '列入计划', '解释说明', '已转办']

/** Figures of what was received from one day to another, both included, as it stands now. */
export async function figuresOf(
  asked: CountQuery,
  from: Day,
  to: Day,
  { figures, holidays, passed }: FigureOptions,
): Promise<Figures> {
  const filed = { ...asked, filedFrom: startOf(from), filedBefore: endOf(to) }
  const query = { ...filed, states: RECEIVED }
  const { filedFrom: _from, filedBefore: _before, ...anyTime } = asked
  const standings = await figures.standings(query)
  const withdrawn = await figures.heads({ ...filed, states: ['WITHDRAWN'] })
  const days = medianWorkingDays(await figures.waits({ ...query, states: TOLD }), holidays)
  const by: Partial<Record<Dimension, Figures['by'][Dimension]>> = {}
  for (const dimension of DIMENSIONS) by[dimension] = await figures.headsBy(query, dimension)
  return {
    from,
    to,
    received: await figures.heads(query),
    unclaimed: await figures.unclaimed(query),
    withdrawn: withdrawn.submissions,
    registered: sum(standings, (s) => s.registered),
    by: by as Figures['by'],
    rates: ratesOf(standings),
    ...(passed === undefined
      ? {}
      : { overdue: (await figures.heads({ ...query, states: RUNNING, due: passed })).submissions }),
    ...(days.median === undefined ? {} : { medianWorkingDays: days.median }),
    yearsMissing: days.missing,
    invitations: await figures.invitations(startOf(from), endOf(to)),
    returns: await figures.returns(anyTime, startOf(from), endOf(to)),
  }
}

const sum = (standings: readonly Standing[], counts: (standing: Standing) => boolean): number =>
  standings.reduce((total, standing) => total + (counts(standing) ? standing.items : 0), 0)

const isTold = ({ state, outcome }: Standing): boolean => outcome !== undefined && TOLD.includes(state)

/** The measures that must stay separate, of received submissions. */
export function ratesOf(standings: readonly Standing[]): readonly Rate[] {
  const count = (counts: (standing: Standing) => boolean): number => sum(standings, counts)
  const toldWith = (outcomes: readonly Outcome[]): number =>
    count((s) => isTold(s) && outcomes.includes(s.outcome as Outcome))
  const rejected = count((s) => s.state === 'REJECTED')
  const handedOver = count((s) => s.state === 'CLOSED' && s.outcome === undefined)
  const owed = count(() => true) - rejected - handedOver
  const told = count(isTold)
  const undecided = { name: '还没有告知结果', items: owed - told }
  return [
    {
      name: '办复率',
      part: told,
      whole: owed,
      formula: '已告知结果／收到的（不含已撤回、不予受理、转出后办结）',
      apart: [
        { name: '不予受理', items: rejected },
        { name: '转出后办结', items: handedOver },
      ],
    },
    {
      name: '采纳率',
      part: toldWith(ADOPTED),
      whole: toldWith(ADOPTION_RESULTS),
      formula: '采纳与部分采纳／已告知采纳与否的',
      apart: [undecided],
    },
    {
      name: '解决率',
      part: toldWith(['已解决']),
      whole: toldWith(HANDLING),
      formula: '已解决／已告知办理情况的（已解决、列入计划、解释说明、已转办）',
      apart: [undecided],
    },
    satisfaction('满意率（答复）', '已评价答复的', standings, (s) => s.rating, isTold),
    satisfaction(
      '满意率（落实）',
      '已评价落实的',
      standings,
      (s) => s.deliveryRating,
      (s) => s.promised && isTold(s),
    ),
  ]
}

function satisfaction(
  name: string,
  whole: string,
  standings: readonly Standing[],
  rating: (standing: Standing) => Standing['rating'],
  mayRate: (standing: Standing) => boolean,
): Rate {
  return {
    name,
    part: sum(standings, (s) => rating(s) === '满意' || rating(s) === '基本满意'),
    whole: sum(standings, (s) => rating(s) !== undefined),
    formula: `满意与基本满意／${whole}`,
    apart: [
      { name: '其中基本满意', items: sum(standings, (s) => rating(s) === '基本满意') },
      { name: '未评价', items: sum(standings, (s) => mayRate(s) && rating(s) === undefined) },
    ],
  }
}
