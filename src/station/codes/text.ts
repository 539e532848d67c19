/** Longest code that is looked at; with its word before it, short enough to be answered in the middle of a form. */
const LONGEST = 36
const PAYLOAD = /^[\p{L}\p{N}][\p{L}\p{N}\p{Pd}\s_.·]+$/u

/** What a scanned sign says in a chat, whatever the channel: page address, scene of an account, link into an app. */
export const scanText = (payload: string): string => `扫码 ${payload}`

/**
 * Whether something that came with an address can be a code at all; nothing else is ever said in somebody's name. A code
 * has a letter or a digit of the Latin kind in it: `代码在哪里` asks for one.
 */
export const isPayload = (given: string): boolean =>
  given.length <= LONGEST && PAYLOAD.test(given) && /[0-9A-Za-z]/.test(given)

export interface CodeSaid {
  readonly code: string
  /** `扫码`: a sign was scanned; `代码`: typed, and said to be a code; undefined: nothing but what may be one. */
  readonly how?: '扫码' | '代码'
}

const SCANNED = /^(?:扫码|掃碼|qrscene)[\s_:：]+(.+)$/iu
const TYPED = /^(?:站点?)?(?:代码|代碼|站码|站碼)\s*[:：是为]?\s*(.+)$/u
const LOOSE = /^(?:站点?)?(?:的?(?:编号|编码|码|code))?\s*[:：是为]?\s*(.+)$/iu

/** The code in a text that says nothing else; undefined when it says more. */
export function codeSaid(text: string): CodeSaid | undefined {
  const said = text.trim()
  if (said.length > LONGEST + LEAD) return undefined
  const scanned = SCANNED.exec(said)?.[1]
  if (scanned !== undefined) return coded(scanned, '扫码')
  const typed = TYPED.exec(said)?.[1]
  if (typed !== undefined) return coded(typed, '代码')
  const code = LOOSE.exec(said)?.[1] ?? ''
  const plain = code.normalize('NFKC')
  return isPayload(plain) ? { code: plain } : undefined
}
const LEAD = 10

function coded(code: string, how: '扫码' | '代码'): CodeSaid | undefined {
  const plain = code.normalize('NFKC').replace(/[。.!！]+$/u, '')
  return isPayload(plain) ? { code: plain, how } : undefined
}
