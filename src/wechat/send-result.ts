import type { SendResult } from '../ports/channel.ts'
import type { ApiAnswer } from './api.ts'

/** What the codes of one platform mean for a message; those that are not listed are tried again. */
export interface SendCodes {
  readonly window: readonly number[]
  readonly blocked: readonly number[]
  readonly invalid: readonly number[]
  /** Milliseconds after which a code is worth another try. */
  readonly later: Readonly<Record<number, number>>
}

export function sendResult(answer: ApiAnswer, codes: SendCodes): SendResult {
  if (answer.did === 'failed')
    return { ok: false, why: 'retry', ...(answer.afterMs === undefined ? {} : { afterMs: answer.afterMs }) }
  const { code, data } = answer
  if (code === 0) {
    const id = typeof data === 'object' && data !== null && 'msgid' in data ? String(data.msgid) : undefined
    return { ok: true, ...(id === undefined ? {} : { id }) }
  }
  if (codes.window.includes(code)) return { ok: false, why: 'window' }
  if (codes.blocked.includes(code)) return { ok: false, why: 'blocked' }
  if (codes.invalid.includes(code)) return { ok: false, why: 'invalid' }
  const afterMs = codes.later[code]
  return { ok: false, why: 'retry', ...(afterMs === undefined ? {} : { afterMs }) }
}
