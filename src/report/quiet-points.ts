import { openAt, sayClosing, sayTitle } from '../consultation/describe.ts'
import { contactPointsOf } from '../consultation/publication.ts'
import type { Consultation } from '../domain/consultation.ts'
import { newestReading } from '../domain/reading.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Station } from '../domain/station.ts'
import { RECEIVED } from '../domain/told-results.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'

const IS_CONTACT_POINT = /联系点|征[询集]点/

/** An open draft, and the stations paired with it to which nobody has given an opinion in this window. */
export interface Quiet {
  readonly consultation: Consultation
  readonly stations: readonly Station[]
}

/** Stations that gather opinions: contact points by name, and those that are paired with a draft. */
export function gatheringStations({ consultations, stations }: Knowledge['content']): readonly Station[] {
  const paired = new Set(consultations.flatMap(contactPointsOf))
  return stations.filter(({ id, kinds }) => paired.has(id) || kinds.some((kind) => IS_CONTACT_POINT.test(kind)))
}

/** For drafts that are open now; of those that are paired with no station, the contact points count. */
export async function quietPoints(
  store: Pick<Store, 'figures'>,
  content: Knowledge['content'],
  scope: 'all' | readonly string[],
  at: Instant,
): Promise<readonly Quiet[]> {
  const own = content.stations.filter(({ id }) => scope === 'all' || scope.includes(id))
  const all = await Promise.all(
    openAt(content.consultations, at).map(async (consultation): Promise<Quiet> => {
      const paired = contactPointsOf(consultation)
      const meant = paired.length > 0 ? paired : gatheringStations(content).map(({ id }) => id)
      const { opensAt } = newestReading(consultation)
      const heard = await store.figures.headsBy(
        {
          consultationId: consultation.id,
          kinds: ['opinion'],
          states: RECEIVED,
          ...(opensAt === undefined ? {} : { filedFrom: opensAt }),
        },
        'stationId',
      )
      const spoke = new Set(heard.map(({ value }) => value))
      return { consultation, stations: own.filter(({ id }) => meant.includes(id) && !spoke.has(id)) }
    }),
  )
  return all.filter(({ stations }) => stations.length > 0)
}

/** Names of one line. */
const NAMED = 20

export const sayStations = (stations: readonly Station[]): string =>
  `${stations
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join('、')}${stations.length > NAMED ? `等${stations.length}个` : ''}`

/** What can be passed on to a station as it is. */
export const outreach = (consultation: Consultation, now: Instant): string =>
  `${sayTitle(consultation)}征求意见到${sayClosing(consultation, now)}，本站还没有收到意见。请在群里和接待时说一声：想提意见，单独发给民意助手“我要对《${consultation.title}》提意见”，不会打字的可以口述，由工作人员代录。`
