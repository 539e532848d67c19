import { andFiles, filesField } from '../../src/casework/attachments/field.ts'
import { consentField, contactField, stationField, wordsField } from '../../src/casework/fields.ts'
import {
  answerForClauses,
  clauseAmiss,
  clausesOf,
  readClause,
  sayTexts,
} from '../../src/consultation/clauses-written.ts'
import { openAt, requireOpen, sayClosing, sayOpen, sayTitle } from '../../src/consultation/describe.ts'
import { draftsNamed } from '../../src/consultation/named.ts'
import { draftsFor } from '../../src/consultation/visible.ts'
import { clausesNamed } from '../../src/domain/clauses-named.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { sayArticle } from '../../src/domain/numerals.ts'
import { Problem } from '../../src/domain/problem.ts'
import { stanceOf } from '../../src/domain/stance.ts'
import type { Answer, Answers, Dialogue, Field, FieldContext, Reading } from '../../src/ports/dialogue.ts'
import type { Knowledge } from '../../src/ports/intent.ts'
import { holdsPersonalData } from '../../src/privacy/mask.ts'
import { speaksForField } from './speaks-for.ts'
import { NAMED, takeApart } from './take-apart.ts'

export const SUBMIT = 'submit'
/** Open drafts offered at once; others are reached by name. */
const MAX_OFFERED = 7
/** Opinion on a draft: consultation, clause, what to change, why, station where nothing else decides, contact, consent. */
export function submitDialogue(knowledge: () => Knowledge): Dialogue {
  const draftOf = ({ answers, hidden }: FieldContext): Consultation | undefined => {
    const id = answers.consultation?.value ?? ''
    return hidden?.includes(id) === true ? undefined : knowledge().consultation(id)
  }

  const consultation: Field = {
    name: 'consultation',
    title: '草案',
    names: ['草案', '法规'],
    resets: ['clause'],
    ask: ({ at, hidden }) => {
      const open = openAt(draftsFor(knowledge(), hidden), at).slice(0, MAX_OFFERED)
      return {
        text: open.length === 0 ? '现在没有正在征求意见的草案。' : '您想对哪一部草案提意见？',
        choices: open.map((c) => ({ label: sayOpen(c, at), says: c.title })),
      }
    },
    read: (text, { at, hidden }) => readDraft(text, at, draftsFor(knowledge(), hidden)),
    recognise: (text, { at, hidden }) => {
      const found = draftsNamed(text, openAt(draftsFor(knowledge(), hidden), at))[0]?.consultation
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
        text: `${sayTitle(draft)}征求意见到${sayClosing(draft, context.at)}，共${draft.clauses.length}条。您想对哪一条提意见？回复条号（如 21，几条可以一起说），或回复 0 对整部草案；想先看看写了什么，回复“目录”。`,
      }
    },
    read: (text, context) => readClause(text, draftOf(context)),
    tell: (context) => {
      const found = clausesOf(context.answers.clause?.value ?? '', draftOf(context))
      return found.length === 0 ? undefined : sayTexts(found)
    },
    recognise: (text, context) => {
      const found = clausesOf(text, draftOf(context))
      return found.length === 0 ? undefined : answerForClauses(found)
    },
  }

  const proposal: Field = {
    ...wordsField({
      name: 'proposal',
      title: '建议',
      names: ['建议', '意见', '修改意见', '内容'],
      question: '',
    }),
    ask: () => ({
      text: '您觉得应该怎么改？请直接说，原话会一字不改地保存。只想表示态度，回复数字也行。',
      choices: STANDS,
    }),
  }

  return {
    id: SUBMIT,
    version: 1,
    name: (answers) => (answers.consultation === undefined ? '提意见' : `对《${answers.consultation.shown}》提意见`),
    fields: [
      consultation,
      clause,
      proposal,
      wordsField({
        name: 'reason',
        title: '理由',
        names: ['理由', '原因'],
        question: '能说说理由吗？没有就回复“没有”。',
        optional: true,
      }),
      filesField,
      stationField(
        knowledge,
        (context) => context.answers.station !== undefined || draftOf(context)?.contactPoint === undefined,
      ),
      contactField(knowledge().content.settings.contactDays),
      speaksForField,
      { ...consentTo(''), ask: (context) => consentTo(andFiles(context.answers)).ask(context) },
    ],
    readAll: (text, context) => takeApart(text, context, { consultation, clause }),
    amiss: (text, { answers }) => {
      const draft = knowledge().consultation(answers.consultation?.value ?? '')
      if (answers.clause !== undefined || draft === undefined) return undefined
      return clauseAmiss(text, draft) ?? clauseAmiss(answers[NAMED]?.value ?? '', draft)
    },
    summary: ({ answers, at }) => ({
      heading: '请核对您的意见：',
      closing: [
        sayStance(answers),
        holdsPersonalData(wordsIn(answers)) ? '里面像是有电话等个人信息，原话照样保存，对外公布时会遮住。' : '',
        sayLastHour(knowledge().consultation(answers.consultation?.value ?? ''), at),
        '原话已一字不改地记下，还没有提交。',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    }),
  }
}

const consentTo = (more: string): Field =>
  consentField(`您的原话、理由和自愿留的联系方式${more}`, '负责这部草案的工作人员能看到，对外公布时不带个人信息。')

/** What somebody says who only wants to be counted for or against. */
const STANDS = [{ label: '支持现在的写法' }, { label: '反对现在的写法' }]

/** The citizen's words as they are looked at for a stance and for personal data. */
export const wordsIn = ({ proposal, reason }: Answers): string =>
  [proposal?.verbatim, proposal?.value, reason?.verbatim, reason?.value].filter((one) => one !== undefined).join('\n')

function sayStance({ proposal }: Answers): string {
  const stance = stanceOf(proposal?.value ?? '')
  return stance === undefined || stance === '修改建议' ? '' : `态度记为“${stance}”，不对可以改建议。`
}

/** How close to the end somebody is told that it is near. */
const LAST_HOUR_MS = 3_600_000

function sayLastHour(draft: Consultation | undefined, at: number): string {
  const left = (draft?.closesAt ?? 0) - at
  return draft === undefined || left <= 0 || left > LAST_HOUR_MS
    ? ''
    : `征求意见到${sayClosing(draft, at)}，请在那之前确认，以系统收到的时间为准。`
}

/** Takes apart the message that opens the form: here every piece may be the opinion. */
export function readOpening(text: string, at: number, knowledge: () => Knowledge): Answers {
  const [consultation, clause] = submitDialogue(knowledge).fields
  if (consultation === undefined || clause === undefined) return {}
  const found = takeApart(text, { at, answers: {} }, { consultation, clause }, true)
  const named = clausesNamed(text).map(sayArticle).join('、')
  return named === '' || found.consultation !== undefined
    ? found
    : { ...found, [NAMED]: { value: named, shown: named } }
}

const answerFor = (draft: Consultation): Answer => ({ value: draft.id, shown: draft.title })

function readDraft(text: string, at: number, all: readonly Consultation[]): Reading {
  const found = draftsNamed(text, openAt(all, at))[0] ?? draftsNamed(text, all)[0]
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
