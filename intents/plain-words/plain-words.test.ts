import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { MORNING } from '../../test/helpers/small-world.ts'
import { type Heard, type Person, seed, type World, world } from '../../test/helpers/talk.ts'

const receipt = (body: string): string => `${body}-${checkCharacter(body)}`
const R = ['2B3C', '3C4D', '4D5E', '5E6F'].map((tail) => receipt(`JY-260914-${tail}`))
const OPINION = receipt('YJ-260914-6F7G')
const WORDS = ['桥头的路灯不亮', '菜场门口地面滑', '公交站没有雨棚', '公园的椅子坏了']

const office = (): Promise<World> =>
  world({
    content: {
      submissions: [
        ...R.map((one, n) => seed(one, { user: `u${n}`, at: MORNING - (9 - n) * 60_000, text: WORDS[n] as string })),
        seed(OPINION, { user: 'u9', consultationId: 'parking', at: MORNING - 60_000 }),
      ],
    },
  })

const atTheList = async (w: World): Promise<Person> => {
  const he = w.staff('he')
  await he.says('待办')
  return he
}
const codeIn = ({ text }: Heard): string => /OK \d{4}/.exec(text)?.[0] ?? `no code in: ${text}`
const states = async (w: World): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await w.submissions()).map((one) => [one.receipt, one.state]))
const snapshot = async (w: World): Promise<string> => JSON.stringify(await w.submissions())

test.each<[string, readonly number[]]>([
  ['全部登记', [0, 1, 2, 3, 4]],
  ['都登记了', [0, 1, 2, 3, 4]],
  ['把上面的全登记', [0, 1, 2, 3, 4]],
  ['登记这些', [0, 1, 2, 3, 4]],
  ['登记前3件', [0, 1, 2]],
  ['前两个登记一下', [0, 1]],
  ['最后2件登记', [3, 4]],
  ['除了2和3都登记', [0, 3, 4]],
])('“%s” shows what would be registered, and only its code registers just those', async (says, places) => {
  const w = await office()
  const he = await atTheList(w)
  const before = await snapshot(w)
  const heard = await he.says(says)
  expect(await snapshot(w)).toBe(before)
  expect(heard.text).toMatch(`这${places.length}件登记`)
  await he.says(codeIn(heard)).hears(/已登记/)
  const all = [...R, OPINION]
  expect(await states(w)).toEqual(
    Object.fromEntries(all.map((one, n) => [one, places.includes(n) ? 'REGISTERED' : 'SUBMITTED'])),
  )
})

test('what was registered before is left out of 全部登记 and said', async () => {
  const w = await office()
  const he = await atTheList(w)
  await he.says('登记 1')
  const heard = await he.says('全部登记')
  expect(heard.text).toMatch(/其余1件已经登记过/)
  await he.says(codeIn(heard)).hears(/已登记/)
  expect(new Set(Object.values(await states(w)))).toEqual(new Set(['REGISTERED']))
})

test('a result for all is void when one of them changed after the preview', async () => {
  const w = await office()
  const he = await atTheList(w)
  const heard = await he.says('前3件已解决 理由：已派人修好并看过现场')
  expect(heard.text).toMatch(/定为“已解决”/)
  await w.staff('peng').says(`登记 ${R[1]}`)
  await he.says(codeIn(heard)).hears(/在您看过之后有改动，一件都没有办/)
  expect((await states(w))[R[0] as string]).toBe('SUBMITTED')
})

test('a colleague gets all of them, by nickname too; an unknown name is asked for', async () => {
  const w = await office()
  const he = await atTheList(w)
  await he.says('全部派给小王').hears(/没有认出“小王”是谁/, /彭涛/)
  const heard = await he.says('前2件给小彭')
  await he.says(codeIn(heard)).hears(/已派给彭涛/)
  const items = await w.submissions()
  expect(items.filter(({ assigneeId }) => assigneeId === 'peng').map((one) => one.receipt)).toEqual(R.slice(0, 2))
})

test.each(['全部不予受理', '都删了', '全部放行'])('“%s” is not done in one go', async (says) => {
  const w = await office()
  const he = await atTheList(w)
  const before = await snapshot(w)
  await he.says(says).hears(/要一件一件办，什么都没有改/)
  expect(await snapshot(w)).toBe(before)
})

