const ON_SUBSCRIBE = 'qrscene_'
const CODE = /^[\p{L}\p{N}_-]{1,64}$/u

/** What somebody says who scanned the code of a place: the one point where a scanned code becomes words. */
export const wordsOfCode = (code: string): string => `代码 ${code}`

/** The code of a QR scene: `qrscene_<code>` of somebody new, `<code>` of a follower. */
export function codeOf(eventKey: string): string | undefined {
  const code = eventKey.startsWith(ON_SUBSCRIBE) ? eventKey.slice(ON_SUBSCRIBE.length) : eventKey
  return CODE.test(code) ? code : undefined
}
