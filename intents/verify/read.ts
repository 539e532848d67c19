import { halfWidth } from '../../src/casework/half-width.ts'
import { receiptsWritten } from '../../src/casework/refer.ts'
import { RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'

const VERB = '(?:核[验驗]|[验驗]真|[验驗][证證](?!码|碼)|\\/?verify(?![a-z]))(?:一下|下)?'
const BEFORE = '(?:请|請|麻烦|麻煩|帮我|幫我|我想|我要|想|再|能不能|可以|可不可以|[，,\\s])*'
/** `核验 YJ-…`, `帮我核验一下 7K3M`, `核验`: the verb and hardly more than a number. */
const COMMAND = new RegExp(
  `^\\s*${BEFORE}${VERB}(?:我的?|提的|交的|这件|那件|这个|那个|编号|编码|回执|意见|建议|内容|提交的?|[:：，,。.？?！!吗吧\\s]|[0-9A-Za-z][0-9A-Za-z\\-—–_]*)*$`,
  'i',
)
const VERB_ANYWHERE = new RegExp(VERB, 'i')
/** Asks whether somebody touched it. */
const TOUCHED =
  /(?:被|有人|偷偷|私自|背后|擅自).{0,6}(?:改|动|動|删|刪|换|換)(?:过|過|了|掉|吗|嗎|没)|篡改|(?:一字|原样).{0,4}(?:没|不)(?:动|改)/
const OWN = /我.{0,6}(?:提|交|写|寫|反映)(?:过|過|上去)?的/
const GROUP = `[${RECEIPT_ALPHABET}OILUoilua-z]{4}`
const CODE = new RegExp(`(?<![0-9A-Za-z-])${GROUP}[-—–]${GROUP}(?![0-9A-Za-z-])`, 'i')
const TOKEN = /[0-9A-Za-z][0-9A-Za-z\-—–_]*/g

export interface Order {
  /** Numbers as typed, whether they can be receipts or not. */
  readonly typed: readonly string[]
  /** The code from the receipt, to be compared. */
  readonly code?: string
}

/** What is to be checked; undefined when the text asks for something else. */
export function orderIn(text: string): Order | undefined {
  const folded = halfWidth(text)
  const receipts = receiptsWritten(folded)
  const asks = VERB_ANYWHERE.test(folded) || TOUCHED.test(folded)
  if (!COMMAND.test(folded) && !(asks && (receipts.length > 0 || OWN.test(folded)))) return undefined
  const rest = receipts.reduce((left, receipt) => left.replace(receipt, ' '), folded)
  const code = CODE.exec(rest)?.[0]
  const others = [
    ...rest
      .replace(code ?? '', ' ')
      .replace(VERB_ANYWHERE, ' ')
      .matchAll(TOKEN),
  ].map((m) => m[0])
  return { typed: receipts.length > 0 ? receipts : others, ...(code === undefined ? {} : { code: mended(code) }) }
}

/** As it is printed: look-alikes mended. */
const mended = (code: string): string =>
  code.toUpperCase().replace(/[—–]/g, '-').replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('U', 'V')
