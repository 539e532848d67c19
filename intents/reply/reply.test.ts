import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { PARKING } from '../../test/helpers/small-world.ts'
import { files, type Person, seed, type World, world } from '../../test/helpers/talk.ts'

const R = 'YJ-260914-7K3M-T'
const OTHER = `JY-260914-8N4P-${checkCharacter('JY-260914-8N4P')}`
const opinion = (more = {}) =>
  seed(R, { consultationId: 'parking', article: '第五条', user: 'ann', text: '停车费夜里太贵。', ...more })

interface Scene {
  readonly w: World
  readonly he: Person
  readonly ann: Person
}

async function scene(more = {}, others: readonly ReturnType<typeof seed>[] = []): Promise<Scene> {
  const w = await world({ content: { submissions: [opinion(more), ...others] } })
  return { w, he: w.staff('he'), ann: w.citizen('wechat-official', 'ann') }
}

const itemOf = async (w: World, receipt = R) => (await w.submissions()).find((s) => s.receipt === receipt)
const storyOf = async (w: World, receipt = R) => {
  const item = await itemOf(w, receipt)
  return w.store().submissions.story(item?.id ?? '')
}
const lastNotice = (person: Person): string => person.notices().at(-1)?.wire.text ?? ''

test('a clerk asks, the citizen answers in the next message, and the item goes on', async () => {
  const { w, he, ann } = await scene()
  await he.says(`回复 ${R}：您好，请问是哪个小区？`).hears(/已发给/, /待补充/, /不计时限/)
  expect(lastNotice(ann)).toMatch(/第五条的意见/)
  expect(lastNotice(ann)).toContain(PARKING)
  expect(lastNotice(ann)).toContain(R)
  expect(lastNotice(ann)).toContain('您好，请问是哪个小区？')
  expect((await itemOf(w))?.state).toBe('NEED_INFO')
  await ann.says(`查 ${R}`).hears(/等您补充/, /您好，请问是哪个小区？/)

  await ann.says('兰溪苑三期').hears(/已记下/, R)
  const { moves, supplements } = await storyOf(w)
  expect(supplements.map((s) => [s.kind, s.text])).toEqual([['answer', '兰溪苑三期']])
  expect(moves.slice(1).map((m) => [m.from, m.to, m.actor, m.personId])).toEqual([
    ['SUBMITTED', 'NEED_INFO', '登记员', 'he'],
    ['NEED_INFO', 'SUBMITTED', '市民', ann.personId],
  ])
  expect(lastNotice(he)).toMatch(/兰溪苑三期[\s\S]*已提交/)
  expect(await w.submissions()).toHaveLength(1)
  expect((await w.store().dump()).unanswered).toEqual([])
})

test.each([
  ['SUBMITTED', '已提交'],
  ['REGISTERED', '已登记'],
  ['CLASSIFIED', '已分级分类'],
  ['ASSIGNED', '已交办'],
  ['IN_PROGRESS', '承办中'],
  ['REDO', '重新办理'],
])('an item that is asked about in %s comes back there', async (state, name) => {
  const { w, he, ann } = await scene({ state, assignee: 'peng' })
  await he.says('回复 7K3M：请补充楼号')
  expect((await itemOf(w))?.state).toBe('NEED_INFO')
  await ann.says('三号楼')
  expect((await itemOf(w))?.state).toBe(state)
  expect(lastNotice(he)).toContain(name)
})

test.each(['REPORTED_UP', 'TRANSFERRED', 'RESULT_READY', 'FED_BACK', 'CLOSED', 'MERGED', 'WITHDRAWN'])(
  'in %s nobody is asked for anything',
  async (state) => {
    const { w, he, ann } = await scene({ state })
    await he.says(`回复 ${R}：请问是哪个小区？`).hears(/不能直接变为“待补充”/)
    expect((await itemOf(w))?.rev).toBe(0)
    expect(ann.notices()).toEqual([])
  },
)

test('words that ask nothing are information: nothing moves, every one is sent and kept', async () => {
  const { w, he, ann } = await scene({ state: 'ASSIGNED' })
  await he.says(`答复 ${R} 本周会有人去现场看。`).hears(/已发给/)
  await he.says(`${R} 回复：周五上午到。`).hears(/已发给/)
  expect(ann.notices().map((n) => n.wire.text)).toEqual([
    expect.stringMatching(/关于您.*工作人员告诉您：\n本周会有人去现场看。$/),
    expect.stringMatching(/周五上午到。$/),
  ])
  expect((await itemOf(w))?.state).toBe('ASSIGNED')
  const { ledger, audit } = await w.store().dump()
  expect(ledger.map((e) => e.kind)).toEqual(['reply', 'reply'])
  expect(audit.filter((a) => a.command === 'reply').map((a) => a.actorId)).toEqual(['he', 'he'])
  await ann.says('好的谢谢')
  expect((await storyOf(w)).supplements).toEqual([])
})

test('a reply may quote a result without being one', async () => {
  const { w, he, ann } = await scene()
  await he.says(`回复 ${R} 您上次的意见已采纳，这次的还在办`).hears(/已发给/)
  expect(lastNotice(ann)).toMatch(/您上次的意见已采纳，这次的还在办$/)
  expect((await itemOf(w))?.state).toBe('SUBMITTED')
})

