import { describe, expect, test } from 'vitest'
import type { Attachment } from '../../src/domain/attachment.ts'
import { isProblem } from '../../src/domain/problem.ts'
import type { Change } from '../../src/ports/store.ts'
import { fileMark } from '../../src/privacy/chain.ts'
import { AT, attachment, auditEntry, contentOf, receiptWith, submission } from './samples.ts'
import type { Subject } from './store-contract.ts'

const WIDE = { perDay: 10_000, waiting: 1_000_000, total: 1_000_000 }
const LATER = AT + 1_000

export function attachmentsContract(on: Subject): void {
  const take = (file: Attachment, limits = WIDE): Change => ({
    do: 'attachment.take',
    attachment: file,
    content: contentOf(file.id),
    limits,
    from: AT,
  })
  const refusal = (changes: readonly Change[]): Promise<string> =>
    on.store.commit(changes).then(
      () => 'none',
      (error: unknown) => (isProblem(error) ? error.code : String(error)),
    )
  /** A submission handed in together with a file. */
  const filedWith = async (id: string, tail: string, file: Attachment): Promise<void> => {
    const { sha256 } = file
    await on.store.commit([take(file)])
    await on.store.commit([
      {
        do: 'submission.file',
        submission: submission(id, tail, { words: { verbatim: {}, files: [{ id: file.id, sha256 }] } }),
      },
      { do: 'attachment.file', ids: [file.id], submissionId: id },
    ])
  }

  describe('files that are handed in', () => {
    test('what is taken is found again to the byte, under its id and under nobody else', async () => {
      const file = attachment('at-1', { personId: 'at-ann', name: '../../etc/passwd' })
      await on.store.commit([take(file)])
      expect(await on.store.attachments.find({ personId: 'at-ann' })).toEqual([file])
      expect(Buffer.from((await on.store.attachments.content('at-1')) ?? [])).toEqual(contentOf('at-1'))
      expect(await on.store.attachments.find({ ids: ['at-1'], personId: 'at-bob' })).toEqual([])
      expect(await on.store.attachments.find({ ids: [] })).toEqual([])
      expect(await on.store.attachments.content('at-none')).toBeUndefined()
    })

    test('a file belongs to a submission from the transaction on that files it, and only once', async () => {
      await filedWith('at-sub-1', 'AT21', attachment('at-2', { personId: 'at-cy' }))
      expect(await on.store.attachments.find({ submissionId: 'at-sub-1' })).toMatchObject([{ id: 'at-2' }])
      expect(await on.store.attachments.find({ personId: 'at-cy', waiting: true })).toEqual([])
      expect(await refusal([{ do: 'attachment.file', ids: ['at-2'], submissionId: 'at-other' }])).toBe('FILE_GONE')
      await on.store.commit([{ do: 'attachment.drop', ids: ['at-2'] }])
      expect(await on.store.attachments.content('at-2')).toBeDefined()
    })

    test('a transaction that cannot file a file files nothing', async () => {
      const changes: readonly Change[] = [
        { do: 'submission.file', submission: submission('at-sub-2', 'AT22') },
        { do: 'attachment.file', ids: ['at-never'], submissionId: 'at-sub-2' },
      ]
      expect(await refusal(changes)).toBe('FILE_GONE')
      expect(await on.store.submissions.find({ ids: ['at-sub-2'] })).toEqual([])
    })

    test('nobody brings more in a day than a person may, however many are sent at once', async () => {
      const size = contentOf('at-d-0').length
      const limits = { ...WIDE, perDay: size * 3 }
      const files = Array.from({ length: 9 }, (_, n) => attachment(`at-d-${n}`, { personId: 'at-dan', size }))
      const said = await Promise.all(files.map((file) => refusal([take(file, limits)])))
      expect(said.filter((code) => code === 'none')).toHaveLength(3)
      expect(said.filter((code) => code === 'FILES_TODAY')).toHaveLength(6)
      expect(await on.store.attachments.find({ personId: 'at-dan' })).toHaveLength(3)
      const tomorrow = attachment('at-d-next', { personId: 'at-dan', addedAt: LATER })
      await on.store.commit([{ ...take(tomorrow, limits), from: LATER } as Change])
    })

    test('all together bring no more than there is room for', async () => {
      expect(await refusal([take(attachment('at-full'), { ...WIDE, waiting: 1 })])).toBe('FILES_FULL')
      expect(await refusal([take(attachment('at-full'), { ...WIDE, total: 1 })])).toBe('FILES_FULL')
      expect(await on.store.attachments.content('at-full')).toBeUndefined()
    })

    test('what was not handed in is listed for deletion, and goes with its bytes', async () => {
      const old = attachment('at-old', { personId: 'at-eve', addedAt: AT - 50 })
      await on.store.commit([take(old)])
      expect(await on.store.erasures.expired('file', AT - 50, 9)).toEqual([])
      expect(await on.store.erasures.expired('file', AT - 49, 9)).toEqual([{ id: 'at-old', at: AT - 50 }])
      await on.store.commit([{ do: 'retention.wipe', kept: 'file', ids: ['at-old', 'at-2'] }])
      expect(await on.store.attachments.content('at-old')).toBeUndefined()
      expect(await on.store.attachments.content('at-2')).toBeDefined()
    })

    test('erasing a submission or a person takes the files along, row and bytes', async () => {
      await filedWith('at-sub-3', 'AT23', attachment('at-3', { personId: 'at-fay' }))
      await on.store.commit([take(attachment('at-4', { personId: 'at-fay' }))])
      await on.store.commit([{ do: 'submission.erase', id: 'at-sub-3', why: 'erased', at: LATER }])
      await on.store.commit([{ do: 'person.erase', personId: 'at-fay', accounts: [], at: LATER }])
      expect(await on.store.attachments.find({ personId: 'at-fay' })).toEqual([])
      expect(await on.store.attachments.content('at-3')).toBeUndefined()
      expect(await on.store.attachments.content('at-4')).toBeUndefined()
    })

    test('the check holds files against what was said of them when they came', async () => {
      const before = await on.store.attachments.check()
      expect(before.faults).toEqual([])
      await filedWith('at-sub-4', 'AT24', attachment('at-5'))
      const added = attachment('at-6', { submissionId: 'at-sub-4', supplementId: 'at-more' })
      const { submissionId: _, supplementId: _more, ...waiting } = added
      const receipt = receiptWith('AT24')
      await on.store.commit([
        take(waiting),
        { do: 'attachment.file', ids: ['at-6'], submissionId: 'at-sub-4', supplementId: 'at-more' },
        {
          do: 'audit',
          entry: {
            ...auditEntry(receipt),
            command: 'attach',
            target: receipt,
            after: JSON.stringify({ files: [fileMark(added)] }),
          },
        },
      ])
      expect(await on.store.attachments.check()).toEqual({ files: before.files + 2, faults: [] })
    })
  })
}
