import type { Station } from '../domain/station.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { AreaPlace } from './areas.ts'

/** Whom to turn to where a station is no more: the one above it, else the city's office. */
export function sayInstead({ content, station }: Knowledge, { parent }: Station): string {
  const above = parent === undefined ? undefined : station(parent)
  const { name, phone } = above ?? content.settings.cityOffice
  const where = above === undefined ? '' : `，地址 ${above.address}`
  return `可以找${name}${where}${phone === undefined ? '' : `，电话 ${phone}`}`
}

/** `市人大代表工委（电话 …）`: the city's office as it is named within a sentence. */
export function sayOffice({ content }: Pick<Knowledge, 'content'>): string {
  const { name, phone } = content.settings.cityOffice
  return phone === undefined ? name : `${name}（电话 ${phone}）`
}

/** `可以问市人大代表工委，电话 …` */
export function sayAskOffice({ content }: Pick<Knowledge, 'content'>): string {
  const { name, phone } = content.settings.cityOffice
  return `可以问${name}${phone === undefined ? '' : `，电话 ${phone}`}`
}

/** What is said of a place without a station of its own, before the stations that serve it. */
export function sayServing(place: AreaPlace, stations: readonly Station[], { content }: Knowledge): string {
  const office = `也${sayAskOffice({ content })}`
  const none = `资料里没有登记${place.name}自己的联络站`
  if (stations.length === 0) return `${none}。${office}。`
  const within = stations.every(({ street }) => street !== undefined && street === place.street)
    ? place.street
    : place.district
  const belongs = within === undefined || within === place.name ? '' : `它属于${within}，`
  return `${none}。${belongs}可以找下面的站点，${office}：`
}
