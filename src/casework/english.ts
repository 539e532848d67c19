import type { Sentences } from '../ports/language.ts'
import { forms } from './english-forms.ts'
import { notices } from './english-notices.ts'
import { progress } from './english-progress.ts'

export const english: Sentences = { ...forms, ...progress, ...notices }
