import { askAgain } from '../casework/ask-again.ts'
import { closeUnrated } from '../casework/close-unrated.ts'
import { tellStaff } from '../casework/digest/index.ts'
import { deputyCards } from '../casework/letters/card.ts'
import { lettersOfFormer } from '../casework/letters/term-over.ts'
import { promisesDue } from '../casework/promises-due.ts'
import { tellClosing } from '../consultation/news/tell-closing.ts'
import { tellNews } from '../consultation/news/tell-news.ts'
import type { Job } from '../ports/job.ts'
import { retentionJobs } from '../privacy/retention.ts'
import { bookingJobs } from '../station/booking/jobs.ts'
import { forgetSilent } from '../upkeep/forget-silent.ts'

/** What falls due with time, in this order. A new job is a file in its use case and a line here. */
export const jobs: readonly Job[] = [
  forgetSilent,
  promisesDue,
  closeUnrated,
  askAgain,
  tellStaff,
  lettersOfFormer,
  deputyCards,
  tellNews,
  tellClosing,
  ...bookingJobs,
  ...retentionJobs,
]
