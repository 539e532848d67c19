import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spokenAfter } from '../../src/conversation/speaking.ts'
import { seed, world } from '../helpers/talk.ts'

const RECEIPT = 'JY-260914-7K3M-E'
const ITEMS = { submissions: [seed(RECEIPT)] }
const CHOICES = ['说中文', '繁體中文', 'English'] as const

test('a clerk who never wrote another language is answered in that of the house', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.says('派给 彭涛 7K3M').hears(/已派给彭涛/)
})

test.each([
  ['English', /No such receipt number/],
  ['繁體中文', /沒有查到這個編號/],
])('a clerk who chose %s keeps it whatever is written afterwards', async (choice, expected) => {
  const w = await world({ content: ITEMS })
  const luo = w.staff('luo')
  await luo.says(choice)
  await luo.says('现在有哪些事项在等我办理').hears(/./)
  await luo.says('派给 罗敏 7K3M').hears(expected)
  await luo.says('说中文')
  await luo.says('派给 罗敏 7K3M').hears(/没有查到这个编号/)
})

test('a whole sentence decides, a command says nothing of the language', () => {
  const said = (text: string, before?: 'en' | 'zh-Hant') =>
    spokenAfter(text, before === undefined ? {} : { language: { tag: before } }, true)?.tag
  expect(said('what is waiting for me today')).toBe('en')
  expect(said('請把今天收到的事項給我看')).toBe('zh-Hant')
  expect(said('现在有哪些事项在等我办理', 'en')).toBeUndefined()
  for (const order of ['待办', '待办清单', '打开 7K3M', 'OK 1234', '7K3M', '采纳 7K3M 理由：已列入今年的计划'])
    for (const before of ['en', 'zh-Hant'] as const) expect(said(order, before)).toBe(before)
  for (const order of ['assign 7K3M', 'show list', '回覆 7K3M：我們下週派人去看', '采納 7K3M 理由：已列入今年的計畫'])
    expect(said(order)).toBeUndefined()
})

test('what is filled in a form is a citizen’s, and says nothing of the language of the clerk', () => {
  const form = { dialogue: { id: 'enter', step: 'text', answers: {} } } as never
  fc.assert(
    fc.property(fc.constantFrom('The lamps by the river are broken', '河邊的步道晚上太暗，希望裝幾盞燈。'), (text) => {
      expect(spokenAfter(text, form, true)).toBeUndefined()
    }),
  )
})

/** Words of ours, of other scripts, and of nobody. */
const WORDS = fc
  .array(fc.constantFrom('已列入今年的计划', '已派給彭濤。', 'Done by spring', '满意', '裝燈', '已记录'), {
    minLength: 2,
    maxLength: 4,
  })
  .map((words) => ['已经和物业说好', ...words].join('，'))

test('what a clerk writes is stored and told as it was written, whichever language they read', async () => {
  await fc.assert(
    fc.asyncProperty(WORDS, fc.constantFrom(...CHOICES), async (reason, choice) => {
      const w = await world({ content: ITEMS })
      const he = w.staff('he')
      await he.says(choice)
      await he.says('派给 彭涛 7K3M，分类定为 市容环境')
      await he.says(`采纳 7K3M 理由：${reason}`)
      expect(await w.only()).toMatchObject({
        assigneeId: 'peng',
        category: '市容环境',
        outcome: '采纳',
        outcomeReason: reason,
        state: 'FED_BACK',
      })
      const [notice] = w.citizen('wechat-official', 'somebody').notices()
      expect(notice?.wire.text).toContain(`采纳。\n理由：${reason}`)
    }),
    { numRuns: 12 },
  )
})
