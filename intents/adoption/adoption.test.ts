import { describe, expect, test } from 'vitest'
import { ADOPTION } from '../../src/domain/adoption.ts'
import { confirms, DRAFT, drafts, opinion, receiptAt, TITLE } from '../../test/helpers/ledger-world.ts'
import { LIUAN, person, SHIQIAO } from '../../test/helpers/small-world.ts'
import type { World } from '../../test/helpers/talk.ts'

const OPINIONS = 100
const RESULTS = ['采纳', '部分采纳', '未采纳', '已有规定', '不属本次范围', '研究参考'] as const

/** Numbers of `收到99件 = 采纳17 + …`. */
function numbersIn(text: string): readonly number[] {
  const line = /收到(\d+)件 = ([^\n]*)/.exec(text)
  if (line === null) throw new Error(`no totals in: ${text}`)
  return [line[1], ...(line[2] ?? '').split(' + ').map((part) => /\d+$/.exec(part)?.[0])].map(Number)
}

/** Everybody but the last is answered, some with each result; one took theirs back. */
async function almostDone(): Promise<World> {
  const seeds = Array.from({ length: OPINIONS }, (_, n) => opinion(n, n === 0 ? { state: 'WITHDRAWN' } : {}))
  const w = await drafts(seeds)
  const he = w.staff('he')
  for (const [k, result] of RESULTS.entries()) {
    const own = Array.from({ length: OPINIONS - 2 }, (_, n) => n + 1).filter((n) => n % RESULTS.length === k)
    await confirms(he, `${result} ${own.map(receiptAt).join(' ')} 理由：${result}的理由已查明`)
  }
  return w
}

test('of 100 opinions 99 are settled: closing names the one, then closes, and every receipt shows its result', async () => {
  const w = await almostDone()
  const he = w.staff('he')
  const last = receiptAt(OPINIONS - 1)
  await he
    .says('结束征求意见 夜间条例')
    .hears(/还有1件没有答复提交人/, `${last}　已提交，待登记　请发：采纳 ${last} 理由：`)
  await he.says(`部分采纳 ${last} 理由：`).hears(/请写明理由/)
  const open = await he.says('采纳台账 夜间条例').hears(/撤回1 \+ 未办1/)
  const [received, ...parts] = numbersIn(open.text)
  expect(received).toBe(OPINIONS)
  expect(parts).toHaveLength(ADOPTION.length)
  expect(parts.reduce((a, b) => a + b, 0)).toBe(received)

  await he.says(`采纳 ${last} 理由：油烟的要求写明了 写入第六条`)
  await confirms(he, '结束征求意见 夜间条例').then(({ text }) => expect(text).toMatch(/已结束.*\n收到100件 = .*未办0/))
  expect(await w.store().adoption.closings(DRAFT)).toMatchObject([
    { what: 'close', by: 'he', totals: { received: OPINIONS, 撤回: 1, 未办: 0 } },
  ])
  await he.says('采纳台账 夜间条例').hears(/何静结束，数字固定：收到100件/)
  await he.says('结束征求意见 夜间条例').hears(/已于.*结束，不用再结束一次/)

  await w
    .citizen('wechat-official', `p${OPINIONS - 1}`)
    .says(`查 ${last}`)
    .hears(/采纳，写入第六条。\n理由：油烟的要求写明了/)
  for (const n of [1, 50, 98])
    await w
      .citizen('wechat-official', `p${n}`)
      .says(`查 ${receiptAt(n)}`)
      .hears(new RegExp(RESULTS[n % 6] ?? ''), /理由已查明/)
  const told = new Set(
    w.sent.filter((m) => m.inReplyTo === undefined && m.to.channel === 'wechat-official').map((m) => m.to.user),
  )
  expect(told.size).toBe(OPINIONS - 1)
})

test('who gave six opinions hears of all six in one message, each with its result', async () => {
  const seeds = [1, 2, 3, 4, 5, 6].map((n) => opinion(n, { user: 'p1', article: `第${'一二三四五六'[n - 1]}条` }))
  const w = await drafts(seeds)
  await confirms(w.staff('he'), `已有规定 ${seeds.map(({ receipt }) => receipt).join(' ')} 理由：上位法已经写明`)
  const told = w.citizen('wechat-official', 'p1').notices()
  expect(told).toHaveLength(1)
  for (const { receipt } of seeds) expect(told[0]?.wire.text).toContain(receipt)
  expect((await w.submissions()).every((s) => s.state === 'FED_BACK')).toBe(true)
})

