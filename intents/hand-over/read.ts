import { splitReason } from '../../src/casework/split-reason.ts'

interface Said {
  readonly command: string
  readonly reason: string
}
export interface Sending extends Said {
  readonly does: 'transfer' | 'report-up'
  readonly body?: string
  readonly number?: string
}
export interface Returning extends Said {
  readonly does: 'return' | 'agree-return'
  readonly names: string
}
export type Order = Sending | Returning | (Said & { readonly does: 'adjudicate' })

const WORDS = {
  'agree-return': /^\s*(?:同意|准许|允许)退(?:单|回)/,
  return: /(?<!同意|准许|允许)退(?:单|回)(?!给我|钱|款)/,
  adjudicate: /裁定/,
  'report-up': /上报|报送|呈报/,
  /** 已转办 is a result. */
  transfer:
    /转出|转交(?=\s*[0-9A-Za-z-]{1,20}\s*给)|(?<!已)转办|移送|移交|转(?:给|交|到)(?=[^，,。\s]{0,14}(?:局|委|院|厅|署|所|队|热线|政府|中心|公司|单位|法工委|12\d{3}))/,
} as const

/** Where it goes: `转给市水务局`, `上报到市人大法工委`. */
const BODY =
  /(?:转给|转交|转到|转办给|转出给|移送给?|移交给?|上报给?到?|报送给?到?|呈报给?|给|到|至)\s*([\p{Script=Han}A-Za-z0-9]{2,30}?)(?=[，,。；;：:\s（(]|编号|对方|理由|$)/u
const NUMBER =
  /(?:对方|那边|外部)?(?:编号|受理号|单号|文号)\s*(?:是|为)?[：:\s]*([\p{Script=Han}A-Za-z0-9〔〕\-—]{2,30})/u
/** Whom the reason of a return names: `应由水务站承办`. */
const COMPETENT =
  /(?:应(?:当|该)?(?:由|归|是|转|交)|建议(?:转给?|交给?|由)|请(?:转给?|交给?)|属于?|归)\s*([\p{Script=Han}A-Za-z0-9]{2,20}?)(?:来)?(?:承办|办理|负责|处理|管辖?|办|职责|的职责|的事)?(?=[，,。；;\s]|$)/u

/** Reads an order that sends an item elsewhere; undefined when the text is none. */
export function orderIn(text: string): Order | undefined {
  for (const does of ['agree-return', 'return', 'adjudicate', 'report-up', 'transfer'] as const) {
    const { command, reason } = splitReason(text, (part) => WORDS[does].exec(part) ?? undefined)
    if (!WORDS[does].test(command)) continue
    if (does === 'adjudicate') return { does, command, reason }
    if (does === 'return' || does === 'agree-return')
      return { does, command, reason, names: COMPETENT.exec(reason)?.[1] ?? COMPETENT.exec(command)?.[1] ?? '' }
    const body = BODY.exec(command)?.[1]
    const number = NUMBER.exec(command)?.[1]
    return {
      does,
      command: command.replace(NUMBER, ' ').replace(body ?? '\0', ' '),
      reason,
      ...(body === undefined ? {} : { body }),
      ...(number === undefined ? {} : { number }),
    }
  }
  return undefined
}
