import type { Wire } from '../../src/ports/channel.ts'
import { callsAll, withoutCallToAll } from './mentions.ts'

/** What the telephone puts after a name that it mentions. */
const AFTER_NAME = '\u2005'
const NAME_CHARS = 40
/** Signs that could turn or break the line. */
const STEERING = /[\p{Cc}\p{Bidi_Control}\u2005]/gu

/** Text of one message. `name` is what the group calls the person spoken to. Nothing that we send calls everybody. */
export function encode(wire: Pick<Wire, 'text'>, name?: string): string {
  const text = withoutCallToAll(wire.text)
  const shown = [...(name ?? '').replace(STEERING, ' ').trim()].slice(0, NAME_CHARS).join('')
  if (shown === '' || callsAll(`@${shown}`)) return text
  return `@${withoutCallToAll(shown)}${AFTER_NAME}${text}`
}
