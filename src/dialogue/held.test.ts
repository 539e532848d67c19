import { beforeAll, describe, expect, test } from 'vitest'
import type { Dialogue, DialogueEngine, Field } from '../ports/dialogue.ts'
import { createDialogueEngine } from './index.ts'
import { given, opinion } from './testing/samples.ts'
import { afterSaying, FILLED, talk } from './testing/talk.ts'

/** What is said at a question that holds an earlier answer and does not answer it. */

const words = (name: string, title: string, optional: boolean): Field => ({
  name,
  title,
  names: [],
  free: true,
  ask: () => ({ text: `请说${title}。` }),
  read: (text) =>
    optional && text === '没有'
      ? { ok: { value: '', shown: '没有写' } }
      : { ok: { value: text, shown: text, verbatim: text } },
})
const place: Field = {
  name: 'place',
  title: '地点',
  names: ['地点'],
  ask: () => ({ text: '在哪里？', choices: [{ label: '不说地点', says: '没有' }] }),
  read: (text) => {
    if (text === '没有') return { ok: { value: '', shown: '不说' } }
    return text.endsWith('路') ? { ok: { value: text, shown: text } } : { again: '请说路名。' }
  },
}
const wish: Dialogue = {
  id: 'wish',
  version: 1,
  name: () => '留言',
  fields: [words('what', '内容', false), words('why', '理由', true), place],
  summary: () => ({ heading: '请核对：', closing: '' }),
}

let engine: DialogueEngine
beforeAll(async () => {
  engine = await createDialogueEngine([opinion, wish])
})

async function having(...messages: readonly string[]) {
  const person = await talk([], 'wish', {}, engine)
  for (const message of messages) await person.says(message)
  return person
}
const filled = () => having('多装几盏灯', '晚上太暗', '河边路')

const KEEPS = [
  '不改了',
  '算了还是不改了',
  '算了，不用改',
  '算了吧，不换了',
  '唉算了，还是不动了',
  '还是用原来的',
  '就按之前写的吧',
  '我又不想改了',
  '保持原样',
  '没什么要改的',
  '算了',
  '那算了吧',
]

describe('an edit that is given up', () => {
  test.each(KEEPS)('“%s” leads back to the summary with the earlier answer', async (text) => {
    const person = await filled()
    await person.says('改理由')
    expect(await person.says(text)).toMatch(/没有改动。\n请核对/)
    expect(person.value('why')).toBe('晚上太暗')
  })
  test.each([
    '算了多少次账都对不上，所以要写明',
    '不改了规矩没人守',
    '原来的写法谁也看不懂',
    '不要了解不到情况的人来定',
  ])('“%s” is a new reason', async (text) => {
    const person = await filled()
    await person.says('改理由')
    await person.says(text)
    expect(person.value('why')).toBe(text)
  })
  test('取消 still ends the form', async () => {
    const person = await filled()
    await person.says('改理由')
    await person.says('取消')
    expect(person.last.ended?.how).toBe('cancelled')
  })
  test('a first answer is not taken for giving up, nor 算了还是不改了 for an answer', async () => {
    const person = await having('多装几盏灯')
    expect(await person.says('算了还是不改了')).toMatch(/还没有到提交这一步/)
    expect(person.value('why')).toBeUndefined()
  })
})

const DROPS = ['不要了', '不填了', '跳过', '这个不要了', '不写了', '那就不填了吧', '略过', '不留了']

describe('an earlier answer that is not wanted any more', () => {
  test.each([...DROPS, '删掉', '清空吧'])('“%s” leaves an optional answer empty and says so', async (text) => {
    const person = await having('多装几盏灯', '晚上太暗')
    await person.says('返回')
    expect(await person.says(text)).toMatch(/理由不填了。\n在哪里/)
    expect(person.answers()).toMatchObject({ what: { value: '多装几盏灯' }, why: { value: '' } })
  })
  test.each(DROPS)('“%s” at a required answer asks which way out is meant', async (text) => {
    const person = await having('多装几盏灯')
    await person.says('返回')
    expect(await person.says(text)).toMatch(/“内容”不能空着[\s\S]*1 保留原来填的\n2 整份不填了/)
    expect(person.value('what')).toBe('多装几盏灯')
    expect(person.last.ended).toBeUndefined()
  })
  test('an optional answer with choices is left empty as well', async () => {
    const person = await filled()
    await person.says('返回')
    expect(await person.says('不要了')).toMatch(/地点不填了/)
    expect(person.value('place')).toBe('')
  })
  test('at the summary it is enough to name it', async () => {
    const person = await filled()
    expect(await person.says('地点不要了')).toMatch(/地点已改为：不说/)
    expect(await person.says('理由不要了')).toMatch(/理由已改为：没有写/)
    expect(person.value('what')).toBe('多装几盏灯')
  })
  test('where nothing was answered yet 不填了 ends the form and 跳过 passes what is optional', async () => {
    const first = await having()
    expect(await first.says('跳过')).toMatch(/不能跳过/)
    await first.says('多装几盏灯')
    expect(await first.says('下一题')).toMatch(/理由不填了。\n在哪里/)
    const second = await having()
    await second.says('不填了')
    expect(second.last.ended?.how).toBe('cancelled')
  })
})

describe('the question whether to leave', () => {
  const asked = async () => {
    const person = await having('多装几盏灯')
    await person.says('返回')
    await person.says('不要了')
    return person
  }
  test.each(['1', '保留原来填的', '继续', '不改了', '保留'])('“%s” keeps the answer and goes on', async (text) => {
    const person = await asked()
    expect(await person.says(text)).toMatch(/请说理由/)
    expect(person.value('what')).toBe('多装几盏灯')
  })
  test.each(['2', '整份不填了', '不填了', '算了', '取消'])('“%s” ends the form', async (text) => {
    const person = await asked()
    await person.says(text)
    expect(person.last.ended?.how).toBe('cancelled')
  })
  test('other words are the new answer', async () => {
    const person = await asked()
    await person.says('多装几把椅子')
    expect(person.value('what')).toBe('多装几把椅子')
  })
  test('算了 after 返回 is asked about as well', async () => {
    const person = await having('多装几盏灯')
    await person.says('返回')
    expect(await person.says('算了')).toMatch(/1 保留原来填的\n2 整份不填了/)
  })
  test('a form in which it is a stranger begins at the question again', async () => {
    const person = await asked()
    expect(await person.says('再说一遍')).toMatch(/现在填的是：多装几盏灯\n请说内容/)
  })
})

test('in a form without optional questions nothing can be dropped from the summary', async () => {
  const person = await afterSaying(engine, FILLED)
  await person.says('改理由')
  expect(await person.says('不要了')).toMatch(/“理由”不能空着/)
  await person.says('1')
  expect(person.answers()).toMatchObject({ ...given, reason: { value: '半年太久' } })
  expect(person.heard).toMatch(/请核对/)
})
