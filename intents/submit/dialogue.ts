import { consentField, contactField, stationField, wordsField } from '../../src/casework/fields.ts'
import { openAt, requireOpen, sayClosing, sayOpen, sayTitle } from '../../src/consultation/describe.ts'
import { type Clause, type Consultation, clauseOf, sayClause } from '../../src/domain/consultation.ts'
import { type ArticleNumber, articleNumbersIn, readNumber, sayArticle } from '../../src/domain/numerals.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Answer, Answers, Dialogue, Field, FieldContext, Reading } from '../../src/ports/dialogue.ts'
import type { Knowledge } from '../../src/ports/intent.ts'
import { findConsultations } from '../../src/search/consultation-search.ts'
import { NAMED, takeApart } from './take-apart.ts'

export const SUBMIT = 'submit'
/** Open drafts offered at once; others are reached by name. */
const MAX_OFFERED = 7
/** Clause text shown while asking; longer ones end with the number of characters left out. */
const MAX_SHOWN = 500
export const WHOLE_DRAFT: Answer = { value: '', shown: '整部草案' }
const WHOLE =
  /^(?:0|〇|零|整部|整部草案|全文|全部|通篇|整体|总体|whole|all)$|(?:对|就|是)?(?:整部|整个|通篇|总体)(?:草案|条例|法)?/i

/** Opinion on a draft: consultation, clause, what to change, why, station where nothing else decides, contact, consent. */
export function submitDialogue(knowledge: () => Knowledge): Dialogue {
  const draftOf = (context: FieldContext): Consultation | undefined =>
    knowledge().consultation(context.answers.consultation?.value ?? '')

  const consultation: Field = {
    name: 'consultation',
    title: '草案',
    names: ['草案', '法规'],
    resets: ['clause'],
    ask: ({ at }) => {
      const open = openAt(knowledge().content.consultations, at).slice(0, MAX_OFFERED)
      return {
        text: open.length === 0 ? '现在没有正在征求意见的草案。' : '您想对哪一部草案提意见？',
        choices: open.map((c) => ({ label: sayOpen(c, at), says: c.title })),
      }
    },
    read: (text, { at }) => readDraft(text, at, knowledge()),
    recognise: (text, { at }) => {
      const found = findConsultations(text, openAt(knowledge().content.consultations, at))[0]?.consultation
      return found === undefined ? undefined : answerFor(found)
    },
  }

  const clause: Field = {
    name: 'clause',
    title: '条款',
    names: ['条款', '条号', '条文', '哪一条'],
    ask: (context) => {
      const draft = draftOf(context)
      if (draft === undefined) return { text: '您想对哪一条提意见？' }
      return {
        text: `${sayTitle(draft)}征求意见到${sayClosing(draft, context.at)}，共${draft.clauses.length}条。您想对哪一条提意见？回复条号（如 21），或回复 0 对整部草案。`,
      }
    },
    read: (text, context) => readClause(text, draftOf(context)),
    tell: (context) => {
      const [number] = articleNumbersIn(context.answers.clause?.value ?? '')
      const draft = draftOf(context)
      const found = number === undefined || draft === undefined ? undefined : clauseOf(draft, number)
      return found === undefined ? undefined : sayText(found)
    },
    recognise: (text, context) => {
      const draft = draftOf(context)
      const [number] = articleNumbersIn(text)
      const found = number === undefined || draft === undefined ? undefined : clauseOf(draft, number)
      return found === undefined ? undefined : { value: sayArticle(found.number), shown: sayClause(found) }
    },
  }

  return {
    id: SUBMIT,
    version: 1,
    name: (answers) => (answers.consultation === undefined ? '提意见' : `对《${answers.consultation.shown}》提意见`),
    fields: [
      consultation,
      clause,
      wordsField({
        name: 'proposal',
        title: '建议',
        names: ['建议', '意见', '修改意见', '内容'],
        question: '您觉得应该怎么改？请直接说，原话会一字不改地保存。',
      }),
      wordsField({
        name: 'reason',
        title: '理由',
        names: ['理由', '原因'],
        question: '能说说理由吗？没有就回复“没有”。',
        optional: true,
      }),
      stationField(
        knowledge,
        (context) => context.answers.station !== undefined || draftOf(context)?.contactPoint === undefined,
      ),
      contactField(knowledge().content.settings.contactDays),
      consentField('您的原话、理由和自愿留的联系方式', '负责这部草案的工作人员能看到，对外公布时不带个人信息。'),
    ],
    readAll: (text, context) => takeApart(text, context, { consultation, clause }),
    amiss: (text, { answers }) => {
      const draft = knowledge().consultation(answers.consultation?.value ?? '')
      if (answers.clause !== undefined || draft === undefined) return undefined
      return clauseAmiss(text, draft) ?? clauseAmiss(answers[NAMED]?.value ?? '', draft)
    },
    summary: () => ({ heading: '请核对您的意见：', closing: '原话已一字不改地记下，还没有提交。' }),
  }
}

