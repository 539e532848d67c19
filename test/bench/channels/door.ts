/** A platform on this machine with a bot behind it. */
export interface Door {
  /** Somebody writes; resolves when the answer has come to where they read it. */
  says(person: number, text: string): Promise<void>
  /** Resolves when nothing of what was said is left to do. */
  quiet(): Promise<void>
  close(): Promise<void>
}

/** Who waits for an answer. Nobody waits for two. */
export interface Answers {
  next(who: string): Promise<void>
  /** @throws when nobody waits there: then the measurement would be of something else */
  arrived(who: string): void
}

export function createAnswers(): Answers {
  const waiting = new Map<string, () => void>()
  return {
    next: (who) => new Promise((resolve) => waiting.set(who, resolve)),
    arrived(who) {
      const resume = waiting.get(who)
      if (resume === undefined) throw new Error('an answer came to nobody')
      waiting.delete(who)
      resume()
    },
  }
}
