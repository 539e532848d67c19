import type { Sentences } from '../ports/language.ts'

export const english: Sentences = {}
