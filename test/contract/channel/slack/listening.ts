import { onTestFinished } from 'vitest'
import type { Inbound } from '../../../../src/ports/channel.ts'
import type { OpenChannel } from '../../../../src/ports/channel-entry.ts'
import type { SlackRig } from './rig.ts'

export interface Listening {
  readonly channel: OpenChannel
  readonly heard: readonly Inbound[]
}

/** The adapter started on a platform, with a bot that answers as `answer` says; both end with the test. */
export async function listening(
  rig: SlackRig,
  answer: (message: Inbound) => Promise<void> = async () => undefined,
): Promise<Listening> {
  const channel = await rig.open()
  const heard: Inbound[] = []
  await channel.start(async (message) => {
    heard.push(message)
    await answer(message)
  })
  onTestFinished(async () => {
    await channel.stop()
    await rig.close()
  })
  return { channel, heard }
}
