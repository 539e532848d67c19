import { pinyin } from 'pinyin-pro'

/**
 * Names of bodies and calls for help, as they are written. Only long ones: two characters of one sound come about by
 * chance where one word ends and the next begins.
 */
const NAMES = [
  '检察院',
  '信访局',
  '信访办',
  '信访件',
  '派出所',
  '公安局',
  '监察委',
  '纪检委',
  '劳动仲裁',
  '申请仲裁',
  '行政复议',
  '申请复议',
  '法律援助',
  '强制执行',
  '拖欠工资',
  '公积金',
  '着火了',
  '起火了',
  '救命啊',
  '煤气味',
  '煤气漏',
  '煤气泄漏',
  '燃气泄漏',
  '救护车',
  '喝农药',
  '要跳楼',
  '割手腕',
  '喘不上气',
  '没有呼吸',
] as const

/** Sounds of characters; no more than there are characters. */
const sounds = new Map<string, string>()

function soundOf(char: string): string {
  const known = sounds.get(char)
  if (known !== undefined) return known
  const sound = pinyin(char, { toneType: 'none' })
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei])ng$/, '$1n')
  sounds.set(char, sound)
  return sound
}

const bySound = new Map<string, (typeof NAMES)[number]>()
const LENGTHS = [...new Set(NAMES.map((name) => name.length))].toSorted((a, b) => b - a)

function nameOf(heard: readonly string[]): string | undefined {
  if (bySound.size === 0) for (const name of NAMES) bySound.set([...name].map(soundOf).join(' '), name)
  return bySound.get(heard.join(' '))
}

/**
 * Writes names as they are written where voice input put another character of the same sound: 检查院 becomes 检察院.
 * At least half of the characters must be right. The text is folded.
 */
export function asHeard(folded: string): string {
  const chars = folded.split('')
  const heard = chars.map((char) => (/\p{Script=Han}/u.test(char) ? soundOf(char) : char))
  for (let from = 0; from < chars.length; from++)
    for (const length of LENGTHS) {
      const name = from + length <= chars.length ? nameOf(heard.slice(from, from + length)) : undefined
      if (name === undefined) continue
      const right = [...name].filter((char, n) => char === chars[from + n]).length
      if (right * 2 >= length) chars.splice(from, length, ...name)
    }
  return chars.join('')
}
