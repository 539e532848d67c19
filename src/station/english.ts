import type { Sentences } from '../ports/language.ts'
import { english as booking } from './booking/english.ts'
import { english as doors } from './doors/english.ts'
import { dayNamesEnglish, openingEnglish } from './opening-english.ts'
import { changesEnglish, receptionEnglish } from './reception-english.ts'

export const english: Sentences = {
  ...openingEnglish,
  ...dayNamesEnglish,
  ...receptionEnglish,
  ...changesEnglish,
  ...booking,
  ...doors,
}
