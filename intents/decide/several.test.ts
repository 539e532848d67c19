import { describe, expect, test } from 'vitest'
import { mintReceipt, RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'
import { MORNING } from '../../test/helpers/small-world.ts'
import { seed, type World, world } from '../../test/helpers/talk.ts'

const receiptAt = (n: number): string => {
  const tail = `K${RECEIPT_ALPHABET[Math.floor(n / 32)]}${RECEIPT_ALPHABET[n % 32]}7`
  return mintReceipt('suggestion', MORNING, { base32: () => tail, digits: () => '' })
}
const tokenIn = (text: string): string => /OK (\d{4})/.exec(text)?.[1] ?? ''
const REASON = '理由：已列入明年计划'

async function office(count: number): Promise<World> {
  return world({ content: { submissions: Array.from({ length: count }, (_, n) => seed(receiptAt(n))) } })
}
const outcomes = async (w: World): Promise<readonly (string | undefined)[]> =>
  (await w.submissions()).map(({ outcome }) => outcome)

describe('one result for several items', () => {
  test('is shown first and counts for all with the code; everybody is told', async () => {
    const w = await office(5)
    const he = w.staff('he')
    await he.says('待办')
    const { text } = await he.says(`列入计划 1-3,5 ${REASON}`).hears(/将把这4件定为/, /OK \d{4}/)
    expect(await outcomes(w)).toEqual([undefined, undefined, undefined, undefined, undefined])
    await he.says(`OK ${tokenIn(text)}`).hears(/已记录4件/)
    expect((await outcomes(w)).filter((o) => o === '列入计划')).toHaveLength(4)
    await w.flush()
    expect((await w.submissions()).filter(({ state }) => state === 'FED_BACK')).toHaveLength(4)
  })

  test('of forty with a bad one applies to none, and the bad one is named', async () => {
    const w = await office(40)
    const he = w.staff('he')
    await he.says(`列入计划 ${receiptAt(17)} ${REASON}`)
    const all = Array.from({ length: 40 }, (_, n) => receiptAt(n)).join(' ')
    const { text } = await he.says(`解释说明 ${all} ${REASON}`).hears(/40件里有1件不能办，一件都没有改/)
    expect(text).toContain(receiptAt(17))
    expect(text).not.toContain(receiptAt(16))
    expect((await outcomes(w)).filter((o) => o !== undefined)).toEqual(['列入计划'])
  })

  test('forty at once are done by their numbers', async () => {
    const w = await office(40)
    const he = w.staff('he')
    const all = Array.from({ length: 40 }, (_, n) => receiptAt(n)).join(' ')
    const { text } = await he.says(`解释说明 ${all} ${REASON}`)
    await he.says(`OK ${tokenIn(text)}`).hears(/已记录40件/)
    expect(new Set(await outcomes(w))).toEqual(new Set(['解释说明']))
  })

  test('the code is void when an item changed since the preview', async () => {
    const w = await office(3)
    const he = w.staff('he')
    await he.says('待办')
    const { text } = await he.says(`列入计划 1-3 ${REASON}`)
    await w.staff('peng').says(`派给 何静 ${receiptAt(1)}`)
    await he.says(`OK ${tokenIn(text)}`).hears(/有改动，一件都没有办/, new RegExp(receiptAt(1)))
    expect(await outcomes(w)).toEqual([undefined, undefined, undefined])
  })

  test('the code is void after five minutes', async () => {
    const w = await office(2)
    const he = w.staff('he')
    await he.says('待办')
    const { text } = await he.says(`列入计划 1-2 ${REASON}`)
    w.clock.advance('PT6M')
    await he.says(`OK ${tokenIn(text)}`).hears(/过期/)
    expect(await outcomes(w)).toEqual([undefined, undefined])
  })

  test('without a reason nothing is shown', async () => {
    const w = await office(2)
    const he = w.staff('he')
    await he.says('待办')
    await he.says('列入计划 1-2').hears(/请写明理由/)
  })

  test('places count for half an hour; then the list is asked for anew', async () => {
    const w = await office(2)
    const he = w.staff('he')
    await he.says('待办')
    w.clock.advance('PT31M')
    await he.says(`列入计划 1-2 ${REASON}`).hears(/先发“待办”/)
  })
})
