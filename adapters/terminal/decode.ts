import type { Instant } from '../../src/domain/shanghai.ts'
import type { Address, Inbound } from '../../src/ports/channel.ts'

export function addressOf(user: string): Address {
  return { channel: 'terminal', account: 'terminal', conversation: user, user }
}

/** One typed line. `run` is different every time the program starts, so that keys never repeat. */
export function decode(line: string, at: Instant, from: { user: string; run: string; number: number }): Inbound {
  return {
    key: `terminal:${from.user}:${from.run}-${from.number}`,
    at,
    from: addressOf(from.user),
    sender: { id: from.user },
    scope: 'direct',
    mentioned: true,
    text: line,
    files: [],
  }
}
