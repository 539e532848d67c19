import type { Log } from '../../src/ports/log.ts'

/** Keeps what is logged as lines. */
export function logInto(logs: string[]): Log {
  const write = (fields: object, sentence: string, cause?: unknown): void =>
    void logs.push(`${sentence} ${JSON.stringify(fields)} ${cause instanceof Error ? cause.message : ''}`)
  return { info: write, warn: write, error: write }
}
