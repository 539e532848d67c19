import { beforeAll, describe, expect, test } from 'vitest'
import type { DialogueEngine } from '../ports/dialogue.ts'
import { createDialogueEngine } from './index.ts'
import { opinion, survey } from './testing/samples.ts'
import { afterSaying, FILLED } from './testing/talk.ts'

let engine: DialogueEngine
beforeAll(async () => {
  engine = await createDialogueEngine([opinion, survey])
})

const having = (...messages: readonly string[]) => afterSaying(engine, messages)
const atSummary = () => having(...FILLED)

describe('changing an earlier answer', () => {
  test('in the middle, by what it must be: the change is confirmed and the open question stays', async () => {
    const person = await having('8', '每季度公示', '半年太久')
    expect(await person.says('理由改一下：收入没人知道')).toMatch(/理由已改为：收入没人知道。\n要不要留手机号/)
    expect(person.value('reason')).toBe('收入没人知道')
  })
  test('不对 with another article is taken by the field that knows articles, and what hung on it is asked again', async () => {
    const person = await having('8', '每季度公示')
    expect(await person.says('不对 是第十二条')).toMatch(/条款已改为：第十二条。\n您希望改成什么样/)
    expect(person.value('article')).toBe('12')
    expect(person.value('change')).toBeUndefined()
  })
  test('a free question keeps what only looks like a correction', async () => {
    const person = await having('8')
    await person.says('每半年改成每季度')
    expect(person.value('change')).toBe('每半年改成每季度')
    for (const text of ['把每季度改成每月', '应该是第十二条', '是每月不是每季度']) {
      const other = await having('8', '每季度公示')
      await other.says(text)
      expect(other.answers()).toMatchObject({
        article: { value: '8' },
        change: { value: '每季度公示' },
        reason: { value: text },
      })
    }
    await person.says('公示应该是义务，不是自愿')
    expect(person.value('reason')).toBe('公示应该是义务，不是自愿')
  })

  const cases: readonly [text: string, field: string, value: string][] = [
    ['手机号最后一位错了，是2不是1', 'phone', '13900001112'],
    ['手机号最后一位应该是2', 'phone', '13900001112'],
    ['手机尾号错了，应该是8899', 'phone', '13900008899'],
    ['电话不对，是13700002222', 'phone', '13700002222'],
    ['手机号改成137 0000 2222', 'phone', '13700002222'],
    ['不对，是13700002222', 'phone', '13700002222'],
    ['是13700002222不是13900001111', 'phone', '13700002222'],
    ['第3位错了，是7不是9', 'phone', '13700001111'],
    ['手机号第3位是7', 'phone', '13700001111'],
    ['理由改成收入没人知道', 'reason', '收入没人知道'],
    ['把理由改成：收入没人知道', 'reason', '收入没人知道'],
    ['理由应该是收入没人知道', 'reason', '收入没人知道'],
    ['原因写错了，应该是收入没人知道', 'reason', '收入没人知道'],
    ['把理由里的半年改成一年', 'reason', '一年太久'],
    ['把半年改成一年', 'reason', '一年太久'],
    ['理由里是一年不是半年', 'reason', '一年太久'],
    ['半年错了，是一年', 'reason', '一年太久'],
    ['改理由：收入没人知道', 'reason', '收入没人知道'],
    ['麻烦把理由改为收入没人知道', 'reason', '收入没人知道'],
    ['条款错了，是第十条', 'article', '10'],
    ['不对，应该是第十条', 'article', '10'],
    ['应该是第十条', 'article', '10'],
    ['改一下条款，第十条', 'article', '10'],
    ['联系方式改为不留', 'contact', 'no'],
    ['联系方式不留了', 'contact', 'no'],
    ['理由写得不好，改成收入没人知道', 'reason', '收入没人知道'],
    ['对的，但是理由改成收入没人知道', 'reason', '收入没人知道'],
    ['手机号少写了一位，是13700002222', 'phone', '13700002222'],
    ['确认，但是手机号是13700002222', 'phone', '13700002222'],
    ['等下，手机号137 0000 2222', 'phone', '13700002222'],
    ['电话写错了，尾数是2不是1', 'phone', '13900001112'],
    ['手机号中间的0000改成2222', 'phone', '13922221111'],
    ['刚才那个条款说错了 是第十条', 'article', '10'],
    ['不是第八条，是第十条', 'article', '10'],
    ['换成第十条', 'article', '10'],
    ['建议那里每季度改成每月', 'change', '每月公示一次'],
  ]
  for (const [text, field, value] of cases)
    test(`below the summary: ${text}`, async () => {
      const person = await atSummary()
      await person.says(text)
      expect(person.value(field)).toBe(value)
      const untouched = Object.entries((await atSummary()).answers()).filter(([name]) => name !== field)
      const gone = field === 'article' ? ['change'] : field === 'contact' ? ['phone'] : []
      for (const [name, answer] of untouched)
        expect(person.answers()[name]).toEqual(gone.includes(name) ? undefined : answer)
    })

  test('改理由 asks again, shows what is there, and comes back to the summary', async () => {
    const person = await atSummary()
    expect(await person.says('改理由')).toMatch(/现在填的是：半年太久\n为什么这样改/)
    expect(await person.says('收入没人知道')).toMatch(/^请核对：/)
    expect(person.value('reason')).toBe('收入没人知道')
  })
  for (const text of [
    '理由不对，重新写',
    '理由重新写一下',
    '我想改理由和条款',
    '等等，理由不对',
    '删掉理由',
    '要改理由',
  ])
    test(`${text}: the question comes again, nothing is written yet`, async () => {
      const person = await atSummary()
      expect(await person.says(text)).toMatch(/为什么这样改/)
      expect(person.value('reason')).toBe('半年太久')
    })
  test('in a free question a bare admission is no answer', async () => {
    for (const text of ['不对，我说错了', '上一题填错了', '写错了']) {
      const person = await having('8', '每季度公示')
      expect(await person.says(text)).toMatch(/要改哪一项.*为什么这样改/s)
      expect(person.value('reason')).toBeUndefined()
    }
  })
  test('返回 and 不改了 leave it as it was', async () => {
    for (const text of ['返回', '不改了']) {
      const person = await atSummary()
      await person.says('4')
      expect(await person.says(text)).toMatch(/没有改动。\n请核对/)
      expect(person.value('reason')).toBe('半年太久')
    }
  })
  test('a new value that is not valid changes nothing and the question comes again', async () => {
    const person = await atSummary()
    expect(await person.says('手机号改成123')).toMatch(/应为11位.*手机号是多少/s)
    expect(person.value('phone')).toBe('13900001111')
    expect(await person.says('13700002222')).toMatch(/^请核对/)
  })
  test('what should be replaced but is not there is said', async () => {
    const person = await atSummary()
    expect(await person.says('理由里是一周不是一月')).toMatch(/没有找到.*为什么/s)
    expect(person.value('reason')).toBe('半年太久')
  })
  test('something is wrong, but what: the person is asked, nothing is written', async () => {
    const person = await having('8', '每季度公示', '半年太久')
    expect(await person.says('写错了')).toMatch(/要改哪一项.*要不要留手机号/s)
  })
})

