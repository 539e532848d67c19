import { describe, expect, test } from 'vitest'
import type { GroupRecord } from '../../src/ports/groups.ts'
import { AT } from './samples.ts'
import type { Subject } from './store-contract.ts'

const group = (conversation: string, more: Partial<GroupRecord> = {}): GroupRecord => ({
  channel: 'wechat',
  conversation,
  muted: false,
  by: 'p-1',
  at: AT,
  ...more,
})

export function groupsContract(on: Subject): void {
  describe('a chat group', () => {
    test('is kept as it was said last, with everything or with hardly anything', async () => {
      const whole = group('g-2', {
        binding: { stationId: 's-1', area: '柳岸街道' },
        name: '幸福里',
        muted: true,
        quiet: { from: '20:00', to: '08:00' },
      })
      for (const one of [whole, group('g-10'), group('g-Z', { binding: 'none' })])
        await on.store.commit([{ do: 'group.put', group: one }])
      expect(await on.store.groups.of('wechat', 'g-2')).toEqual(whole)
      const again = group('g-2', { binding: { stationId: 's-2' }, by: 'p-2', at: AT + 1 })
      await on.store.commit([{ do: 'group.put', group: again }])
      expect(await on.store.groups.of('wechat', 'g-2')).toEqual(again)
      expect((await on.store.groups.list()).filter(({ conversation }) => conversation.startsWith('g-'))).toEqual([
        group('g-10'),
        again,
        group('g-Z', { binding: 'none' }),
      ])
    })

    test('of another channel or of no name is another one', async () => {
      await on.store.commit([{ do: 'group.put', group: group('g-same') }])
      expect(await on.store.groups.of('slack', 'g-same')).toBeUndefined()
      expect(await on.store.groups.of('wechat', '')).toBeUndefined()
    })
  })
}
