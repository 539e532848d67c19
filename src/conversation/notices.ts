import type { Address, Channel, SendOptions, SendResult, Wire } from '../ports/channel.ts'
import { split, writeOutMenu } from './render.ts'

/**
 * Notices are made without knowing their channel: where they leave, menus are written out and long texts cut. A part
 * that fails sends the notice again from its beginning: at least once is what the outbox promises.
 */
export function sendNotice(channel: Channel, to: Address, wire: Wire, options: SendOptions): Promise<SendResult> {
  const whole = writeOutMenu(wire, channel.capabilities)
  const parts = split(whole.text, channel.capabilities.text)
  const from = async (n: number): Promise<SendResult> => {
    const last = n === parts.length - 1
    const part: Wire = { ...whole, text: parts[n] ?? '', choices: last ? whole.choices : [] }
    const result = await channel.send(to, part, last ? options : { ...options, key: `${options.key}/${n}` })
    return last || !result.ok ? result : from(n + 1)
  }
  return from(0)
}