test('an item named by its place is shown once more before anything is sent', async () => {
  const { w, he, ann } = await scene()
  await he.says('待办')
  const { text } = await he.says('回复 1：您好，请问是哪个小区？').hears(R, /确认请回复 OK/, /哪个小区/)
  expect(ann.notices()).toEqual([])
  await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`).hears(/已发给/)
  expect(lastNotice(ann)).toContain('请问是哪个小区')
  expect((await itemOf(w))?.state).toBe('NEED_INFO')
})

test('words without an item go to the one that was just opened, after a look', async () => {
  const { he, ann } = await scene()
  await he.says('回复：您好，请补充楼号').hears(/哪一件/)
  await he.says(`打开 ${R}`)
  const { text } = await he.says('回复：您好，请补充楼号').hears(R, /确认/)
  await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`)
  expect(lastNotice(ann)).toContain('请补充楼号')
})

test('what is said about a citizen is never sent to them', async () => {
  const { he, ann } = await scene()
  for (const order of [`${R} 请他补充照片`, `告诉 ${R} 的提交人材料不全`, `问一下 ${R} 的提交人是哪个小区`])
    await he.says(order).hears(/写完整/)
  expect(ann.notices()).toEqual([])
})

test('an order without words sends nothing', async () => {
  const { he, ann } = await scene()
  await he.says(`回复 ${R}`).hears(/说什么/)
  await he.says(`回复 ${R}：`).hears(/说什么/)
  expect(ann.notices()).toEqual([])
})

test('asking once more keeps waiting, and the answer goes to who asked last', async () => {
  const { w, he, ann } = await scene({ state: 'ASSIGNED' })
  const peng = w.staff('peng')
  await he.says(`回复 ${R}：请问是哪个小区？`)
  await peng.says(`回复 ${R}：还有，是几号楼？`).hears(/已发给/)
  await ann.says('兰溪苑 3 号楼')
  expect((await itemOf(w))?.state).toBe('ASSIGNED')
  expect(lastNotice(peng)).toContain('兰溪苑 3 号楼')
  expect(he.notices()).toEqual([])
})

test('while an answer is waited for no result is given; staff may go on when they say why', async () => {
  const { w, he, ann } = await scene({ state: 'IN_PROGRESS' })
  await he.says(`回复 ${R}：请问是哪个小区？`)
  await he.says(`采纳 ${R} 理由：已写入第五条`).hears(/正在等提交人补充/, /不等补充/)
  await he.says(`不等补充 ${R}`).hears(/为什么/)
  expect((await itemOf(w))?.state).toBe('NEED_INFO')
  await he.says(`不等补充 ${R} 理由：已打电话问清`).hears(/接着办/)
  expect((await itemOf(w))?.state).toBe('IN_PROGRESS')
  expect(lastNotice(ann)).toMatch(/不用再补充/)
  expect(lastNotice(ann)).not.toContain('打电话')
  await he.says(`不等补充 ${R} 理由：已打电话问清`).hears(/没有在等/)
  await he.says(`采纳 ${R} 理由：已写入第五条`).hears(/已记录/)
})

test('two items may be written to at once, after a look at what goes where', async () => {
  const { w, he, ann } = await scene({}, [seed(OTHER, { user: 'ben', text: '路灯太暗。' })])
  const ben = w.citizen('wechat-official', 'ben')
  const { text } = await he.says(`回复 ${R}、${OTHER}：下周三统一到现场看。`).hears(/共2件/)
  expect(ann.notices()).toEqual([])
  await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`)
  expect([ann.notices().length, ben.notices().length]).toEqual([1, 1])
  expect(lastNotice(ben)).not.toContain(R)
})

test('a clerk of another station and a citizen learn nothing and write to nobody', async () => {
  const { w, ann } = await scene()
  await w
    .staff('luo')
    .says(`回复 ${R}：请问是哪个小区？`)
    .hears(/没有查到这个编号/)
  for (const order of [`回复 ${R}：请问是哪个小区？`, '模板', `不等补充 ${R} 理由：算了`]) {
    const { text } = await w.citizen('wechat').says(order)
    expect(text).not.toMatch(/已发给|提交人|停车费夜里/)
  }
  expect(ann.notices()).toEqual([])
  expect((await itemOf(w))?.rev).toBe(0)
})

test('who only asks about replies writes to nobody', async () => {
  const { he, ann } = await scene()
  for (const text of [`${R} 回复了吗`, '回复率是多少', '还没回复的有哪些'])
    expect((await he.says(text)).text).not.toMatch(/已发给/)
  expect(ann.notices()).toEqual([])
})

test('the citizen is found again on another day and after a restart', async () => {
  const { w, he, ann } = await scene()
  await he.says(`回复 ${R}：请问是哪个小区？`)
  await w.restart()
  w.clock.advance('P3D')
  await ann.says('兰溪苑三期').hears(/已记下/)
  expect((await storyOf(w)).supplements).toHaveLength(1)
  expect(lastNotice(he)).toContain('兰溪苑三期')
})

test('from a form just filed to a question and its answer', async () => {
  const w = await world()
  const ann = w.citizen('web')
  const { receipt } = await files(ann)
  await w.staff('he').says(`回复 ${receipt}：请问是哪一段步道？`)
  await ann.says('从北桥到渡口').hears(/已记下/)
  expect((await itemOf(w, receipt))?.state).toBe('SUBMITTED')
})
