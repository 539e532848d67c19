import { isPayload, scanText } from '../station/codes/text.ts'

/** What somebody who just came in is taken to say. */
const GREETING = '你好'

/** What somebody is taken to say who came by the code of a place, or without one. */
export const wordsOfCode = (code: string): string => (isPayload(code) ? scanText(code) : GREETING)
