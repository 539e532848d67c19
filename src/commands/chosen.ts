import { KIND_NAME, SUBMISSION_KINDS } from '../domain/kind.ts'
import { addDays, type Day, startOf } from '../domain/shanghai.ts'
import type { Station } from '../domain/station.ts'
import type { CountQuery } from '../ports/figures.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Content } from '../ports/knowledge.ts'
import type { Store } from '../ports/store.ts'
import { contentOf } from '../upkeep/records.ts'
import { WrongInput } from './report.ts'

export interface Chosen {
  readonly from?: string
  readonly until?: string
  readonly station?: string
  readonly kind?: string
}

/** @throws {WrongInput} it is no day of the calendar */
export function dayGiven(text: string): Day {
  const fits = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(startOf(text)) && addDays(text, 0) === text
  if (!fits) throw new WrongInput(`“${text}”不是日期，请写成 2026-09-01 这样。`)
  return text
}

/** Station and kind as typed. @throws {WrongInput} there is none of that name */
export function chosenBy({ station, kind }: Chosen, { stations }: Pick<Content, 'stations'>): CountQuery {
  return {
    ...(station === undefined ? {} : { scope: [stationGiven(station, stations).id] }),
    ...(kind === undefined ? {} : { kinds: [kindGiven(kind)] }),
  }
}

function stationGiven(text: string, stations: readonly Station[]): Station {
  const found = stations.filter(({ id, code, name, aliases }) => [id, code, name, ...aliases].includes(text))
  if (found[0] === undefined) throw new WrongInput(`没有叫“${text}”的站点。`)
  if (found.length > 1) throw new WrongInput(`“${text}”不止一个站点，请写编号：${found.map((s) => s.id).join('、')}`)
  return found[0]
}

function kindGiven(text: string) {
  const found = SUBMISSION_KINDS.find((kind) => kind === text || KIND_NAME[kind] === text)
  if (found === undefined) throw new WrongInput(`没有“${text}”这个类型。有：${Object.values(KIND_NAME).join('、')}`)
  return found
}

/** What is known, without the search, which takes long to build and is not needed to name things. */
export async function namesKnown(
  store: Pick<Store, 'knowledge'>,
): Promise<Pick<Knowledge, 'content' | 'station' | 'consultation'>> {
  const content = contentOf(await store.knowledge.approved())
  return {
    content,
    station: (id) => content.stations.find((one) => one.id === id),
    consultation: (id) => content.consultations.find((one) => one.id === id),
  }
}
