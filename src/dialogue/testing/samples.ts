import { articleNumbersIn, readNumber, sayArticle } from '../../domain/numerals.ts'
import type { Answer, Dialogue, Field } from '../../ports/dialogue.ts'

/** Forms that exist only in tests of the engine. */

const plain = (text: string): Answer => ({ value: text.trim(), shown: text.trim(), verbatim: text })

const LAST_ARTICLE = 30
function articleIn(text: string): Answer | undefined {
  const number = articleNumbersIn(text)[0]?.main ?? (/^\s*第/.test(text) ? undefined : readNumber(text.trim()))
  return number === undefined || number > LAST_ARTICLE || number === 0
    ? undefined
    : { value: String(number), shown: sayArticle({ main: number }) }
}

const article: Field = {
  name: 'article',
  title: '条款',
  names: ['条号', '第几条'],
  ask: () => ({ text: '您想说哪一条？回复条号，例如 8。' }),
  read: (text) => {
    const found = articleIn(text)
    return found === undefined ? { again: '没有读出条号，全文共30条。' } : { ok: found }
  },
  recognise: (text) => (/[条款]/.test(text) ? articleIn(text) : undefined),
  resets: ['change'],
}

const free = (name: string, title: string, question: string, names: readonly string[] = []): Field => ({
  name,
  title,
  names,
  free: true,
  ask: () => ({ text: question }),
  read: (text) => (text.trim().length < 2 ? { again: '请多写几个字。' } : { ok: plain(text) }),
})

const contact: Field = {
  name: 'contact',
  title: '联系方式',
  names: ['联系'],
  ask: () => ({ text: '要不要留手机号？', choices: [{ label: '不留' }, { label: '留手机号', says: '留' }] }),
  read: (text) => {
    if (text.trim().startsWith('不')) return { ok: { value: 'no', shown: '不留' } }
    if (text.trim().startsWith('留')) return { ok: { value: 'yes', shown: '留' }, note: '只用于回复这条意见。' }
    return { again: '请回复 1 或 2。' }
  },
  resets: ['phone'],
}

const phoneIn = (text: string): Answer | undefined => {
  const digits = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(text.replace(/[\s-]/g, ''))?.[0]
  return digits === undefined
    ? undefined
    : { value: digits, shown: `${digits.slice(0, 3)}****${digits.slice(7)}`, verbatim: text }
}

const phone: Field = {
  name: 'phone',
  title: '手机',
  names: ['手机号', '手机号码', '电话', '号码'],
  when: ({ answers }) => answers.contact?.value === 'yes',
  ask: () => ({ text: '手机号是多少？' }),
  read: (text) => {
    const found = phoneIn(text)
    return found === undefined ? { again: '手机号应为11位数字。' } : { ok: found }
  },
  recognise: phoneIn,
}

const draft: Field = {
  name: 'draft',
  title: '草案',
  hidden: true,
  names: [],
  ask: () => ({ text: '对哪部草案？', choices: [{ label: '绿化条例草案' }, { label: '养犬条例草案' }] }),
  read: (text) => ({ ok: { value: text, shown: text } }),
}

/** `第8条，每季度公示，半年太久，不留` */
const readParts: NonNullable<Dialogue['readAll']> = (text) => {
  const parts = text.split(/[，,]/).map((part) => part.trim())
  const found = articleIn(parts[0] ?? '')
  if (found === undefined || parts.length < 3) return {}
  const answers: Record<string, Answer> = {
    article: found,
    change: plain(parts[1] ?? ''),
    reason: plain(parts[2] ?? ''),
  }
  if (parts[3]?.startsWith('不') === true) answers.contact = { value: 'no', shown: '不留' }
  return answers
}

export const opinion: Dialogue = {
  id: 'opinion',
  version: 3,
  name: () => '对绿化条例草案提意见',
  fields: [
    draft,
    article,
    free('change', '建议', '您希望改成什么样？'),
    free('reason', '理由', '为什么这样改？', ['原因']),
    contact,
    phone,
  ],
  readAll: readParts,
  summary: () => ({ heading: '请核对：', closing: '对的话回复 1。' }),
}

export const given = { draft: { value: '绿化条例草案', shown: '绿化条例草案' } }

/** Two choices and out: no summary. */
export const survey: Dialogue = {
  id: 'survey',
  version: 1,
  name: () => '评价',
  fields: [
    {
      name: 'score',
      title: '评价',
      names: [],
      ask: () => ({ text: '您满意吗？', choices: [{ label: '满意' }, { label: '不满意' }] }),
      read: (text) =>
        text === '满意' || text === '不满意' ? { ok: { value: text, shown: text } } : { again: '请选一项。' },
    },
    {
      name: 'why',
      title: '原因',
      names: [],
      when: ({ answers }) => answers.score?.value === '不满意',
      ask: () => ({
        text: '主要是哪方面？',
        choices: [{ label: '时间太长' }, { label: '没有解决' }, { label: '态度不好' }],
      }),
      read: (text) =>
        ['时间太长', '没有解决', '态度不好'].includes(text)
          ? { ok: { value: text, shown: text } }
          : { again: '请选一项。' },
    },
  ],
}
