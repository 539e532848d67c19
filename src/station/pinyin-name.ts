import { spelled } from './sounds.ts'

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

/** Where a text in Latin letters has a name in pinyin, in either order: `Yue Qingshan`, `Qingshan Yue`, `YueQingshan`. */
export function pinyinAt(text: string, name: string): readonly number[] {
  const [family, given] = [spelled(name.slice(0, 1)), spelled(name.slice(1))]
  if (family === undefined || given === undefined || given === '') return []
  const words = [...text.matchAll(/[A-Za-z'’-]+/g)]
  return words.flatMap(({ 0: word, index }, n) => {
    const said = [letters(word), letters(word + (words[n + 1]?.[0] ?? ''))]
    return said.some((one) => one === family + given || one === given + family) ? [index] : []
  })
}
