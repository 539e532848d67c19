import type { Label } from '../../../ports/phrases.ts'
import { articleIn, billIn } from './bill.ts'
import { documentIn } from './document.ts'
import { opinionIn } from './opinion.ts'
import { ratingIn } from './rating.ts'
import { receiptsIn } from './receipts.ts'
import { dateIn, deputyIn } from './reception.ts'
import { assigneeIn, deadlineIn, decisionIn, formatIn, periodIn, reasonIn, replyIn, statusIn } from './staff.ts'
import { placeIn, stationIn, whatIn } from './station.ts'

/** Pieces of the text, exactly as typed unless they are of a closed set. Absent = not said. */
export type Slots = Readonly<Record<string, string | readonly string[]>>
type Found = Readonly<Record<string, string | readonly string[] | undefined>>

/** What each wish looks for. A label that is not listed has no slots. */
const FINDERS: { readonly [L in Label]?: (text: string) => Found } = {
  ask_regulation: (text) => ({ regulation: billIn(text), article: articleIn(text) }),
  ask_station: (text) => ({ ...where(text), what: whatIn(text) }),
  ask_reception_day: (text) => ({ deputy: deputyIn(text), date: dateIn(text), ...where(text) }),
  submit_opinion: (text) => ({ bill: billIn(text), article: articleIn(text), opinion: opinionIn(text) }),
  submit_review_request: (text) => ({ document: documentIn(text) }),
  check_status: (text) => receipts(text, false),
  withdraw: (text) => receipts(text, false),
  rate: (text) => ({ score: ratingIn(text), ...receipts(text, false) }),
  admin_list: (text) => ({
    status: statusIn(text),
    period: periodIn(text),
    bill: billIn(text),
    article: articleIn(text),
  }),
  admin_view: (text) => receipts(text, true),
  admin_assign: (text) => ({ ...receipts(text, true), assignee: assigneeIn(text) }),
  admin_reply: (text) => ({ ...receipts(text, true), reply: replyIn(text) }),
  admin_decide: (text) => ({ ...receipts(text, true), decision: decisionIn(text), reason: reasonIn(text) }),
  admin_merge: (text) => ({ receipts: receiptsIn(text, true), article: articleIn(text) }),
  admin_publish: (text) => ({ bill: billIn(text), deadline: deadlineIn(text) }),
  admin_export: (text) => ({
    article: articleIn(text),
    bill: billIn(text),
    period: periodIn(text),
    format: formatIn(text),
  }),
  admin_stats: (text) => ({ bill: billIn(text), period: periodIn(text) }),
}

/** Pure; never throws. */
export function slotsFor(label: Label, text: string): Slots {
  const found = Object.entries(FINDERS[label]?.(text) ?? {})
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value.length > 0)) as Slots
}

function where(text: string): Found {
  const station = stationIn(text)
  return station === undefined ? { place: placeIn(text) } : { station }
}

/** One receipt is `receipt`, several are `receipts`. */
function receipts(text: string, staff: boolean): Found {
  const all = receiptsIn(text, staff)
  return all.length > 1 ? { receipts: all } : { receipt: all[0] }
}
