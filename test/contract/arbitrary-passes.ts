import fc from 'fast-check'
import type { Address } from '../../src/ports/channel.ts'
import type { PassChange } from '../../src/ports/passes.ts'

type Kinds = { readonly [K in PassChange['do']]: fc.Arbitrary<Extract<PassChange, { readonly do: K }>> }

const pageOf = (user: string): Address => ({ channel: 'web', account: 'web', conversation: user, user })

/** Codes, memories and accounts that go from one to another. @param few ids with this beginning */
export const passKinds = (few: (start: string) => fc.Arbitrary<string>, at: fc.Arbitrary<number>): Kinds => ({
  'pass.put': fc.tuple(few('h-'), few('p-'), few('u-'), at).map(([hash, personId, user, madeAt]) => ({
    do: 'pass.put',
    pass: { hash, use: 'form', personId, from: pageOf(user), madeAt, expiresAt: madeAt + 1_000 },
  })),
  'pass.spend': few('h-').map((hash) => ({ do: 'pass.spend', hash })),
  'conversation.take': fc
    .tuple(few('lane-'), at)
    .map(([lane, updatedAt]) => ({ do: 'conversation.take', lane, updatedAt })),
  'conversation.expect': fc
    .tuple(few('lane-'), at)
    .map(([lane, updatedAt]) => ({ do: 'conversation.expect', lane, updatedAt })),
  'person.join': fc.tuple(few('p-'), few('p-')).map(([from, to]) => ({ do: 'person.join', from, to })),
  'account.remove': few('u-').map((user) => ({ do: 'account.remove', channel: 'web', user })),
})
