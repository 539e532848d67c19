import { type Address, type Channel, partKey, type SendOptions, type SendResult, type Wire } from '../ports/channel.ts'
import { split, writeOutMenu } from './render.ts'

/** `unsure`: nobody knows whether it arrived, so only the same key may be sent again, on the same channel. */
export type NoticeResult = SendResult | { readonly ok: false; readonly why: 'unsure' }

/** The messages that a notice becomes on a channel: menus written out, long texts cut. */
export function partsOf(channel: Pick<Channel, 'capabilities'>, wire: Wire): readonly Wire[] {
  const whole = writeOutMenu(wire, channel.capabilities)
  const texts = split(whole.text, channel.capabilities.text)
  return texts.map((text, n) => ({ ...whole, text, choices: n === texts.length - 1 ? whole.choices : [] }))
}

/**
 * Notices are made without knowing their channel. A part that fails sends the notice again from its beginning, each part
 * under its own key: at least once is what the outbox promises.
 */
export async function sendNotice(
  channel: Channel,
  to: Address,
  wire: Wire,
  options: SendOptions,
): Promise<NoticeResult> {
  const parts = partsOf(channel, wire)
  for (const [n, part] of parts.entries()) {
    const last = n === parts.length - 1
    const key = last ? options.key : partKey(options.key, n)
    const result = await channel
      .send(to, part, { ...options, key })
      .catch(() => ({ ok: false, why: 'unsure' }) as const)
    if (last || !result.ok) return !result.ok && result.why === 'retry' && n > 0 ? { ok: false, why: 'unsure' } : result
  }
  return { ok: true }
}
