/** The longest that the next line waits for an answer to the one before; some messages are rightly met with silence. */
const ANSWER_WAIT_MS = 10_000

/** Knows which typed line still waits for its answer. */
export interface Waiting {
  expect(key: string): { readonly arrived: Promise<void>; done(): void }
  arrive(key: string): void
  giveUp(): void
  busy(): boolean
}

export function createWaiting(): Waiting {
  const open = new Map<string, () => void>()
  return {
    expect: (key) => {
      let timer: NodeJS.Timeout | undefined
      const arrived = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ANSWER_WAIT_MS)
        open.set(key, resolve)
      })
      return {
        arrived,
        done: () => {
          clearTimeout(timer)
          open.delete(key)
        },
      }
    },
    arrive: (key) => open.get(key)?.(),
    giveUp: () => {
      for (const resolve of open.values()) resolve()
    },
    busy: () => open.size > 0,
  }
}
