const CODE = /^[\p{L}\p{N}_-]{1,64}$/u
/** What somebody who just came in is taken to say. */
const GREETING = '你好'

/**
 * What somebody is taken to say who came by the code of a place, or without one: the one point where a scanned code
 * becomes words.
 */
export const wordsOfCode = (code: string): string => (CODE.test(code) ? `代码 ${code}` : GREETING)
