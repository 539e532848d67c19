import type { Order } from '../../src/consultation/order.ts'
import type { Day } from '../../src/domain/shanghai.ts'
import { addDays, startOf } from '../../src/domain/shanghai.ts'
import { STAGES, type Stage } from '../../src/domain/stage.ts'

/** What staff say of a draft: an order, the release of one, taking one back, or the list of what waits. */
export type Said =
  | { readonly do: 'order'; readonly order: Order; readonly name: string }
  | { readonly do: 'release' | 'drop' | 'list'; readonly name: string }
  /** The order is clear, a part of it is missing. */
  | { readonly do: 'ask'; readonly what: 'day' | 'stage' }

const REASON = /[，,。；;、\s]*(?:缩短)?(?:理由|原因)\s*[：:是为]?\s*([\s\S]*)$/
const LIST = /^\s*(?:待发布|待发布草案|待放行草案|草案待发布|草案待放行)\s*$/
const RELEASE =
  /^\s*(?:同意)?放行\s*(?=草案|征求意见|发布|延长|提前结束|终止|阶段)(?:草案|征求意见|发布|延长|提前结束|终止审议|终止|阶段)[\s：:]*/
const DROP = /^\s*(?:退回|撤回|不发布)\s*(?:草案|征求意见)[\s：:]*/
const PUBLISH = /^\s*(?:发布(?:草案|征求意见)|(?:草案|征求意见)\s*发布)[\s：:]*/
const EXTEND = /^\s*(?:延长|顺延)(?:征求意见期?|意见征集)[\s：:]*|^\s*征求意见期?\s*(?:延长|顺延)[\s：:]*/
const END = /^\s*提前(?:结束|截止|关闭)(?:征求意见)?[\s：:]*/
const STOP = /^\s*(?:终止审议|终止草案)[\s：:]*/
const STAGE_ORDER = /^\s*草案阶段[\s：:]*/
const DAY = /(?:延长|延|顺延)?到?\s*(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:24时)?/

/** Words that begin with an order; the rest of the sentence is a draft, a day, a reason. */
export const isDraftOrder = (text: string): boolean =>
  [LIST, RELEASE, DROP, PUBLISH, EXTEND, END, STOP, STAGE_ORDER].some((pattern) => pattern.test(text))

/** @param today a day without a year is the next one of that name */
export function readSaid(text: string, today: Day): Said | undefined {
  if (LIST.test(text)) return { do: 'list', name: '' }
  const reason = (REASON.exec(text)?.[1] ?? '').trim()
  const command = text.replace(REASON, '')
  const rest = (pattern: RegExp): string => command.replace(pattern, '').trim()
  if (RELEASE.test(command)) return { do: 'release', name: rest(RELEASE) }
  if (DROP.test(command)) return { do: 'drop', name: rest(DROP) }
  if (PUBLISH.test(command)) {
    const order: Order = { act: 'publish', ...(reason === '' ? {} : { shortReason: reason }) }
    return { do: 'order', order, name: rest(PUBLISH) }
  }
  if (EXTEND.test(command)) {
    const found = DAY.exec(rest(EXTEND))
    const until = found === null ? undefined : dayIn(found, today)
    if (found === null || until === undefined) return { do: 'ask', what: 'day' }
    return { do: 'order', order: { act: 'extend', until, reason }, name: rest(EXTEND).replace(found[0], '').trim() }
  }
  if (END.test(command)) return { do: 'order', order: { act: 'end', reason }, name: rest(END) }
  if (STOP.test(command)) return { do: 'order', order: { act: 'stage', stage: '终止审议', reason }, name: rest(STOP) }
  if (!STAGE_ORDER.test(command)) return undefined
  const said = rest(STAGE_ORDER)
  const stage = STAGES.toReversed().find((one) => said.endsWith(one)) as Stage | undefined
  if (stage === undefined) return { do: 'ask', what: 'stage' }
  return { do: 'order', order: { act: 'stage', stage, reason }, name: said.slice(0, -stage.length).trim() }
}

function dayIn([, year, month, date]: RegExpExecArray, today: Day): Day | undefined {
  const two = (n = ''): string => n.padStart(2, '0')
  const on = (y: string): Day => `${y}-${two(month)}-${two(date)}`
  const exists = (day: Day): boolean => !Number.isNaN(startOf(day)) && addDays(day, 0) === day
  const here = on(year ?? today.slice(0, 4))
  const day = year === undefined && here < today ? on(String(Number(today.slice(0, 4)) + 1)) : here
  return exists(day) ? day : undefined
}
