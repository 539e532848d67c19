import type { After } from '../../src/channels/later.ts'
import { isProblem } from '../../src/domain/problem.ts'
import type { Log } from '../../src/ports/log.ts'

/** Slack waits 3 s for an answer to a request; then it sends it again. */
export const ACK_BUDGET_MS = 2_000

/**
 * Gives a message to the bot and resolves when it is on disk, or when Slack must be answered because others are before it
 * or its files are slow to come. A message that could not be taken
 * rejects, so that Slack sends it again; one that is too much is told so and is over.
 */
export async function handOver(
  take: () => Promise<void>,
  to: {
    /** Tells who was too fast. */
    readonly say: (text: string) => Promise<unknown>
    readonly log: Log
    readonly after: After
  },
): Promise<void> {
  let cancel: (() => void) | undefined
  const late = new Promise<'late'>((resolve) => {
    cancel = to.after(ACK_BUDGET_MS, () => resolve('late'))
  })
  const work = take().catch(async (error: unknown) => {
    if (!isProblem(error, 'TOO_FAST')) throw error
    await to.say(error.say)
  })
  try {
    if ((await Promise.race([work, late])) === 'late')
      work.catch((cause: unknown) => to.log.error({ channel: 'slack' }, 'a message failed after it was taken', cause))
  } finally {
    cancel?.()
  }
}
