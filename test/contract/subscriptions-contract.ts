import { describe, expect, test } from 'vitest'
import { EVERY_DRAFT, type Subscription } from '../../src/ports/subscriptions.ts'
import { AT } from './samples.ts'
import type { Subject } from './store-contract.ts'

const subscription = (personId: string, topic: string, at = AT, user = personId): Subscription => ({
  personId,
  topic,
  address: { channel: 'web', account: 'minyi', conversation: user, user },
  at,
})

export function subscriptionsContract(on: Subject): void {
  const put = (...all: readonly Subscription[]) =>
    on.store.commit(all.map((one) => ({ do: 'subscription.put', subscription: one })))

  describe('who follows a draft', () => {
    test('is known, oldest first; asked for again the address is the new one and the time the first', async () => {
      await put(subscription('sb-a', 'sb-late', AT + 5), subscription('sb-a', 'sb-early', AT + 1))
      await put(subscription('sb-a', 'sb-late', AT + 9, 'elsewhere'))
      expect(await on.store.subscriptions.of('sb-a')).toEqual([
        subscription('sb-a', 'sb-early', AT + 1),
        subscription('sb-a', 'sb-late', AT + 5, 'elsewhere'),
      ])
      expect(await on.store.subscriptions.of('sb-nobody')).toEqual([])
    })

    test('is read in pages by person, each person of each topic once', async () => {
      await put(
        ...['sb-2', 'sb-10', 'sb-Z', 'sb-b'].map((who) => subscription(who, 'sb-paged')),
        subscription('sb-2', EVERY_DRAFT),
        subscription('sb-10', 'sb-other'),
      )
      const seen: string[] = []
      for (let after: string | undefined, page: readonly Subscription[] = []; ; after = page.at(-1)?.personId) {
        page = await on.store.subscriptions.to(['sb-paged'], after, 2)
        seen.push(...page.map(({ personId }) => personId))
        if (page.length < 2) break
      }
      expect(seen).toEqual(['sb-10', 'sb-2', 'sb-Z', 'sb-b'])
      expect((await on.store.subscriptions.to(['sb-paged', EVERY_DRAFT], 'sb-10', 1))[0]?.topic).toBe(EVERY_DRAFT)
      expect(await on.store.subscriptions.to([], undefined, 9)).toEqual([])
    })

    test('ends when they say so, and with everything else when they are erased', async () => {
      await put(subscription('sb-gone', 'sb-x'), subscription('sb-gone', 'sb-y'), subscription('sb-stays', 'sb-x'))
      await on.store.commit([{ do: 'subscription.remove', personId: 'sb-gone', topic: 'sb-y' }])
      expect((await on.store.subscriptions.of('sb-gone')).map(({ topic }) => topic)).toEqual(['sb-x'])
      await on.store.commit([{ do: 'person.erase', personId: 'sb-gone', accounts: [], at: AT }])
      expect(await on.store.subscriptions.of('sb-gone')).toEqual([])
      expect(await on.store.subscriptions.to(['sb-x'], undefined, 9)).toEqual([subscription('sb-stays', 'sb-x')])
    })
  })
}
