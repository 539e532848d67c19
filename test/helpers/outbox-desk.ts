import { createGate, type Gate } from '../../src/conversation/gate.ts'
import { createOutbox, type Outbox } from '../../src/conversation/outbox.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Channel, SendResult } from '../../src/ports/channel.ts'
import type { Change, OutboxMessage } from '../../src/ports/store.ts'

export type Answer = SendResult | 'throw'
export const BUSY: SendResult = { ok: false, why: 'retry' }

export interface OutboxDesk {
  readonly outbox: Outbox
  readonly gate: Gate
  readonly sent: string[]
  readonly rows: Map<string, OutboxMessage>
  readonly errors: string[]
  now: number
  /** Messages whose request still waits for its answer. */
  readonly awaited: Set<string>
  /** What the channel answers next; when empty all is well. */
  answers: Answer[]
  /** Runs before every send. */
  before: (key: string) => Promise<void> | void
  put(key: string, more?: Partial<OutboxMessage>): OutboxMessage
  pushed(key: string, more?: Partial<OutboxMessage>): void
}

/** An outbox on a table in memory, with a clock that stands still until it is moved. */
export function outboxDesk(wake?: (inMs: number, run: () => void) => void): OutboxDesk {
  const rows = new Map<string, OutboxMessage>()
  const sent: string[] = []
  const errors: string[] = []
  const channel: Channel = {
    id: 'web',
    capabilities: CAPABILITIES.web,
    waitsFor: (inReplyTo) => d.awaited.has(inReplyTo),
    start: async () => undefined,
    stop: async () => undefined,
    send: async (_to, _wire, { key }) => {
      await d.before(key)
      const answer = d.answers.shift() ?? { ok: true }
      if (answer === 'throw') throw new Error('line down')
      if (answer.ok) sent.push(key)
      return answer
    },
  }
  const commit = async (changes: readonly Change[]): Promise<void> => {
    for (const change of changes) {
      if (change.do !== 'outbox.mark') continue
      const row = rows.get(change.key)
      if (row === undefined) throw new Error('no such row')
      const { do: _, key, at, ...set } = change
      rows.set(key, { ...row, ...set, ...(set.state === 'sent' ? { sentAt: at } : {}) } as OutboxMessage)
    }
  }
  const gate = createGate({
    clock: { now: () => d.now },
    jitter: () => 1,
    onOpened: (id) => outbox.hasten(id),
  })
  const outbox = createOutbox({
    gate,
    store: {
      commit,
      outbox: {
        waiting: async (_limit, since = 0) =>
          [...rows.values()].filter((row) => row.state === 'pending' && row.createdAt >= since),
        inReplyTo: async () => [],
        byKey: async (key) => rows.get(key),
        telling: async () => undefined,
        count: async () => ({ pending: 0, held: 0, phone: 0, expired: 0, dead: 0 }),
      },
    },
    channel: (id) => (id === 'web' ? channel : undefined),
    clock: { now: () => d.now },
    log: { info: () => undefined, warn: () => undefined, error: (_, sentence) => void errors.push(sentence) },
    jitter: () => 0.5,
    ...(wake === undefined ? {} : { wake }),
  })
  const d: OutboxDesk = {
    outbox,
    gate,
    sent,
    rows,
    errors,
    now: 0,
    awaited: new Set(),
    answers: [],
    before: () => undefined,
    put(key, more = {}) {
      const message: OutboxMessage = {
        key,
        lane: 'web|c|u',
        to: { channel: 'web', account: 'a', conversation: 'c', user: 'u' },
        scope: 'direct',
        wire: { text: key, choices: [] },
        createdAt: 0,
        notBefore: 0,
        state: 'pending',
        attempts: 0,
        inReplyTo: 'm',
        ...more,
      }
      rows.set(key, message)
      return message
    },
    pushed: (key, more) => outbox.push([d.put(key, more)]),
  }
  return d
}
