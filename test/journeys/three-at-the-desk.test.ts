import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mintReceipt, RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'
import type { Move } from '../../src/domain/submission.ts'
import { CONTENT, LIUAN, MORNING, person } from '../helpers/small-world.ts'
import { seed, world } from '../helpers/talk.ts'

const ITEMS = 500
const COMMANDS = 2_000
/** Commands sent at the same time. */
const AT_ONCE = 12

const receiptAt = (n: number): string => {
  const digits = [Math.floor(n / 1024) % 32, Math.floor(n / 32) % 32, n % 32]
  const tail = `7${digits.map((d) => RECEIPT_ALPHABET[d]).join('')}`
  return mintReceipt('suggestion', MORNING, { base32: () => tail, digits: () => '' })
}

const STAFF = ['he', 'peng', 'cen'] as const
const NAMES = ['何静', '彭涛', '岑芳'] as const

const order = fc
  .record({
    who: fc.constantFrom(...STAFF),
    /** A third of the commands meet on a few items. */
    item: fc.oneof(fc.nat(ITEMS - 1), fc.nat(ITEMS - 1), fc.nat(7)),
    says: fc.constantFrom(
      (r: string) => `登记 ${r}`,
      (r: string) => `派给 ${NAMES[0]} ${r}`,
      (r: string) => `派给 ${NAMES[1]} ${r}`,
      (r: string) => `列入计划 ${r} 理由：明年一并安排`,
      (r: string) => `解释说明 ${r} 理由：这件事已有安排`,
      (r: string) => `撤销 ${r}`,
      (r: string) => `退单 ${r} 理由：不归我们，应由水务站承办`,
      (r: string) => `转出 ${r} 给市水务局 理由：属于供水管理`,
      (r: string) => `打开 ${r}`,
    ),
  })
  .map(({ who, item, says }) => ({ who, text: says(receiptAt(item)) }))

test('three people give 2,000 orders on 500 items at once: none is lost, every step is on record', async () => {
  const w = await world({
    content: {
      people: [...CONTENT.people, person('cen', '岑芳', LIUAN)],
      submissions: Array.from({ length: ITEMS }, (_, n) => seed(receiptAt(n))),
    },
    settings: { holdMs: 60_000 },
    perMinute: COMMANDS,
  })
  const staff = Object.fromEntries(STAFF.map((who) => [who, w.staff(who)]))
  const orders = fc.sample(order, { numRuns: COMMANDS, seed: 20_261_123 })
  let next = 0
  const work = async (): Promise<void> => {
    for (let one = orders[next++]; one !== undefined; one = orders[next++]) {
      const message = staff[one.who]?.inbound(one.text)
      if (message !== undefined) await w.app().conversation.deliver(message)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))

  const { moves, audit } = await w.store().dump()
  const submissions = await w.submissions()
  expect(submissions).toHaveLength(ITEMS)
  for (const item of submissions) {
    const own = (moves as unknown as readonly Move[]).filter(({ submissionId }) => submissionId === item.id)
    own.forEach((step, n) => {
      if (n > 0) expect(step.from, item.receipt).toBe(own[n - 1]?.to)
    })
    if (own.length > 0) expect(own.at(-1)?.to, item.receipt).toBe(item.state)
    const rows = audit.filter((row) => row.target === item.receipt && row.result === 'done')
    const decided = rows.filter((row) => row.command === 'decide')
    const taken = rows.filter((row) => row.command === 'undo')
    if (item.outcome === undefined) expect(taken.length, item.receipt).toBe(decidedTimes(decided))
    else expect(decidedTimes(decided), item.receipt).toBe(taken.length + 1)
  }
  expect(moves.length).toBeGreaterThan(COMMANDS / 4)
})

/** One decision walks several moves, each with its row; only the last of them has the result as its state. */
function decidedTimes(rows: readonly Readonly<Record<string, unknown>>[]): number {
  return rows.filter(({ after }) => String(after).includes('RESULT_READY')).length
}
