import { readNumber } from '../domain/numerals.ts'
import { fold } from './fold.ts'
import { subjectOf } from './question-words.ts'

const ITEM = /^[（(]([一二三四五六七八九十]{1,3})[）)]/
const NUMBER = '([一二三四五六七八九十]{1,3})'

/**
 * Items （一）, （二） ... of an article that share most with a question, by number; empty when it has none or none shares
 * anything. `words` are statute words for those of the question.
 */
export function itemsAsked(duty: string, folded: string, words: string): ReadonlySet<number> {
  const asked = piecesOf(`${subjectOf(folded)} ${subjectOf(words)}`)
  const items = duty.split('\n').flatMap((line) => {
    const number = readNumber(ITEM.exec(line.trim())?.[1] ?? '')
    return number === undefined ? [] : [{ number, text: fold(line) }]
  })
  const holding = (piece: string): number => items.filter(({ text }) => text.includes(piece)).length
  let most = 0
  let best = new Set<number>()
  for (const { number, text } of items) {
    let score = 0
    for (const piece of asked) if (text.includes(piece)) score += piece.length / holding(piece)
    if (score > most) [most, best] = [score, new Set([number])]
    else if (score > 0 && score === most) best.add(number)
  }
  return best
}

/** Whether a penal article punishes one of these items of a duty: `第十八条第一项至第四项`. */
export function punishesItem(penal: string, dutyName: string, items: ReadonlySet<number>): boolean {
  const from = penal.indexOf(`${dutyName}第`)
  if (from < 0) return false
  const said = /^(?:第[^，。；]{1,40}?项(?:[、和或至到及]|以及)?)+/.exec(penal.slice(from + dutyName.length))?.[0] ?? ''
  const ranges = [...said.matchAll(new RegExp(`第${NUMBER}项(?:[至到]第${NUMBER}项)?`, 'g'))]
  return ranges.some(([, first, last]) => {
    const low = readNumber(first ?? '') ?? 0
    const high = readNumber(last ?? first ?? '') ?? low
    return [...items].some((item) => item >= low && item <= high)
  })
}

/** Single characters and pairs. */
function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>()
  for (const part of text.split(/[^\p{Script=Han}]+/u))
    for (let i = 0; i < part.length; i++) {
      pieces.add(part[i] as string)
      if (i + 1 < part.length) pieces.add(part.slice(i, i + 2))
    }
  return pieces
}