test.each<[string, string]>([
  ['1 办完了 已经修好', '已经修好'],
  ['办结1 路灯已修', '路灯已修'],
  ['第一件已经处理好了，路灯换了新的', '路灯换了新的'],
  ['1搞定了 灯修好了', '灯修好了'],
  ['1 修好了', '修好了'],
])('“%s” becomes a result with its reason, after a look at both', async (says, reason) => {
  const w = await office()
  const he = await atTheList(w)
  const before = await snapshot(w)
  const heard = await he.says(says)
  expect(heard.text).toMatch(`将把 ${R[0]}`)
  expect(heard.text).toMatch(`已解决，理由：${reason}\n`)
  expect(await snapshot(w)).toBe(before)
  await he.says(codeIn(heard)).hears(/已记录|已登记/)
  const item = (await w.submissions()).find((one) => one.receipt === R[0])
  expect([item?.outcome, item?.outcomeReason]).toEqual(['已解决', reason])
})

test.each(['搞定1', '1结案', '把1关了'])('“%s” asks how it was done', async (says) => {
  const w = await office()
  const he = await atTheList(w)
  await he.says(says).hears(new RegExp(`请写一句是怎么解决的.*已解决 ${R[0]} 理由`))
})

test('an opinion on a draft is not “solved”; its results are named', async () => {
  const w = await office()
  const he = await atTheList(w)
  await he.says('5 办完了').hears(/采纳、部分采纳/, new RegExp(`采纳 ${OPINION} 理由`))
})

test.each(['1 还没办完', '1办完了吗', '1 明天修好', '1 要修好', '1没修好'])('“%s” is no result', async (says) => {
  const w = await office()
  const he = await atTheList(w)
  expect((await he.says(says)).text).not.toMatch(/OK \d{4}/)
})

test.each(['3 已经打电话告诉他了', '3 打过电话了', '给3打了电话说明天修', '电话告知 3', '3电话通知过了'])(
  '“%s” before there is a result says what to do, and nothing is marked as told',
  async (says) => {
    const w = await office()
    const he = await atTheList(w)
    const before = await snapshot(w)
    await he.says(says).hears(/还没有结果，打过电话不算告知结果/, new RegExp(`已解决 ${R[2]}`))
    expect(await snapshot(w)).toBe(before)
  },
)

test('a telephone call to somebody who came on paper counts once there is a result, after a look', async () => {
  const w = await office()
  const he = await atTheList(w)
  await he.says('代录 来电 2 渡口的台阶太陡 刘女士 13912345678 口头同意')
  const paper = /JY-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/.exec((await he.says('1')).text)?.[0] ?? 'not entered'
  await he.says('待办')
  await he.says(`${paper} 打过电话了`).hears(/还没有结果，打过电话不算告知结果/)
  await he.says(`已解决 ${paper} 理由：台阶已经改缓`).hears(/已记录/)
  const heard = await he.says(`${paper} 打过电话了`)
  await he.says(codeIn(heard)).hears(/已记下/)
  expect((await states(w))[paper]).toBe('FED_BACK')
})

test.each<[string, string]>([
  ['告诉1 已经派人去看了', '已经派人去看了'],
  ['跟1说一下下周派人去', '下周派人去'],
  ['回1 收到，马上安排', '收到，马上安排'],
])('“%s” is shown as it will be read, then sent word for word', async (says, words) => {
  const w = await office()
  const he = await atTheList(w)
  const heard = await he.says(says)
  expect(heard.text).toMatch(`提交人：\n${words}\n`)
  await he.says(codeIn(heard))
  expect(w.sent.some(({ to, wire }) => to.user === 'u0' && wire.text.includes(words))).toBe(true)
})

test.each<[string, RegExp]>([
  ['2转城管', /转给外单位“城管”/],
  ['2转给市水务局', /转给外单位“市水务局”/],
  ['2 应该城管管', /转给外单位“城管”/],
  ['2不归我们管', /不归本站办的，请选一种/],
  ['3让老彭弄', /派给彭涛/],
  ['1和2一样', new RegExp(`并案 ${R[0]}、${R[1]}`)],
  ['合1 2', new RegExp(`并案 ${R[0]}、${R[1]}`)],
])('“%s” is understood, and nothing happens before the code', async (says, hears) => {
  const w = await office()
  const he = await atTheList(w)
  const before = await snapshot(w)
  await he.says(says).hears(hears)
  expect(await snapshot(w)).toBe(before)
})

