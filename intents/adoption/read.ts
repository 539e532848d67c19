export type Order =
  | { readonly does: 'show' | 'close'; readonly names: string }
  | { readonly does: 'reopen'; readonly names: string; readonly reason: string }
  | { readonly does: 'agree'; readonly names: string; readonly token: string }

const SHOW = /^\s*(?:看|查看)?\s*(.{0,60}?)\s*(?:的)?采纳(?:台账|总账|情况表)\s*(.{0,60}?)[。.]?\s*$/
const CLOSE = /^\s*(?:把|将)?\s*(.{0,60}?)\s*(?:结束|关闭)(?:(?:公开)?征求意见|采纳台账|台账)\s*(.{0,60}?)[。.]?\s*$/
const AGREE = /^\s*同意\s*重新打开\s*(?:采纳)?(?:台账)?\s*(.{0,60}?)\s*(\d{4})\s*[。.]?\s*$/
const REOPEN = /^\s*重新打开\s*(?:采纳)?(?:台账)?\s*(.{0,60}?)\s*(?:[，,。；;\s]*(?:理由|原因)\s*[：:]\s*([\s\S]*))?$/
const CALLED = /台账|征求意见|《|条例|草案|理由|原因/
/** A question about closing closes nothing. */
const ASKS = /[？?]|吗|呢|能不能|可不可以|什么时候|怎么|没有|还没|别|不要|先不/

/** Reads an order about the ledger of a draft; undefined when the text is none. */
export function orderIn(text: string): Order | undefined {
  const agree = AGREE.exec(text)
  if (agree !== null) return { does: 'agree', names: agree[1] ?? '', token: agree[2] ?? '' }
  const reopen = CALLED.test(text) ? REOPEN.exec(text) : null
  if (reopen !== null) return { does: 'reopen', names: reopen[1] ?? '', reason: (reopen[2] ?? '').trim() }
  if (ASKS.test(text)) return undefined
  const close = CLOSE.exec(text)
  if (close !== null) return { does: 'close', names: `${close[1]} ${close[2]}`.trim() }
  const show = SHOW.exec(text)
  return show === null ? undefined : { does: 'show', names: `${show[1]} ${show[2]}`.trim() }
}
