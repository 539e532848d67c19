import type { Consultation } from '../domain/consultation.ts'
import { type ConsultationMatch, consultationInEnglish, findConsultations } from '../search/consultation-search.ts'

/** What an opinion says that it is about: `对物业条例第二十一条提意见，…` -> `物业条例`. */
const ABOUT = /(?:对|就|针对|关于)[《“"]?(.{2,30}?)[》”"]?(?:的)?(?:第|提|有|发表|说)/

/** English that speaks of a draft, not of a law that holds. */
const OF_A_DRAFT = /\b(?:drafts?|bills?|consultations?|comments?|opinions?|proposed)\b/i

/** The drafts that a text names; in a long one by what stands before the article or before 提意见. */
export function draftsNamed(text: string, consultations: readonly Consultation[]): readonly ConsultationMatch[] {
  const found = findConsultations(text, consultations)
  const about = found.length > 0 ? undefined : ABOUT.exec(text)?.[1]
  if (about !== undefined) return findConsultations(about, consultations)
  const inEnglish = found.length === 0 && OF_A_DRAFT.test(text) ? consultationInEnglish(text, consultations) : undefined
  return inEnglish === undefined ? found : [inEnglish]
}
