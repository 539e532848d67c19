import { readClause } from '../consultation/clauses-written.ts'
import { openAt, sayClosing } from '../consultation/describe.ts'
import { draftsFor } from '../consultation/visible.ts'
import { KINDS, type SubmissionKind, specOf } from '../domain/kind.ts'
import { CONSENTS, type Consent, ORIGINS, type Origin } from '../domain/origin.ts'
import { startOf } from '../domain/shanghai.ts'
import type { Answer, Answers, Field, FieldContext, Reading } from '../ports/dialogue.ts'
import type { Knowledge } from '../ports/intent.ts'
import { mask } from '../privacy/mask.ts'
import { findConsultations } from '../search/consultation-search.ts'
import { findStations } from '../search/station-search.ts'
import type { Entry } from './enter.ts'
import { contactIn, wordsField } from './fields.ts'
import { verbatimOf } from './file.ts'
import { keyOf, matterBody, ownField } from './matter-form.ts'

/** Questions that somebody answers who enters for a citizen; each is answered by a digit where that is possible. */

/** Kinds offered by a digit, the most frequent first; the others by their name. */
const BY_DIGIT: readonly SubmissionKind[] = [
  'deputy-message',
  'suggestion',
  'public-sentiment',
  'opinion',
  'reception-matter',
  'small-project',
  'livelihood-project',
  'supervision-topic',
]
const OTHERS = KINDS.filter(({ id }) => !BY_DIGIT.includes(id) && id !== 'relayed-by-deputy')
const OTHER_LABEL = '其他'
/** A name is short; anything longer is a story. */
const MAX_NAME = 40
const NOBODY = /^(?:不留|不用留?|没有?|无|不方便|匿名|0|〇|零)[。.]?$/

export const kindIn = (answers: Answers): SubmissionKind => (answers.kind?.value ?? 'deputy-message') as SubmissionKind
const specIn = ({ answers }: FieldContext) => specOf(kindIn(answers))

export const entryKind = (kind: SubmissionKind): Answer => ({ value: kind, shown: specOf(kind).name })

/** A kind by its digit or its name. */
export function kindSaid(text: string): SubmissionKind | undefined {
  const said = text.normalize('NFKC').trim()
  const digit = /^[1-8]$/.test(said) ? BY_DIGIT[Number(said) - 1] : undefined
  return digit ?? KINDS.find(({ name, offer }) => name === said || offer?.label === said)?.id
}

export const originField: Field = {
  name: 'origin',
  title: '来源',
  names: ['来源', '方式'],
  ask: () => ({ text: '怎么收到的？', choices: ORIGINS.map((label) => ({ label })) }),
  read: (text) => {
    const found = ORIGINS.find((name) => text.includes(name))
    return found === undefined ? { again: '请回复数字，例如 1 来电。' } : { ok: { value: found, shown: found } }
  },
}

export const kindField: Field = {
  name: 'kind',
  title: '类型',
  names: ['类型'],
  ask: () => ({
    text: '哪一类？拿不准就选 1。',
    choices: [...BY_DIGIT.map((id) => ({ label: specOf(id).name })), { label: OTHER_LABEL }],
  }),
  read: (text) => {
    const kind = kindSaid(text)
    if (kind !== undefined) return { ok: entryKind(kind) }
    return { again: `请回复前面的数字，或写类型：${OTHERS.map(({ name }) => name).join('、')}。` }
  },
}

/** Draft and clause, for an opinion on a draft. */
export function draftFields(knowledge: () => Knowledge): readonly Field[] {
  const isOpinion = (context: FieldContext): boolean => kindIn(context.answers) === 'opinion'
  const draftOf = ({ answers }: FieldContext) => knowledge().consultation(answers.consultation?.value ?? '')
  return [
    {
      name: 'consultation',
      title: '草案',
      names: ['草案'],
      resets: ['clause'],
      when: isOpinion,
      ask: ({ at, hidden }) => ({
        text: '对哪一部草案？',
        choices: openAt(draftsFor(knowledge(), hidden), at)
          .slice(0, 7)
          .map((c) => ({ label: `《${c.title}》 到${sayClosing(c, at)}`, says: c.title })),
      }),
      read: (text, { hidden }) => {
        const found = findConsultations(text, draftsFor(knowledge(), hidden))[0]?.consultation
        if (found === undefined) return { again: '没有认出是哪部草案，请写名称。' }
        return { ok: { value: found.id, shown: found.title } }
      },
    },
    {
      name: 'clause',
      title: '条款',
      names: ['条款', '条号'],
      when: isOpinion,
      ask: () => ({ text: '哪一条？回复条号（如 21，几条可以一起说），或回复 0 对整部草案。' }),
      read: (text, context) => {
        const read = readClause(text, draftOf(context))
        return 'ok' in read ? { ok: read.ok } : read
      },
    },
  ]
}

export const ownFields: readonly Field[] = KINDS.flatMap((spec) =>
  spec.fields.filter(({ name }) => name !== 'deputy').map((field) => ownField(spec, field, specIn)),
)

/** Where the words of the citizen are asked for; nothing said there is a wish of the clerk. */
export const WORDS_FIELD = 'words'

