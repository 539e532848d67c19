import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '不客气。': 'You are welcome.',
}
