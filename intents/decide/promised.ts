import { sayPromise } from '../../src/casework/notice.ts'
import { type Promised, readPromise } from '../../src/casework/promise.ts'
import type { Outcome as Result } from '../../src/domain/kind.ts'
import { hasOpenPromise, type Submission } from '../../src/domain/submission.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

/** What an order promises with its result; called, it gives a promise of its own to each item. */
export interface PromisedHere {
  (): Promised
  /** As the order is repeated once it is confirmed. */
  readonly says: string
  /** As the preview and the answer show it. */
  readonly shown: string
}

/** @throws {Problem} `PROMISE_*` no day, or one that has passed */
export function promisedIn(turn: Turn, said: string | undefined): PromisedHere | undefined {
  if (said === undefined) return undefined
  const promised = readPromise(said, turn.at, turn.knowledge.content.holidays)
  return Object.assign((): Promised => ({ ...promised, id: turn.random.id() }), {
    says: ` 承诺：${said}`,
    shown: `\n承诺：${sayPromise(promised.text, promised.day, turn.at)}`,
  })
}

/** How long the next message may be the promise that was asked for. */
const ASKED_MS = 10 * 60 * 1000

/** A plan without a promise is asked what is planned until when; the result stands meanwhile. */
export function askForPromise(
  turn: Turn,
  items: readonly Submission[],
  result: Result,
  promised: PromisedHere | undefined,
): { readonly text: string; readonly remember?: Outcome['remember'] } {
  if (result !== '列入计划' || promised !== undefined || items.some(hasOpenPromise)) return { text: '' }
  return {
    text: '\n列入计划要有承诺：请接着说做什么、到哪天，例：明年6月底前完工。提交人会看到，到期会提醒。',
    remember: {
      promising: { receipts: items.map((item) => item.receipt), until: turn.at + ASKED_MS },
    },
  }
}
