import { beforeAll, describe, expect, test } from 'vitest'
import { say } from '../ports/channel.ts'
import type { DialogueEngine } from '../ports/dialogue.ts'
import { createDialogueEngine } from './index.ts'
import { given, opinion, survey } from './testing/samples.ts'
import { MORNING, type Talk, talk, textOf } from './testing/talk.ts'

let engine: DialogueEngine
beforeAll(async () => {
  engine = await createDialogueEngine([opinion, survey])
})

const open = (): Promise<Talk> => talk([], 'opinion', given, engine)

async function after(...messages: readonly string[]): Promise<Talk> {
  const person = await open()
  for (const message of messages) await person.says(message)
  return person
}

const atSummary = (): Promise<Talk> => after('8', '每季度公示一次', '半年太久', '2', '13900001111')

const HOUR_MS = 3_600_000

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
    const person = await after('8', '每季度公示', '半年太久')
    expect(await person.says('2')).toBe('只用于回复这条意见。\n手机号是多少？')
    expect(person.last.replies).toHaveLength(1)
  })
  test('what is already known is said back and not asked', async () => {
    const person = await talk([], 'opinion', { ...given, article: { value: '8', shown: '第八条' } }, engine)
    expect(person.heard).toMatch(/^记下了：条款 第八条。\n您希望改成什么样？/)
  })
  test('several answers in one message are all taken', async () => {
    const person = await open()
    expect(await person.says('第8条，每季度公示，半年太久')).toMatch(
      /记下了：条款 第八条；建议 每季度公示；理由 半年太久。\n要不要留手机号/,
    )
    const other = await open()
    expect(await other.says('第8条，每季度公示，半年太久，不留')).toMatch(/^请核对/)
  })
  test('words of the person come out exactly as typed', async () => {
    const typed = `{{vars.prompt}} {{{trail}}} <b>O'Hare</b> & "甲" \\n`
    const person = await after('8', typed, '理由充分')
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
    const person = await after('8')
    expect(await person.says('  ')).toMatch(/只能收文字.*您希望改成什么样/s)
    expect(person.value('change')).toBeUndefined()
  })
  test('a number that is no choice is left to the question', async () => {
    const person = await after('8', '每季度公示', '半年太久')
    for (const text of ['22 Main Street', '2号楼漏水', '7'])
      expect(await person.says(text)).toMatch(/请回复 1 或 2|没有读懂/)
    expect(person.value('contact')).toBeUndefined()
  })
})

describe('stopping, going back, hearing it again', () => {
  test('取消 ends the form and says that nothing was submitted', async () => {
    const person = await after('8')
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
    const person = await after('8')
    await person.says('取消每半年公示的规定', { cancels: () => 1 })
    expect(person.value('change')).toBe('取消每半年公示的规定')
  })
  test('返回 goes to the question before, with what was said there', async () => {
    const person = await after('8', '每季度公示')
    expect(await person.says('返回')).toMatch(/现在填的是：每季度公示\n您希望改成什么样/)
    expect(await person.says('上一步')).toMatch(/第八条.*哪一条/s)
    expect(await person.says('返回')).toMatch(/已经是第一个问题.*取消/s)
    await person.says('9')
    expect(person.value('article')).toBe('9')
  })
  test('? repeats the question and stores nothing', async () => {
    const person = await after('8')
    for (const text of ['？', '再说一遍']) expect(await person.says(text)).toBe('您希望改成什么样？')
    expect(person.value('change')).toBeUndefined()
  })
})

describe('changing an earlier answer', () => {
  test('in the middle, by what it must be: the change is confirmed and the open question stays', async () => {
    const person = await after('8', '每季度公示', '半年太久')
    expect(await person.says('理由改一下：收入没人知道')).toMatch(/理由已改为：收入没人知道。\n要不要留手机号/)
    expect(person.value('reason')).toBe('收入没人知道')
  })
  test('不对 with another article is taken by the field that knows articles, and what hung on it is asked again', async () => {
    const person = await after('8', '每季度公示')
    expect(await person.says('不对 是第十二条')).toMatch(/条款已改为：第十二条。\n您希望改成什么样/)
    expect(person.value('article')).toBe('12')
    expect(person.value('change')).toBeUndefined()
  })
  test('a free question keeps what only looks like a correction', async () => {
    const person = await after('8')
    await person.says('每半年改成每季度')
    expect(person.value('change')).toBe('每半年改成每季度')
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
    const person = await after('8', '每季度公示', '半年太久')
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
    expect(await (await atSummary()).says('不对')).toMatch(/要改哪一项[^]*请核对/)
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
      expect(await person.says(text)).toMatch(/例如：条款改为……[^]*请核对/)
      expect(person.answers()).toEqual(before)
    })
})

