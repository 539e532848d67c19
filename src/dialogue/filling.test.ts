import { beforeAll, describe, expect, test } from 'vitest'
import { say } from '../ports/channel.ts'
import type { DialogueEngine } from '../ports/dialogue.ts'
import { createDialogueEngine } from './index.ts'
import { given, opinion, survey } from './testing/samples.ts'
import { afterSaying, FILLED, talk } from './testing/talk.ts'

let engine: DialogueEngine
beforeAll(async () => {
  engine = await createDialogueEngine([opinion, survey])
})

const open = () => having()
const having = (...messages: readonly string[]) => afterSaying(engine, messages)
const atSummary = () => having(...FILLED)

describe('filling in', () => {
  test('one question follows the other, the way out is named once, and a yes below the summary finishes', async () => {
    const person = await open()
    expect(person.heard).toMatch(/哪一条.*取消/s)
    expect(await person.says('第八条')).toBe('您希望改成什么样？')
    expect(await person.says('每季度公示一次')).not.toMatch(/取消/)
    await person.says('半年太久')
    expect(await person.says('1')).toMatch(/条款 {2}第八条\n建议 {2}每季度公示一次\n理由 {2}半年太久\n联系方式 {2}不留/)
    await person.says('确认')
    expect(person.last.replies).toEqual([])
    expect(person.last.ended).toMatchObject({ how: 'finished', dialogue: 'opinion' })
    expect(person.value('reason')).toBe('半年太久')
  })
  test('a form without a summary ends with its last answer', async () => {
    const person = await talk([], 'survey', {}, engine)
    expect(person.heard).toMatch(/1 满意\n2 不满意/)
    await person.says('不满意')
    await person.says('第二个')
    expect(person.last.ended?.answers.why?.value).toBe('没有解决')
  })
  test('a question that does not apply is not asked', async () => {
    const person = await talk([], 'survey', {}, engine)
    await person.says('1')
    expect(person.last.ended?.answers).toEqual({ score: { value: '满意', shown: '满意' } })
  })
  test('a pressed button counts whatever the text says', async () => {
    const person = await talk([], 'survey', {}, engine)
    await person.says('', { chosen: 1 })
    expect(person.value('score')).toBe('不满意')
  })
  test('the note of an answer comes before the next question, in one message', async () => {
    const person = await having('8', '每季度公示', '半年太久')
    expect(await person.says('2')).toBe('只用于回复这条意见。\n手机号是多少？')
    expect(person.last.replies).toHaveLength(1)
  })
  test('what is already known is said back and not asked', async () => {
    const person = await talk([], 'opinion', { ...given, article: { value: '8', shown: '第八条' } }, engine)
    expect(person.heard).toMatch(/^记下了：\n条款 {2}第八条\n您希望改成什么样？/)
  })
  test('several answers in one message are all taken', async () => {
    const person = await open()
    expect(await person.says('第8条，每季度公示，半年太久')).toMatch(
      /记下了：\n条款 {2}第八条\n建议 {2}每季度公示\n理由 {2}半年太久\n要不要留手机号/,
    )
    const other = await open()
    expect(await other.says('第8条，每季度公示，半年太久，不留')).toMatch(/^请核对/)
  })
  test('one answer is left to its own question, with its note', async () => {
    const readAll = () => ({ contact: { value: 'no', shown: '不留' } })
    const single = await createDialogueEngine([{ ...opinion, readAll }])
    const person = await afterSaying(single, ['8', '每季度公示', '半年太久'])
    expect(await person.says('2')).toMatch(/^只用于回复这条意见/)
    expect(person.value('contact')).toBe('yes')
  })
  test('words of the person come out exactly as typed', async () => {
    const typed = `{{vars.prompt}} {{{trail}}} <b>O'Hare</b> & "甲" \\n`
    const person = await having('8', typed, '理由充分')
    expect(await person.says('1')).toContain(`建议  ${typed}`)
    expect(person.answers().change?.verbatim).toBe(typed)
  })
})

