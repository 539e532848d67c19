import { expect, test } from 'vitest'
import { confirms, drafts, opinion, receiptAt } from '../../test/helpers/ledger-world.ts'
import { LIUAN, person, SHIQIAO } from '../../test/helpers/small-world.ts'
import type { World } from '../../test/helpers/talk.ts'

const six = (): Promise<World> =>
  drafts(
    [
      ...Array.from({ length: 4 }, (_, n) => opinion(n)),
      opinion(4, { article: '第一条' }),
      opinion(5, { stationId: SHIQIAO }),
    ],
    { settings: { promiseDays: 5 } },
  )
const ORDER = '上报 夜间条例 第二章 到市人大法工委'

test('a chapter goes up as one batch with number, date, receiver and items; every owner hears where', async () => {
  const w = await six()
  const he = w.staff('he')
  const preview = await he.says(ORDER).hears(/第二章的4件意见原话上报市人大法工委/)
  expect((await w.submissions()).every((s) => s.state === 'SUBMITTED')).toBe(true)
  await he.says(`OK ${/OK (\d{4})/.exec(preview.text)?.[1]}`).hears(/批次1.*4件/, /不算超期/)
  const up = (await w.submissions()).filter((s) => s.state === 'REPORTED_UP')
  expect(up.map((s) => s.receipt)).toEqual([0, 1, 2, 3].map(receiptAt))
  expect(up[0]).toMatchObject({ outsideBody: '市人大法工委', body: opinion(0).text })
  expect(w.citizen('wechat-official', 'p2').notices().at(-1)?.wire.text).toMatch(/已报送市人大法工委/)
  await he.says('上报批次').hears(/批次1　9月14日.*报市人大法工委　.*第二章　4件，已回0件，未回4件/)
  await he.says('1').hears(/批次1.*何静/, `1 ${receiptAt(0)}　第五条　已上报`, `4 ${receiptAt(3)}`)
  await w
    .staff('luo')
    .says('批次 1')
    .hears(/没有批次1，或不在您负责的站点/)
  await w
    .staff('luo')
    .says('上报批次')
    .hears(/还没有上报过/)
  await he.says(ORDER).hears(/没有可以上报的意见/)
  await confirms(he, '上报 夜间条例 第一条 到市人大法工委').then(({ text }) => expect(text).toMatch(/批次2/))
})

test('what comes back months later is entered for single items and for the rest, and nobody was late meanwhile', async () => {
  const w = await six()
  const he = w.staff('he')
  await confirms(he, ORDER)
  await w.later('P120D')
  await he.says('待办 超期').hears(new RegExp(receiptAt(4)))
  const { text } = await he.says('待办 超期')
  expect(text).not.toContain(receiptAt(1))
  expect(
    he
      .notices()
      .map((m) => m.wire.text)
      .join('\n'),
  ).not.toContain(`${receiptAt(1)}　`)

  await he.says('批次 1 回来：采纳 9 理由：终稿采用了').hears(/共4件，没有第9件/)
  await confirms(he, '批次 1 回来：未采纳 1 3 理由：上级认为已有安排')
  await he.says('批次 1').hears(/已回2件，未回2件/, `1 ${receiptAt(0)}　第五条　未采纳`)
  await confirms(he, '批次 1 回来：采纳 理由：终稿采用了 写入第六条')
  await he.says('批次 1').hears(/已全部回来/)
  await he.says('批次 1 回来：采纳 理由：终稿采用了').hears(/都已有结果/)
  const items = (await w.submissions()).slice(0, 4)
  expect(items.map((s) => [s.outcome, s.finalClause])).toEqual([
    ['未采纳', undefined],
    ['采纳', '第六条'],
    ['未采纳', undefined],
    ['采纳', '第六条'],
  ])
  await he.says('批次 7 回来：采纳 理由：终稿采用了').hears(/没有批次7/)
})

test('single items named by their numbers go up as before', async () => {
  const w = await six()
  await w
    .staff('he')
    .says(`上报 ${receiptAt(1)} 到市人大法工委 理由：属于市级立法`)
    .hears(/已上报市人大法工委/)
  await w
    .staff('he')
    .says('上报批次')
    .hears(/批次1　.*1件，已回0件/)
  await w
    .staff('he')
    .says('上报 夜间条例 第二章')
    .hears(/报到哪里/)
})

test('who may not report up does not', async () => {
  const watcher = { ...person('wu', '吴芳', LIUAN), grants: [{ role: '督办人', stationId: LIUAN } as const] }
  const w = await drafts([opinion(1)], { content: { people: [watcher] } })
  await w.staff('wu').says(ORDER)
  expect((await w.only()).state).toBe('SUBMITTED')
})
