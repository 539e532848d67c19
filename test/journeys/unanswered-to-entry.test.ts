import { expect, test } from 'vitest'
import type { Content } from '../../src/ports/knowledge.ts'
import { askerLane } from '../../src/upkeep/askers.ts'
import type { Golden } from '../../src/upkeep/golden.ts'
import { LIUAN, person } from '../helpers/small-world.ts'
import { laneOfPerson, type Person, type World, type WorldOptions, world } from '../helpers/talk.ts'

/** What nobody could answer becomes an entry, and those who asked hear of it once. */

const ASKED = [
  '老楼加装电梯要多少户同意',
  '加装电梯要几户同意？',
  '请问加装电梯需要多少户同意',
  '六层楼加装电梯要多少户同意呢',
  '加装电梯同意户数是多少',
]
const ANSWER = '要有本单元三分之二以上的住户参加表决，并经参加表决的四分之三以上同意。'
const SOURCE = '云川市既有住宅加装电梯办法'

const clerk = { ...person('xin', '辛悦', LIUAN), grants: [{ role: '站点联络员' as const, stationId: LIUAN }] }

async function asked(people: number, options: WorldOptions = {}): Promise<{ w: World; citizens: readonly Person[] }> {
  const w = await world(options)
  const citizens = Array.from({ length: people }, (_, n) => w.citizen('wechat-official', `asker-${n}`))
  for (const [n, citizen] of citizens.entries()) await citizen.says(ASKED[n % ASKED.length] as string)
  return { w, citizens }
}

const codeIn = (text: string): string => /[2-9A-Z]{4}(?=　|：)/.exec(text)?.[0] ?? ''
const draftIn = (text: string): string => /CT[0-9A-Z]{4}/.exec(text)?.[0] ?? ''
const tokenIn = (text: string): string => /OK (\d{4})/.exec(text)?.[1] ?? ''

/** A clerk writes the entry of the only cluster. */
async function drafted(w: World, answer = ANSWER): Promise<string> {
  const he = w.staff('he')
  await he.saysAll('没答上的问题', '1', '1', answer, SOURCE)
  const { text } = await he.says('1')
  expect(text).toMatch(/已存为草稿/)
  return draftIn(text)
}

async function approved(w: World, draft: string): Promise<string> {
  const peng = w.staff('peng')
  const { text } = await peng.says(`核准 ${draft}`)
  const live = await peng.says(`OK ${tokenIn(text)}`)
  return live.text
}

test('staff see what at least five people asked in vain, with the questions behind it', async () => {
  const { w } = await asked(6)
  const he = w.staff('he')
  const { text } = await he.says('没答上的问题').hears(/6人/, /加装电梯/)
  expect(codeIn(text)).not.toBe('')
  await he.says('1').hears(/6人问过/, /老楼加装电梯要多少户同意/, /加装电梯要几户同意/)
  await w.staff('peng').says('未答').hears(/6人/)
  await w
    .staff('peng')
    .says(`未答 ${codeIn(text)}`)
    .hears(/6人问过/)
})

test('four people are too few to be listed, and one who asks fifty times is one', async () => {
  const { w, citizens } = await asked(4)
  for (let n = 0; n < 46; n++) await citizens[0]?.says(ASKED[0] as string)
  const { text } = await w
    .staff('he')
    .says('没答上的问题')
    .hears(/没有5个人以上/)
  expect(text).not.toContain('电梯')
})

test('phones in questions are not shown, and do not keep questions apart', async () => {
  const w = await world()
  for (let n = 0; n < 5; n++) await w.citizen('wechat-official').says(`养鸽子要登记吗？1391234567${n}`)
  const { text } = await w
    .staff('he')
    .says('未答 ')
    .hears(/5人/, /养鸽子/)
  expect(text).not.toContain('1391234567')
  expect((await w.staff('he').says('1')).text).not.toContain('1391234567')
  expect(await w.keeps('13912345670')).toBe(false)
})

test('a citizen who says the same sees no list', async () => {
  const { w } = await asked(5)
  const { text } = await w.citizen('wechat').says('没答上的问题')
  expect(text).not.toMatch(/人问过|电梯/)
})

test('from the list to a draft, a second look, and those who asked hear once', async () => {
  const { w, citizens } = await asked(5)
  const draft = await drafted(w)
  expect(w.sent.filter((one) => one.inReplyTo === undefined)).toEqual([])
  await w.staff('peng').says('待核准词条').hears(draft, /何静/)
  const { text } = await w
    .staff('peng')
    .says(`核准 ${draft}`)
    .hears(/三分之二/, /0个变为不答/, /5人/, /OK \d{4}/)
  await w
    .staff('peng')
    .says(`OK ${tokenIn(text)}`)
    .hears(/已经可以查到/, /5人/)
  for (const citizen of citizens) {
    expect(citizen.notices()).toHaveLength(1)
    expect(citizen.notices()[0]?.wire.text).toMatch(/^您.*问过的“.*三分之二.*来源/s)
  }
  await w.restart()
  await w
    .citizen('web')
    .says('请问加装电梯要多少户同意')
    .hears(/三分之二/)
  await w.staff('he').says('没答上的问题').hears(/没有/)
  await w.staff('he').says('待核准词条').hears(/没有/)
  expect(citizens[0]?.notices()).toHaveLength(1)
})

