/** Structured personal data in free text: found so that it can be hidden in lists, notices and logs. */

const DIGIT_GAP = '[\\s-]?'
const digits = (n: number): string => `\\d(?:${DIGIT_GAP}\\d){${n - 1}}`

const RULES: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'identity',
    pattern: new RegExp(`(?<!\\d)[1-9]${DIGIT_GAP}${digits(16)}${DIGIT_GAP}[\\dXx](?![\\dA-Za-z])`, 'g'),
  },
  { kind: 'bankcard', pattern: new RegExp(`(?<!\\d)(?:62|4|5)${digits(14)}(?:${DIGIT_GAP}\\d){1,3}(?!\\d)`, 'g') },
  {
    kind: 'mobile',
    pattern: new RegExp(`(?<!\\d)(?:\\+?86${DIGIT_GAP})?1${DIGIT_GAP}[3-9]${DIGIT_GAP}${digits(9)}(?!\\d)`, 'g'),
  },
  { kind: 'email', pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g,
  },
]

/** Longest text that is looked through; longer texts never pass the size guard. */
const MAX_MASKED = 8_000

const hide = (found: string): string => {
  const visible = found.replace(/\s|-/g, '')
  return visible.length <= 4 ? '****' : `${visible.slice(0, 3)}****${visible.slice(-2)}`
}

/** Replaces phones, identity numbers, bank cards, plates and e-mail addresses by `138****01`; other characters stay. */
export function mask(text: string): string {
  let shown = text.slice(0, MAX_MASKED)
  for (const rule of RULES) {
    const folded = shown.normalize('NFKC')
    const found = folded.length === shown.length ? folded : undefined
    if (found === undefined) shown = folded
    const spans = [...(found ?? shown).matchAll(rule.pattern)].map((m) => ({ at: m.index, text: m[0] }))
    for (const span of spans.reverse())
      shown = shown.slice(0, span.at) + hide(span.text) + shown.slice(span.at + span.text.length)
  }
  return shown
}

/** Whether a text holds structured personal data. */
export function holdsPersonalData(text: string): boolean {
  const folded = text.slice(0, MAX_MASKED).normalize('NFKC')
  return RULES.some((rule) => folded.search(rule.pattern) >= 0)
}
