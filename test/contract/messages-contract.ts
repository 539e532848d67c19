import { describe, expect, test } from 'vitest'
import { AT, inbound, outgoing } from './samples.ts'
import type { Subject } from './store-contract.ts'

const LANE = 'web|c-1|u-1'

export function messagesContract(on: Subject): void {
  const claim = (key: string, text?: string) =>
    on.store.inbox.claim([{ message: inbound(key, text), lane: LANE, at: AT }])

  describe('messages that come in', () => {
    test('a message delivered a hundred times at once is handled by exactly one', async () => {
      const answers = (await Promise.all(Array.from({ length: 100 }, () => claim('in-many')))).flat()
      expect(answers.filter((a) => a === 'new')).toHaveLength(1)
      expect(answers.filter((a) => a === 'running')).toHaveLength(99)
    })

    test('a second process sees the claim of the first', async () => {
      const second = await on.again()
      await claim('in-two')
      expect(await second.inbox.claim([{ message: inbound('in-two'), lane: LANE, at: AT }])).toEqual(['running'])
      await second.close()
    })

    test('several are claimed in one go, answered in their order', async () => {
      await claim('in-b')
      await on.store.commit([{ do: 'inbox.done', key: 'in-b', at: AT }])
      const keys = ['in-a', 'in-b', 'in-c', 'in-a']
      const claims = keys.map((key) => ({ message: inbound(key), lane: LANE, at: AT }))
      expect(await on.store.inbox.claim(claims)).toEqual(['new', 'done', 'new', 'running'])
    })

    test('what a crash left behind comes back whole, oldest first, with its tries', async () => {
      await claim('in-old', '第一句')
      await claim('in-new', '第二句')
      await on.store.commit([{ do: 'inbox.failed', key: 'in-old', attempts: 2, dead: false }])
      const left = (await on.store.inbox.unfinished()).filter((u) => /^in-(old|new)$/.test(u.message.key))
      expect(left).toEqual([
        { message: inbound('in-old', '第一句'), lane: LANE, attempts: 2 },
        { message: inbound('in-new', '第二句'), lane: LANE, attempts: 0 },
      ])
    })

    test('the words of a handled message are not kept', async () => {
      await claim('in-forget', '只说给您听')
      await on.store.commit([{ do: 'inbox.done', key: 'in-forget', at: AT }])
      const row = (await on.store.dump()).inbox.find((r) => r.key === 'in-forget')
      expect(row).toEqual({
        key: 'in-forget',
        lane: LANE,
        claimedAt: '2026-09-14T10:00:00.000+08:00',
        doneAt: '2026-09-14T10:00:00.000+08:00',
        state: 'done',
        attempts: 0,
      })
    })

    test('a message given up is not tried again and not handled again', async () => {
      await claim('in-dead')
      const givenUpBefore = await on.store.inbox.givenUp()
      await on.store.commit([{ do: 'inbox.failed', key: 'in-dead', attempts: 5, dead: true }])
      expect((await on.store.inbox.unfinished()).map((u) => u.message.key)).not.toContain('in-dead')
      expect(await on.store.inbox.givenUp()).toBe(givenUpBefore + 1)
      expect(await claim('in-dead')).toEqual(['done'])
      expect((await on.store.dump()).inbox.find((r) => r.key === 'in-dead')).toMatchObject({
        state: 'dead',
        attempts: 5,
      })
    })

    test('failing after it was done changes nothing', async () => {
      await claim('in-late')
      await on.store.commit([{ do: 'inbox.done', key: 'in-late', at: AT }])
      await on.store.commit([{ do: 'inbox.failed', key: 'in-late', attempts: 1, dead: false }])
      expect(await claim('in-late')).toEqual(['done'])
    })
  })

  describe('messages that go out', () => {
    const whole = outgoing('out-whole', {
      scope: 'group',
      notBefore: AT + 120_000,
      inReplyTo: 'in-x',
      tells: 'sub-x',
      state: 'dead',
      attempts: 3,
      error: 'blocked',
      sentAt: AT + 5,
    })

    test('one is read as it was written', async () => {
      await on.store.commit([{ do: 'outbox.add', message: whole }])
      await on.store.commit([{ do: 'outbox.add', message: outgoing('out-least') }])
      expect(await on.store.outbox.byKey('out-whole')).toEqual(whole)
      expect(await on.store.outbox.byKey('out-least')).toEqual(outgoing('out-least'))
      expect(await on.store.outbox.byKey('out-none')).toBeUndefined()
    })

    test('the same key is never added twice', async () => {
      const first = outgoing('out-once', { inReplyTo: 'in-once' })
      await on.store.commit([{ do: 'outbox.add', message: first }])
      await on.store.commit([{ do: 'outbox.add', message: { ...first, wire: { text: '另一句', choices: [] } } }])
      expect(await on.store.outbox.inReplyTo('in-once')).toEqual([first])
    })

    test('they wait in the order of their making, due or not', async () => {
      const keys = ['out-3', 'out-1', 'out-2']
      for (const [i, key] of keys.entries())
        await on.store.commit([{ do: 'outbox.add', message: outgoing(key, { notBefore: AT - i }) }])
      const waiting = (await on.store.outbox.waiting(1_000)).map((m) => m.key).filter((key) => keys.includes(key))
      expect(waiting).toEqual(keys)
      expect(await on.store.outbox.waiting(2)).toHaveLength(2)
      const later = outgoing('out-young', { createdAt: AT + 1 })
      await on.store.commit([{ do: 'outbox.add', message: later }])
      expect(await on.store.outbox.waiting(1_000, AT + 1)).toEqual([later])
      expect(await on.store.outbox.waiting(1_000, AT + 2)).toEqual([])
    })

    test('marking tells what became of one', async () => {
      const before = await on.store.outbox.count()
      for (const key of ['out-sent', 'out-later', 'out-lost'])
        await on.store.commit([{ do: 'outbox.add', message: outgoing(key) }])
      expect(await on.store.outbox.count()).toEqual({ ...before, pending: before.pending + 3 })
      await on.store.commit([
        {
          do: 'outbox.mark',
          key: 'out-later',
          state: 'pending',
          at: AT,
          attempts: 1,
          notBefore: AT + 30_000,
          error: 'retry',
        },
        { do: 'outbox.mark', key: 'out-lost', state: 'dead', at: AT, attempts: 5, error: 'blocked' },
        { do: 'outbox.mark', key: 'out-sent', state: 'sent', at: AT + 9, attempts: 1 },
      ])
      expect(await on.store.outbox.count()).toEqual({ ...before, pending: before.pending + 1, dead: before.dead + 1 })
      expect(await on.store.outbox.byKey('out-sent')).toEqual(
        outgoing('out-sent', { state: 'sent', attempts: 1, sentAt: AT + 9 }),
      )
      expect(await on.store.outbox.byKey('out-later')).toEqual(
        outgoing('out-later', { attempts: 1, notBefore: AT + 30_000, error: 'retry' }),
      )
      const keys = (await on.store.outbox.waiting(1_000)).map((m) => m.key)
      expect(keys).toContain('out-later')
      expect(keys).not.toContain('out-sent')
      expect(keys).not.toContain('out-lost')
    })

    test('the waiting notice about a submission is found until it left', async () => {
      const notice = outgoing('out-tell', { tells: 'sub-tell' })
      await on.store.commit([{ do: 'outbox.add', message: notice }])
      expect(await on.store.outbox.telling('sub-tell')).toEqual(notice)
      await on.store.commit([{ do: 'outbox.mark', key: 'out-tell', state: 'recalled', at: AT, attempts: 0 }])
      expect(await on.store.outbox.telling('sub-tell')).toBeUndefined()
    })
  })

  describe('conversations', () => {
    test('the newest state is kept until it is forgotten', async () => {
      const lane = 'slack|c|u'
      expect(await on.store.conversation(lane)).toBeUndefined()
      await on.store.commit([{ do: 'conversation.keep', state: { lane, updatedAt: AT, data: { at: 1 } } }])
      const next = { lane, updatedAt: AT + 1, data: { menu: ['一', '二'], deep: { n: null } } }
      await on.store.commit([{ do: 'conversation.keep', state: next }])
      expect(await on.store.conversation(lane)).toEqual(next)
      await on.store.commit([{ do: 'conversation.forget', lane }])
      expect(await on.store.conversation(lane)).toBeUndefined()
    })
    test('who was silent since before an instant is forgotten, nobody else', async () => {
      const [old, exact, young] = ['slack|c|old', 'slack|c|exact', 'slack|c|young']
      const rows = [
        { lane: old as string, updatedAt: AT - 1, data: { phone: '13900001111' } },
        { lane: exact as string, updatedAt: AT, data: {} },
        { lane: young as string, updatedAt: AT + 1, data: {} },
      ]
      await on.store.commit(rows.map((state) => ({ do: 'conversation.keep' as const, state })))
      await on.store.commit([{ do: 'conversation.expire', before: AT }])
      expect(await on.store.conversation(old as string)).toBeUndefined()
      expect(await on.store.conversation(exact as string)).toEqual(rows[1])
      expect(await on.store.conversation(young as string)).toEqual(rows[2])
    })
  })
}
