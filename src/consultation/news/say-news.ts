import { foldText } from '../fold-text.ts'
import type { News } from './events.ts'

/** Characters that a group reads: a line or two, and one message of every channel. */
const GROUP_MAX = 200
/** Least of a reason that is worth reading. */
const LEAST_WHY = 40
const REST = '（全文请单独问我）'

const lines = (...all: readonly (string | undefined)[]): string =>
  all.filter((line) => line !== undefined && line !== '').join('\n')

export const sayAlone = ({ text, why, on }: News): string => lines(text, why, on)

/** What happened and the way on stay whole; a long reason ends where a sentence of it ends. */
export function sayInGroup({ text, why, onInGroup }: News): string {
  const whole = lines(text, why, onInGroup)
  if (whole.length <= GROUP_MAX) return whole
  const room = GROUP_MAX - lines(text, REST, onInGroup).length - 1
  const beginning = why === undefined || room < LEAST_WHY ? '' : (foldText(why, room)[0] ?? '').trim()
  const told = [lines(text, `${beginning}${beginning === '' ? '' : REST}`, onInGroup), text]
  return told.find((one) => one.length <= GROUP_MAX) ?? cut(text)
}

/** Only a title of hundreds of characters comes to this. */
const cut = (text: string): string => `${[...text].slice(0, GROUP_MAX - 1).join('')}…`
