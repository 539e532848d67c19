import { wordsField } from '../../src/casework/fields.ts'
import type { Answer, Dialogue, Field } from '../../src/ports/dialogue.ts'

export const ENTRY = 'kb-entry'
/** As in the files of the content folder. */
const TITLE_MAX = 300
const ANSWER_MAX = 4_000

const code: Field = {
  name: 'code',
  title: '问题',
  hidden: true,
  names: [],
  ask: () => ({ text: '是哪一个问题？请发清单里的四位代码。' }),
  read: (text) => ({ ok: { value: text.trim().toUpperCase(), shown: text.trim().toUpperCase() } }),
}

const atMost = (field: Field, most: number): Field => ({
  ...field,
  read: (text, context) =>
    text.trim().length > most ? { again: `太长了，请缩到${most}个字以内。` } : field.read(text, context),
})

/** Title, answer and source of a new entry. The title is what most people asked until it is corrected. */
export const entryDialogue: Dialogue = {
  id: ENTRY,
  version: 1,
  name: () => '写词条',
  fields: [
    code,
    atMost(wordsField({ name: 'title', title: '标题', names: ['标题', '题目'], question: '标题怎么写？' }), TITLE_MAX),
    atMost(
      wordsField({
        name: 'answer',
        title: '回答',
        names: ['回答', '答案', '内容'],
        question: '回答怎么写？请用群众看得懂的话，只写有依据的。',
      }),
      ANSWER_MAX,
    ),
    atMost(
      wordsField({
        name: 'source',
        title: '来源',
        names: ['来源', '依据', '出处'],
        question: '依据是什么？例如法规的名称和条号、哪个单位哪天的说明。',
      }),
      ANSWER_MAX,
    ),
  ],
  readAll: (text) => dictated(text),
  summary: () => ({ heading: '请核对这个词条：', closing: '还没有保存，也不会马上公开。' }),
}

const PARTS: readonly (readonly [name: string, words: string])[] = [
  ['title', '标题|题目'],
  ['answer', '回答|答案|答|内容'],
  ['source', '来源|依据|出处'],
]
const HEADING = new RegExp(`(?:^|[\\s，,。；;])(${PARTS.map(([, words]) => words).join('|')})\\s*[:：]\\s*`, 'g')

/** `标题：… 答：… 来源：…` in one message. */
export function dictated(text: string): Readonly<Record<string, Answer>> {
  const marks = [...text.matchAll(HEADING)]
  const found: Record<string, Answer> = {}
  marks.forEach((mark, n) => {
    const name = PARTS.find(([, words]) => words.split('|').includes(mark[1] as string))?.[0]
    const value = text.slice(mark.index + mark[0].length, marks[n + 1]?.index ?? text.length).trim()
    if (name !== undefined && value !== '') found[name] = { value, shown: value }
  })
  return found
}
