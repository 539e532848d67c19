import { expect, test } from 'vitest'
import { checkCharacter, RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { type Heard, type Person, seed, type World, world } from '../../test/helpers/talk.ts'

const LETTER =
  '我们是河湾花园的业主。建议草案第五条写明，停车费调整前必须先公布上一年的账目，并且经过业主大会投票同意。现在说涨就涨，账目从来不公开，大家意见很大。请在条例里写清楚违反的后果。'
const PLACES = ['东门', '三号楼', '地下车库', '幼儿园旁边', '垃圾房', '北广场', '菜场口', '快递柜', '水泵房', '篮球场']
const WISHES = [
  '要装充电桩',
  '要多设无障碍车位',
  '夜里不许鸣笛',
  '道闸总是坏',
  '指示牌看不清',
  '地面积水',
  '路灯不亮',
  '没有监控',
  '货车堵着',
]
const LETTERS = 200
const OTHERS = 85
const ADDED = 15

const receiptOf = (n: number): string => {
  const size = RECEIPT_ALPHABET.length
  const body = `YJ-260914-9${RECEIPT_ALPHABET[Math.floor(n / size)]}${RECEIPT_ALPHABET[n % size]}7`
  return `${body}-${checkCharacter(body)}`
}
const additionOf = (n: number): string => `我住在${PLACES[n % PLACES.length]}，去年为了涨价的事找过他们${n + 2}次。`

/** Letters of one campaign, 15 of them with words of one's own, among 85 opinions on the same clause. */
const SEEDS: readonly SubmissionSeed[] = [
  ...Array.from({ length: LETTERS }, (_, n) => (n > 0 && n <= ADDED ? `${LETTER}${additionOf(n)}` : LETTER)),
  ...Array.from(
    { length: OTHERS },
    (_, n) => `${PLACES[n % PLACES.length]}${WISHES[Math.floor(n / PLACES.length)]}，第${n + 1}次反映了，没有人管。`,
  ),
].map((text, n) =>
  seed(receiptOf(n), {
    text,
    user: `p${n}`,
    consultationId: 'parking',
    article: '第五条',
    at: Date.parse('2026-09-10') + n,
  }),
)

const MAIN = receiptOf(0)
const ORDER = `部分采纳 ${MAIN} 理由：公布账目已写入第五条，投票由业主大会议事规则约定`
const confirms = async (he: Person, order: string): Promise<Heard> => {
  const { text } = await he.says(order)
  return he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`)
}

async function campaign(seeds = SEEDS): Promise<{ w: World; he: Person }> {
  const w = await world({ content: { submissions: seeds } })
  return { w, he: w.staff('he') }
}
const toldIn = (w: World) =>
  w.sent.filter((m) => m.inReplyTo === undefined && m.to.channel === 'wechat-official' && /部分采纳/.test(m.wire.text))

test('200 letters are one matter, 85 others stay alone, 15 additions are shown, and everybody is answered', async () => {
  const { w, he } = await campaign()
  await he.says(`找一下和${MAIN}差不多的意见`).hears(/差不多的有199件/, /2-185 共184件，文字相同　文字与主件相同/)
  await confirms(he, '并案 1-200').then(({ text }) => expect(text).toMatch(/已并案200件（200人）/))
  const merged = (await w.submissions()).filter((s) => s.state === 'MERGED').map((s) => s.receipt as string)
  expect(new Set(merged)).toEqual(new Set(SEEDS.slice(1, LETTERS).map((s) => s.receipt)))

  const { text } = await he.says(`打开 ${MAIN}`).hears(/共200件、200人，16种说法，15件有独有的补充/)
  for (let n = 1; n <= ADDED; n++) expect(text).toContain(`${receiptOf(n)}　${additionOf(n)}`)

  await he.says(ORDER).hears(/并案的200件/)
  const told = toldIn(w)
  expect(told).toHaveLength(LETTERS)
  for (let n = 0; n < LETTERS; n++) {
    const own = told.filter((m) => m.to.user === `p${n}`).map((m) => m.wire.text)
    expect(own).toHaveLength(1)
    expect(own[0]).toContain(receiptOf(n))
  }
  const { outbox } = await w.store().dump()
  expect(outbox.filter((row) => row.tells !== null && row.tells !== undefined)).toHaveLength(LETTERS)
  const answered = (await w.submissions()).filter((s) => s.outcome === '部分采纳' && s.state === 'FED_BACK')
  expect(answered).toHaveLength(LETTERS)
})

test('removing one leaves 199 with the same answer', async () => {
  const { w, he } = await campaign()
  await he.says(`找一下和${MAIN}差不多的意见`)
  await confirms(he, '并案 1-200')
  await he.says(`拆出 ${receiptOf(77)}`).hears(/还有199件/)
  await he.says(ORDER)
  expect(toldIn(w)).toHaveLength(LETTERS - 1)
  expect(toldIn(w).some((m) => m.to.user === 'p77')).toBe(false)
})

test('people are counted, not letters, and who sent three hears once', async () => {
  const { w, he } = await campaign(SEEDS.map((s, n) => ([3, 50, 120].includes(n) ? { ...s, user: 'p3' } : s)))
  await he.says(`找一下和${MAIN}差不多的意见`)
  await confirms(he, '并案 1-200').then(({ text }) => expect(text).toMatch(/已并案200件（198人）/))
  await he.says(ORDER)
  expect(toldIn(w)).toHaveLength(LETTERS - 2)
  expect((await w.submissions()).filter((s) => s.state === 'FED_BACK')).toHaveLength(LETTERS)
})
