import type { ReportFacts } from '../consultation/public-blocks.ts'

export const FORMATS = ['docx', 'xlsx', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** What a thread is asked to write, from opinions that are sent to it page by page. */
export type Job =
  | { readonly write: 'public'; readonly facts: ReportFacts }
  | {
      readonly write: 'opinions'
      readonly format: Format
      readonly title: string
      readonly withContact: boolean
    }
