import { halfWidth } from '../../src/casework/half-width.ts'
import { receiptsWritten } from '../../src/casework/refer.ts'
import { RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'

const VERB = /(?:核[验驗]|[验驗]真|[验驗][证證](?!码|碼)|\/?verify(?![a-z]))(?:一?下)?/i
/** Words beside the verb that name nothing else to be checked. */
const BESIDE =
  /请|請|麻烦|麻煩|帮我|幫我|给我|我想|我要|想|再|能不能|可不可以|可以|我|您|的|提交|提|交|过|了|这件|那件|这个|那个|编号|回执|核验码|意见|建议|内容|记录|有没有|被|改动?|吗|嗎|吧|[\s\p{P}]/gu
/** Asks whether somebody touched it. */
const TOUCHED =
  /(?:被|有人|偷偷|私自|背后|擅自).{0,6}(?:改|动|動|删|刪|换|換)(?:过|過|了|掉|吗|嗎|没)|篡改|(?:一字|原样).{0,4}(?:没|不)(?:动|改)/
const OWN = /我.{0,6}(?:提|交|写|寫|反映)(?:过|過|上去)?的/
const GROUP = `[${RECEIPT_ALPHABET}OILUoilua-z]{4}`
const CODE = new RegExp(`(?<![0-9A-Za-z-])${GROUP}[-—–]${GROUP}(?![0-9A-Za-z-])`, 'i')
const TOKEN = /[0-9A-Za-z][0-9A-Za-z\-—–_]*/g
/** Longer texts tell a story. */
const LONGEST = 120

export interface Order {
  /** Numbers as typed, whether they can be receipts or not. */
  readonly typed: readonly string[]
  /** The code from the receipt, to be compared. */
  readonly code?: string
}

/** What is to be checked; undefined when the text asks for something else. */
export function orderIn(text: string): Order | undefined {
  if (text.length > LONGEST) return undefined
  const folded = halfWidth(text)
  const verb = VERB.test(folded)
  const touched = !verb && TOUCHED.test(folded)
  if (!verb && !touched) return undefined
  const receipts = receiptsWritten(folded)
  const rest = receipts.reduce((left, receipt) => left.replace(receipt, ' '), folded).replace(VERB, ' ')
  const others = rest.replace(TOKEN, ' ').replace(BESIDE, '')
  if (receipts.length === 0 && (verb ? others !== '' : !OWN.test(folded))) return undefined
  const code = CODE.exec(rest)?.[0]
  const tokens = [...rest.replace(code ?? '', ' ').matchAll(TOKEN)].map((m) => m[0])
  return { typed: receipts.length > 0 ? receipts : tokens, ...(code === undefined ? {} : { code: mended(code) }) }
}

/** As it is printed: look-alikes mended. */
const mended = (code: string): string =>
  code.toUpperCase().replace(/[—–]/g, '-').replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('U', 'V')
