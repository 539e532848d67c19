/** How the bytes of a text were written. */
export interface Decoded {
  readonly text: string
  /** A sentence when it was not UTF-8. */
  readonly note?: string
}

const MARKS: readonly (readonly [hex: string, label: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]
/** Words and signs that every statute, table or page in Chinese has some of. */
const USUAL = /[的一是不了在人有条和者本应当规定法市、，。]/g
/** In Chinese text the usual signs are at least so frequent; in bytes of another kind they are not. */
const USUAL_SHARE = 0.04

/** Reads UTF-8, UTF-16 with its mark, and GB18030 as Windows and Excel write it. Undefined for anything else. */
export function decode(bytes: Buffer): Decoded | undefined {
  const marked = MARKS.find(([hex]) => bytes.subarray(0, hex.length / 2).toString('hex') === hex)?.[1]
  const text = read(bytes, marked ?? 'utf-8')
  if (text !== undefined) return marked?.startsWith('utf-16') === true ? { text, note: say('UTF-16') } : { text }
  if (marked !== undefined || bytes.includes(0)) return undefined
  const chinese = read(bytes, 'gb18030')
  if (chinese === undefined || (chinese.match(USUAL)?.length ?? 0) < chinese.length * USUAL_SHARE) return undefined
  return { text: chinese, note: say('GB18030') }
}

function read(bytes: Buffer, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const say = (name: string): string => `文件是 ${name} 编码，已转换`
