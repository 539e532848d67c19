import { describe, expect, test } from 'vitest'
import type { NoticeChange } from '../../src/ports/notices.ts'
import type { OutboxMessage } from '../../src/ports/store.ts'
import { AT, outgoing } from './samples.ts'
import type { Subject } from './store-contract.ts'

const notice = (key: string, more: Partial<OutboxMessage> = {}): OutboxMessage =>
  outgoing(key, { importance: 'normal', personId: `p-${key}`, about: `sub-${key}`, ...more })
const plan = (key: string, state: 'held' | 'phone' | 'pending' | 'expired', more: object = {}): NoticeChange => ({
  do: 'notice.plan',
  key,
  state,
  notBefore: AT + 60_000,
  attempts: 1,
  ...more,
})

export function noticesContract(on: Subject): void {
  const put = (...messages: readonly OutboxMessage[]) =>
    on.store.commit(messages.map((message) => ({ do: 'outbox.add', message })))
  const dueKeys = async (at: number): Promise<readonly string[]> =>
    (await on.store.notices.due(at, 10_000)).map((m) => m.key).filter((key) => key.startsWith('no-'))

  describe('messages that answer none', () => {
    test('come back with everything that was planned for them', async () => {
      const whole = notice('no-whole', { importance: 'urgent', expiresAt: AT + 9, tells: 'sub-no-whole' })
      await put(whole)
      await on.store.commit([plan('no-whole', 'held', { bundle: 'no-whole~1', via: 'piggy-back', error: 'retry' })])
      const kept = {
        ...whole,
        state: 'held',
        notBefore: AT + 60_000,
        attempts: 1,
        bundle: 'no-whole~1',
        via: 'piggy-back',
        error: 'retry',
      }
      expect(await on.store.outbox.byKey('no-whole')).toEqual(kept)
      await on.store.commit([plan('no-whole', 'held')])
      const { bundle: _b, via: _v, error: _e, ...opened } = kept
      expect(await on.store.outbox.byKey('no-whole')).toEqual(opened)
    })

    test('are due when they wait or are held and their time has come; answers never are', async () => {
      await put(
        notice('no-late', { notBefore: AT + 5 }),
        notice('no-now'),
        outgoing('no-answer', { inReplyTo: 'in-1' }),
        notice('no-held'),
        notice('no-phone'),
      )
      await on.store.commit([plan('no-held', 'held'), plan('no-phone', 'phone')])
      expect(await dueKeys(AT)).toEqual(['no-now'])
      expect(await dueKeys(AT + 60_000)).toEqual(expect.arrayContaining(['no-late', 'no-now', 'no-held']))
      expect(await dueKeys(AT + 60_000)).not.toContain('no-phone')
      expect(await dueKeys(AT + 60_000)).not.toContain('no-answer')
    })

    test('that left or were taken back are not planned any more', async () => {
      await put(notice('no-left'), notice('no-back'))
      await on.store.commit([
        { do: 'outbox.mark', key: 'no-left', state: 'sent', at: AT, attempts: 1 },
        { do: 'outbox.mark', key: 'no-back', state: 'recalled', at: AT, attempts: 0 },
      ])
      await on.store.commit([plan('no-left', 'held'), plan('no-back', 'pending')])
      expect((await on.store.outbox.byKey('no-left'))?.state).toBe('sent')
      expect((await on.store.outbox.byKey('no-back'))?.state).toBe('recalled')
    })

    test('of one person are found together, whatever they wait for', async () => {
      const mine = ['no-m1', 'no-m2', 'no-m3', 'no-m4'].map((key) =>
        notice(key, { personId: 'p-me', tells: `t-${key}` }),
      )
      await put(...mine, notice('no-other'))
      await on.store.commit([
        plan('no-m2', 'held'),
        plan('no-m3', 'phone'),
        { do: 'outbox.mark', key: 'no-m4', state: 'sent', at: AT, attempts: 1 },
      ])
      expect((await on.store.notices.ofPerson('p-me')).map((m) => m.key)).toEqual(['no-m1', 'no-m2', 'no-m3'])
      for (const key of ['no-m1', 'no-m2', 'no-m3']) expect((await on.store.outbox.telling(`t-${key}`))?.key).toBe(key)
      expect(await on.store.outbox.telling('t-no-m4')).toBeUndefined()
    })

    test('are listed and counted for staff, and whoever waits is known', async () => {
      const before = await on.store.outbox.count()
      await put(notice('no-p'), notice('no-e'), notice('no-h'), notice('no-t'))
      await on.store.commit([
        plan('no-p', 'phone'),
        plan('no-e', 'expired', { error: 'no-contact' }),
        plan('no-h', 'held'),
        plan('no-t', 'phone'),
      ])
      await on.store.commit([{ do: 'outbox.mark', key: 'no-t', state: 'told', at: AT + 3, attempts: 0 }])
      expect(await on.store.outbox.count()).toEqual({
        ...before,
        held: before.held + 1,
        phone: before.phone + 1,
        expired: before.expired + 1,
      })
      expect((await on.store.notices.listed('phone', 1_000)).map((m) => m.key)).toContain('no-p')
      expect((await on.store.notices.listed('expired', 1_000)).map((m) => [m.key, m.error])).toContainEqual([
        'no-e',
        'no-contact',
      ])
      expect(await on.store.outbox.byKey('no-t')).toMatchObject({ state: 'told', sentAt: AT + 3 })
      const { people } = await on.store.notices.awaited()
      expect(people).toEqual(expect.arrayContaining(['p-no-p', 'p-no-h']))
      expect(people).not.toContain('p-no-t')
    })

    test('what is held for an account alone is told with its lane', async () => {
      const { personId: _, ...alone } = notice('no-alone')
      await put(alone)
      await on.store.commit([plan('no-alone', 'held')])
      const { unowned } = await on.store.notices.awaited()
      expect(unowned).toContainEqual({ key: 'no-alone', lane: alone.lane })
    })
  })

  describe('when somebody spoke last', () => {
    const reach = async (lane: string) => (await on.store.notices.reach([lane]))[0]

    test('a later word opens a new window, an earlier one counts in it', async () => {
      const lane = 'wechat-official|r|r'
      expect(await reach(lane)).toBeUndefined()
      await on.store.commit([{ do: 'lane.heard', lane, at: AT, sent: 1 }])
      await on.store.commit([{ do: 'lane.sent', lane, count: 3 }])
      await on.store.commit([{ do: 'lane.heard', lane, at: AT, sent: 1 }])
      await on.store.commit([{ do: 'lane.heard', lane, at: AT - 5, sent: 1 }])
      expect(await reach(lane)).toEqual({ lane, heardAt: AT, sent: 6, shut: 0 })
      await on.store.commit([{ do: 'lane.sent', lane, count: -2 }])
      expect((await reach(lane))?.sent).toBe(4)
      await on.store.commit([{ do: 'lane.heard', lane, at: AT + 1, sent: 2 }])
      expect(await reach(lane)).toEqual({ lane, heardAt: AT + 1, sent: 2, shut: 0 })
    })

    test('a lane that refused stays shut until the person speaks, and is not forgotten before', async () => {
      const [fresh, known] = ['web|fresh|s', 'web|known|s']
      await on.store.commit([{ do: 'lane.heard', lane: known, at: AT, sent: 1 }])
      await on.store.commit([fresh, known].map((lane) => ({ do: 'lane.shut', lane })))
      expect(await on.store.notices.reach([fresh, known])).toEqual([
        { lane: fresh, heardAt: 0, sent: 0, shut: 1 },
        { lane: known, heardAt: AT, sent: 1, shut: 1 },
      ])
      expect((await on.store.notices.awaited()).lanes).toEqual(expect.arrayContaining([fresh, known]))
      await on.store.commit([{ do: 'lane.expire', before: AT + 1 }])
      expect(await on.store.notices.reach([fresh, known])).toHaveLength(2)
      await on.store.commit([{ do: 'lane.heard', lane: fresh, at: AT + 2, sent: 0 }])
      expect(await reach(fresh)).toEqual({ lane: fresh, heardAt: AT + 2, sent: 0, shut: 0 })
      await on.store.commit([{ do: 'lane.expire', before: AT + 3 }])
      expect(await reach(fresh)).toBeUndefined()
    })

    test('who is erased cannot be reached any more, and nobody else is forgotten', async () => {
      const [gone, other] = ['web|erased|erased', 'web|stays|stays']
      await on.store.commit([gone, other].map((lane) => ({ do: 'lane.heard', lane, at: AT, sent: 0 })))
      const accounts = [{ channel: 'web', user: 'erased' }]
      await on.store.commit([{ do: 'person.erase', personId: 'p-erased', accounts, at: AT }])
      expect(await reach(gone)).toBeUndefined()
      expect(await reach(other)).toBeDefined()
    })
  })
}
