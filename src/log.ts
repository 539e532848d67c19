import { pino } from 'pino'
import type { Log } from './ports/log.ts'
import { mask } from './privacy/mask.ts'

/** Longest cause that is written: a name and a first line, never a payload. */
const MAX_CAUSE = 300

/** Logs one JSON line an event on stderr. Every string is masked on its way out. */
export function createLog(level: string): Log {
  const sink = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
  const clean = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, typeof v === 'string' ? mask(v) : v]))
  const causeOf = (cause: unknown): string | undefined =>
    cause === undefined
      ? undefined
      : mask(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)).slice(0, MAX_CAUSE)
  return {
    info: (fields, sentence) => sink.info(clean(fields), sentence),
    warn: (fields, sentence) => sink.warn(clean(fields), sentence),
    error: (fields, sentence, cause) => sink.error({ ...clean(fields), cause: causeOf(cause) }, sentence),
  }
}
