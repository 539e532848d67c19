import { exact, firstPiece } from './exact.ts'

const KIND =
  '(?:号文件|红头文件|紅頭文件|文件|通知|公告|通告|告知书|决定|会议纪要|纪要|办法|辦法|规定|規定|细则|細則|条例|规章)'
const LEAD = '(?:对|對|针对|关于|认为|觉得|撤销|审查|审一下|有份|有个|有一份|这个|这份|那个|，|,|^)'
const DOCUMENTS: readonly RegExp[] = [
  /(《[^》]{1,60}》)/d,
  new RegExp(`${LEAD}([\\u4e00-\\u9fff\\d〔〕]{2,16}?${KIND})`, 'd'),
]

/** The document that shall be examined, as typed. */
export function documentIn(text: string): string | undefined {
  return firstPiece(exact(text), DOCUMENTS)
}
