import type { Part } from './translator.ts'

/** Signs of Chinese print between English sentences, as English prints them. */
const PRINTED: Readonly<Record<string, string>> = {
  '。': '. ',
  '；': '; ',
  '：': ': ',
  '，': ', ',
  '、': ', ',
  '？': '? ',
  '！': '! ',
  '（': ' (',
  '）': ') ',
  '\u3000': ' ',
}
const ONLY_SIGNS = /^[\s。；：，、？！（）“”·\u3000]+$/u
/** Signs of Chinese print as English prints them; other signs stay. */
export const printed = (signs: string): string => [...signs].map((sign) => PRINTED[sign] ?? sign).join('')

/** Puts English sentences in a line; what stands as it was stored is not touched. */
export function joinEnglish(parts: readonly Part[]): string {
  let line = ''
  for (const [n, { text, said }] of parts.entries()) {
    const signs = !said && ONLY_SIGNS.test(text)
    const next = signs ? printed(text) : text
    if (signs) line += n === parts.length - 1 ? next.trimEnd() : line.endsWith(' ') ? next.trimStart() : next
    else line += /[.?!:;,)]$/.test(line) && /^[\p{L}\p{N}“(]/u.test(next) ? ` ${next}` : next
  }
  return line
}
