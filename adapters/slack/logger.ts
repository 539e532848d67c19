import type { Logger } from '@slack/bolt'
import type { Log } from '../../src/ports/log.ts'

/** What the library says goes no further: its lines hold addresses, tokens and people's words. Only that it complained is kept. */
export function quietLogger(log: Log): Logger {
  const silent = (): void => undefined
  return {
    debug: silent,
    info: silent,
    warn: () => log.info({ channel: 'slack' }, 'the library of the channel warned'),
    error: () => log.warn({ channel: 'slack' }, 'the library of the channel reported an error'),
    setLevel: silent,
    getLevel: () => 'error' as ReturnType<Logger['getLevel']>,
    setName: silent,
  }
}