describe('a question in the middle', () => {
  const hours = async () => [say('星期六上午开门。')]
  test('is answered, and the open question comes again', async () => {
    const person = await after('8')
    const heard = await person.says('那联络站星期六开门吗', { aside: hours })
    expect(heard).toBe('星期六上午开门。\n接着刚才的问题：\n您希望改成什么样？')
    expect(person.last.replies).toHaveLength(2)
    expect(person.value('change')).toBeUndefined()
  })
  test('is an answer when nobody knows it as a question', async () => {
    const person = await after('8')
    await person.says('能不能每季度公示')
    expect(person.value('change')).toBe('能不能每季度公示')
  })
  test('is not asked about when the text answers the question, and never twice', async () => {
    let asked = 0
    const aside = async () => {
      asked++
      return undefined
    }
    const person = await open()
    await person.says('8', { aside })
    expect(asked).toBe(0)
    await person.says('每季度公示', { aside })
    expect(asked).toBe(1)
  })
  test('below the summary the summary comes again', async () => {
    const person = await atSummary()
    expect(await person.says('星期六开门吗', { aside: hours })).toMatch(/^星期六上午开门。\n接着刚才的问题：\n请核对/)
  })
})

describe('after a long silence', () => {
  test('the person is told what was open and goes on where it was', async () => {
    const person = await after('8')
    expect(await person.says('什么来着', { after: 21 * HOUR_MS })).toMatch(
      /对绿化条例草案提意见还没有填完[^]*1 接着填\n2 不填了/,
    )
    expect(person.value('change')).toBeUndefined()
    expect(await person.says('1')).toMatch(/您希望改成什么样/)
    await person.says('每季度公示')
    expect(person.answers()).toMatchObject({ article: { value: '8' }, change: { value: '每季度公示' } })
  })
  test('2 ends it', async () => {
    const person = await after('8')
    await person.says('在吗', { after: 21 * HOUR_MS })
    await person.says('2')
    expect(person.last.ended?.how).toBe('cancelled')
  })
  test('a plain answer of a structured question is taken at once', async () => {
    const person = await open()
    await person.says('第九条', { after: 21 * HOUR_MS })
    expect(person.value('article')).toBe('9')
  })
  test('a yes below the summary still confirms', async () => {
    const person = await atSummary()
    await person.says('确认', { after: 21 * HOUR_MS })
    expect(person.last.ended?.how).toBe('finished')
  })
  test('a question is answered first', async () => {
    const person = await after('8')
    const heard = await person.says('星期六开门吗', { after: 21 * HOUR_MS, aside: async () => [say('开门。')] })
    expect(heard).toMatch(/^开门。\n您之前/)
  })
  test('something else is asked about again', async () => {
    const person = await after('8')
    await person.says('在吗', { after: 21 * HOUR_MS })
    expect(await person.says('嗨')).toMatch(/1 接着填/)
    expect(await person.says('继续')).toMatch(/您希望改成什么样/)
  })
  test('twenty hours are not yet long', async () => {
    const person = await after('8')
    await person.says('每季度公示', { after: 20 * HOUR_MS })
    expect(person.value('change')).toBe('每季度公示')
  })
})

describe('a form that changed meanwhile', () => {
  test('what still fits is kept, the person is told, and what is open is asked', async () => {
    const person = await after('8', '每季度公示')
    const fields = opinion.fields.filter((f) => f.name !== 'change').map(({ resets: _, ...field }) => field)
    const newer = await createDialogueEngine([{ ...opinion, version: 4, fields }])
    const state = person.last.state
    if (state === undefined) throw new Error('closed')
    const step = await newer.continue(state, {
      text: '半年太久',
      at: MORNING,
      aside: async () => undefined,
      cancels: () => 0,
    })
    expect(textOf(step.replies)).toMatch(/更新过.*已保留.*为什么这样改/s)
    expect(step.state?.answers).toEqual({ ...given, article: { value: '8', shown: '第八条' } })
    expect(step.state?.version).toBe(4)
  })
  test('a form that no longer exists ends with a sentence', async () => {
    const person = await after('8')
    const other = await createDialogueEngine([survey])
    const state = person.last.state
    if (state === undefined) throw new Error('closed')
    const step = await other.continue(state, {
      text: '好',
      at: MORNING,
      aside: async () => undefined,
      cancels: () => 0,
    })
    expect(step.ended?.how).toBe('lost')
    expect(textOf(step.replies)).toMatch(/没有提交/)
  })
})

test('a form is refused when its names collide', async () => {
  await expect(createDialogueEngine([survey, survey])).rejects.toThrow('survey')
  const field = survey.fields[0]
  if (field === undefined) throw new Error('no field')
  await expect(createDialogueEngine([{ ...survey, fields: [field, field] }])).rejects.toThrow('score')
  await expect(createDialogueEngine([{ ...survey, fields: [{ ...field, name: 'confirm' }] }])).rejects.toThrow(
    'confirm',
  )
})
