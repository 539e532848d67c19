import { channelName } from '../domain/channel-name.ts'
import { type Instant, sayTime } from '../domain/shanghai.ts'
import { CHANNELS } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { tellAdministrators } from './tell-administrators.ts'

/** A disturbance that is over before is worth no message. */
const TELL_AFTER_MS = 60_000

export interface SendingWatchOptions {
  readonly store: Pick<Store, 'people' | 'commit'>
  readonly clock: Clock
  readonly log: Log
  /** Called when something stands in the outbox. */
  readonly added: () => unknown
}

export interface SendingNews {
  readonly channel: string
  readonly since: Instant
  readonly state: 'pauses' | 'goes on'
}

/** Tells the administrators on the other channels, once, that a platform takes nothing any more, and once that it does again. */
export function createSendingWatch({ store, clock, log, added }: SendingWatchOptions): (news: SendingNews) => void {
  async function tell({ channel, since, state }: SendingNews): Promise<void> {
    const at = clock.now()
    if (at - since < TELL_AFTER_MS) return
    const except = CHANNELS.find((id) => id === channel)
    const text = (state === 'pauses' ? sayPauses : sayGoesOn)(channelName(channel), sayTime(since, at))
    const alarm = { event: `sending:${channel}:${since}:${state}`, text, at }
    const changes = await tellAdministrators(store, except === undefined ? alarm : { ...alarm, except })
    if (changes.length === 0) return
    await store.commit(changes)
    added()
  }
  return (news) => void tell(news).catch((cause: unknown) => log.error({}, 'administrators could not be told', cause))
}

const sayPauses = (name: string, since: string): string =>
  `从${since}起，发往${name}的消息一直送不出去，现在隔一会儿试一次。没发出的都留着，恢复后按先后补发，不用重发；其他渠道照常。`

const sayGoesOn = (name: string, since: string): string =>
  `发往${name}的消息恢复了，从${since}起没发出的正在按先后补发。`
