import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayWhere, type WhereNow, whereNow } from '../../src/consultation/where-now.ts'
import { tailOf } from '../../src/domain/receipt.ts'
import { CANAL_DRAFT, CANALS } from '../../test/helpers/long-draft.ts'
import { LIUAN } from '../../test/helpers/small-world.ts'
import { type Person, receiptIn, type World, world } from '../../test/helpers/talk.ts'

const CLOSES = Date.parse('2026-10-01T00:00:00+08:00')
const WORDS = '接送老人的车，头一个小时应当免费。'

async function comments(a: Person, words = WORDS): Promise<ReturnType<typeof receiptIn>> {
  await a.saysAll('我想对停车管理条例草案提意见', '5', words, '没有', '不留', '同意')
  return receiptIn((await a.says('1')).text)
}

const editsOf = async (w: World): Promise<readonly string[]> => {
  const { supplements } = await w.store().submissions.story((await w.only()).id)
  return supplements.filter(({ kind }) => kind === 'edit').map(({ text }) => text)
}

test('a citizen sees what they said, puts other words beside it, and staff see both', async () => {
  const w = await world()
  const a = w.citizen('wechat-official')
  const receipt = await comments(a)
  await a.says('我的意见').hears(/针对征求意见稿第五条提出/, WORDS, /可以改到9月30日24时/, /1 改\n2 撤回/)
  await a.says('1').hears(/现在写的是：接送老人的车/, /想改成怎么说/)
  await a.says('接送老人和病人的车，头一个小时应当免费。').hears(/核对改后的话/, /老人和病人/)
  await a.says('1').hears(/原来的话一字没动/)
  await a.says('我的意见').hears(/建议：接送老人的车/, /改后的话（9月14日 10:02）：接送老人和病人的车/)
  expect(await w.only()).toMatchObject({ body: WORDS, words: { verbatim: { proposal: WORDS } } })
  await w
    .staff('he')
    .says(`打开 ${receipt}`)
    .hears(new RegExp(WORDS), /态度 {2}修改建议/, /改后的话：接送老人和病人的车/)
  expect((await w.store().chains.submissions()).faults).toEqual([])
})

test.each([
  ['one second before closing it is taken', -1_000, /原来的话一字没动/, 1],
  ['one second after closing it is refused, with the reason and a way on', 1_000, /9月30日24时结束[\s\S]*补充 /, 0],
] as const)('%s, by the clock of the server', async (_, offset, answer, edits) => {
  const w = await world()
  const a = w.citizen('wechat')
  const receipt = await comments(a)
  w.clock.set(CLOSES + offset)
  await a.says(`改 ${tailOf(receipt)} 头两个小时应当免费。`).hears(answer)
  expect(await editsOf(w)).toHaveLength(edits)
})

test('after closing the opinion says that its words stay and how to add to them', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const receipt = await comments(a)
  w.clock.set(CLOSES)
  const { text } = await a.says('我的意见').hears(/征求意见已经结束，原来的话不再改/, new RegExp(`补充 ${receipt}`))
  expect(text).not.toMatch(/\d 改$/m)
})

test('taking back says first that the words are deleted, and leaves no empty lines of them', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const receipt = await comments(a)
  await a.saysAll(`改 ${receipt} 头两个小时应当免费。`)
  await a.says(`撤回 ${receipt}`).hears(/写的内容也会删除/)
  await a.says('1').hears(/已撤回/)
  const { text } = await a.says('我的意见').hears(/已撤回，内容已删除/)
  expect(text).not.toMatch(/改后的话/)
})

test('nobody else changes an opinion, and one that has a result is not changed', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const receipt = await comments(a)
  await w.citizen('wechat').says(`改 ${receipt} 别的话。`).hears(/没有/)
  await w.staff('he').says(`未采纳 ${receipt}，理由：停车时间由管理单位约定`)
  await a.says(`改 ${receipt} 头两个小时应当免费。`).hears(/不能再改/)
  expect(await editsOf(w)).toEqual([])
})

test('whatever is typed as new words stands byte for byte beside the first ones', async () => {
  const w = await world()
  const a = w.citizen('web')
  const receipt = await comments(a)
  const typed = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .map((s) => `请写明${s.replaceAll('\0', '').replaceAll('\r', '')}完`)
  const said: string[] = []
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      said.push(words)
      await a.says(`改 ${receipt} ${words}`).hears(/一字没动/)
    }),
    { numRuns: 15, endOnFailure: true },
  )
  expect(await editsOf(w)).toEqual(said)
})

test('several opinions are listed, and taking one back leaves the others', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await comments(a)
  await comments(a, '夜里十点以后应当免费。')
  await a.says('我的意见').hears(/提过2条意见/, /1 YJ-.*第五条\n2 YJ-/)
  await a.says('1').hears(/夜里十点以后/, /2 撤回/)
  await a.says('2').hears(/要撤回/)
  await a.says('1').hears(/已撤回/)
  const states = (await w.submissions()).map(({ state }) => state)
  expect(states).toEqual(['SUBMITTED', 'WITHDRAWN'])
})

test('after a new reading an opinion says where it was made and where that is now', async () => {
  const [five, six] = [CANAL_DRAFT.clauses[4], CANAL_DRAFT.clauses[5]]
  const first = { id: 'canals/1', name: '一审稿', opensAt: CANAL_DRAFT.opensAt, closesAt: CANAL_DRAFT.closesAt }
  const numbered = CANAL_DRAFT.clauses.map((clause) => ({ ...clause, id: `1/${clause.number.main}` }))
  const second = {
    id: 'canals/2',
    name: '二审稿',
    opensAt: CLOSES,
    closesAt: CLOSES + 30 * 86_400_000,
    clauses: [
      { ...five, id: '1/5', number: { main: 1 }, text: '第一条　甲。' },
      { ...six, id: '2/2', number: { main: 2 }, text: '第二条　乙。' },
    ],
  }
  const maps = [
    {
      consultationId: 'canals',
      from: 'canals/1',
      to: 'canals/2',
      links: [
        { from: ['1/5'], to: ['1/5'], change: 'renumbered' as const },
        { from: ['1/6'], to: [], change: 'deleted' as const },
      ],
    },
  ]
  const draft = { ...CANAL_DRAFT, ...second, id: 'canals', readings: [{ ...first, clauses: numbered }, second], maps }
  const w = await world({ content: { consultations: [{ ...CANAL_DRAFT, contactPoint: LIUAN }] } })
  const a = w.citizen('wechat')
  await a.saysAll(`我要对《${CANALS}》第五条提意见`, '应当写明几个人。', '没有', '不留', '同意', '1')
  const opinion = await w.only()
  expect(opinion).toMatchObject({ readingId: 'canals/1', clauseIds: ['1/5'] })
  const where = (one: typeof opinion): string => sayWhere(whereNow(draft, one) as WhereNow)
  expect(where(opinion)).toBe('您针对一审稿第五条提出；二审稿为第一条。')
  const gone = { ...opinion, clause: '第六条', clauseIds: ['1/6'] }
  expect(where(gone)).toBe('您针对一审稿第六条提出；二审稿中原条款已删除，您的意见仍然保留。')
})
