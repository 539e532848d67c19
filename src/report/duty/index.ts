import type { Attendance } from '../../domain/attendance.ts'
import { type Day, endOf, startOf } from '../../domain/shanghai.ts'
import type { Deputy, HolidayYear, Station } from '../../domain/station.ts'
import type { LetterTimes, MatterTimes } from '../../ports/duty.ts'
import type { Wait } from '../../ports/figures.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { Store } from '../../ports/store.ts'
import { signatureOf } from '../../station/deputies.ts'
import { medianWorkingDays } from '../working-days.ts'

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

/** What stations and deputies did from one day to another, both included: counted from records, roll and trail. */
export async function dutyOf(
  store: Pick<Store, 'reports' | 'presence'>,
  scope: 'all' | readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
  { content }: Pick<Knowledge, 'content'>,
): Promise<Duty> {
  const span = { scope, from: startOf(from), before: endOf(to) }
  const letters = await store.reports.letters(span)
  const matters = (await store.reports.matters(span)).map((one) => ({
    ...one,
    whose: whoseMatter(one, content.deputies),
  }))
  const rolls = await store.presence.attendance(span)
  const { holidays } = content
  const seen = (stationId: string): boolean => scope === 'all' || scope.includes(stationId)

  const ofStation = ({ id, name }: Station): DutyRow => {
    const own = letters.filter(({ stationId }) => stationId === id)
    return {
      name,
      ...ofLetters(own, ({ answeredBy }) => answeredBy !== undefined),
      beside: 0,
      ...ofTimes(own, holidays),
      ...ofRolls(rolls.filter(({ stationId }) => stationId === id)),
      matters: items(matters.filter(({ stationId }) => stationId === id)),
    }
  }

  const ofDeputy = (deputy: Deputy): DutyRow => {
    const own = letters.filter(({ deputyId }) => deputyId === deputy.id)
    const byThem = ({ answeredBy }: LetterTimes): boolean => answeredBy !== undefined && answeredBy === deputy.person
    const beside = letters.filter(
      (one) => one.deputyId === undefined && byThem(one) && deputy.stations.includes(one.stationId ?? ''),
    )
    return {
      name: signatureOf(deputy),
      ...ofLetters(own, byThem),
      beside: items(beside.filter(wasTold)),
      ...ofTimes([...own.filter(byThem), ...beside], holidays),
      ...ofRolls(rolls.filter(({ deputyId }) => deputyId === deputy.id)),
      matters: items(matters.filter(({ whose }) => whose?.id === deputy.id)),
    }
  }

  return {
    from,
    to,
    stations: content.stations.filter(({ id }) => seen(id)).map(ofStation),
    deputies: content.deputies.filter(({ stations }) => scope === 'all' || stations.some(seen)).map(ofDeputy),
    unnamed: items(matters.filter(({ deputy, whose }) => deputy !== undefined && whose === undefined)),
  }
}

const items = (all: readonly { readonly items: number }[]): number => all.reduce((total, one) => total + one.items, 0)
const wasTold = ({ told }: LetterTimes): boolean => told !== undefined

/** @param byThem whose answer counts as given in person */
const ofLetters = (own: readonly LetterTimes[], byThem: (one: LetterTimes) => boolean) => ({
  letters: items(own),
  told: items(own.filter(wasTold)),
  answered: items(own.filter((one) => wasTold(one) && byThem(one))),
  handed: items(own.filter(({ handed }) => handed)),
})

function ofTimes(letters: readonly LetterTimes[], holidays: readonly HolidayYear[]): Pick<DutyRow, 'median'> {
  const { median } = medianWorkingDays(waitsOf(letters), holidays)
  return median === undefined ? {} : { median }
}

const ofRolls = (rolls: readonly Attendance[]) => ({
  came: rolls.filter(({ came }) => came).length,
  entered: rolls.length,
  sessions: new Set(rolls.map(({ occasionId }) => occasionId)).size,
})

const waitsOf = (letters: readonly LetterTimes[]): readonly Wait[] =>
  letters.flatMap(({ filed, told, items }) => (told === undefined ? [] : [{ filed, told, items }]))

/** A matter is entered with a name: of several who bear it, the one of the station. */
function whoseMatter({ deputy: name, stationId = '' }: MatterTimes, deputies: readonly Deputy[]): Deputy | undefined {
  const named = deputies.filter((deputy) => deputy.name === name)
  const here = named.filter(({ stations }) => stations.includes(stationId))
  const [one, ...others] = here.length > 0 ? here : named
  return others.length === 0 ? one : undefined
}

/** Nothing was counted of it. */
export const isIdle = ({ letters, beside, entered, matters }: DutyRow): boolean =>
  letters + beside + entered + matters === 0
