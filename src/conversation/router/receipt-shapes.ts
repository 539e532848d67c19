/**
 * Where receipts stand in a text. Citizens copy them from paper, from other systems and from memory, so many spellings
 * count: `LZ-2026-000815`, `yj20260612-0037`, `RD26070119`, `YJ-260914-7K3M-Q`, `2026-1138`, tails `0037` and `7K3M`.
 */

export type Span = readonly [start: number, end: number]

const FULL = /(?<![a-z])[a-z]{1,5}[-_#: ]?\d{2,14}(?:[-_][0-9a-z]{1,10}){0,4}(?![0-9a-z])/gi
const BARE = /(?<![\d.])(?:\d{4,8}[-_]\d{2,8}(?:[-_][0-9a-z]{1,8})?|\d{9,20})(?![\d.])/gi
const MIXED_TAIL = /(?<![0-9a-z])(?=[a-z]{0,3}\d)(?=\d{0,3}[a-z])[0-9a-z]{4}(?![0-9a-z])/gi
const NAMED_TAIL =
  /(?<=(?:尾号|编号|編號|编好|回执号?|回執|单号|受理号|受理编号|号码?|查询?|撤[回销掉]?|[辙彻]回|#|no\.?)(?:是|为|:)?\s?)\d{3,8}(?![\d年元])/gi
const STAFF_TAIL = /(?<![\d.-])(?:0\d{3,7}|\d{4})(?![\d年元块人件户平米度天个%小万.-]|分(?![给派配到]))/g
const UNIT = /^\d+(?:th|st|nd|rd|am|pm|km|kg|cm|mm|db|kw|mb|gb|h|m|w|v|g|a|x|s|d)$/i
/** Words in front of a number that make it something else. */
const NOT_A_PREFIX =
  /^(?:article|art|clause|section|page|room|no|item|top|rate|stars?|in|on|at|to|of|by|is|and|or)[-_#: ]/i
/** A receipt has at least this many digits; `a4` and `covid19` have fewer. */
const DIGITS = 4

/** Expects half-width text in which dates and phone numbers are masked. `tails`: four bare digits count, as among staff. */
export function receiptSpans(text: string, tails: boolean): readonly Span[] {
  const spans: Span[] = []
  const add = (pattern: RegExp, accept: (found: string) => boolean): void => {
    for (const m of text.matchAll(pattern)) {
      const [start, end] = [m.index, m.index + m[0].length]
      if (accept(m[0]) && spans.every(([s, e]) => end <= s || start >= e)) spans.push([start, end])
    }
  }
  add(FULL, (found) => found.replace(/\D/g, '').length >= DIGITS && !NOT_A_PREFIX.test(found))
  add(BARE, () => true)
  add(NAMED_TAIL, () => true)
  add(MIXED_TAIL, (found) => !UNIT.test(found))
  if (tails) add(STAFF_TAIL, () => true)
  return spans.toSorted((a, b) => a[0] - b[0])
}
