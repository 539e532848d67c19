/** Calls back later; what it returns takes that back. */
export type After = (ms: number, run: () => void) => () => void

export const later: After = (ms, run) => {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}
