import { describe, expect, test } from 'vitest'
import type { Pass } from '../../src/ports/passes.ts'
import { AT, submission } from './samples.ts'
import type { Subject } from './store-contract.ts'

const FROM = { channel: 'wechat', account: 'a', conversation: 'a/c1', user: 'a/c1' } as const
const pass = (hash: string, more: Partial<Pass> = {}): Pass => ({
  hash,
  use: 'form',
  personId: 'ps-1',
  from: FROM,
  madeAt: AT,
  expiresAt: AT + 1_000,
  ...more,
})

export function passesContract(on: Subject): void {
  const commit = (...changes: Parameters<Subject['store']['commit']>[0]): Promise<void> => on.store.commit(changes)

  describe('a one-time code', () => {
    test('is kept whole and spent once, also when two come at the same moment', async () => {
      const whole = pass('ps-h1', { use: 'back', other: { ...FROM, channel: 'web' } })
      await commit({ do: 'pass.put', pass: whole }, { do: 'pass.put', pass: pass('ps-h2') })
      expect(await on.store.passes.of('ps-h1')).toEqual(whole)
      expect(await on.store.passes.of('ps-h2')).toEqual(pass('ps-h2'))
      expect(await on.store.passes.of('ps-none')).toBeUndefined()
      const both = await Promise.allSettled([1, 2].map(() => commit({ do: 'pass.spend', hash: 'ps-h1' })))
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'PASS_WRONG' } })
      expect(await on.store.passes.of('ps-h1')).toBeUndefined()
    })

    test('goes when it has expired, and with its person', async () => {
      await commit({ do: 'pass.put', pass: pass('ps-old', { expiresAt: 1 }) })
      expect(await on.store.erasures.expired('pass', 2, 9)).toEqual([{ id: 'ps-old', at: 1 }])
      await commit({ do: 'retention.wipe', kept: 'pass', ids: ['ps-old'] })
      expect(await on.store.passes.of('ps-old')).toBeUndefined()
      await commit({ do: 'pass.put', pass: pass('ps-gone', { personId: 'ps-erased' }) })
      await commit({ do: 'person.erase', personId: 'ps-erased', accounts: [], at: AT })
      expect(await on.store.passes.of('ps-gone')).toBeUndefined()
    })
  })

  describe('a memory that is taken elsewhere', () => {
    test('is taken as it was read, by one', async () => {
      const state = { lane: 'ps|lane|1', updatedAt: AT, data: { a: 1 } }
      await commit({ do: 'conversation.keep', state })
      await commit({ do: 'conversation.expect', lane: state.lane, updatedAt: AT })
      await expect(commit({ do: 'conversation.take', lane: state.lane, updatedAt: AT + 1 })).rejects.toMatchObject({
        code: 'CONFLICT',
      })
      const both = await Promise.allSettled([
        commit({ do: 'conversation.take', lane: state.lane, updatedAt: AT }),
        commit(
          { do: 'conversation.expect', lane: state.lane, updatedAt: AT },
          { do: 'conversation.keep', state: { ...state, updatedAt: AT + 5 } },
        ),
      ])
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })
  })

  describe('two accounts', () => {
    test('become one person with everything that is theirs, and part without losing any of it', async () => {
      const account = (user: string, personId: string) => ({ channel: 'web', user, personId, linkedAt: AT })
      await commit(
        { do: 'account.put', account: account('ps-u1', 'ps-a') },
        { do: 'account.put', account: account('ps-u2', 'ps-b') },
        { do: 'submission.file', submission: submission('ps-s1', 'PSA1', { personId: 'ps-a' }) },
        { do: 'submission.file', submission: submission('ps-s2', 'PSB2', { personId: 'ps-b' }) },
        { do: 'subscription.put', subscription: { personId: 'ps-a', topic: 't1', address: FROM, at: AT } },
        { do: 'subscription.put', subscription: { personId: 'ps-b', topic: 't1', address: FROM, at: AT } },
        { do: 'subscription.put', subscription: { personId: 'ps-b', topic: 't2', address: FROM, at: AT } },
      )
      await commit({ do: 'person.join', from: 'ps-b', to: 'ps-a' })
      expect((await on.store.people.accountsOf('ps-a')).map(({ user }) => user)).toEqual(['ps-u1', 'ps-u2'])
      const theirs = async (personId: string): Promise<readonly string[]> =>
        (await on.store.submissions.find({ personId, order: 'oldest' })).map(({ id }) => id)
      expect(await theirs('ps-a')).toEqual(['ps-s1', 'ps-s2'])
      expect((await on.store.subscriptions.of('ps-a')).map(({ topic }) => topic)).toEqual(['t1', 't2'])
      await commit({ do: 'account.remove', channel: 'web', user: 'ps-u2' })
      expect((await on.store.people.accountsOf('ps-a')).map(({ user }) => user)).toEqual(['ps-u1'])
      expect(await theirs('ps-a')).toEqual(['ps-s1', 'ps-s2'])
    })
  })
}