export const wordsOfCitizen: Field = {
  ...wordsField({ name: WORDS_FIELD, title: '原话', names: ['原话', '内容'], question: '' }),
  ask: () => ({ text: '对方怎么说的？请照原话记，不要写姓名和电话，下一步单独记。' }),
}

/** Name and contact in one breath, kept apart from the words. */
export const whoField: Field = {
  name: 'who',
  title: '姓名和联系方式',
  names: ['姓名', '电话', '联系方式'],
  ask: () => ({ text: '怎么称呼、怎么联系？例：王女士 5550-1234', choices: [{ label: '不留' }] }),
  read: (text) => readWho(text),
}

function readWho(text: string): Reading {
  if (NOBODY.test(text.trim())) return { ok: { value: '', shown: '不留' } }
  const { name, contact } = whoIn(text)
  if (name.length > MAX_NAME) return { again: '太长了。请只写称呼和一个联系方式，或回复“不留”。' }
  return { ok: { value: text.trim(), shown: mask(contact === undefined ? name : `${name} ${contact}`.trim()) } }
}

/** `王女士 5550-1234` taken apart. */
export function whoIn(text: string): { readonly name: string; readonly contact?: string } {
  const folded = text.normalize('NFKC')
  const contact = contactIn(folded)?.value
  const rest = contact === undefined ? folded : folded.replace(/[\w.+-]+@[\w.-]+|\+?\d[\d\s-]{5,}\d/, '')
  const name = rest
    .replace(/(?:姓名|称呼|电话|联系方式|手机号?)[:\s]*/g, '')
    .replace(/^[\s,，、。]+|[\s,，、。]+$/g, '')
  return contact === undefined ? { name } : { name, contact }
}

export const consentOfCitizen: Field = {
  name: 'consent',
  title: '同意依据',
  names: ['同意', '同意依据'],
  when: ({ answers }) => (answers.who?.value ?? '') !== '',
  ask: () => ({
    text: '对方同意保存姓名和联系方式吗？只用于就这件事联系本人。不同意的回复“返回”，改为不留。',
    choices: [{ label: '口头同意' }, { label: '书面同意' }],
  }),
  read: (text) => {
    const found = CONSENTS.find((name) => name !== '未留个人信息' && text.includes(name) && !/不|没/.test(text))
    return found === undefined
      ? { again: '请回复 1 口头同意，或 2 书面同意。' }
      : { ok: { value: found, shown: found } }
  },
}

export const deputyField: Field = {
  ...wordsField({
    name: 'deputy',
    title: '代表',
    names: ['代表', '接待代表'],
    question: '是哪位代表？不记得就回复“没有”。',
    optional: true,
  }),
  when: ({ answers }) => ['接待日', '代表转达'].includes(answers.origin?.value ?? ''),
}

/** Asked only of somebody who enters for more than one station. */
export function placeField(knowledge: () => Knowledge): Field {
  return {
    name: 'station',
    title: '站点',
    names: ['站点'],
    ask: () => ({ text: '记在哪个站点？', choices: [{ label: '市级办公室' }] }),
    read: (text) => {
      const { stations, settings } = knowledge().content
      if (/市级|办公室/.test(text)) return { ok: { value: '', shown: settings.cityOffice.name } }
      const found = findStations(text, stations)[0]?.station
      return found === undefined
        ? { again: '没有找到这个站点，请写街道、镇的名字，或回复 1 市级办公室。' }
        : { ok: { value: found.id, shown: found.name } }
    },
  }
}

/** Confirmed answers as what is entered. `received` is an answer of its own where the form had one. */
export function entryOf(answers: Answers, knowledge: Knowledge, at: number): Entry {
  const kind = kindIn(answers)
  const spec = specOf(kind)
  const value = (name: string): string => answers[name]?.value ?? ''
  const { name, contact } = whoIn(value('who'))
  const draft = kind === 'opinion' ? knowledge.consultation(value('consultation')) : undefined
  const { words, ...own } = verbatimOf(answers)
  const verbatim = Object.fromEntries(
    Object.entries(own)
      .filter(([key]) => key.startsWith(`${kind}.`))
      .map(([key, text]) => [key.slice(kind.length + 1), text]),
  )
  const deputy = value('deputy')
  const body = matterBody(spec, value(WORDS_FIELD), (field) =>
    field.name === 'deputy' ? deputy : value(keyOf(spec, field)),
  )
  return {
    kind,
    origin: (value('origin') || '其他') as Origin,
    body,
    verbatim: { ...verbatim, [kind === 'opinion' ? 'proposal' : 'body']: words ?? value(WORDS_FIELD) },
    consent: name === '' && contact === undefined ? '未留个人信息' : (value('consent') as Consent),
    receivedAt: value('received') === '' ? at : Math.min(at, startOf(value('received'))),
    ...(name === '' ? {} : { personName: name }),
    ...(contact === undefined ? {} : { contact }),
    ...(value('station') === '' ? {} : { stationId: value('station') }),
    ...(draft === undefined ? {} : { consultation: draft }),
    ...(value('clause') === '' ? {} : { clause: value('clause') }),
    ...(deputy === '' ? {} : { deputy }),
    ...(value('session') === '' ? {} : { session: value('session') }),
  }
}
