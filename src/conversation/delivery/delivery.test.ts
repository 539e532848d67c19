import { expect, test } from 'vitest'
import { ADMINISTRATOR, told } from '../../../test/helpers/administrator.ts'
import { type Person, seed, type World, world } from '../../../test/helpers/talk.ts'
import { checkCharacter } from '../../domain/receipt.ts'
import { tellAdministrators } from '../../upkeep/tell-administrators.ts'

const [A, B] = ['JY-260914-7K3M', 'JY-260914-8M2P'].map((body) => `${body}-${checkCharacter(body)}`) as [string, string]
const ann = (w: World): Person => w.citizen('wechat-official', 'ann')

async function twoItems(): Promise<{ w: World; he: Person }> {
  const w = await world({
    settings: { holdMs: 0 },
    content: {
      submissions: [A, B].map((receipt) => seed(receipt, { user: 'ann', state: 'IN_PROGRESS', assignee: 'he' })),
    },
  })
  return { w, he: w.staff('he') }
}

const NIGHT = 'PT12H'

test('at night nothing is told; in the morning everything comes as one message that names each item', async () => {
  const { w, he } = await twoItems()
  w.clock.advance(NIGHT)
  await he.says(`采纳 ${A} 理由：下个月装路灯`).hears(/采纳/)
  await he.says(`未采纳 ${B} 理由：这里明年整段改造`).hears(/未采纳/)
  expect(ann(w).notices()).toEqual([])
  w.clock.advance('PT10H')
  await w.flush()
  const [one, ...more] = ann(w).notices()
  expect(more).toEqual([])
  for (const words of [A, B, /采纳。\n理由：下个月装路灯/, /未采纳。\n理由：这里明年整段改造/, `满意 ${A}`])
    expect(one?.wire.text).toMatch(words)
  expect((await w.submissions()).map((item) => item.state)).toEqual(['FED_BACK', 'FED_BACK'])
  await ann(w)
    .says(`满意 ${B}`)
    .hears(/谢|评价/)
})

test('who refuses messages is left alone until they speak; then it comes first, and before the menu of the answer', async () => {
  const { w, he } = await twoItems()
  w.fail('wechat-official', { ok: false, why: 'blocked' })
  await he.says(`采纳 ${A} 理由：下个月装路灯`).hears(/采纳/)
  await w.flush()
  expect(ann(w).notices()).toEqual([])
  const { held, dead } = await w.store().outbox.count()
  expect([held, dead]).toEqual([1, 0])
  await w.restart()
  const before = w.sent.length
  await ann(w).says('你好')
  const after = w.sent.slice(before)
  expect(after.map((m) => m.inReplyTo === undefined)).toEqual([true, false])
  expect(after[0]?.wire.text).toContain(A)
})

test('who opens the page again is told at once, without a word', async () => {
  const { w, he } = await twoItems()
  w.fail('wechat-official', { ok: false, why: 'window' })
  await he.says(`采纳 ${A} 理由：下个月装路灯`).hears(/采纳/)
  await w.flush()
  expect(ann(w).notices()).toEqual([])
  await w.app().isBack('wechat-official', 'ann')
  expect(ann(w).notices()).toMatchObject([{ wire: { text: expect.stringContaining(A) } }])
  await w.app().isBack('wechat-official', 'ann')
  expect(ann(w).notices()).toHaveLength(1)
  await he.says(`未采纳 ${B} 理由：这里明年整段改造`).hears(/未采纳/)
  expect(ann(w).notices()).toHaveLength(2)
})

test.each([
  ['opens the page', 'before'],
  ['opens the page', 'after'],
  ['speaks', 'before'],
  ['speaks', 'after'],
])('an alarm that found a page closed is told once somebody %s there, %s a restart', async (how, when) => {
  const w = await world({ content: { people: [ADMINISTRATOR] } })
  w.fail('web', { ok: false, why: 'window' })
  const alarm = { event: 'alarm', text: '微信断线了。', at: w.clock.now() }
  await w.store().commit(await tellAdministrators(w.store(), alarm))
  await w.app().conversation.poll()
  await w.flush()
  expect(told(w, 'U7')).toEqual([alarm.text])
  expect(told(w, 'w-xu')).toEqual([])
  if (when === 'after') await w.restart()
  if (how === 'speaks') await w.staff('w-xu', 'web').says('你好')
  else await w.app().isBack('web', 'w-xu')
  expect(told(w, 'w-xu')[0]).toBe(alarm.text)
  await w.app().isBack('web', 'w-xu')
  expect(told(w, 'w-xu').filter((text) => text === alarm.text)).toHaveLength(1)
})

test('another account of the same person is used where the own one is closed', async () => {
  const { w, he } = await twoItems()
  const personId = ann(w).personId
  await w
    .store()
    .commit([{ do: 'account.put', account: { channel: 'web', user: 'ann-web', personId, linkedAt: w.clock.now() } }])
  w.clock.advance('P3D')
  await he.says(`采纳 ${A} 理由：下个月装路灯`).hears(/采纳/)
  expect(ann(w).notices()).toEqual([])
  expect(
    w
      .citizen('web', 'ann-web')
      .notices()
      .map((m) => m.wire.text),
  ).toEqual([expect.stringContaining(A)])
})

test('what no channel takes for now is tried again and told once', async () => {
  const { w, he } = await twoItems()
  w.fail('wechat-official', 'throw', { ok: false, why: 'retry' })
  await he.says(`采纳 ${A} 理由：下个月装路灯`).hears(/采纳/)
  for (const wait of ['PT10S', 'PT10S', 'PT10S']) {
    w.clock.advance(wait)
    await w.flush()
  }
  expect(ann(w).notices()).toHaveLength(1)
})
