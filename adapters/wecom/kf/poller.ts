import type { After } from '../../../src/channels/later.ts'
import { waitAfter } from '../../../src/channels/next-try.ts'
import type { Instant } from '../../../src/domain/shanghai.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import type { Log } from '../../../src/ports/log.ts'
import type { Api } from '../../../src/wechat/api.ts'
import type { Cursors } from './cursors.ts'
import { decode, type Heard } from './decode.ts'
import { Message, Page } from './schema.ts'

const PAGE = 1_000
/** Customers whose messages are handed on side by side. */
const SIDE_BY_SIDE = 50
/** Without a place to go on from, what is older is history: the platform hands out three days. */
const FRESH_MS = 10 * 60_000
/** A callback can be lost; nobody is to wait for the next one, which another person may cause days later. */
export const LOOK_MS = 5 * 60_000

export interface PollerOptions {
  readonly api: Api
  readonly cursors: Cursors
  readonly clock: Clock
  readonly log: Log
  readonly after: After
  /** Resolves when the message is safe; rejects when it has to be brought again. */
  readonly deliver: (heard: Heard) => Promise<void>
}

export interface Poller {
  /** There may be something new; `token` of the callback allows many pulls. Resolves when that was brought, or failed. */
  wake(account: string, token?: string): Promise<void>
  /** Goes on with every account that was read before. */
  resume(): Promise<void>
  /** Begins no other pull; resolves when what was brought is safe and its place kept. */
  stop(): Promise<void>
}

/**
 * Brings what customers wrote, once each. One pull at a time for an account; the place is kept only after everything up
 * to it is safe, so a crash brings some again, and the inbox knows them.
 */
export function createPoller({ api, cursors, clock, log, after, deliver }: PollerOptions): Poller {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const tokens = new Map<string, string>()
  const failures = new Map<string, number>()
  const waits = new Map<string, () => void>()
  let stopped = false

  function wake(account: string, token?: string): Promise<void> {
    if (token !== undefined) tokens.set(account, token)
    const going = running.get(account)
    if (going !== undefined) {
      again.add(account)
      return going
    }
    const run = readAll(account).finally(() => running.delete(account))
    running.set(account, run)
    return run
  }

  async function readAll(account: string): Promise<void> {
    do {
      again.delete(account)
      let more = true
      while (more && !stopped) {
        try {
          more = await readPage(account)
          failures.delete(account)
        } catch (cause) {
          return tryLater(account, cause)
        }
      }
    } while (again.has(account) && !stopped)
    lookLater(account, LOOK_MS)
  }

  function tryLater(account: string, cause: unknown): void {
    const count = (failures.get(account) ?? 0) + 1
    failures.set(account, count)
    log.warn({ channel: 'wecom', attempt: count }, 'messages of customers could not be brought')
    if (!(cause instanceof NotPulled)) log.error({ channel: 'wecom' }, 'a message could not be handed on', cause)
    lookLater(account, waitAfter(count))
  }

  /** One look waits for each account: a callback that comes before it needs no second one. */
  function lookLater(account: string, inMs: number): void {
    waits.get(account)?.()
    if (stopped) return
    waits.set(
      account,
      after(inMs, () => {
        waits.delete(account)
        void wake(account)
      }),
    )
  }

  /** @returns whether there is more */
  async function readPage(account: string): Promise<boolean> {
    const cursor = (await cursors.all()).get(account)
    const token = tokens.get(account)
    const answer = await api.post('/cgi-bin/kf/sync_msg', {
      open_kfid: account,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
      ...(token === undefined ? {} : { token }),
    })
    if (answer.did === 'answered' && answer.code !== 0) tokens.delete(account)
    const page = answer.did === 'answered' && answer.code === 0 ? Page.safeParse(answer.data) : undefined
    if (page?.success !== true) throw new NotPulled()
    const now = clock.now()
    const oldest = cursor === undefined ? now - FRESH_MS : 0
    await handOn(page.data.msg_list.flatMap((one) => heardIn(one, now, oldest)))
    const next = page.data.next_cursor
    if (next !== '' && next !== cursor) await cursors.keep(account, next)
    return page.data.has_more === 1 && next !== '' && next !== cursor
  }

  function heardIn(one: unknown, now: Instant, oldest: Instant): readonly Heard[] {
    const message = Message.safeParse(one)
    if (!message.success) {
      log.warn({ channel: 'wecom' }, 'a message of a customer has an unknown shape')
      return []
    }
    const heard = message.data.send_time * 1_000 < oldest ? undefined : decode(message.data, now)
    return heard === undefined ? [] : [heard]
  }

  async function handOn(all: readonly Heard[]): Promise<void> {
    for (let n = 0; n < all.length; n += SIDE_BY_SIDE) {
      const results = await Promise.allSettled(all.slice(n, n + SIDE_BY_SIDE).map(deliver))
      const failed = results.find((result) => result.status === 'rejected')
      if (failed !== undefined) throw failed.reason
    }
  }

  return {
    wake,
    async resume() {
      await Promise.all([...(await cursors.all()).keys()].map((account) => wake(account)))
    },
    async stop() {
      stopped = true
      for (const cancel of waits.values()) cancel()
      await Promise.all(running.values())
    },
  }
}

class NotPulled extends Error {
  override readonly name = 'NotPulled'
}
