import { saysChinese, writtenIn } from '../language/detect.ts'
import type { Memory } from '../ports/intent.ts'
import { type Language, OWN_LANGUAGE } from '../ports/language.ts'

/** What a command is made of: codes, numbers, and words meant for somebody else behind a colon or in quotes. */
const ORDER = /[\d\n:：“”"「」/]/u
/** Commands are short: `待办清单`, `show list`. */
const CHARACTERS = 6
const WORDS = 4
const HAN = /\p{Script=Han}/gu
const LATIN = /\p{Script=Latin}{1,}/gu

const isSentence = (text: string): boolean =>
  !ORDER.test(text) &&
  ((text.match(HAN) ?? []).length >= CHARACTERS || (!saysChinese(text) && (text.match(LATIN) ?? []).length >= WORDS))

/**
 * The language of staff who did not choose one: that of the last whole sentence they wrote themselves. An order says
 * nothing of it, nor what is filled in a form: those may be a citizen's words.
 */
export function spokenAtDesk(text: string, memory: Memory): Memory['language'] {
  if (memory.dialogue !== undefined || !isSentence(text.trim())) return memory.language
  const written: Language | undefined = writtenIn(text, memory.language?.tag)
  if (written === undefined) return memory.language
  return written === OWN_LANGUAGE ? undefined : { tag: written }
}