test('a place in another body reaches the citizen only after the code', async () => {
  const w = await office()
  const he = await atTheList(w)
  const heard = await he.says('2转给市水务局')
  await he.says(codeIn(heard)).hears(/已转给市水务局/)
})

test.each([
  `已解决 ${R[0]} 理由：灯已经修好`,
  '采纳 1 理由：已经打电话告诉他了，灯也修好了',
  '回复 1：已经派人修好了',
  '转出 1 给市水务局 理由：他们已经处理好了',
  '退单 1 理由：不归我们管，应由水务站承办',
])('“%s” goes the way of every plain order', async (says) => {
  const { text } = await (await atTheList(await office())).says(says)
  expect(text).not.toMatch(/外单位“|不归本站办的|理由：理由|这不是办理结果/)
  expect(text).not.toMatch(/还没有结果，打过电话/)
})

test('“登记前3件” registers no third item by itself', async () => {
  const w = await office()
  await w.staff('he').says('登记前3件')
  expect(new Set(Object.values(await states(w)))).toEqual(new Set(['SUBMITTED']))
})

test('an item named by what it is about is shown, and an order for it waits for its code', async () => {
  const w = await office()
  const he = await atTheList(w)
  await he.says('路灯那件').hears(/这一件/, new RegExp(R[0] as string))
  await he.presses(1).hears(new RegExp(`编号  ${R[0]}`))
  await he.says('喷泉那件').hears(/没有说到“喷泉”的/)
  const heard = await he.says('雨棚那件派给彭涛')
  expect(heard.text).toMatch(`将办：${R[2]} 派给彭涛`)
  await he.says(codeIn(heard)).hears(new RegExp(`已派给彭涛：${R[2]}`))
})

test('the next item, who has it and why it is due are told', async () => {
  const he = await atTheList(await office())
  await he.says('打开 1')
  await he.says('下一件').hears(new RegExp(`编号  ${R[1]}`))
  await he.says('上一件').hears(new RegExp(`编号  ${R[0]}`))
  await he.says('上一件').hears(/列表里没有了/)
  await he.says('3谁办的').hears(new RegExp(`编号  ${R[2]}`), /承办 {2}无/)
  await he.says('3为啥这天到期').hears(new RegExp(R[2] as string), /期限/)
})

test.each(['点错了', '刚才弄错了', '不对 撤销', '撤回'])('“%s” right after a result takes it back', async (says) => {
  const w = await office()
  const he = await atTheList(w)
  await he.says(`已解决 ${R[0]} 理由：灯已经修好`).hears(/已记录/)
  await he.says(says).hears(/已撤销|已经告知提交人，不能撤销/)
})

test.each(['点错了', '撤回'])('“%s” right after a preview voids it', async (says) => {
  const w = await office()
  const he = await atTheList(w)
  const heard = await he.says('1 修好了')
  await he.says(says).hears(/还没有确认，已经作废/)
  await he.says(codeIn(heard)).hears(/确认码不对或已过期/)
})

test.each(['侍办', '带办', '有啥要弄的', '今天干啥', '还剩多少没弄'])('“%s” is the list', async (says) => {
  await (await office())
    .staff('he')
    .says(says)
    .hears(/^待办5件/)
})
test('“我的活” is what one holds oneself', async () => {
  await (await office())
    .staff('he')
    .says('我的活')
    .hears(/您.*待办0件/)
})

test('a count that is not that of the list is asked for', async () => {
  const w = await office()
  const he = await atTheList(w)
  await he.says('这3件都给彭涛').hears(/这一页是5件，和您说的件数对不上，什么都没有改/)
  await he.says('这5件都给彭涛').hears(/这5件派给彭涛/)
})

test.each(['1我来办', '1给我', '1归我', '接了1'])('“%s” takes it oneself, after a look', async (says) => {
  const w = await office()
  const he = await atTheList(w)
  await he.says(codeIn(await he.says(says))).hears(/已派给何静/)
})

test.each(['没人管的', '1的电话', '没人理的'])(
  '“%s” of a clerk at the list opens no form for citizens',
  async (says) => {
    const he = await atTheList(await office())
    expect((await he.says(says)).text).not.toMatch(/您想怎么提|填写中/)
    await he.says('待办').hears(/^待办5件/)
  },
)

test('citizens who say the same learn nothing', async () => {
  const w = await office()
  for (const says of ['全部登记', '1 办完了 已经修好', '2转城管'])
    expect((await w.citizen('web').says(says)).text).not.toMatch(/OK \d{4}|JY-260914/)
})
