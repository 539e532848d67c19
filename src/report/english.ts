import type { Sentences } from '../ports/language.ts'
import { figures } from './english-figures.ts'

export const english: Sentences = { ...figures }
