import { isPayload, scanText } from '../station/codes/text.ts'

/** What somebody who just came in is taken to say. */
const GREETING = '你好'

/** What somebody is taken to say who came by the sign of a station (`LA01-17K3MQ`), or without one. */
export const wordsOfCode = (sign: string): string => (isPayload(sign) ? scanText(sign) : GREETING)
