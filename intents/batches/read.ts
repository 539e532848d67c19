import { receiptsWritten } from '../../src/casework/refer.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { findConsultations } from '../../src/search/consultation-search.ts'

export type Order =
  | { readonly does: 'send'; readonly names: string; readonly receiver?: string; readonly reason: string }
  | { readonly does: 'list'; readonly names: string }
  | { readonly does: 'show'; readonly number: number }

const SEND =
  /^\s*(?:把|将)?\s*(?:上报|报送|呈报)\s*(.{1,60}?)\s*(?:(?:到|给|至)\s*([\p{Script=Han}A-Za-z0-9]{2,30}))?\s*(?:[，,。；;\s]*(?:理由|原因)\s*[：:]\s*([\s\S]*))?$/u
const LIST = /^\s*(?:看|查看)?\s*(.{0,40}?)\s*(?:上报|报送)(?:的)?批次\s*(.{0,40}?)[。.]?\s*$/
const SHOW = /^\s*(?:看|查看|打开)?\s*第?\s*(\d{1,6})?\s*批次\s*(\d{1,6})?\s*[。.]?\s*$/
const TAIL = /(?<![0-9A-Za-z])(?=[0-9A-Za-z]*\d)[0-9A-Z]{4}(?![0-9A-Za-z])/

/** `上报 物业条例 第二章 到市人大法工委`, `上报批次`, `批次 2`; undefined when the text is none of them. */
export function orderIn({ text, knowledge }: Pick<Turn, 'text' | 'knowledge'>): Order | undefined {
  const [, , number] = SHOW.exec(text) ?? []
  if (number !== undefined) return { does: 'show', number: Number(number) }
  const list = LIST.exec(text)
  if (list !== null) return { does: 'list', names: `${list[1]} ${list[2]}`.trim() }
  const [, names = '', receiver, reason = ''] = SEND.exec(text) ?? []
  if (names === '' || receiptsWritten(names).length > 0 || TAIL.test(names)) return undefined
  if (findConsultations(names, knowledge.content.consultations).length === 0 && !/第.{1,5}[章条]/.test(names))
    return undefined
  return { does: 'send', names, reason: reason.trim(), ...(receiver === undefined ? {} : { receiver }) }
}
