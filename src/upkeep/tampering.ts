import type { ChainFault } from '../ports/chain.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'

/** Under a minute from an edit of the database to the alarm, as long as a walk takes less than a second. */
const REST_MS = 50_000
/** A walk that takes longer is rested from fifty times as long, so that walking never takes more than 2 % of the time. */
const REST_TIMES = 50

/** The store, with an error in the log whenever a receipt is asked for whose record does not fit its chain. */
export function alarming(store: Store, log: Log): Store {
  return {
    ...store,
    chains: {
      ...store.chains,
      async included(receipt) {
        const found = await store.chains.included(receipt)
        if (found?.state === 'changed') log.error({ receipt, number: found.number }, 'a record was changed')
        return found
      },
    },
  }
}

/** Walks all chains and logs an error for each place that does not hold and was not `known` before. */
export async function walkChains(
  store: Pick<Store, 'chains'>,
  log: Log,
  known: Set<string> = new Set(),
): Promise<readonly ChainFault[]> {
  const faults = [await store.chains.trail(), await store.chains.submissions()].flatMap((report) => report.faults)
  for (const { chain, number, why, what } of faults) {
    const mark = `${chain} ${number} ${why} ${what ?? ''}`
    if (!known.has(mark)) log.error({ chain, number, why, what }, 'a chain of records does not hold')
    known.add(mark)
  }
  return faults
}

/** Walks all chains again and again beside other work until stopped. */
export function watchChains(store: Pick<Store, 'chains'>, log: Log, clock: Clock): { stop(): void } {
  const known = new Set<string>()
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    const from = clock.now()
    await walkChains(store, log, known).catch((cause: unknown) => {
      if (!stopped) log.error({}, 'walking the chains failed', cause)
    })
    if (stopped) return
    timer = setTimeout(() => void round(), Math.max(REST_MS, (clock.now() - from) * REST_TIMES))
    timer.unref()
  }
  void round()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