test('nothing is live before the second look, and who wrote it cannot take that look', async () => {
  const { w } = await asked(5)
  const draft = await drafted(w)
  await w
    .staff('he')
    .says(`核准 ${draft}`)
    .hears(/您起草|另一位/)
  await w.restart()
  const { text } = await w.citizen('web').says('请问加装电梯要多少户同意')
  expect(text).not.toContain('三分之二')
})

test('a clerk without the role is told which role it takes', async () => {
  const people = [person('he', '何静', LIUAN), person('peng', '彭涛', LIUAN), clerk]
  const { w } = await asked(5, { content: { people } })
  const draft = await drafted(w)
  await w.staff('xin').says('未答').hears(/5人/)
  await w
    .staff('xin')
    .says(`核准 ${draft}`)
    .hears(/审核员/)
})

test('what is dictated in one message is taken apart', async () => {
  const { w } = await asked(5)
  const he = w.staff('he')
  const { text } = await he.says('未答')
  await he
    .says(`写词条 ${codeIn(text)} 标题：加装电梯要多少户同意 答：${ANSWER} 来源：${SOURCE}`)
    .hears(/三分之二/, new RegExp(SOURCE), /核对/)
  await he.says('1').hears(/已存为草稿/)
})

test('a draft can be taken back by who wrote it, and by nobody else', async () => {
  const { w } = await asked(5)
  const draft = await drafted(w)
  await w.staff('peng').says(`撤回词条 ${draft}`).hears(/没有/)
  await w
    .staff('he')
    .says(`撤回词条 ${draft}`)
    .hears(/已撤回/)
  await w.staff('peng').says(`核准 ${draft}`).hears(/没有/)
})

test('an answer that breaks a standard question is not published, and the question is named', async () => {
  const golden: readonly Golden[] = [
    { question: '遛狗不牵绳罚多少', expected: { law: '云川市养犬管理条例', article: '第三十条' } },
    { question: '加装电梯要几户同意', expected: { silent: true } },
  ]
  const content: Partial<Content> & { readonly golden: readonly Golden[] } = { golden }
  const { w } = await asked(5, { content })
  const draft = await drafted(w)
  await w
    .staff('peng')
    .says(`核准 ${draft}`)
    .hears(/1个标准问题不合格/, /“加装电梯要几户同意”/, /没有发布|不能核准/)
  expect((await w.store().knowledge.batches()).map((batch) => batch.id)).toEqual(['world'])
})

test('who asked to be forgotten, and who was silent for thirty days, is not written to', async () => {
  const { w, citizens } = await asked(6)
  const [gone, ...others] = citizens as [Person, ...Person[]]
  await w.store().commit([{ do: 'conversation.forget', lane: askerLane(gone.personId) }])
  await approved(w, await drafted(w))
  expect(gone.notices()).toEqual([])
  for (const other of others) expect(other.notices()).toHaveLength(1)

  const late = await asked(5)
  late.w.clock.advance('P31D')
  await approved(late.w, await drafted(late.w))
  for (const citizen of late.citizens) expect(citizen.notices()).toEqual([])
})

test('who asked in a group hears alone, unless they left the group', async () => {
  const w = await world()
  const members = Array.from({ length: 5 }, (_, n) => `member-${n}`)
  const alone = members.map((user) => w.citizen('wechat', user))
  for (const one of alone) await one.says('您好')
  for (const [n, user] of members.entries()) await w.inGroup('wechat', 'g-liuan', user).says(ASKED[n] as string)
  await w
    .store()
    .commit([{ do: 'conversation.forget', lane: laneOfPerson(w.inGroup('wechat', 'g-liuan', 'member-0')) }])
  await approved(w, await drafted(w))
  expect(alone.map((one) => one.notices().length)).toEqual([0, 1, 1, 1, 1])
  expect(w.sent.filter((one) => one.to.conversation === 'g-liuan' && one.inReplyTo === undefined)).toEqual([])
})

test('the address of who asked lies apart from the questions and expires', async () => {
  const { w, citizens } = await asked(5)
  const { unanswered } = await w.store().dump()
  expect(JSON.stringify(unanswered)).not.toContain('asker-0')
  const lane = askerLane((citizens[0] as Person).personId)
  expect(await w.store().conversation(lane)).toBeDefined()
  await w.store().commit([{ do: 'conversation.expire', before: w.clock.now() + 1 }])
  expect(await w.store().conversation(lane)).toBeUndefined()
})
