import { type Consultation, isOpen } from '../domain/consultation.ts'
import { Problem } from '../domain/problem.ts'
import { dayOf, type Instant, sayDay, startOf } from '../domain/shanghai.ts'
import { STAGE } from '../domain/stage.ts'

/** `9月30日24时`; the hour when it closes within a day. */
export function sayClosing(consultation: Consultation, now: Instant): string {
  const last = dayOf(consultation.closesAt - 1)
  const midnight = startOf(dayOf(consultation.closesAt)) === consultation.closesAt
  return `${sayDay(last, now)}${midnight ? '24时' : ''}`
}

export const sayTitle = (consultation: Consultation): string =>
  consultation.sample ? `《${consultation.title}》（示例）` : `《${consultation.title}》`

export function openAt(consultations: readonly Consultation[], at: Instant): readonly Consultation[] {
  return consultations.filter((c) => isOpen(c, at)).toSorted((a, b) => a.closesAt - b.closesAt)
}

/** `《…》 到9月30日24时` */
export function sayOpen(consultation: Consultation, now: Instant): string {
  const till = sayClosing(consultation, now)
  return consultation.sample ? `《${consultation.title}》（示例），到${till}` : `《${consultation.title}》，到${till}`
}

/** @throws {Problem} `CONSULTATION_CLOSED`, `CONSULTATION_NOT_YET`, `CONSULTATION_STOPPED` */
export function requireOpen(consultation: Consultation, at: Instant): void {
  const { title } = consultation
  if (at >= consultation.closesAt)
    throw new Problem('CONSULTATION_CLOSED', { title, day: sayClosing(consultation, at) })
  if (at < consultation.opensAt)
    throw new Problem('CONSULTATION_NOT_YET', { title, day: sayDay(dayOf(consultation.opensAt), at) })
  if (consultation.stage !== undefined && !isOpen(consultation, at))
    throw new Problem('CONSULTATION_STOPPED', { title, says: STAGE[consultation.stage].says })
}
