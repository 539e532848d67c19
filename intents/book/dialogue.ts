import { consentField, contactField, wordsField } from '../../src/casework/fields.ts'
import type { Answer, Answers, Dialogue, Field } from '../../src/ports/dialogue.ts'
import type { Knowledge } from '../../src/ports/intent.ts'
import { cityDoor, isDailyTrouble, type RightDoor, sayReferral, sayRepair } from '../../src/station/doors/index.ts'
import { otherBody } from '../../src/station/matching/other-body.ts'

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

/** Whoever comes with a matter of another body heard whose it is. */
export const STILL: Answer = { value: 'still', shown: '还是约' }
const STILL_WORDS = /还是|坚持|要约|想约|照约|继续|约吧|^(?:要|是|对|好|好的|1)[。.]?$/
/** 还是不约了, 不想约了, 别约了吧. */
const NO_WORDS = /[不别没甭]|算了/

/** What a hotline sends somebody to mend is said beside the form, never instead of it. */
const noting = (field: Field, knowledge: () => Knowledge): Field => ({
  ...field,
  resets: ['otherBody'],
  read: (text, context) => {
    const read = field.read(text, context)
    const { doors } = knowledge().content
    return 'ok' in read && isDailyTrouble(read.ok.value) ? { ...read, note: sayRepair(cityDoor(doors)) } : read
  },
})

/** A matter of another body is named before anybody comes for it; who wants to come all the same does. */
function otherBodyField(knowledge: () => Knowledge): Field {
  const bodyOf = (answers: Answers): RightDoor | undefined =>
    otherBody(answers.matter?.value ?? '', knowledge().content.doors, knowledge().content.stations)
  return {
    name: 'otherBody',
    title: '另有受理单位',
    hidden: true,
    names: [],
    when: ({ answers }) => bodyOf(answers) !== undefined,
    ask: ({ answers }) => {
      const body = bodyOf(answers)
      return {
        text: `${body === undefined ? '' : sayReferral(body)}\n代表不能代替他们处理。还要约这一场吗？`,
        choices: [{ label: '还是要约' }, { label: '不约了', says: '取消' }],
      }
    },
    read: (text) =>
      STILL_WORDS.test(text.trim()) && !NO_WORDS.test(text)
        ? { ok: STILL }
        : { again: '要约请回复 1；不约请回复“取消”，什么都不会留下。' },
  }
}

/** Which occasion, what it is about, how to be reached, consent: nothing else is asked. */
export function bookDialogue(knowledge: () => Knowledge): Dialogue {
  const matter = wordsField({
    name: 'matter',
    title: '想谈的事',
    names: ['想谈的事', '内容', '事情'],
    question: '想谈什么事？说一句就行，方便代表准备；不想说就回复“没有”。',
    optional: true,
  })
  return {
    id: BOOK,
    version: 2,
    name: ({ occasion }) => `预约${occasion?.shown ?? ''}`,
    fields: [
      chosenBefore('occasion', '场次', ['场次', '时间', '日期']),
      chosenBefore('side', '身份', ['身份', '哪一方']),
      noting(matter, knowledge),
      otherBodyField(knowledge),
      nameField(knowledge),
      contactField(knowledge().content.settings.contactDays),
      consentField('您的预约、想谈的事和自愿留的联系方式', '只有这个站点的工作人员和接待的代表看得到。'),
    ],
    summary: () => ({ heading: '请核对您的预约：', closing: '还没有提交。' }),
  }
}