describe('a closed ledger', () => {
  async function closed(): Promise<World> {
    const w = await drafts([opinion(1), opinion(2), opinion(3)])
    const he = w.staff('he')
    await confirms(he, `采纳 ${receiptAt(1)} ${receiptAt(2)} ${receiptAt(3)} 理由：都写进了第五条`)
    await confirms(he, '结束征求意见 夜间条例')
    return w
  }
  const codeIn = (text: string): string => /(\d{4})\n/.exec(text)?.[1] ?? ''

  test('refuses corrections until a second person opened it; then the totals are marked with what differs', async () => {
    const w = await closed()
    const [he, peng] = [w.staff('he'), w.staff('peng')]
    const fix = `更正 ${receiptAt(2)} 未采纳 理由：终稿没有写这一项`
    await he.says(fix).hears(/台账已经结束.*重新打开台账/)
    await he.says('重新打开台账 夜间条例').hears(/请写明理由/)
    const { text } = await he.says('重新打开台账 夜间条例 理由：终稿删了一项').hears(/另一位/, /什么都没有改/)
    const token = codeIn(text)
    await he.says(fix).hears(/台账已经结束/)
    await he.says(`同意重新打开 夜间条例 ${token}`).hears(/自己申请的不能自己同意/)
    await peng.says(`同意重新打开 夜间条例 ${token === '0000' ? '0001' : '0000'}`).hears(/码不对，什么都没有改/)
    await peng.says(`同意重新打开 夜间条例 ${token}`).hears(/已重新打开，理由：终稿删了一项/)
    await confirms(he, fix)
    await he.says('采纳台账 夜间条例').hears(/现在：收到3件 = 采纳2 .*未采纳1/, /原来公布的/, /采纳3 /)
    await confirms(he, '结束征求意见 夜间条例').then(({ text: said }) =>
      expect(said).toMatch(/更正（第2次公布）：采纳3→2，未采纳0→1\n更正原因：终稿删了一项/),
    )
    const steps = await w.store().adoption.closings(DRAFT)
    expect(steps.map(({ what, by, second }) => [what, by, second])).toEqual([
      ['close', 'he', undefined],
      ['ask', 'he', undefined],
      ['reopen', 'peng', 'he'],
      ['close', 'he', undefined],
    ])
    expect(steps[0]?.totals.采纳).toBe(3)
    await he
      .says('采纳台账 夜间条例')
      .hears(/数字固定：收到3件 = 采纳3 [\s\S]*数字固定：收到3件 = 采纳2 [\s\S]*更正（第2次公布）/)
    const { audit } = await w.store().dump()
    expect(audit.filter((row) => String(row.command).startsWith('ledger-')).map((row) => row.actorId)).toEqual([
      'he',
      'he',
      'peng',
      'he',
    ])
  })

  test('a code is good for half an hour, and nobody agrees to what nobody asked', async () => {
    const w = await closed()
    const [he, peng] = [w.staff('he'), w.staff('peng')]
    await peng.says('同意重新打开 夜间条例 1234').hears(/没有人申请/)
    const { text } = await he.says('重新打开台账 夜间条例 理由：终稿删了一项')
    await w.later('PT31M')
    await peng.says(`同意重新打开 夜间条例 ${codeIn(text)}`).hears(/已过30分钟/)
  })

  test('who asked and lost the right meanwhile opens nothing', async () => {
    const w = await closed()
    const [he, peng] = [w.staff('he'), w.staff('peng')]
    const { text } = await he.says('重新打开台账 夜间条例 理由：终稿删了一项')
    await w.store().commit([{ do: 'person.put', person: { id: 'he', name: '何静', grants: [] } }])
    await peng.says(`同意重新打开 夜间条例 ${codeIn(text)}`).hears(/没有这个权限了/, /什么都没有改/)
    expect((await w.store().adoption.closings(DRAFT)).map(({ what }) => what)).toEqual(['close', 'ask'])
  })

  test('a citizen who is unhappy is handled anew, and the ledger says that it differs', async () => {
    const w = await closed()
    await w.citizen('wechat-official', 'p1').says('不满意')
    const before = await w.store().adoption.closings(DRAFT)
    await w.citizen('wechat-official', 'p1').says('没有写到我说的油烟')
    const { text } = await w.staff('he').says('采纳台账 夜间条例')
    expect(text).toMatch(/数字固定：收到3件 = 采纳3 /)
    expect(text).toMatch(/结束以后有变化，还没有公布：采纳3→2，未办0→1/)
    expect(await w.store().adoption.closings(DRAFT)).toEqual(before)
  })
})

test('each kind of unanswered opinion comes with the command that mends it, nine at most', async () => {
  const seeds = Array.from({ length: 12 }, (_, n) => opinion(n))
  const w = await drafts([...seeds, opinion(20, { stationId: SHIQIAO })], { settings: { twoKeyKinds: ['opinion'] } })
  const he = w.staff('he')
  await he.says(`采纳 ${receiptAt(0)} 理由：写明了油烟的要求`)
  await confirms(he, `合并 ${receiptAt(1)} ${receiptAt(2)}`)
  const { text } = await he
    .says(`结束征求意见 《${TITLE}》`)
    .hears(
      /还有13件没有答复提交人/,
      `${receiptAt(0)}　已有结果，待告知　请审核员发：放行 ${receiptAt(0)}`,
      `${receiptAt(2)}　已并案办理　请发：采纳 ${receiptAt(1)} 理由：`,
      /还有3件，发“待办”看全部/,
      /别的站点还有1件/,
    )
  expect(text).not.toContain(receiptAt(20))
})

test('who may not close does not, and a window that is open stays open', async () => {
  const handler = { ...person('wu', '吴芳', LIUAN), grants: [{ role: '承办人', stationId: LIUAN } as const] }
  const w = await drafts([], {
    content: { people: [handler, person('he', '何静', LIUAN), person('luo', '罗敏', SHIQIAO)] },
  })
  for (const who of ['wu', 'luo'])
    await w
      .staff(who)
      .says('结束征求意见 夜间条例')
      .hears(/由它的联系点或市级办公室的审核员来办/)
  const open = await drafts([], { now: Date.parse('2026-08-20T10:00:00+08:00') })
  await open
    .staff('he')
    .says('结束征求意见 夜间条例')
    .hears(/8月31日.*还在收意见/)
  for (const said of ['什么时候结束征求意见', '先不要结束征求意见 夜间条例']) {
    const { text } = await w.staff('he').says(said)
    expect(text).not.toMatch(/OK \d{4}/)
  }
  expect(await w.store().adoption.closings(DRAFT)).toEqual([])
})

test('a citizen who says the same learns nothing of the ledger', async () => {
  const w = await drafts([opinion(1)])
  for (const said of ['采纳台账 夜间条例', '结束征求意见 夜间条例', '夜间条例 意见', '上报批次']) {
    const { text } = await w.citizen('wechat').says(said)
    expect(text).not.toMatch(/收到1件|未办|OK \d{4}|批次/)
  }
})