/** Takes apart the message that opens the form: here every piece may be the opinion. */
export function readOpening(text: string, at: number, knowledge: () => Knowledge): Answers {
  const [consultation, clause] = submitDialogue(knowledge).fields
  if (consultation === undefined || clause === undefined) return {}
  const found = takeApart(text, { at, answers: {} }, { consultation, clause }, true)
  const [named] = articleNumbersIn(text)
  if (named === undefined || found.consultation !== undefined) return found
  return { ...found, [NAMED]: { value: sayArticle(named), shown: sayArticle(named) } }
}

const answerFor = (draft: Consultation): Answer => ({ value: draft.id, shown: draft.title })

function readDraft(text: string, at: number, knowledge: Knowledge): Reading {
  const all = knowledge.content.consultations
  const found = findConsultations(text, openAt(all, at))[0] ?? findConsultations(text, all)[0]
  const open = openAt(all, at)
  if (found === undefined) {
    if (open.length === 0)
      return { again: '现在没有正在征求意见的草案。有话想说，回复“取消”后可以说“我有话对代表说”。' }
    return { again: '没有认出是哪一部草案，请回复前面的数字或草案名称里的几个字。' }
  }
  try {
    requireOpen(found.consultation, at)
    return { ok: answerFor(found.consultation) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return {
      again:
        open.length === 0 ? `${error.say}现在没有别的草案在征求意见。` : `${error.say}现在可以提意见的是下面这些。`,
    }
  }
}

function readClause(text: string, draft: Consultation | undefined): Reading {
  const [number] = articleNumbersIn(text)
  const plain = readNumber(text.replace(/[。.，,\s]|^\s*第/g, ''))
  const wanted = number ?? (plain === undefined || plain === 0 ? undefined : { main: plain })
  if (wanted === undefined)
    return WHOLE.test(text.trim())
      ? { ok: WHOLE_DRAFT, note: '好的，对整部草案提意见。' }
      : { again: '没有认出条号。请回复条号，如 21 或第二十一条；对整部草案提意见回复 0。' }
  const clause = draft === undefined ? undefined : clauseOf(draft, wanted)
  if (draft === undefined || clause === undefined) return { again: noClause(draft, wanted) }
  const others = articleNumbersIn(text).length > 1 ? '\n一次说一条，提交后可以接着说下一条。' : ''
  return {
    ok: { value: sayArticle(clause.number), shown: sayClause(clause) },
    note: `${sayText(clause)}${others}`,
  }
}

/** What to say when a text names a clause that the draft does not have. */
export function clauseAmiss(text: string, draft: Consultation): string | undefined {
  const [number] = articleNumbersIn(text)
  return number === undefined || clauseOf(draft, number) !== undefined ? undefined : noClause(draft, number)
}

function noClause(draft: Consultation | undefined, number: ArticleNumber): string {
  const last = draft?.clauses.length ?? 0
  return new Problem('CLAUSE_UNKNOWN', { title: draft?.title ?? '', last, clause: sayArticle(number) }).say
}

/** The clause as it stands in the draft, cut where it would fill more than a screen. */
function sayText(clause: Clause): string {
  const { text } = clause
  const shown =
    text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}……（后面还有${text.length - MAX_SHOWN}字）`
  return `草案现在写的是：\n${shown}`
}
