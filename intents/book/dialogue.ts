import { consentField, contactField, wordsField } from '../../src/casework/fields.ts'
import type { Dialogue, Field } from '../../src/ports/dialogue.ts'
import type { Knowledge } from '../../src/ports/intent.ts'

export const BOOK = 'book'

const MAX_NAME = 40

/** Chosen before the form begins: which sessions there are is known to the store alone. */
const chosenBefore = (name: string, title: string, names: readonly string[]): Field => ({
  name,
  title,
  names,
  when: ({ answers }) => answers[name] !== undefined,
  ask: () => ({ text: '要换一场，请先回复“取消”，再重新预约。', choices: [{ label: '不换了' }] }),
  read: () => ({ again: '要换一场，请先回复“取消”，再重新预约；不换，请接着回答别的。' }),
})

const nameField = (knowledge: () => Knowledge): Field => ({
  ...wordsField({ name: 'name', title: '姓名', names: ['姓名', '名字'], question: '' }),
  when: ({ answers }) =>
    knowledge().content.events?.find(({ id }) => id === answers.occasion?.value)?.asksName === true,
  ask: () => ({ text: '这项活动进门要核对姓名。请问您的姓名？' }),
  read: (text) => {
    const name = text.trim()
    const fits = name.length <= MAX_NAME && /\p{L}/u.test(name)
    return fits ? { ok: { value: name, shown: name, verbatim: text } } : { again: '请发您的姓名，进门时核对用。' }
  },
})

/** Which occasion, what it is about, how to be reached, consent: nothing else is asked. */
export function bookDialogue(knowledge: () => Knowledge): Dialogue {
  const matter = wordsField({
    name: 'body',
    title: '想谈的事',
    names: ['想谈的事', '内容', '事情'],
    question: '想谈什么事？说一句就行，方便代表准备；不想说就回复“没有”。',
    optional: true,
  })
  return {
    id: BOOK,
    version: 1,
    name: ({ occasion }) => `预约${occasion?.shown ?? ''}`,
    fields: [
      chosenBefore('occasion', '场次', ['场次', '时间', '日期']),
      chosenBefore('side', '身份', ['身份', '哪一方']),
      matter,
      nameField(knowledge),
      contactField(knowledge().content.settings.contactDays),
      consentField('您的预约、想谈的事和自愿留的联系方式', '只有这个站点的工作人员和接待的代表看得到。'),
    ],
    summary: () => ({ heading: '请核对您的预约：', closing: '还没有提交。' }),
  }
}
