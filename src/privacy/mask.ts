/** Structured personal data in free text: found so that it can be hidden in lists, notices and logs. */

/** Signs that nobody sees between two digits: joiners, and what makes a key or an emoji of a digit. */
const UNSEEN = '\\u200B-\\u200D\\u2060\\uFEFF\\uFE0F\\u20E3'
const DIGIT_GAP = `[\\s${UNSEEN}-]{0,2}`
/** What people write between the groups of a number. */
const GROUP_GAP = `[\\s${UNSEEN}.·_/()—–-]{1,2}`
const digits = (n: number): string => `\\d(?:${DIGIT_GAP}\\d){${n - 1}}`

const RULES: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'identity',
    pattern: new RegExp(`(?<!\\d)[1-9]${DIGIT_GAP}${digits(16)}${DIGIT_GAP}[\\dXx](?![\\dA-Za-z])`, 'g'),
  },
  {
    kind: 'identity',
    pattern: new RegExp(`(?<!\\d)[1-9]\\d{5}${GROUP_GAP}\\d{8}${GROUP_GAP}\\d{3}[\\dXx](?![\\dA-Za-z])`, 'g'),
  },
  { kind: 'bankcard', pattern: new RegExp(`(?<!\\d)62${DIGIT_GAP}${digits(14)}(?:${DIGIT_GAP}\\d){0,3}(?!\\d)`, 'g') },
  { kind: 'creditcard', pattern: new RegExp(`(?<!\\d)[45]${DIGIT_GAP}${digits(15)}(?!\\d)`, 'g') },
  {
    kind: 'mobile',
    pattern: new RegExp(`(?<!\\d)(?:\\+?86${DIGIT_GAP})?1${DIGIT_GAP}[3-9]${DIGIT_GAP}${digits(9)}(?!\\d)`, 'g'),
  },
  { kind: 'mobile', pattern: new RegExp(`(?<!\\d)1[3-9]\\d${GROUP_GAP}\\d{4}${GROUP_GAP}\\d{4}(?!\\d)`, 'g') },
  { kind: 'email', pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g,
  },
]

/** Something without any of these is none of them. */
const MAY_HOLD = /[\d@A-Z]/

/** Longest text that is looked through; longer texts never pass the size guard. */
const MAX_MASKED = 8_000

const hide = (found: string): string => {
  const visible = found.replace(NO_DIGIT, '')
  return visible.length <= 4 ? '****' : `${visible.slice(0, 3)}****${visible.slice(-2)}`
}

const NO_DIGIT = new RegExp(`[\\s${UNSEEN}_/()—–-]`, 'g')
/** How digits are said. Whoever writes a number in these means to be called, or hopes not to be found. */
const SAID_DIGITS: ReadonlyMap<string, string> = new Map(
  [...'〇零一二三四五六七八九幺两'].map((sign, n) => [sign, '0012345678912'[n] as string]),
)

/** So many in a row are no name and no count. */
const SAID_NUMBER = /[〇零一二三四五六七八九幺两]{7,}/g

/** Full-width digits and letters, and digits as they are said, as plain ones, each in its place. */
const fold = (text: string): string =>
  text
    .replace(SAID_NUMBER, (said) => [...said].map((sign) => SAID_DIGITS.get(sign) ?? sign).join(''))
    .replace(/[^\0-\x7F\u4E00-\u9FFF]/g, (sign) => {
      const plain = sign.normalize('NFKC')
      return plain.length === 1 ? plain : sign
    })

/** Replaces phones, identity numbers, bank cards, plates and e-mail addresses by `138****01`; other characters stay. */
export function mask(text: string): string {
  let shown = text.slice(0, MAX_MASKED)
  let folded = fold(shown)
  if (!MAY_HOLD.test(folded)) return shown
  for (const { pattern } of RULES) {
    const all = [...folded.matchAll(pattern)]
    for (const found of all.reverse())
      shown = shown.slice(0, found.index) + hide(found[0]) + shown.slice(found.index + found[0].length)
    if (all.length > 0) folded = fold(shown)
  }
  return shown
}

/** Whether a text holds structured personal data. */
export function holdsPersonalData(text: string): boolean {
  const folded = fold(text.slice(0, MAX_MASKED))
  return RULES.some((rule) => folded.search(rule.pattern) >= 0)
}
