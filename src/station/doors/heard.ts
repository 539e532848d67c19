import { pinyin } from 'pinyin-pro'
import { kept } from '../../search/kept.ts'

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

const HAN = /\p{Script=Han}/u

/** Sounds are kept of more characters than texts have; all were ever written. */
const CHARACTERS = 100_000

const soundOf = kept(CHARACTERS, (char) =>
  pinyin(char, { toneType: 'none' })
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei])ng$/, '$1n'),
)

type Name = { readonly name: string; readonly sounds: readonly string[] }
/** Names by how their first character sounds, longest first; filled at the first text. */
const byFirst = new Map<string, Name[]>()

function namesFrom(first: string): readonly Name[] {
  if (byFirst.size === 0)
    for (const name of NAMES.toSorted((a, b) => b.length - a.length)) {
      const heard = [...name].map(soundOf)
      const [key = ''] = heard
      byFirst.set(key, [...(byFirst.get(key) ?? []), { name, sounds: heard }])
    }
  return byFirst.get(first) ?? []
}

/**
 * Writes names as they are written where voice input put another character of the same sound: 检查院 becomes 检察院.
 * At least half of the characters must be right. The text is folded.
 */
export function asHeard(folded: string): string {
  const chars = folded.split('')
  const heard = chars.map((char) => (HAN.test(char) ? soundOf(char) : char))
  for (const [from, first] of heard.entries())
    for (const { name, sounds: meant } of namesFrom(first)) {
      if (!meant.every((sound, n) => sound === heard[from + n])) continue
      const right = [...name].filter((char, n) => char === chars[from + n]).length
      if (right * 2 >= name.length) chars.splice(from, name.length, ...name)
    }
  return chars.join('')
}
