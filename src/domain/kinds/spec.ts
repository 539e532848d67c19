import type { State } from '../submission.ts'

/** A question that only some kinds ask, answered in free words. */
export interface KindField {
  readonly name: string
  /** As shown at the summary and to staff. */
  readonly title: string
  /** Words by which people refer to it when they correct it. */
  readonly names: readonly string[]
  readonly question: string
  /** 没有 is an answer. */
  readonly optional?: true
  /** What cannot be taken, with the sentence that says why and where to go. */
  readonly refuses?: readonly { readonly pattern: RegExp; readonly say: string }[]
}

/** Everything that sets one kind of submission apart, in one place. */
export interface KindSpec {
  readonly id: string
  /** First two characters of its receipts; only characters of the receipt alphabet. */
  readonly prefix: string
  readonly name: string
  /** How it is offered to citizens; absent = it has a door of its own, or staff enter it. */
  readonly offer?: { readonly label: string; readonly named: RegExp }
  /** Asked before the matter itself. */
  readonly fields: readonly KindField[]
  /** The question for the matter itself. */
  readonly matter: string
  /** Who works on it: the station of the place, or the city office. */
  readonly handler: 'station' | 'city'
  /** Whether a way to reach the person is asked for, insisted on, or belongs to somebody else who is kept apart. */
  readonly identity: 'optional' | 'required' | 'of-another'
  /** Who may see it, as said when consent is asked. */
  readonly seenBy: string
  /** States that it never takes. */
  readonly without: readonly State[]
  readonly outcomes: readonly string[]
}

/** Results of everything but opinions on drafts. */
export const MATTER_OUTCOMES = [
  '已解决',
  '列入计划',
  '解释说明',
  '已转办',
  '采纳',
  '部分采纳',
  '未采纳',
  '纳入研究参考',
] as const

const STATION = '办理这件事的站点同志和相关代表能看到。'
const CITY = '市级办公室负责这件事的工作人员能看到。'
export const SEEN_BY = { STATION, CITY } as const
