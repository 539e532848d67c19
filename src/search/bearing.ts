/**
 * Signs of whom an article speaks to, with log-odds that an article with the sign answers a layperson's question rather
 * than merely sharing its words. Rounded from what national questions and others of one city agree on.
 */
const SIGNS: readonly (readonly [number, RegExp])[] = [
  [-1, /^为了.{0,120}制定本/],
  [-0.9, /^(?:市|区|县|乡|各级|国务院|省).{0,30}(?:人民政府|部门|机关).{0,30}(?:应当|负责|主管)/],
  [-1.3, /由.{0,20}另行(?:制定|规定)|具体办法由/],
  [-0.6, /自.{0,20}起(?:施行|实施)/],
  [-0.2, /规划|预算|考核|统筹|协调机制|信息系统|平台|标准/],
  [0.4, /不得|禁止/],
  [0.3, /（一）/],
  [0.2, /公民|个人|当事人|消费者|业主|居民|劳动者|职工|父母|监护人|承租人|出租人|乘客|患者|用人单位/],
]

/** What decides it, as text: it changes with the rules. */
export const BEARING_RULES = SIGNS.map(String).join('\n')

/** How much the text of an article bears on citizens rather than on offices; log-odds about -3..1. */
export function bearingOf(text: string): number {
  let sum = 0
  for (const [odds, sign] of SIGNS) if (sign.test(text)) sum += odds
  return sum
}
