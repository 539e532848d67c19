import { type Gate, gate } from './gate.ts'

/** Requests that a platform has taken and does not answer yet. */
export interface Held {
  count(): number
  /** Answers all of them, and those to come. */
  release(): void
}

/** Doors that can be shut, by what is asked for. */
export function holding(): { hold(what: string): Held; pass(what: string): Promise<void> } {
  const gates = new Map<string, Gate & { count: number }>()
  return {
    hold(what) {
      const made = { ...gate(), count: 0 }
      gates.set(what, made)
      return {
        count: () => made.count,
        release() {
          gates.delete(what)
          made.open()
        },
      }
    },
    async pass(what) {
      const shut = gates.get(what)
      if (shut === undefined) return
      shut.count++
      await shut.passed
    },
  }
}
