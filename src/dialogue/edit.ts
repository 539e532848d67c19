import { readNumber } from '../domain/numerals.ts'

/** A place in a value: `最后一位` is {from: 'end', nth: 1}, `第3位` is {from: 'start', nth: 3}; without `nth` the whole end or start. */
export interface Place {
  readonly from: 'start' | 'end'
  readonly nth?: number
}

/** A change within an existing value: `是2不是1` is {old: '1', now: '2'}. */
export interface Edit {
  readonly old?: string
  readonly now: string
  readonly place?: Place
}

const QUOTES = /^[“”"'「」『』‘’\s]+|[“”"'「」『』‘’\s。.，,！!]+$/g
export const unquoted = (text: string): string => text.replace(QUOTES, '')

const A_NOT_B = /^(?:应该|应当|其实)?是(.{1,60}?)[，,、;；\s]*(?:而)?不是(.{1,60})$/s
const NOT_B_A = /^不是(.{1,60}?)[，,、;；\s]*(?:而应该|应该|应当|而)?是(.{1,60})$/s
const B_WRONG_A =
  /^(.{1,60}?)(?:写|填|打|说)?(?:错了|不对|有误)[，,、;；\s]*(?:应该|应当|要)?(?:是|为|改成|改为)(.{1,60})$/s
const B_TO_A = /^(?:把|将)?(.{1,60}?)(?:改成|改为|换成|换为|替换成|更正为|修改为)(.{1,200})$/s

/** Reads `是A不是B`, `不是B是A`, `B错了，是A`; with `swap` also `把B改成A`. */
export function readEdit(text: string, swap: boolean): Edit | undefined {
  const said = text.trim().replace(/[。.！!]+$/, '')
  const plain = A_NOT_B.exec(said)
  if (plain !== null) return edit(plain[2], plain[1])
  const turned = NOT_B_A.exec(said) ?? B_WRONG_A.exec(said) ?? (swap ? B_TO_A.exec(said) : null)
  return turned === null ? undefined : edit(turned[1], turned[2])
}

function edit(old: string | undefined, now: string | undefined): Edit | undefined {
  const [from, to] = [unquoted(old ?? '').replace(/^(?:把|将)/, ''), unquoted(now ?? '')]
  return from === '' || to === '' || from === to ? undefined : { old: from, now: to }
}

const NUMERAL = '[0-9一二三四五六七八九十两]{1,2}'
const PLACE = new RegExp(
  `^的?(?:(倒数第(${NUMERAL})[位个])|(最?后一[位个])|((?:最?后|末)(?:${NUMERAL})[位个]|末位|末尾|结尾|尾号|尾数|最后(?=[是应为]))|(第(${NUMERAL})[位个])|(前${NUMERAL}[位个]|开头|最前面?|首位))(?:数字?|号码|字)?`,
)

/** Reads `最后一位`, `尾号`, `第三位` at the beginning of a text; `length` is how much of it was read. */
export function readPlace(text: string): { readonly place: Place; readonly length: number } | undefined {
  const m = PLACE.exec(text)
  if (m === null) return undefined
  const [all, reverse, reverseNth = '', last, end, fromStart, startNth = ''] = m
  const length = all.length
  if (reverse !== undefined) return { place: { from: 'end', nth: readNumber(reverseNth) ?? 1 }, length }
  if (last !== undefined) return { place: { from: 'end', nth: 1 }, length }
  if (end !== undefined) return { place: { from: 'end' }, length }
  if (fromStart !== undefined) return { place: { from: 'start', nth: readNumber(startNth) ?? 1 }, length }
  return { place: { from: 'start' }, length }
}

/** The value after the edit; undefined when what should be replaced is not there. */
export function applyEdit(value: string, { old, now, place }: Edit): string | undefined {
  const start = startOf(value, old, now, place)
  if (start === undefined) return undefined
  return value.slice(0, start) + now + value.slice(start + (old ?? now).length)
}

function startOf(value: string, old: string | undefined, now: string, place: Place | undefined): number | undefined {
  const size = (old ?? now).length
  const start = place === undefined ? value.lastIndexOf(old ?? '') : positionOf(value.length, size, place)
  if (start < 0 || start + size > value.length) return undefined
  if (old === undefined) return place === undefined ? undefined : start
  return value.startsWith(old, start) ? start : undefined
}

function positionOf(length: number, size: number, { from, nth = from === 'end' ? size : 1 }: Place): number {
  return from === 'start' ? nth - 1 : length - nth
}
