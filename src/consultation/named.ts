import type { Consultation } from '../domain/consultation.ts'
import { type ConsultationMatch, findConsultations } from '../search/consultation-search.ts'

/** What an opinion says that it is about: `对物业条例第二十一条提意见，…` -> `物业条例`. */
const ABOUT = /(?:对|就|针对|关于)[《“"]?(.{2,30}?)[》”"]?(?:的)?(?:第|提|有|发表|说)/

/** The drafts that a text names; in a long one by what stands before the article or before 提意见. */
export function draftsNamed(text: string, consultations: readonly Consultation[]): readonly ConsultationMatch[] {
  const found = findConsultations(text, consultations)
  const about = found.length > 0 ? undefined : ABOUT.exec(text)?.[1]
  return about === undefined ? found : findConsultations(about, consultations)
}
