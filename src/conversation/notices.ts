import { type Address, type Channel, partKey, type SendOptions, type SendResult, type Wire } from '../ports/channel.ts'
import { split, writeOutMenu } from './render.ts'

/** `unsure`: nobody knows whether it arrived, so only the same key may be sent again, on the same channel. */
export type NoticeResult = SendResult | { readonly ok: false; readonly why: 'unsure' }

/** Parts of long notices that are remembered while the rest of them waits. */
const MOST_GONE = 1_000

/** The messages that a notice becomes on a channel: menus written out, long texts cut. */
export function partsOf(channel: Pick<Channel, 'capabilities'>, wire: Wire): readonly Wire[] {
  const whole = writeOutMenu(wire, channel.capabilities)
  const texts = split(whole.text, channel.capabilities.text)
  return texts.map((text, n) => ({ ...whole, text, choices: n === texts.length - 1 ? whole.choices : [] }))
}

/**
 * Notices are made without knowing their channel. After a part that failed it goes on with that part, or in another process
 * from the beginning, each part under its own key: at least once is what the outbox promises.
 * @param gone keys of parts that were sent before; added to
 */
export async function sendNotice(
  channel: Channel,
  to: Address,
  wire: Wire,
  options: SendOptions,
  gone: Set<string>,
): Promise<NoticeResult> {
  const parts = partsOf(channel, wire)
  for (const [n, part] of parts.entries()) {
    const last = n === parts.length - 1
    const key = last ? options.key : partKey(options.key, n)
    if (gone.has(key)) continue
    const result = await channel
      .send(to, part, { ...options, key })
      .catch(() => ({ ok: false, why: 'unsure' }) as const)
    if (last || !result.ok) return !result.ok && result.why === 'retry' && n > 0 ? { ok: false, why: 'unsure' } : result
    gone.add(key)
    if (gone.size > MOST_GONE) gone.delete(gone.values().next().value as string)
  }
  return { ok: true }
}
