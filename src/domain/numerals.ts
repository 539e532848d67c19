/** Chinese and Arabic numbers as they occur in article numbers: 12 = 十二 = １２ = 第十二条. */

const DIGITS = '零一二三四五六七八九'
const VARIANTS: Readonly<Record<string, string>> = {
  〇: '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  廿: '二十',
  卅: '三十',
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Largest article number that any statute text reaches (民法典 has 1,260). */
const MAX_NUMBER = 9_999

/** Reads `12`, `１２`, `十二`, `一百零三`. Returns undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const clean = [...text.normalize('NFKC').trim()].map((c) => VARIANTS[c] ?? c).join('')
  if (/^\d{1,4}$/.test(clean)) return Number(clean)
  if (clean === '' || /[^零一二三四五六七八九十百千]/.test(clean)) return undefined
  if (!/[十百千]/.test(clean)) {
    const digits = [...clean].map((c) => DIGITS.indexOf(c)).join('')
    return digits.length <= 4 ? Number(digits) : undefined
  }
  let total = 0
  let digit = 0
  for (const c of clean) {
    const unit = UNITS[c]
    if (unit === undefined) digit = DIGITS.indexOf(c)
    else {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  const value = total + digit
  return value <= MAX_NUMBER ? value : undefined
}

/** Writes 21 as `二十一`, 103 as `一百零三`. */
export function writeNumber(value: number): string {
  if (value < 10) return DIGITS[value] ?? String(value)
  if (value > MAX_NUMBER) return String(value)
  let out = ''
  let gap = false
  for (const [name, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit > 0) {
      if (gap) out += '零'
      out += (digit === 1 && unit === 10 && out === '' ? '' : DIGITS[digit]) + name
      gap = false
    } else if (out !== '') gap = true
  }
  const last = value % 10
  if (last > 0) out += (gap ? '零' : '') + DIGITS[last]
  return out
}

/** An article's number: `第十二条` is {main: 12}, `第十二条之一` is {main: 12, sub: 1}. */
export interface ArticleNumber {
  readonly main: number
  readonly sub?: number
}

const NUMBER = '[0-9零〇一二三四五六七八九十百千两廿卅]{1,8}'
/** 跳 is what voice input makes of 条. */
const ARTICLE = new RegExp(`第?\\s*(${NUMBER})\\s*[条條跳](?:\\s*之\\s*(${NUMBER}))?`, 'g')
/** Without 第, `一条` and `3条建议` count something; `二十一条` and `24条` name an article. */
const COUNTED = /^(?:[一二三四五六七八九两]\s*[条條]|.{1,8}[条條](?:建议|意见|想法|理由|消息|短信))/
/** `article 3`, `articles 2, 5 and 7` */
const ENGLISH_ARTICLES = /\b(?:art(?:icles?|s?\.)?|clauses?)\s*(\d{1,4}(?:(?:\s*(?:,|&|and|or)\s*)+\d{1,4})*)\b/gi

/** Every article number named in a text, in order, without repeats. */
export function articleNumbersIn(text: string): ArticleNumber[] {
  const found: ArticleNumber[] = []
  const add = (main: number | undefined, sub?: number): void => {
    if (main === undefined || main === 0) return
    if (found.some((n) => n.main === main && n.sub === sub)) return
    found.push(sub === undefined ? { main } : { main, sub })
  }
  const folded = text.normalize('NFKC')
  for (const m of folded.matchAll(ARTICLE)) {
    const alone = m[0].trim() === folded.trim()
    if (!alone && !m[0].startsWith('第') && COUNTED.test(folded.slice(m.index))) continue
    add(readNumber(m[1] ?? ''), m[2] === undefined ? undefined : readNumber(m[2]))
  }
  for (const m of folded.matchAll(ENGLISH_ARTICLES))
    for (const [number] of (m[1] ?? '').matchAll(/\d+/g)) add(Number(number))
  return found
}

/** `第十二条`, `第十二条之一` */
export function sayArticle(number: ArticleNumber): string {
  return `第${writeNumber(number.main)}条${number.sub === undefined ? '' : `之${writeNumber(number.sub)}`}`
}

export function sameArticle(a: ArticleNumber, b: ArticleNumber): boolean {
  return a.main === b.main && a.sub === b.sub
}
