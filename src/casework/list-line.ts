import { KIND_NAME } from '../domain/kind.ts'
import type { Instant } from '../domain/shanghai.ts'
import { STATE_NAME, type Submission } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'
import { mask } from '../privacy/mask.ts'
import { sayAge } from './age.ts'
import { draftTitle } from './describe.ts'
import { sayWhose } from './letters/addressee.ts'

/** Characters of the citizen's words in a list: enough to know which one it is. */
const MAX_TITLE = 24

/** `YJ-260914-7K3M-Q  草案意见 第二十一条  已登记  收到2天  "公示半年一次…"`, personal data masked. */
export function listLine(submission: Submission, knowledge: Knowledge, now: Instant): string {
  const title = draftTitle(submission, knowledge)
  const about = title === undefined ? KIND_NAME[submission.kind] : `《${title}》${submission.clause ?? ''}`
  const words = mask(submission.body).replace(/\s+/g, ' ')
  const short = [...words].length > MAX_TITLE ? `${[...words].slice(0, MAX_TITLE).join('')}…` : words
  const whose = sayWhose(submission, knowledge.content.deputies)
  return `${submission.receipt}　${about}　${STATE_NAME[submission.state]}${whose === '' ? '' : `　${whose}`}　${sayAge(submission.filedAt, now)}　“${short}”`
}
