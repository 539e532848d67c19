import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intents } from '../../intents/index.ts'
import { inShortLines, LINE, widthOf } from '../../src/conversation/easy-read/short-lines.ts'
import { createTranslator } from '../../src/language/translator.ts'
import { sentencesOf } from '../../src/translator-for.ts'
import { type Heard, world } from '../helpers/talk.ts'

/** What is never cut: an address, a number, one long word. */
const UNCUT = /^(?:[“《（]?[\x21-\x7e]+(?: \d{4})*[，。：；”》）]?|.{0,2}“[^”]{1,18}”.{0,2})$/u
const choicesIn = (heard: Heard): readonly string[] => heard.messages.flatMap(({ wire }) => wire.choices)

const readsAtAGlance = (heard: Heard): void => {
  for (const { wire } of heard.messages) {
    const tooLong = wire.text.split('\n').filter((line) => widthOf(line) > LINE && !UNCUT.test(line))
    expect(tooLong, wire.text).toEqual([])
    expect(wire.choices.length, wire.text).toBeLessThanOrEqual(4)
  }
}

test('who asks for it reads short lines and short menus, and gets to the end of a form by digits', async () => {
  const w = await world()
  const elder = w.citizen('wechat-official')
  const hears = async (text: string): Promise<Heard> => {
    const heard = await elder.says(text)
    readsAtAGlance(heard)
    return heard
  }
  expect((await hears('长辈模式')).text).toMatch(/接下来说得短些/)
  for (const text of ['你好', '养狗要办证吗', '柳岸街道联络站在哪里', '什么时候有代表接待', '我有话对代表说', '1'])
    await hears(text)
  await hears('河边的步道晚上太暗，希望装几盏灯。')
  await hears('柳岸街道')
  await hears('不留')
  await hears('1')
  expect((await hears('看其余的')).text).toMatch(/还可以选：\n1 改办理站点/)
  await hears('1')
  await hears('石桥街道')
  expect((await hears('1')).text).toMatch(/已提交/)
  expect((await w.only()).body).toBe('河边的步道晚上太暗，希望装几盏灯。')
})

test.each(['wechat-official', 'web'] as const)(
  'a long menu on %s is turned over, and a number means what stands beside it',
  async (channel) => {
    const w = await world()
    const elder = w.citizen(channel)
    const all = choicesIn(await elder.says('帮助'))
    expect(all.length).toBeGreaterThan(4)
    await elder.says('长辈模式')
    const first = await elder.says('帮助')
    expect(choicesIn(first)).toEqual([...all.slice(0, 3), '看其余的'])
    const rest = await elder.says('4')
    expect(choicesIn(rest).slice(0, 3)).toEqual(all.slice(3, 6))
    const plain = w.citizen(channel)
    await plain.says('帮助')
    const meant = (await plain.says('4')).text.split('\n')[0] as string
    expect((await elder.says('1')).text.replaceAll('\n', '')).toContain(meant.slice(0, 12))
  },
)

test('a menu of a form is turned over by its button, and what is pressed there is what it says', async () => {
  const w = await world()
  const elder = w.citizen('web')
  await elder.says('长辈模式')
  const summary = await elder.saysAll('我有话对代表说', '1', '河边的步道晚上太暗。', '柳岸街道', '不留', '1')
  expect(choicesIn(summary)).toEqual(['确认提交', '改类型', '改内容', '看其余的'])
  const rest = await elder.presses(4)
  expect(choicesIn(rest).slice(0, 2)).toEqual(['改办理站点', '改联系方式'])
  await elder.presses(2).hears(/联系方式/)
})

test('a digit beside which nothing stands chooses nothing, though the whole menu has it', async () => {
  const w = await world()
  const elder = w.citizen('wechat-official')
  await elder.saysAll('长辈模式', '我有话对代表说', '1', '河边的步道晚上太暗。', '柳岸街道', '不留', '1', '看其余的')
  const again = await elder.says('4')
  expect(again.text).toMatch(/^刚才没有这个数字，可以选的是：\n1 改办理站点/)
})

test.each(['怎么切换成大字', '字太小了看不清', '字能不能调大一点', '把字弄大点'])(
  '“%s” hears where letters are made larger, and of easy steps',
  async (text) => {
    const w = await world()
    const elder = w.citizen('web')
    await elder.says(text).hears(/字的大小在手机或网页上调/)
    await elder.says('1').hears(/接下来说得短些/)
  },
)

test('the last answer is said again, whole, as often as it is asked for', async () => {
  const w = await world()
  const elder = w.citizen('wechat-official')
  await elder.says('长辈模式')
  const { text } = await elder.says('养狗要办证吗')
  expect((await elder.says('再说一遍')).text).toBe(text)
  expect((await elder.says('没听清')).text).toBe(text)
})

test('one may change in mid-form and back, and it is forgotten by nobody but who says so', async () => {
  const w = await world()
  const elder = w.citizen('wechat-official')
  await elder.says('我有话对代表说')
  const open = await elder.says('请切换到老年模式吧')
  readsAtAGlance(open)
  await w.restart()
  w.clock.advance('P2D')
  readsAtAGlance(await elder.says('养狗要办证吗'))
  await elder.says('退出长辈模式').hears(/已换回普通模式/)
  await elder.says('取消')
  expect(choicesIn(await elder.says('帮助')).length).toBeGreaterThan(4)
})

test('news of an item comes in short lines, too', async () => {
  const w = await world()
  const elder = w.citizen('web')
  const filed = await elder.saysAll(
    '长辈模式',
    '我有话对代表说',
    '1',
    '河边的步道晚上太暗。',
    '柳岸街道',
    '不留',
    '1',
    '1',
  )
  expect(filed.text).toMatch(/已提交/)
  const { receipt } = await w.only()
  await w.staff('he').says(`登记 ${receipt}`)
  await w.staff('he').says(`采纳 ${receipt} 理由：已列入今年的路灯改造计划，十月底前装好，装好后请您来看`)
  await w.flush()
  const told = elder.notices().flatMap(({ wire }) => wire.text.split('\n'))
  expect(told.length).toBeGreaterThan(3)
  expect(told.filter((line) => widthOf(line) > LINE && !UNCUT.test(line))).toEqual([])
})

test('only lines change: every sign stays, in its order', () => {
  const signs = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'，。！？；：“”（）《》、 第二十一条业主委员会abc19-'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 120,
  })
  fc.assert(
    fc.property(signs, (text) => {
      const laidOut = inShortLines(text)
      expect(laidOut.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      expect(inShortLines(laidOut)).toBe(laidOut)
    }),
  )
})

test.each(['长辈模式', '打开长辈模式', '老年模式', '請切換到關懷模式', '话说短一点', 'easy read', '请说得简短些'])(
  '“%s” asks for easy steps',
  async (text) => {
    const w = await world()
    const elder = w.citizen('web')
    await elder.says(text)
    expect(choicesIn(await elder.says('帮助')).length).toBeLessThanOrEqual(4)
  },
)

test('in English it is said in English', async () => {
  const w = await world({ translator: createTranslator(sentencesOf(intents)) })
  const elder = w.citizen('web')
  await elder.says('English')
  await elder.says('easy read').hears(/four choices/)
  const menu = await elder.says('help')
  expect(choicesIn(menu).at(-1)).toBe('Show the rest')
  expect((await elder.says('show the rest')).text).toMatch(/You can also choose/)
})
