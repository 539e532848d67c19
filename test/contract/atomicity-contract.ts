import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/ports/store.ts'
import { AT, auditEntry, batch, filing, inbound, outgoing, record, submission, unanswered } from './samples.ts'
import type { Subject } from './store-contract.ts'

/** One of every kind that can be undone, all about `x`. */
const BEFORE_THE_FAILURE: readonly Change[] = [
  ...filing('x-sub', 'XXXX', 'x-in'),
  {
    do: 'submission.supplement',
    supplement: { id: 'x-su', submissionId: 'x-sub', at: AT, kind: 'answer', text: '补充' },
  },
  { do: 'conversation.keep', state: { lane: 'x-lane', updatedAt: AT, data: {} } },
  { do: 'unanswered.add', unanswered: unanswered('x-un') },
  { do: 'person.put', person: { id: 'x-p', name: '小许', grants: [{ role: '管理员' }] } },
  { do: 'account.put', account: { channel: 'web', user: 'x-u', personId: 'x-p', linkedAt: AT } },
  { do: 'code.put', code: { hash: 'x-code', personId: 'x-p', expiresAt: AT, triesLeft: 1 } },
  { do: 'knowledge.put', batch: batch('x-b', { approvedBy: 'p', approvedAt: AT }), records: [record('x-e', {})] },
]

/** A row whose submission does not exist. */
const IMPOSSIBLE: Change = {
  do: 'submission.move',
  move: { submissionId: 'nowhere', from: 'DRAFTING', to: 'SUBMITTED', at: AT, actor: '系统' },
}

const neighbour = (n: number): readonly Change[] => [{ do: 'outbox.add', message: outgoing(`n-${n}`) }]

export function atomicityContract(on: Subject): void {
  describe('all or nothing', () => {
    test('a failing change leaves nothing of the others, before or behind it', async () => {
      await on.store.inbox.claim([{ message: inbound('x-in'), lane: 'x', at: AT }])
      const version = await on.store.knowledge.version()
      const rows = await on.store.dump()
      const last: Change = { do: 'audit', entry: auditEntry('never') }
      await expect(on.store.commit([...BEFORE_THE_FAILURE, IMPOSSIBLE, last])).rejects.toMatchObject({
        code: 'STORE_FAILED',
      })
      expect(await on.store.dump()).toEqual(rows)
      expect(await on.store.conversation('x-lane')).toBeUndefined()
      expect(await on.store.people.byAccount('web', 'x-u')).toBeUndefined()
      expect(await on.store.people.byId('x-p')).toBeUndefined()
      expect(await on.store.people.code('x-code')).toBeUndefined()
      expect(await on.store.knowledge.version()).toBe(version)
      expect((await on.store.knowledge.batches()).map((b) => b.id)).not.toContain('x-b')
    })

    test('a receipt of a failed filing is free again', async () => {
      await on.store.commit([{ do: 'submission.file', submission: submission('x-sub', 'XXXX') }])
      expect(await on.store.submissions.count({ tail: 'XXXX' })).toBe(1)
    })

    test('a failing commit does not touch its neighbours of the same moment', async () => {
      const results = await Promise.allSettled([
        on.store.commit(neighbour(1)),
        on.store.commit([...neighbour(2), IMPOSSIBLE]),
        on.store.commit(neighbour(3)),
      ])
      expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await on.store.outbox.byKey('n-1')).toBeDefined()
      expect(await on.store.outbox.byKey('n-2')).toBeUndefined()
      expect(await on.store.outbox.byKey('n-3')).toBeDefined()
    })

    test('no text breaks out of its place', async () => {
      const texts = [
        "'; drop table audit; --",
        '"',
        '\\',
        '%_',
        '\u202E',
        '\uD83D\uDE00',
        '`',
        '$1',
        '?',
        '{{x}}',
        '\r\n\t',
      ]
      for (const [i, text] of texts.entries()) {
        const one = submission(`text-${i}`, `T${String(i).padStart(3, '0')}`, { body: text, contact: text })
        await on.store.commit([{ do: 'submission.file', submission: one }])
        expect(await on.store.submissions.find({ ids: [one.id] })).toEqual([one])
      }
    })

    test('a character that no database takes is stored as an unreadable one, the verbatim words as they are', async () => {
      const verbatim = { body: 'a\0b\uD800c' }
      const one = submission('text-nul', 'TNV1', { body: 'a\0b\uD800c', words: { verbatim } })
      await on.store.commit([{ do: 'submission.file', submission: one }])
      const [read] = await on.store.submissions.find({ ids: ['text-nul'] })
      expect(read?.body).toBe('a\uFFFDb\uFFFDc')
      expect(read?.words.verbatim).toEqual(verbatim)
    })

    test('a closed store takes nothing and says so; closing again is harmless', async () => {
      const second = await on.again()
      const last = second.commit([{ do: 'outbox.add', message: outgoing('last-one') }])
      await Promise.all([last, second.close()])
      await second.close()
      await expect(second.commit([{ do: 'outbox.add', message: outgoing('too-late') }])).rejects.toMatchObject({
        code: 'STORE_FAILED',
      })
      expect(await on.store.outbox.byKey('last-one')).toBeDefined()
      expect(await on.store.outbox.byKey('too-late')).toBeUndefined()
    })

    test('nothing to write is no failure', async () => {
      await expect(on.store.commit([])).resolves.toBeUndefined()
      expect(await on.store.inbox.claim([])).toEqual([])
    })
  })
}
