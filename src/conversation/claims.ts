import type { Instant } from '../domain/shanghai.ts'
import type { Inbound } from '../ports/channel.ts'
import type { Lane, Store } from '../ports/store.ts'

type Claim = 'new' | 'running' | 'done'
interface Waiting {
  readonly entry: { readonly message: Inbound; readonly lane: Lane; readonly at: Instant }
  readonly resolve: (claim: Claim) => void
  readonly reject: (error: unknown) => void
}

/** Claims messages in the inbox; those that arrive in the same tick share one transaction. */
export function createClaims(
  store: Pick<Store, 'inbox'>,
): (message: Inbound, lane: Lane, at: Instant) => Promise<Claim> {
  let waiting: Waiting[] = []

  async function commit(): Promise<void> {
    const batch = waiting
    waiting = []
    try {
      const claims = await store.inbox.claim(batch.map((w) => w.entry))
      for (const [n, w] of batch.entries()) w.resolve(claims[n] as Claim)
    } catch (error) {
      for (const w of batch) w.reject(error)
    }
  }

  return (message, lane, at) =>
    new Promise((resolve, reject) => {
      waiting.push({ entry: { message, lane, at }, resolve, reject })
      if (waiting.length === 1) setImmediate(() => void commit())
    })
}
