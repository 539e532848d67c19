import { createHash } from 'node:crypto'
import type { Attachment } from '../../src/domain/attachment.ts'
import type { Batch, Unanswered } from '../../src/domain/knowledge.ts'
import { checkCharacter, type Receipt } from '../../src/domain/receipt.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { AuditEntry, Change, Confirmation, KnowledgeRecord, OutboxMessage } from '../../src/ports/store.ts'

/** 14 September 2026, 10:00 in Shanghai. */
export const AT = Date.parse('2026-09-14T10:00:00+08:00')

/** A valid receipt with these four characters in the middle. */
export function receiptWith(tail: string): Receipt {
  const body = `JY-260914-${tail}`
  return `${body}-${checkCharacter(body)}` as Receipt
}

export function submission(id: string, tail: string, more: Partial<Submission> = {}): Submission {
  return {
    id,
    receipt: receiptWith(tail),
    secretHash: 'hash',
    kind: 'suggestion',
    state: 'SUBMITTED',
    rev: 1,
    personId: 'p-1',
    channel: 'web',
    address: '{"channel":"web","account":"main","conversation":"c-1"}',
    body: '小区门口的路灯晚上不亮',
    words: { verbatim: { body: '门口路灯 晚上不亮！！' } },
    consentAt: AT,
    consentNotice: 'v1',
    filedAt: AT,
    updatedAt: AT,
    redoCount: 0,
    ...more,
  }
}

/** A file that waits; its bytes are those of its name. */
export function attachment(id: string, more: Partial<Attachment> = {}): Attachment {
  const bytes = contentOf(id)
  return {
    id,
    personId: 'p-1',
    type: 'jpeg',
    name: '照片.jpg',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    addedAt: AT,
    ...more,
  }
}

export const contentOf = (id: string): Buffer => Buffer.from(`bytes of ${id}`)

/** Every field filled. */
export function wholeSubmission(id: string, tail: string): Submission {
  return submission(id, tail, {
    kind: 'opinion',
    stationId: 's-1',
    consultationId: 'k-1',
    clause: '第二十一条',
    clauseText: '第二十一条 公共收益收支情况应当公示。',
    reason: '看得懂才好监督',
    words: { verbatim: { body: '引号\'"、%、\\、😀、𠮷' }, original: '整段原话\n第二行' },
    contact: '13800000000',
    assigneeId: 'p-2',
    category: '物业',
    outcome: '部分采纳',
    outcomeReason: '已写入第八条',
    decidedBy: 'p-3',
    decidedAt: AT + 1,
    releasedBy: 'p-4',
    fedBackAt: AT + 2,
    rating: '基本满意',
    ratingComment: '快一点更好',
    ratedAt: AT + 3,
    redoCount: 2,
    level: '较重',
    mainId: 'sub-main',
    outsideBody: '市水务局',
    outsideNumber: 'SW-2026-18',
    promise: '年底前装好护栏',
    promiseDay: '2026-12-31',
    deliveryRating: '满意',
    deliveryComment: '装得结实',
    deliveryRatedAt: AT + 4,
    publishedAt: AT + 5,
    enteredBy: 'p-5',
    dueDay: '2026-10-10',
    origin: '接待日',
    personName: '王女士',
    deputy: '岳青山',
    entryKey: `row-${id}`,
    promiseToldDay: '2026-12-31',
    delivery: '护栏已装好',
    deliveredAt: AT + 6,
    keptPrivateAt: AT + 7,
    erasedAt: AT + 6,
    readingId: 'k-1/2',
    clauseIds: ['1/21', '2/5'],
    stance: '修改建议',
    masksAt: AT,
    finalClause: '第八条',
  })
}

export function inbound(key: string, text = '你好'): Inbound {
  return {
    key,
    at: AT,
    from: { channel: 'web', account: 'main', conversation: 'c-1', user: 'u-1' },
    sender: { id: 'u-1', name: '小李' },
    scope: 'direct',
    mentioned: false,
    text,
    files: [{ kind: 'image', name: '照片.jpg' }],
  }
}

export function outgoing(key: string, more: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    key,
    lane: 'web|c-1|u-1',
    to: { channel: 'web', account: 'main', conversation: 'c-1' },
    scope: 'direct',
    wire: { text: '收到', choices: ['好'], mention: { id: 'u-1' } },
    createdAt: AT,
    notBefore: AT,
    state: 'pending',
    attempts: 0,
    ...more,
  }
}

export function auditEntry(command: string, more: Partial<AuditEntry> = {}): AuditEntry {
  return { at: AT, actorId: 'p-1', role: '市民', channel: 'web', command, target: 't-1', result: 'done', ...more }
}

export function unanswered(id: string, more: Partial<Unanswered> = {}): Unanswered {
  return { id, at: AT, channel: 'web', personId: 'p-1', maskedText: '电动自行车在哪里充电', why: 'no-match', ...more }
}

export const batch = (id: string, more: Partial<Batch> = {}): Batch => ({ id, importedAt: AT, ...more })

export const record = (id: string, data: unknown, kind: KnowledgeRecord['kind'] = 'entry'): KnowledgeRecord => ({
  kind,
  id,
  data,
})

/** What filing a submission writes in one go. */
export function filing(id: string, tail: string, key: string): readonly Change[] {
  return [
    { do: 'submission.file', submission: submission(id, tail) },
    { do: 'submission.move', move: { submissionId: id, from: 'DRAFTING', to: 'SUBMITTED', at: AT, actor: '市民' } },
    { do: 'audit', entry: auditEntry('submission.file', { target: id }) },
    { do: 'outbox.add', message: outgoing(`${key}#1`, { inReplyTo: key }) },
    { do: 'conversation.forget', lane: 'web|c-1|u-1' },
    { do: 'inbox.done', key, at: AT },
  ]
}

export const confirmation = (id: string, more: Partial<Confirmation> = {}): Confirmation => ({
  id,
  question: '楼道里能不能停电瓶车',
  articles: ['a-1', 'a-2'],
  how: 'thumbs-up',
  at: AT,
  ...more,
})
