import { describe, expect, test } from 'vitest'
import type { LedgerEntry, LedgerKind } from '../../src/domain/ledger.ts'
import { isProblem } from '../../src/domain/problem.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Change } from '../../src/ports/store.ts'
import { ReceiptTaken } from '../../src/store/index.ts'
import { AT, auditEntry, receiptWith, submission, unanswered, wholeSubmission } from './samples.ts'
import type { Subject } from './store-contract.ts'

export function submissionsContract(on: Subject): void {
  const file = (...list: readonly Submission[]) =>
    on.store.commit(list.map((one) => ({ do: 'submission.file', submission: one })))

  describe('submissions', () => {
    test('one is read as it was filed, with and without its optional fields', async () => {
      const [whole, least] = [wholeSubmission('sub-whole', 'WH0E'), submission('sub-least', 'EAST')]
      await file(whole, least)
      expect(await on.store.submissions.find({ ids: ['sub-whole', 'sub-least'] })).toEqual([whole, least])
    })

    test('the ledger of an item is read in order, by item, kind and time', async () => {
      await file(submission('sub-led', 'EDG1'), submission('sub-led-2', 'EDG2'))
      const entry = (id: string, submissionId: string, kind: LedgerKind, at: number): LedgerEntry => ({
        id,
        submissionId,
        kind,
        at,
        by: 'p-1',
        data: { reason: '不归我们管', names: '水务站', times: 2 },
      })
      const entries = [
        entry('le-1', 'sub-led', 'return', AT),
        entry('le-2', 'sub-led-2', 'return', AT + 1),
        entry('le-3', 'sub-led', 'extension', AT + 2),
      ]
      await on.store.commit(entries.map((one) => ({ do: 'ledger.add', entry: one })))
      const { ledger } = on.store.submissions
      expect(await ledger({ submissionIds: ['sub-led'] })).toEqual([entries[0], entries[2]])
      expect(await ledger({ submissionIds: ['sub-led', 'sub-led-2'], kinds: ['return'] })).toEqual(entries.slice(0, 2))
      expect(await ledger({ kinds: ['extension'], from: AT + 2 })).toEqual([entries[2]])
      expect(await ledger({ submissionIds: [] })).toEqual([])
    })

    test('a row of a table is found by its key, and filed once', async () => {
      const one = submission('sub-key', 'KEY1', { entryKey: 'key-1', origin: '来信', personName: '王女士' })
      await file(one, submission('sub-key-2', 'KEY2', { entryKey: 'key-2' }))
      expect(await on.store.submissions.find({ entryKeys: ['key-1', 'key-9'] })).toEqual([one])
      expect(await on.store.submissions.find({ entryKeys: [] })).toEqual([])
      await expect(file(submission('sub-key-3', 'KEY3', { entryKey: 'key-1' }))).rejects.toThrow()
      await on.store.commit([{ do: 'submission.erase', id: 'sub-key', why: 'erased', at: AT }])
      const [erased] = await on.store.submissions.find({ entryKeys: ['key-1'] })
      expect(erased).toMatchObject({ body: '' })
      expect(erased?.personName).toBeUndefined()
    })

    test('a change raises the revision and can empty a field', async () => {
      await file(wholeSubmission('sub-change', 'CHA1'))
      const set = {
        state: 'ASSIGNED',
        assigneeId: 'p-9',
        contact: undefined,
        words: { verbatim: { a: '一' } },
      } as const
      await on.store.commit([{ do: 'submission.change', id: 'sub-change', rev: 1, set }])
      const { contact: _, ...rest } = wholeSubmission('sub-change', 'CHA1')
      const expected = { ...rest, state: 'ASSIGNED', assigneeId: 'p-9', words: { verbatim: { a: '一' } }, rev: 2 }
      expect(await on.store.submissions.find({ ids: ['sub-change'] })).toEqual([expected])
    })

    test('a change on an old revision is refused, names who was faster, and writes nothing', async () => {
      await file(submission('sub-late', 'ATE1'))
      await on.store.commit([
        { do: 'person.put', person: { id: 'p-wang', name: '王芳', grants: [] } },
        {
          do: 'submission.move',
          move: {
            submissionId: 'sub-late',
            from: 'SUBMITTED',
            to: 'REGISTERED',
            at: AT,
            actor: '登记员',
            personId: 'p-wang',
          },
        },
        { do: 'audit', entry: { ...auditEntry('register'), actorId: 'p-wang', target: receiptWith('ATE1') } },
        { do: 'submission.change', id: 'sub-late', rev: 1, set: { state: 'REGISTERED' } },
      ])
      const slower = on.store.commit([
        { do: 'audit', entry: auditEntry('too-late') },
        {
          do: 'submission.move',
          move: {
            submissionId: 'sub-late',
            from: 'SUBMITTED',
            to: 'REJECTED',
            at: AT,
            actor: '审核员',
            personId: 'p-2',
          },
        },
        { do: 'submission.change', id: 'sub-late', rev: 1, set: { state: 'REJECTED' } },
      ])
      await expect(slower).rejects.toMatchObject({
        code: 'CONFLICT',
        detail: { receipt: receiptWith('ATE1'), who: '王芳', state: '已登记' },
      })
      expect((await on.store.submissions.story('sub-late')).moves).toHaveLength(1)
      expect((await on.store.dump()).audit.filter((row) => row.command === 'too-late')).toEqual([])
    })

    test('without a known name the faster one is another colleague', async () => {
      await file(submission('sub-who', 'WH00'))
      const late = on.store.commit([{ do: 'submission.change', id: 'sub-who', rev: 7, set: { state: 'CLOSED' } }])
      await expect(late).rejects.toMatchObject({
        code: 'CONFLICT',
        detail: { who: '别人', state: '已提交，待登记' },
      })
    })

    test('of two changes at the same time exactly one is made', async () => {
      await file(submission('sub-race', 'RACE'))
      const tries = Array.from({ length: 20 }, (_, i) =>
        on.store.commit([{ do: 'submission.change', id: 'sub-race', rev: 1, set: { category: String(i) } }]),
      )
      const results = await Promise.allSettled(tries)
      expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1)
      expect(results.every((r) => r.status === 'fulfilled' || isProblem(r.reason, 'CONFLICT'))).toBe(true)
      expect((await on.store.submissions.find({ ids: ['sub-race'] }))[0]?.rev).toBe(2)
    })

    test('a receipt is given out once, and the refusal can be told apart', async () => {
      await file(submission('sub-r1', 'TW1N'))
      await on.store.commit([{ do: 'submission.change', id: 'sub-r1', rev: 1, set: { state: 'WITHDRAWN' } }])
      const second = file(submission('sub-r2', 'TW1N'))
      await expect(second).rejects.toBeInstanceOf(ReceiptTaken)
      await expect(second).rejects.toMatchObject({ receipt: receiptWith('TW1N') })
      expect(await on.store.submissions.count({ ids: ['sub-r2'] })).toBe(0)
    })

    test('each filter finds its own', async () => {
      const base = { consultationId: 'find', filedAt: AT } as const
      await file(
        submission('f-1', 'FND1', { ...base, personId: 'p-a', stationId: 's-a', clause: '第一条', filedAt: AT + 2 }),
        submission('f-2', 'FND2', { ...base, personId: 'p-b', stationId: 's-b', state: 'CLOSED', assigneeId: 'p-x' }),
        submission('f-3', 'FND3', { ...base, personId: 'p-b', kind: 'opinion' }),
      )
      const ids = async (query: Parameters<typeof on.store.submissions.find>[0]): Promise<string[]> => {
        const asked = { consultationId: 'find', ...query }
        const found = (await on.store.submissions.find(asked)).map((s) => s.id)
        if (query.limit === undefined && query.offset === undefined)
          for (const upTo of [undefined, 1, 2, 3, 4])
            expect(await on.store.submissions.count(asked, upTo)).toBe(Math.min(found.length, upTo ?? found.length))
        return found
      }
      expect(await ids({})).toEqual(['f-2', 'f-3', 'f-1'])
      expect(await ids({ order: 'newest' })).toEqual(['f-1', 'f-3', 'f-2'])
      expect(await ids({ limit: 1 })).toEqual(['f-2'])
      expect(await ids({ offset: 1 })).toEqual(['f-3', 'f-1'])
      expect(await ids({ limit: 1, offset: 1 })).toEqual(['f-3'])
      expect(await ids({ ids: ['f-3', 'f-1'] })).toEqual(['f-3', 'f-1'])
      expect(await ids({ ids: [] })).toEqual([])
      expect(await ids({ receipt: receiptWith('FND2') })).toEqual(['f-2'])
      expect(await ids({ tail: 'FND3' })).toEqual(['f-3'])
      expect(await ids({ personId: 'p-b' })).toEqual(['f-2', 'f-3'])
      expect(await ids({ scope: 'all' })).toEqual(['f-2', 'f-3', 'f-1'])
      expect(await ids({ scope: ['s-a', 's-b'] })).toEqual(['f-2', 'f-1'])
      expect(await ids({ scope: [] })).toEqual([])
      expect(await ids({ states: ['SUBMITTED', 'REGISTERED'] })).toEqual(['f-3', 'f-1'])
      expect(await ids({ kinds: ['opinion'] })).toEqual(['f-3'])
      expect(await ids({ clause: '第一条' })).toEqual(['f-1'])
      expect(await ids({ assigneeId: 'p-x' })).toEqual(['f-2'])
      expect(await ids({ personId: "' or 1=1 --" })).toEqual([])
    })

    test('open promises are found, and those whose day came unnoticed; so is what is public', async () => {
      const promised = { consultationId: 'promise', promise: '装护栏' } as const
      await file(
        submission('pr-1', 'PRM1', { ...promised, promiseDay: '2026-12-31', publishedAt: AT + 9 }),
        submission('pr-2', 'PRM2', { ...promised, promiseDay: '2026-10-01', promiseToldDay: '2026-09-20' }),
        submission('pr-3', 'PRM3', { ...promised, promiseDay: '2026-10-02', promiseToldDay: '2026-10-02' }),
        submission('pr-4', 'PRM4', { ...promised, promiseDay: '2026-10-01', deliveredAt: AT, publishedAt: AT + 8 }),
        submission('pr-5', 'PRM5', { consultationId: 'promise', publishedAt: AT + 10, body: '' }),
      )
      const ids = async (query: Parameters<typeof on.store.submissions.find>[0]): Promise<string[]> =>
        (await on.store.submissions.find({ consultationId: 'promise', ...query })).map((s) => s.id)
      expect(await ids({ promised: 'open' })).toEqual(['pr-1', 'pr-2', 'pr-3'])
      expect(await ids({ promised: { untoldBy: '2026-12-30' } })).toEqual(['pr-2'])
      expect(await ids({ promised: { untoldBy: '2026-12-31' } })).toEqual(['pr-1', 'pr-2'])
      expect(await ids({ published: true, order: 'newest' })).toEqual(['pr-1', 'pr-4'])
      expect(await on.store.submissions.count({ consultationId: 'promise', published: true })).toBe(2)
    })

    test('who changed it last is known by name, newest first, whoever else left rows about it', async () => {
      const receipt = receiptWith('TCH1')
      const row = (actorId: string, command: string, result: 'done' | 'refused' = 'done'): Change => ({
        do: 'audit',
        entry: { at: AT, actorId, role: '登记员', channel: 'web', command, target: receipt, result },
      })
      await on.store.commit([
        { do: 'person.put', person: { id: 'touch-a', name: '何静', grants: [] } },
        { do: 'person.put', person: { id: 'touch-b', grants: [] } },
        row('touch-a', 'register'),
        row('touch-a', 'assign'),
        row('touch-b', 'supplement'),
        row('system', 'notify'),
        row('touch-a', 'decide', 'refused'),
      ])
      expect(await on.store.submissions.touches(receipt)).toEqual([
        { at: AT, actorId: 'touch-a', who: '何静', command: 'assign' },
        { at: AT, actorId: 'touch-a', who: '何静', command: 'register' },
      ])
      expect(await on.store.submissions.touches(receiptWith('TCH2'))).toEqual([])
    })

    test('its story is told in order', async () => {
      const step = { submissionId: 'sub-story', at: AT } as const
      const moves = [
        { ...step, from: 'DRAFTING', to: 'SUBMITTED', actor: '市民' },
        { ...step, from: 'SUBMITTED', to: 'NEED_INFO', actor: '登记员', personId: 'p-2', reason: '请写明地址' },
      ] as const
      const supplements = [
        { ...step, id: 'su-2', kind: 'answer', text: '三号楼' },
        { ...step, id: 'su-1', kind: 'correction', text: '是四号楼' },
      ] as const
      await file(submission('sub-story', 'ST0R'))
      await on.store.commit([
        ...moves.map((move) => ({ do: 'submission.move', move }) as const),
        ...supplements.map((supplement) => ({ do: 'submission.supplement', supplement }) as const),
      ])
      expect(await on.store.submissions.story('sub-story')).toEqual({ moves, supplements })
      expect(await on.store.submissions.story('sub-none')).toEqual({ moves: [], supplements: [] })
    })
  })

  describe('what is shown to inspectors', () => {
    test('rows come in order, with Shanghai times and parsed fields, without inner columns', async () => {
      const full = auditEntry('dump-2', { result: 'refused', before: 'a1', after: 'b2' })
      await on.store.commit([
        { do: 'submission.file', submission: wholeSubmission('sub-dump', 'DMP1') },
        { do: 'audit', entry: auditEntry('dump-1') },
        { do: 'audit', entry: full },
        { do: 'unanswered.add', unanswered: unanswered('un-1', { stationId: 's-1' }) },
        { do: 'unanswered.add', unanswered: unanswered('un-1', { stationId: 's-2' }) },
      ])
      const shown = await on.store.dump()
      const time = '2026-09-14T10:00:00.000+08:00'
      expect(shown.audit.filter((row) => String(row.command).startsWith('dump'))).toEqual([
        { ...auditEntry('dump-1'), at: time },
        { ...full, at: time },
      ])
      expect(shown.unanswered).toEqual([{ ...unanswered('un-1', { stationId: 's-1' }), at: time }])
      const row = shown.submissions.find((s) => s.id === 'sub-dump')
      const { words, clauseText } = wholeSubmission('sub-dump', 'DMP1')
      expect(row).toMatchObject({ words, clauseText, filedAt: time, ratedAt: '2026-09-14T10:00:00.003+08:00' })
      expect(row).toMatchObject({ address: { channel: 'web', account: 'main', conversation: 'c-1' } })
      expect(row).not.toHaveProperty('seq')
      expect(row).not.toHaveProperty('tail')
    })
  })
}
