import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { intents } from '../../intents/index.ts'
import { matterIn } from '../../src/station/doors/index.ts'
import { urgentIn } from '../../src/station/doors/urgent.ts'
import { CONTENT } from '../helpers/small-world.ts'
import { seed, world } from '../helpers/talk.ts'

/** What a station may not take is told its door, with number and ground, before any form opens. */

const rows = ['dev', 'check'].flatMap((name) =>
  readFileSync(`src/station/doors/messages.${name}.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [label: string, text: string]),
)
const labelled = (...labels: readonly string[]): readonly string[] =>
  rows.filter(([label]) => labels.includes(label)).map(([, text]) => text)

const SENT_AWAY = /联络站不能受理/
const FORM_OPENS = /想怎么提|哪一部草案|哪一条提意见|回复“返回”/

test('every emergency hears a number in the very first bubble', async () => {
  const w = await world()
  for (const text of labelled('emergency', 'distress')) {
    const { messages } = await w.citizen('wechat').says(text)
    expect(messages[0]?.wire.text.split('\n')[0], text).toMatch(/110|119|120/)
  }
}, 120_000)

test('who despairs, is beaten or fears for a child meets no form and no invitation', async () => {
  const w = await world()
  for (const text of labelled('distress')) {
    const { text: heard } = await w.citizen('wechat').says(text)
    expect(heard, text).not.toMatch(FORM_OPENS)
    expect(heard, text).not.toMatch(/建议|意见|我有话对代表说/)
  }
  expect(await w.submissions()).toEqual([])
}, 120_000)

test('nineteen matters of other bodies in twenty are sent to a named body with a number and a ground', async () => {
  const w = await world()
  const texts = labelled(
    'lawsuit',
    'petition',
    'discipline',
    'police',
    'labour',
    'consumer',
    'medical',
    'cppcc',
    'elsewhere',
  )
  const missed: string[] = []
  for (const text of texts) {
    const { text: heard } = await w.citizen('wechat').says(text)
    const named = /(?:由|向|先找|拨打).+/.test(heard) && /依据：《/.test(heard) && /\d{3,5}|网址|地点/.test(heard)
    if (!named || FORM_OPENS.test(heard)) missed.push(`${text} -> ${heard}`)
  }
  expect(missed.length, missed.join('\n\n')).toBeLessThanOrEqual(texts.length * 0.05)
}, 240_000)

test('at most one matter of ours in fifty is sent away', async () => {
  const w = await world()
  const texts = labelled('remit')
  const lost: string[] = []
  for (const text of texts) {
    const { text: heard } = await w.citizen('wechat').says(text)
    if (SENT_AWAY.test(heard) || /请马上拨打/.test(heard)) lost.push(`${text} -> ${heard}`)
  }
  expect(lost.length, lost.join('\n\n')).toBeLessThanOrEqual(texts.length * 0.02)
}, 240_000)

test('how people suggest, ask about drafts and look for us is never taken for a matter of others', () => {
  const OURS = /^(?:submit_|ask_|list_|check_|withdraw|rate|help|greet|thanks|cancel)/
  const texts = intents.flatMap((i) => i.phrases.filter((p) => OURS.test(p.label)).flatMap((p) => p.examples))
  expect(texts.length).toBeGreaterThan(900)
  const lost = texts.filter((text) => urgentIn(text) !== undefined || matterIn(text, CONTENT.stations)?.sure === true)
  expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(texts.length * 0.002)
})

test('a complaint about a cadre hears of the discipline office before a form, and may come back with a suggestion', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { text } = await a.says('我要举报镇长收开发商的好处').hears(/12388/, /依据：/, /我有话对代表说/)
  expect(text).not.toMatch(FORM_OPENS)
  await a.says('我有话对代表说').hears(/您想怎么提/)
})

test('inside the form it is said once; the same words sent again are kept', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const words = '法院判我输了，我不服，请代表让法院重判'
  await a.saysAll('我有话对代表说', '1')
  await a.says(words).hears(/12368|12309|12348/, /刚才填写的还在/)
  await a.says(words).hears(/哪个街道|哪个站点|联络站/)
  await a.saysAll('柳岸街道', '不留', '同意', '1')
  expect((await w.only()).body).toBe(words)
})

test('danger in the middle of a form is answered first, and the form is kept', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说', '1')
  await a.says('不好，楼下着火了').hears(/^请马上拨打 119/, /刚才填写的还在/)
  await a.says('河边的步道晚上太暗，希望装几盏灯。').hears(/哪个街道/)
})

test('where danger is only likely, one line with the numbers comes before the usual answer', async () => {
  const w = await world()
  const { messages } = await w.citizen('wechat').says('楼道里有股怪味说不上是什么')
  expect(messages.length).toBeGreaterThanOrEqual(2)
  expect(messages[0]?.wire.text).toMatch(/^如果有人有危险.*110.*119.*120/)
})

test('a question of law that nothing stored answers names who knows, and is noted for staff', async () => {
  const w = await world()
  const said = '拖欠工资的单位要承担什么法律责任？'
  const { text } = await w
    .citizen('wechat')
    .says(said)
    .hears(/没有查到/, /12333/, /依据：/, /已记下/)
  expect(text).not.toMatch(SENT_AWAY)
  expect(await w.keeps('拖欠工资的单位')).toBe(true)
})

test.each(['加班费怎么算', '酒驾和醉驾怎么区分', '诈骗多少钱算犯罪'])(
  '“%s” is only asked: nobody is sent away, and nobody is told to call the police',
  async (said) => {
    const w = await world()
    const { text } = await w.citizen('wechat').says(said)
    expect(text).not.toMatch(SENT_AWAY)
    expect(text).not.toMatch(/电话 110/)
  },
)

test('who tells of a broken lamp hears the hotline first and may still write to a deputy', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { messages } = await a.says('路灯坏了好几天黑灯瞎火的').hears(/12345/, /依据：/, FORM_OPENS)
  expect(messages[0]?.wire.text).toMatch(/急着要人来修/)
  const { text } = await w.citizen('wechat').says('建议加装路灯，晚上太黑')
  expect(text).not.toMatch(/急着要人来修/)
})

test('of another city the citizen hears which number to dial and how', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('老家在襄阳，那边的医保怎么停')
    .hears(/12345/, /依据：/)
})

test('in a group the door is shown without a menu, and danger comes first', async () => {
  const w = await world()
  const group = w.inGroup('wechat', 'g-liuan', 'x')
  const { text } = await group.says('@小川 公司拖欠我三个月工资不给').hears(/12333/)
  expect(text).not.toMatch(/\n1 /)
  await group.says('@小川 有人拿刀追人').hears(/110/)
})

test('staff who quote a citizen’s words give their order all the same', async () => {
  const w = await world({ content: { submissions: [seed('YJ-260914-7K3M-T')] } })
  const { text } = await w.staff('he').says('登记 YJ-260914-7K3M-T')
  expect(text).toMatch(/已登记/)
  const rejected = await w.staff('he').says('不予受理 7K3M 理由：法院已经判决，属于涉法涉诉，有人打架的事请找110')
  expect(rejected.text).not.toMatch(/请马上拨打|联络站不能受理/)
})

test('rude words do not hide that somebody is in danger', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('你们这帮饭桶，我不想活了')
    .hears(/^听到您这样说.*110/)
})
