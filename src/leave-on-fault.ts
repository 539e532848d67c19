import type { Log } from './ports/log.ts'

type Leaving = Pick<NodeJS.Process, 'on' | 'exit'>

/**
 * A fault that nobody caught, or a promise that nobody waited for, leaves the process in a state that nobody knows: it
 * says so in the log, takes no other message and ends, so that whoever watches over it starts a new one. What was
 * taken is in the inbox and is answered then.
 */
export function leaveOnFault(log: Log, running: Leaving = process): void {
  running.on('uncaughtException', (error, origin) => {
    log.error({ code: 'PROCESS_FAULT', origin }, 'the process ends by a fault that nobody caught', error)
    running.exit(1)
  })
}
