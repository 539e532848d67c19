import { say } from '../ports/channel.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import { ASKED_TO_CONFIRM } from './last-decision.ts'

/** A confirm code stays valid for as long as one looks at the preview. */
const CONFIRM_MS = 5 * 60 * 1000

/** Shows what a command would do and waits for its code; `says` is the command in words that leave nothing open. */
export function askToConfirm(
  turn: Turn,
  preview: string,
  says: string,
  seen?: Readonly<Record<string, number>>,
): Outcome {
  const token = turn.random.digits(4)
  return {
    replies: [say(`${preview}\n确认请回复 OK ${token}（5分钟内有效），不办就不用回。`)],
    remember: {
      pending: { token, says, until: turn.at + CONFIRM_MS, ...(seen === undefined ? {} : { seen }) },
      topic: ASKED_TO_CONFIRM,
    },
  }
}
