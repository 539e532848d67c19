import { isProblem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { Log } from '../../src/ports/log.ts'

/** Slack waits 3 s for an answer to a request; then it sends it again. */
const ACK_BUDGET_MS = 2_000

/**
 * Gives a message to the bot and resolves when it is on disk, or when Slack must be answered because others are before it.
 * A message that could not be taken rejects, so that Slack sends it again; one that is too much is told so and is over.
 */
export async function handOver(
  message: Inbound,
  to: {
    readonly deliver: (message: Inbound) => Promise<void>
    /** Tells who was too fast. */
    readonly say: (text: string) => Promise<unknown>
    readonly log: Log
  },
): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ACK_BUDGET_MS)
  })
  const work = to.deliver(message).catch(async (error: unknown) => {
    if (!isProblem(error, 'TOO_FAST')) throw error
    await to.say(error.say)
  })
  try {
    if ((await Promise.race([work, late])) === 'late')
      work.catch((cause: unknown) => to.log.error({ channel: 'slack' }, 'a message failed after it was taken', cause))
  } finally {
    clearTimeout(timer)
  }
}
