import { channelName } from '../domain/channel-name.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { ChannelId } from '../ports/channel.ts'
import type { Change, Store } from '../ports/store.ts'
import { tellAdministrators } from './tell-administrators.ts'

/** A fault that meets everybody is told once in this time, not once a message. */
const QUIET_MS = 60 * 60_000

export interface GivenUp {
  readonly channel: ChannelId
  /** Code of the error that the log explains. */
  readonly code: string
  readonly at: Instant
}

/**
 * What follows from a message that no part of ours could handle, beside the apology to its writer: a row in the trail
 * that names neither them nor their words, and word to the administrators.
 */
export async function changesOfGivenUp(
  store: Pick<Store, 'people'>,
  { channel, code, at }: GivenUp,
): Promise<readonly Change[]> {
  const hour = Math.floor(at / QUIET_MS)
  const text = `${channelName(channel)}来的一条消息，小助手没能处理，已经告诉对方，请对方稍后再试。原因记在服务器的日志里，请转给维护人员；一共几条，请维护人员用 doctor 查看。一小时内再有，不另外通知您。`
  return [
    {
      do: 'audit',
      entry: {
        at,
        actorId: 'system',
        role: '系统',
        channel,
        command: 'give-up',
        target: '',
        result: 'refused',
        after: code,
      },
    },
    ...(await tellAdministrators(store, { event: `given-up:${hour}`, text, at })),
  ]
}