describe('below the summary', () => {
  test('the choices are confirm, change one, cancel', async () => {
    const person = await atSummary()
    expect(person.heard).toMatch(/1 确认提交\n2 改条款\n3 改建议\n4 改理由\n5 改联系方式\n6 改手机\n7 取消$/)
    await person.says('7')
    expect(person.last.ended?.how).toBe('cancelled')
  })
  test('不对 alone is asked about', async () => {
    expect(await (await atSummary()).says('不对')).toMatch(/要改哪一项[\s\S]*请核对/)
  })
  test('the hidden answer is not shown', async () => expect((await atSummary()).heard).not.toMatch(/草案/))
  for (const text of ['确认', '对', '都对', '是的', '提交', '好的', 'ok', 'yes', '1', '确认提交', '就这样提交'])
    test(`${text} finishes`, async () => {
      const person = await atSummary()
      await person.says(text)
      expect(person.last.ended?.how).toBe('finished')
    })
  for (const text of ['不用改了', '不改了', '没有要改的', '就这样'])
    test(`${text} asks for the confirmation and ends nothing`, async () => {
      const person = await atSummary()
      const before = person.answers()
      expect(await person.says(text, { cancels: () => 1 })).toMatch(/现在还没有提交.*1 确认提交/s)
      expect(person.answers()).toEqual(before)
      await person.says('1')
      expect(person.last.ended?.how).toBe('finished')
    })
  for (const text of [
    '不是',
    '今天天气不错',
    '物业费太高了',
    '9',
    '12',
    '第十条',
    '收入没人知道',
    '2号楼漏水',
    '半年太久吗',
  ])
    test(`“${text}” changes nothing and shows the summary with what can be said`, async () => {
      const person = await atSummary()
      const before = person.answers()
      expect(await person.says(text)).toMatch(/例如：条款改为……[\s\S]*请核对/)
      expect(person.answers()).toEqual(before)
    })
})
