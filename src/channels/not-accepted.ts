import { isProblem, Problem } from '../domain/problem.ts'
import type { ChannelId } from '../ports/channel.ts'
import type { Log } from '../ports/log.ts'

/** What somebody hears whose message the bot did not take; it is logged, without a word of theirs. */
export function notAccepted(error: unknown, channel: ChannelId, log: Log): Problem {
  const problem = isProblem(error) ? error : new Problem('INTERNAL', {}, { cause: error })
  log.warn({ channel, code: problem.code }, 'message not accepted')
  if (!isProblem(error)) log.error({ channel, code: problem.code }, 'message failed', error)
  return problem
}
