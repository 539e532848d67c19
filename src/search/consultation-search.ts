import type { Consultation } from '../domain/consultation.ts'
import { titlesMeant } from './english/titles.ts'
import { MAX_QUERY } from './fold.ts'
import { knownPlaces } from './places.ts'
import { bare, matchShortNames, type ShortName } from './short-names.ts'

export interface ConsultationMatch {
  readonly consultation: Consultation
  /** 0..1; 1 = the full title. */
  readonly score: number
}

/** Words that every draft has; none of them points to one. */
const GENERIC =
  /征求意见稿?|公开征求|修订草案|修正案|修正草案|草案|修订|修正|制定|若干规定|条例|规定|办法|细则|决定|法规|实施|立法|意见稿|送审稿|二次审议稿|三次审议稿|审议稿|一审|二审|三审|第?[一二三]稿/g
const FILLERS =
  /请问|我想|我要|我对|想对|针对|关于|对于|就是|那个|这个|那部|这部|那份|这份|那件|这件|哪个|有关|提意见|提个意见|提点意见|提建议|意见|建议|看看|看一下|看|说说|方面|一下|今年|现在|正在|最近|的|呢|吗|啊|吧|呀|了|对|就|提|给|个|部|份|和/g

/** Finds drafts by title, alias or a short pointer such as `养老的`. Generic words alone find nothing. */
export function findConsultations(text: string, consultations: readonly Consultation[]): ConsultationMatch[] {
  const cut = text.slice(0, MAX_QUERY)
  const places = citiesOf(consultations)
  const pointer = withoutPlaces(bare(cut).replace(GENERIC, '').replace(FILLERS, ''), places)
  const rows = consultations.map((c) => namesOf(c, places))
  return matchShortNames(cut, pointer, rows).map((f) => ({ consultation: f.item, score: f.score }))
}

/** The draft that a text names; several where it could be any of them. */
export function nearestConsultations(text: string, consultations: readonly Consultation[]): readonly Consultation[] {
  const found = findConsultations(text, consultations)
  return found.filter(({ score }) => score === found[0]?.score).map(({ consultation }) => consultation)
}

function namesOf(consultation: Consultation, places: ReadonlySet<string>): ShortName<Consultation> {
  const names = [consultation.title, ...consultation.aliases].map(bare)
  const cores = names.map((n) => withoutPlaces(n.replace(GENERIC, ''), places))
  const pointed = names.filter((_, i) => (cores[i] ?? '').length >= 2)
  return { item: consultation, names: pointed, cores: [...new Set(cores)] }
}

/** The one draft whose title is meant by an English text: `the parking draft`; none where it could be several. */
export function consultationInEnglish(
  text: string,
  consultations: readonly Consultation[],
): ConsultationMatch | undefined {
  const places = citiesOf(consultations)
  const titles = consultations.map(({ title }) => withoutPlaces(bare(title).replace(GENERIC, ''), places))
  const held = titlesMeant(text.slice(0, MAX_QUERY), titles)
  const most = Math.max(0, ...held)
  const best = consultations.filter((_, n) => held[n] === most)
  const [only] = best
  return most === 0 || only === undefined || best.length > 1 ? undefined : { consultation: only, score: IN_ENGLISH }
}
/** Less than a title that was written. */
const IN_ENGLISH = 0.6

function citiesOf(consultations: readonly Consultation[]): Set<string> {
  const places = new Set(knownPlaces)
  for (const c of consultations) {
    const city = /^(\p{Script=Han}{2,3}?)[市省]/u.exec(bare(c.title))?.[1]
    if (city !== undefined) places.add(city)
  }
  return places
}

function withoutPlaces(text: string, places: ReadonlySet<string>): string {
  const city = /^(\p{Script=Han}{2,4}?)[市省]/u.exec(text)?.[1]
  if (city !== undefined && places.has(city)) return text.slice(city.length + 1)
  for (const length of [4, 3, 2]) if (places.has(text.slice(0, length))) return text.slice(length)
  return text
}
