import { z } from 'zod'
import { dayOf, type Instant, startOf } from '../../src/domain/shanghai.ts'
import { bad, good, type Read, reading } from './trouble.ts'

/** Longest name, title or single line that still fits a chat bubble. */
const LINE_LIMIT = 300
/** Longest answer or description; a chat message of any channel holds it. */
const TEXT_LIMIT = 4_000
/** No office keeps or promises anything for more than ten years of days. */
const COUNT_LIMIT = 3_660

export const line = z.string().trim().min(1).max(LINE_LIMIT)
export const prose = z.string().trim().min(1).max(TEXT_LIMIT)

/** A list; one value may also be written on the line itself, several with 、 between them. */
export const lines = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[、,，;；]/).filter((part) => part.trim() !== '') : value),
  z.array(line),
)

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/

/** Reads `2026-09-30`, `2026/9/30`, `2026年9月30日`; refuses days that the calendar does not have. */
export function readDay(text: string): Read<string> {
  const found = DAY.exec(text.normalize('NFKC').trim())
  if (found === null) return bad(`“${text}”不是日期`, '请写成 2026-09-30 这样的日期')
  const day = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`
  const at = startOf(day)
  if (Number.isNaN(at) || dayOf(at) !== day) return bad(`日历上没有${text}这一天`, '请核对月份和日期')
  return good(day)
}

const CLOCK = /^(\d{1,2}):(\d{2})$/

/** `9:00` becomes `09:00`; `24:00` is the end of the day. Undefined for times that a clock does not show. */
export function readClock(text: string): string | undefined {
  const found = CLOCK.exec(text.normalize('NFKC').trim())
  const hour = Number(found?.[1])
  const minute = Number(found?.[2])
  if (found === null || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined
  return `${String(hour).padStart(2, '0')}:${found[2]}`
}

function readPeriod(text: string): Read<string> {
  const [from, to, ...more] = text.normalize('NFKC').split(/\s*[-–—~～至到]+\s*/)
  const start = readClock(from ?? '')
  const end = readClock(to ?? '')
  if (start === undefined || end === undefined || more.length > 0)
    return bad(`看不懂时间“${text}”`, '请写成 14:00-16:00')
  if (end <= start) return bad(`“${text}”的结束时间不晚于开始时间`, '请核对这段时间的先后')
  return good(`${start}-${end}`)
}

function readMoment(text: string): Read<Instant> {
  const folded = text.normalize('NFKC').trim()
  const at = /[+Z]/.test(folded) ? Date.parse(folded) : localMoment(folded)
  if (!Number.isNaN(at)) return good(at)
  return bad(`看不懂时间“${text}”`, '请写成 2026-09-10 14:30（北京时间）')
}

function localMoment(text: string): number {
  const [date = '', clock = '00:00'] = text.split(/[ T]+/)
  const day = readDay(date)
  const time = readClock(clock.slice(0, 5))
  return day.ok && time !== undefined && time !== '24:00' ? Date.parse(`${day.value}T${time}:00+08:00`) : Number.NaN
}

const YES = ['true', '是', '有', '对', 'yes']
const NO = ['false', '否', '无', '没有', '不', 'no']

function readYesNo(text: string): Read<boolean> {
  const word = text.trim().toLowerCase()
  if (YES.includes(word)) return good(true)
  return NO.includes(word) ? good(false) : bad(`“${text}”既不是“是”也不是“否”`, '请写 是 或者 否')
}

function readCount(text: string): Read<number> {
  const folded = text.normalize('NFKC').trim()
  const value = Number(folded)
  if (/^\d+$/.test(folded) && value <= COUNT_LIMIT) return good(value)
  return bad(`“${text}”不是可用的整数`, `请写 0 到 ${COUNT_LIMIT} 之间的整数`)
}

export const day = reading(line, readDay)
export const period = reading(line, readPeriod)
export const moment = reading(line, readMoment)
export const yesNo = reading(line, readYesNo)
export const count = reading(line, readCount)

/** A group of keys, all of them known. The message of an unknown key lists the known ones. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join('、')
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) })
}
