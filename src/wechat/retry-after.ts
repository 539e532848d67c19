const MAX_S = 24 * 60 * 60

/** Milliseconds of a `Retry-After` in seconds; undefined when there is none that can be read. */
export function retryAfterMs(header: string | null): number | undefined {
  if (header === null || !/^\d{1,6}$/.test(header)) return undefined
  return Math.min(Number(header), MAX_S) * 1_000
}
