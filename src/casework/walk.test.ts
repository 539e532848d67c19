import { expect, test } from 'vitest'
import type { SubmissionKind } from '../domain/kind.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Submission } from '../domain/submission.ts'
import { walk } from './walk.ts'

const item = (kind: SubmissionKind): Submission => ({
  id: 's1',
  receipt: 'SC-260914-7K3M-T' as Receipt,
  secretHash: '',
  kind,
  state: 'CLASSIFIED',
  rev: 3,
  personId: 'p1',
  channel: 'wechat',
  address: '{}',
  body: '停车费收了两次',
  words: { verbatim: {} },
  consentAt: 0,
  consentNotice: 'v1',
  filedAt: 0,
  updatedAt: 0,
  redoCount: 0,
})
const merge = (kind: SubmissionKind) =>
  walk(
    {
      submission: item(kind),
      command: 'merge',
      by: { id: 'he', roles: ['登记员'], channel: 'wecom' },
      at: 1,
      facts: { mainOpen: true },
    },
    ['MERGED'],
  )

test('a state that the kind never takes is refused, whoever asks', () => {
  expect(() => merge('review-request')).toThrow('MOVE_ILLEGAL')
  expect(merge('suggestion')[0]).toMatchObject({ do: 'submission.change', id: 's1', rev: 3, set: { state: 'MERGED' } })
})
