import { english as casework } from './casework/english.ts'
import { english as consultation } from './consultation/english.ts'
import { english as conversation } from './conversation/english.ts'
import { english as dialogue } from './dialogue/english.ts'
import { english as domain } from './domain/english.ts'
import { createTranslator } from './language/translator.ts'
import type { Intent } from './ports/intent.ts'
import type { Sentences, Translator } from './ports/language.ts'
import { english as report } from './report/english.ts'
import { english as search } from './search/english.ts'
import { english as station } from './station/english.ts'
import { english as upkeep } from './upkeep/english.ts'

const SHARED = [domain, casework, consultation, conversation, dialogue, report, search, station, upkeep]
const translators = new WeakMap<readonly Intent[], Translator>()

/** Everything that these intents and what they share can say. */
export const sentencesOf = (intents: readonly Intent[]): readonly Sentences[] => [
  ...SHARED,
  ...intents.flatMap(({ english }) => (english === undefined ? [] : [english])),
]

/** Speaks for these intents and for what they share. */
export function translatorFor(intents: readonly Intent[]): Translator {
  const known = translators.get(intents)
  if (known !== undefined) return known
  const translator = createTranslator(sentencesOf(intents))
  translators.set(intents, translator)
  return translator
}
