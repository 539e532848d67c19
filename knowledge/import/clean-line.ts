import { dropStray } from './lines.ts'
import { foldRadicals } from './radicals.ts'

const HAN = '[\\u3007\\u3400-\\u9fff\\u{20000}-\\u{323af}]'
const WIDE = '[\\u3001-\\u301f\\u3400-\\u9fff\\uff01-\\uff60“”‘’—…]'
/** `聯(lián)系點`: Latin letters with a tone mark behind the sign that they spell. */
const PINYIN = new RegExp(`(${HAN})[（(]([a-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,7})[)）]`, 'giu')
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/i
/** Spaces that type-setting left between signs that need none. */
const LOOSE = new RegExp(`(?<=${WIDE})[ \\u00a0\\u3000\\t]+(?=${WIDE})`, 'gu')
/** A number or heading at the start of a line keeps the space that parts it from the text. */
const START =
  /^[#>*_\s]*(?:第[^\s条章节编]{1,9}[条章节编](?:之[^\s]{1,3}?)?(?:【[^】]*】)?|附\s*件\s*[一二三四五六七八九十\d]*)\s*|^目\s*[录錄次]$|^#+\s*/u

/** A line as it is stored, and a sentence when more than spaces changed. */
export function cleanLine(line: string): { readonly text: string; readonly note?: string } {
  const shown = foldRadicals(dropStray(line))
  const spelt = shown.replace(PINYIN, (whole, sign: string, sound: string) => (TONE.test(sound) ? sign : whole))
  const start = START.exec(spelt)?.[0] ?? ''
  const text = start + spelt.slice(start.length).replace(LOOSE, '')
  return spelt === shown ? { text } : { text, note: '字后面括号里的注音已去掉' }
}
