import { expect, test } from 'vitest'
import { checkCharacter, RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { office } from '../../test/helpers/letter-office.ts'
import { MORNING } from '../../test/helpers/small-world.ts'
import { seed } from '../../test/helpers/talk.ts'

const letter = (n: number, more: Partial<SubmissionSeed> = {}): SubmissionSeed => {
  const body = `DB-260910-4${RECEIPT_ALPHABET[n]}28`
  return seed(`${body}-${checkCharacter(body)}`, {
    kind: 'deputy-message',
    user: `u${n}`,
    at: MORNING - (n + 1) * 60_000,
    ...more,
  })
}
const letters = (many: number): SubmissionSeed[] => Array.from({ length: many }, (_, n) => letter(n))

test('of all letters those that were taken back are neither shown nor counted', async () => {
  const w = await office({
    content: { submissions: [letter(30, { state: 'WITHDRAWN', at: MORNING }), ...letters(20)] },
  })
  const { text } = await w
    .staff('yue')
    .says('我的来信 全部')
    .hears(/来信20封/, /\n20 DB-/)
  expect(text).not.toMatch(/更早的/)
})

test('who has more letters than a page holds hears that there are earlier ones, and how many in all', async () => {
  const w = await office({ content: { submissions: letters(22) } })
  const { text } = await w
    .staff('yue')
    .says('我的来信 全部')
    .hears(/来信22封/, /更早的没有列出/)
  expect(text).not.toMatch(/\n21 DB-/)
})
