import type { Store } from '../../src/ports/store.ts'

export interface Watched {
  readonly store: Store
  /** How many messages were queued in answer to one that came in; told once. */
  answersTo(key: string): number
  /** Resolves when every queued answer is sent and marked. */
  quiet(): Promise<void>
  filed(): number
}

/** The store, with a count of what goes through it. */
export function watch(store: Store): Watched {
  const answers = new Map<string, number>()
  const waiting = new Set<string>()
  let filed = 0
  let waiters: (() => void)[] = []
  return {
    answersTo(key) {
      const count = answers.get(key) ?? 0
      answers.delete(key)
      return count
    },
    quiet: () => (waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
    filed: () => filed,
    store: {
      ...store,
      async commit(changes) {
        await store.commit(changes)
        for (const change of changes) {
          if (change.do === 'outbox.add' && change.message.inReplyTo !== undefined) {
            const { key, inReplyTo } = change.message
            waiting.add(key)
            answers.set(inReplyTo, (answers.get(inReplyTo) ?? 0) + 1)
          } else if (change.do === 'outbox.mark' && change.state !== 'pending') waiting.delete(change.key)
          else if (change.do === 'submission.file') filed++
        }
        if (waiting.size > 0) return
        for (const resume of waiters) resume()
        waiters = []
      },
    },
  }
}
