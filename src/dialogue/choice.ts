import { readNumber } from '../domain/numerals.ts'
import type { Choice } from '../ports/channel.ts'
import { bare } from './words.ts'

const NUMERAL = '[0-9一二三四五六七八九十两]{1,3}'
/** `2`, `选2`, `第二个`, `(2)`, `【2】`, `2.`, `option 2`, and what follows the number when there is more: `2 改理由`. */
const ORDINAL = new RegExp(
  `^(?:我)?(?:要|就|想)?(?:选择?|回复?|按|option|no)?(?:第|[((【\\[])?(${NUMERAL})[))】\\]]?(?:个|项|号|种)?[.、,:]?(?:吧|那个)?(.*)$`,
)
/** `the second one`, `number 2` */
const ENGLISH_ORDINAL =
  /^(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?: (?:one|option|choice))?[.!]?$/
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
/** One character is too little to tell a label by its beginning. */
const SHORTEST_BEGINNING = 2

/**
 * Which of the choices a text means, counted from 0: `2`, `２`, `二`, `第2个`, `(2)`, `选2`, `2 改理由`, a label, or the
 * beginning of just one label. `22 Main Street` and `2号楼漏水` choose nothing.
 */
export function resolveChoice(text: string, choices: readonly Choice[]): number | undefined {
  const said = bare(text)
  if (said === '' || choices.length === 0) return undefined
  const exact = labelled(said, choices)
  if (exact !== undefined) return exact
  const ordinal = ENGLISH_ORDINAL.exec(text.trim().toLowerCase())?.[1]
  if (ordinal !== undefined) return reached(placeOf(ORDINALS.indexOf(ordinal) + 1, choices), choices)
  const compact = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  const [, numeral = '', rest = ''] = ORDINAL.exec(compact) ?? []
  const index = placeOf(readNumber(numeral) ?? 0, choices)
  const choice = choices[index]
  if (choice !== undefined && agrees(bare(rest), choice)) return index
  return said.length < SHORTEST_BEGINNING || /^\d+$/.test(said) ? undefined : onlyBeginning(said, choices)
}

const reached = (place: number, choices: readonly Choice[]): number | undefined =>
  choices[place] === undefined ? undefined : place

/** A choice with a digit of its own is not reached by its place. */
function placeOf(number: number, choices: readonly Choice[]): number {
  const own = choices.findIndex((choice) => choice.digit === number)
  return own >= 0 || choices[number - 1]?.digit !== undefined ? own : number - 1
}

/** A label or its words said in full. */
export function labelled(said: string, choices: readonly Choice[]): number | undefined {
  const index = choices.findIndex((c) => bare(c.label) === said || (c.says !== undefined && bare(c.says) === said))
  return index < 0 ? undefined : index
}

/** After the number nothing may follow but the label itself. */
const agrees = (rest: string, choice: Choice): boolean => rest === '' || bare(choice.label).startsWith(rest)

function onlyBeginning(said: string, choices: readonly Choice[]): number | undefined {
  const matching = choices.flatMap((c, index) => (bare(c.label).startsWith(said) ? [index] : []))
  return matching.length === 1 ? matching[0] : undefined
}
