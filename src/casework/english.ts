import type { Sentences } from '../ports/language.ts'
import { english as attachments } from './attachments/english.ts'
import { desk } from './english-desk.ts'
import { digest } from './english-digest.ts'
import { entry } from './english-entry.ts'
import { forms } from './english-forms.ts'
import { lists } from './english-lists.ts'
import { may } from './english-may.ts'
import { notices } from './english-notices.ts'
import { progress } from './english-progress.ts'
import { reminders } from './english-reminders.ts'
import { english as letters } from './letters/english.ts'

export const english: Sentences = {
  ...attachments,
  ...digest,
  ...entry,
  ...forms,
  ...progress,
  ...notices,
  ...desk,
  ...lists,
  ...letters,
  ...may,
  ...reminders,
}
