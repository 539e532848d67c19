const FIRST_WAIT_MS = 1_000
/** A platform that comes back is found again within this time. */
export const LONGEST_WAIT_MS = 5 * 60_000

/** Milliseconds until a platform is tried again after so many failures in a row, one at least: later each time. */
export const waitAfter = (failures: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1))
