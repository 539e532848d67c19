/** What stands in the message that the account sends itself; somebody who looks sees what it is. */
const WORDS = '连线检查'
const TOKEN_CHARS = 8

export interface Beat {
  /** Sends a token and resolves with whether it came back in time. */
  ask(send: (token: string) => unknown, withinMs: number): Promise<boolean>
  /** A text that came back; perhaps it was a token. */
  heard(text: string | undefined): void
}

/** Round trips: only what went out and came back again proves that the line lives. */
export function createBeat(options: {
  readonly random: { base32(length: number): string }
  readonly wake: (inMs: number, run: () => void) => void
}): Beat {
  const open = new Map<string, () => void>()
  return {
    async ask(send, withinMs) {
      const token = `${WORDS} ${options.random.base32(TOKEN_CHARS)}`
      const back = await new Promise<boolean>((resolve) => {
        open.set(token, () => resolve(true))
        options.wake(withinMs, () => resolve(false))
        Promise.resolve()
          .then(() => send(token))
          .catch(() => resolve(false))
      })
      open.delete(token)
      return back
    },
    heard(text) {
      if (text !== undefined) open.get(text)?.()
    },
  }
}
