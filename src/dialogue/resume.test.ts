import { beforeAll, describe, expect, test } from 'vitest'
import { say } from '../ports/channel.ts'
import type { DialogueEngine, Field } from '../ports/dialogue.ts'
import { createDialogueEngine } from './index.ts'
import { given, opinion, survey } from './testing/samples.ts'
import { afterSaying, FILLED, MORNING, textOf } from './testing/talk.ts'

let engine: DialogueEngine
beforeAll(async () => {
  engine = await createDialogueEngine([opinion, survey])
})

const open = () => having()
const having = (...messages: readonly string[]) => afterSaying(engine, messages)
const atSummary = () => having(...FILLED)

const HOUR_MS = 3_600_000

describe('after a long silence', () => {
  test('the person is told what was open and goes on where it was', async () => {
    const person = await having('8')
    expect(await person.says('什么来着', { after: 21 * HOUR_MS })).toMatch(
      /对绿化条例草案提意见还没有填完[\s\S]*1 接着填\n2 不填了/,
    )
    expect(person.value('change')).toBeUndefined()
    expect(await person.says('1')).toMatch(/您希望改成什么样/)
    await person.says('每季度公示')
    expect(person.answers()).toMatchObject({ article: { value: '8' }, change: { value: '每季度公示' } })
  })
  test('2 ends it', async () => {
    const person = await having('8')
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
    const person = await having('8')
    const heard = await person.says('星期六开门吗', { after: 21 * HOUR_MS, aside: async () => [say('开门。')] })
    expect(heard).toMatch(/^开门。\n您之前/)
  })
  test('something else is asked about again', async () => {
    const person = await having('8')
    await person.says('在吗', { after: 21 * HOUR_MS })
    expect(await person.says('嗨')).toMatch(/1 接着填/)
    expect(await person.says('继续')).toMatch(/您希望改成什么样/)
  })
  test('twenty hours are not yet long', async () => {
    const person = await having('8')
    await person.says('每季度公示', { after: 20 * HOUR_MS })
    expect(person.value('change')).toBe('每季度公示')
  })
})

describe('a form that changed meanwhile', () => {
  test('what still fits is kept, the person is told, and what is open is asked', async () => {
    const person = await having('8', '每季度公示')
    const fields = opinion.fields.filter((f) => f.name !== 'change').map((field): Field => ({ ...field, resets: [] }))
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
    const person = await having('8')
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
