import { arrangingRefusals } from './english-arranging.ts'
import { decidingRefusals } from './english-deciding.ts'
import { kinds } from './english-kinds.ts'
import { refusals } from './english-refusals.ts'
import { words } from './english-words.ts'

/** Sentences of the domain in English, in the form of `Sentences` of the ports. */
export const english: Readonly<Record<string, string>> = {
  ...words,
  ...kinds,
  ...refusals,
  ...decidingRefusals,
  ...arrangingRefusals,
}