describe('what cannot be read', () => {
  test('the reason is said twice, then another sentence with the ways out', async () => {
    const person = await open()
    for (const _ of [1, 2]) expect(await person.says('随便')).toMatch(/没有读出条号.*哪一条.*返回 · 取消/s)
    expect(await person.says('随便')).toMatch(/还是没有读懂.*取消/s)
    expect(person.answers()).toEqual(given)
    await person.says('8')
    await person.says('好')
    expect(person.heard).toMatch(/请多写几个字/)
  })
  test('a picture without words gets the question again', async () => {
    const person = await having('8')
    expect(await person.says('  ')).toMatch(/只能收文字.*您希望改成什么样/s)
    expect(person.value('change')).toBeUndefined()
  })
  test('a number that is no choice is left to the question', async () => {
    const person = await having('8', '每季度公示', '半年太久')
    for (const text of ['22 Main Street', '2号楼漏水', '7'])
      expect(await person.says(text)).toMatch(/请回复 1 或 2|没有读懂/)
    expect(person.value('contact')).toBeUndefined()
  })
})

describe('stopping, going back, hearing it again', () => {
  test('取消 ends the form and says that nothing was submitted', async () => {
    const person = await having('8')
    expect(await person.says('不填了')).toMatch(/什么都没有提交/)
    expect(person.last.ended?.how).toBe('cancelled')
    expect(person.last.state).toBeUndefined()
  })
  test('a sentence the router takes for stopping ends it, unless it answers the question', async () => {
    const person = await open()
    await person.says('我去忙别的', { cancels: () => 0.9 })
    expect(person.last.ended?.how).toBe('cancelled')
    const other = await open()
    await other.says('第十条', { cancels: () => 0.9 })
    expect(other.value('article')).toBe('10')
  })
  test('an opinion that begins with 取消 is an opinion', async () => {
    const person = await having('8')
    await person.says('取消每半年公示的规定', { cancels: () => 1 })
    expect(person.value('change')).toBe('取消每半年公示的规定')
  })
  test('返回 goes to the question before, with what was said there', async () => {
    const person = await having('8', '每季度公示')
    expect(await person.says('返回')).toMatch(/现在填的是：每季度公示\n您希望改成什么样/)
    expect(await person.says('上一步')).toMatch(/第八条.*哪一条/s)
    expect(await person.says('返回')).toMatch(/已经是第一个问题.*取消/s)
    await person.says('9')
    expect(person.value('article')).toBe('9')
  })
  test('? repeats the question and stores nothing', async () => {
    const person = await having('8')
    for (const text of ['？', '再说一遍']) expect(await person.says(text)).toBe('您希望改成什么样？')
    expect(person.value('change')).toBeUndefined()
  })
})

describe('a question in the middle', () => {
  const hours = async () => [say('星期六上午开门。')]
  test('is answered, and the open question comes again', async () => {
    const person = await having('8')
    const heard = await person.says('那联络站星期六开门吗', { aside: hours })
    expect(heard).toBe('星期六上午开门。\n接着刚才的问题：\n您希望改成什么样？')
    expect(person.last.replies).toHaveLength(2)
    expect(person.value('change')).toBeUndefined()
  })
  test('is an answer when nobody knows it as a question', async () => {
    const person = await having('8')
    await person.says('能不能每季度公示')
    expect(person.value('change')).toBe('能不能每季度公示')
  })
  test('is told apart by what the text would be else, and asked about once a message', async () => {
    const asked: string[] = []
    const aside = async (text: string, otherwise: string) => {
      asked.push(`${text}: ${otherwise}`)
      return undefined
    }
    const person = await open()
    for (const text of ['哪一条都行', '8', '每季度公示', '半年太久', '随便', '不留']) await person.says(text, { aside })
    expect(asked).toEqual(['哪一条都行: nothing', '8: answer', '每季度公示: words', '半年太久: words', '随便: nothing'])
  })
  test('is never looked for behind a choice, a correction or several answers at once', async () => {
    const asked: string[] = []
    const aside = async (text: string) => {
      asked.push(text)
      return [say('这是另外一件事。')]
    }
    const person = await open()
    await person.says('第8条，每季度公示，半年太久', { aside })
    await person.says('理由改成等得太久', { aside })
    await person.says('不留', { aside })
    expect(asked).toEqual([])
    expect(person.answers()).toMatchObject({ reason: { value: '等得太久' }, contact: { value: 'no' } })
  })
  test('below the summary the summary comes again', async () => {
    const person = await atSummary()
    expect(await person.says('星期六开门吗', { aside: hours })).toMatch(/^星期六上午开门。\n接着刚才的问题：\n请核对/)
  })
})
