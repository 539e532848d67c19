import type { Store } from '../../src/ports/store.ts'

export interface Watched {
  readonly store: Store
  /** How many messages were queued in answer to one. */
  answersTo(key: string): number
  /** Resolves when every queued message is sent and marked. */
  quiet(): Promise<void>
  filed(): number
}

/** The store, with a count of what goes through it. */
export function watch(store: Store): Watched {
  const answers = new Map<string, number>()
  let waiting = 0
  let filed = 0
  let waiters: (() => void)[] = []
  return {
    answersTo: (key) => answers.get(key) ?? 0,
    quiet: () => (waiting === 0 ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
    filed: () => filed,
    store: {
      ...store,
      async commit(changes) {
        await store.commit(changes)
        for (const change of changes) {
          if (change.do === 'outbox.add') {
            waiting++
            const key = change.message.inReplyTo ?? ''
            answers.set(key, (answers.get(key) ?? 0) + 1)
          } else if (change.do === 'outbox.mark' && change.state !== 'pending') waiting--
          else if (change.do === 'submission.file') filed++
        }
        if (waiting > 0) return
        for (const resume of waiters) resume()
        waiters = []
      },
    },
  }
}
