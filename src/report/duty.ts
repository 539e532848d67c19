import { type Day, endOf, startOf } from '../domain/shanghai.ts'
import type { Deputy, Station } from '../domain/station.ts'
import type { LetterTimes, MatterTimes } from '../ports/duty.ts'
import type { Wait } from '../ports/figures.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'
import { signatureOf } from '../station/deputies.ts'
import { medianWorkingDays } from './working-days.ts'

/** What is counted of a station or a deputy, each beside the number it is out of. */
export interface DutyRow {
  readonly name: string
  /** Letters to the deputies of a station, named or not; of a deputy those to them by name. */
  readonly letters: number
  /** Of these, whose result was told. */
  readonly told: number
  /** Of those that were told, which a deputy of the station, or this deputy, answered in person. */
  readonly answered: number
  /** Letters to no deputy in particular that this deputy answered; nothing for a station. */
  readonly beside: number
  /** Of the letters, which were given to the station. */
  readonly handed: number
  /** Working days from filing to the answer told, in the middle. */
  readonly median?: number
  /** Times that a deputy was there, of those for which it was entered. */
  readonly came: number
  readonly entered: number
  /** Sessions for which it was entered. */
  readonly sessions: number
  /** Matters entered that were said at a session or passed on. */
  readonly matters: number
}

export interface Duty {
  readonly from: Day
  readonly to: Day
  /** In the order of the register: nobody is ranked. */
  readonly stations: readonly DutyRow[]
  readonly deputies: readonly DutyRow[]
  /** Matters whose deputy is on no list, or bears the name of another one there. */
  readonly unnamed: number
}

const sum = <T>(all: readonly T[], pick: (one: T) => number): number => all.reduce((total, one) => total + pick(one), 0)

/** What stations and deputies did from one day to another, both included: counted from records, roll and trail. */
export async function dutyOf(
  store: Pick<Store, 'reports' | 'bookings'>,
  scope: 'all' | readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
  { content }: Pick<Knowledge, 'content'>,
): Promise<Duty> {
  const span = { scope, from: startOf(from), before: endOf(to) }
  const letters = await store.reports.letters(span)
  const matters = await store.reports.matters(span)
  const rolls = await store.bookings.attendance(span)
  const { holidays } = content
  const seen = (stationId: string): boolean => scope === 'all' || scope.includes(stationId)

  const rowOf = (
    name: string,
    own: readonly LetterTimes[],
    answeredHere: (one: LetterTimes) => boolean,
    more: Pick<DutyRow, 'beside' | 'came' | 'entered' | 'sessions' | 'matters'>,
    timed: readonly LetterTimes[],
  ): DutyRow => {
    const told = own.filter((one) => one.told !== undefined)
    const { median } = medianWorkingDays(waitsOf(timed), holidays)
    return {
      name,
      letters: sum(own, ({ items }) => items),
      told: sum(told, ({ items }) => items),
      answered: sum(told.filter(answeredHere), ({ items }) => items),
      handed: sum(
        own.filter(({ handed }) => handed),
        ({ items }) => items,
      ),
      ...(median === undefined ? {} : { median }),
      ...more,
    }
  }

  const ofStation = ({ id, name }: Station): DutyRow => {
    const own = letters.filter(({ stationId }) => stationId === id)
    const here = rolls.filter(({ stationId }) => stationId === id)
    return rowOf(
      name,
      own,
      ({ answeredBy }) => answeredBy !== undefined,
      {
        beside: 0,
        came: here.filter(({ came }) => came).length,
        entered: here.length,
        sessions: new Set(here.map(({ occasionId }) => occasionId)).size,
        matters: sum(
          matters.filter(({ stationId }) => stationId === id),
          ({ items }) => items,
        ),
      },
      own,
    )
  }

  const ofDeputy = (deputy: Deputy): DutyRow => {
    const own = letters.filter(({ deputyId }) => deputyId === deputy.id)
    const byThem = ({ answeredBy }: LetterTimes): boolean => answeredBy !== undefined && answeredBy === deputy.person
    const beside = letters.filter(
      (one) => one.deputyId === undefined && byThem(one) && deputy.stations.includes(one.stationId ?? ''),
    )
    const there = rolls.filter(({ deputyId }) => deputyId === deputy.id)
    return rowOf(
      signatureOf(deputy),
      own,
      byThem,
      {
        beside: sum(
          beside.filter(({ told }) => told !== undefined),
          ({ items }) => items,
        ),
        came: there.filter(({ came }) => came).length,
        entered: there.length,
        sessions: new Set(there.map(({ occasionId }) => occasionId)).size,
        matters: sum(
          matters.filter((one) => whoseMatter(one, content.deputies)?.id === deputy.id),
          ({ items }) => items,
        ),
      },
      [...own.filter(byThem), ...beside],
    )
  }

  return {
    from,
    to,
    stations: content.stations.filter(({ id }) => seen(id)).map(ofStation),
    deputies: content.deputies.filter(({ stations }) => scope === 'all' || stations.some(seen)).map(ofDeputy),
    unnamed: sum(
      matters.filter((one) => one.deputy !== undefined && whoseMatter(one, content.deputies) === undefined),
      ({ items }) => items,
    ),
  }
}

const waitsOf = (letters: readonly LetterTimes[]): readonly Wait[] =>
  letters.flatMap(({ filed, told, items }) => (told === undefined ? [] : [{ filed, told, items }]))

/** A matter is entered with a name: of several who bear it, the one of the station. */
function whoseMatter({ deputy: name, stationId = '' }: MatterTimes, deputies: readonly Deputy[]): Deputy | undefined {
  const named = deputies.filter((deputy) => deputy.name === name)
  const here = named.filter(({ stations }) => stations.includes(stationId))
  const [one, ...others] = here.length > 0 ? here : named
  return others.length === 0 ? one : undefined
}

export const DUTY_FORMULA = [
  '来信按提交的日子算，是“我有话对代表说”，不含已撤回的；已告知结果的算答复，只回复过几句、还在等补充的不算。',
  '代表本人答复的，按留痕里谁答复的算；中位天数是从提交到告知的工作日。',
  '到场按登记的算，没有登记的场次不在内；录入事项是接待日和代表转达录入的。',
].join('')

const HEAD = [
  '来信（封）',
  '已告知结果（封）',
  '代表本人答复（封）',
  '另答复写给站里的（封）',
  '转站点（封）',
  '中位工作日',
  '登记到场的场次',
  '到场（人次）',
  '登记的人次',
  '录入事项（件）',
]

const cells = (row: DutyRow, isDeputy: boolean): readonly (string | number)[] => [
  row.letters,
  row.told,
  row.answered,
  isDeputy ? row.beside : '',
  row.handed,
  row.median ?? '',
  row.sessions,
  row.came,
  row.entered,
  row.matters,
]

/** Rows of a file, head first; how it is counted stands in the last row. */
export function dutyTable({ stations, deputies }: Duty): readonly (readonly (string | number)[])[] {
  return [
    ['站点或代表', ...HEAD],
    ...stations.map((row) => [row.name, ...cells(row, false)]),
    ...deputies.map((row) => [row.name, ...cells(row, true)]),
    [DUTY_FORMULA, ...HEAD.map(() => '')],
  ]
}

/** Nothing was counted of it. */
export const isIdle = ({ letters, beside, entered, matters }: DutyRow): boolean =>
  letters + beside + entered + matters === 0
