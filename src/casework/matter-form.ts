import { KINDS, type SubmissionKind, specOf } from '../domain/kind.ts'
import type { KindField, KindSpec } from '../domain/kinds/spec.ts'
import type { Deputy } from '../domain/station.ts'
import { inSimplified } from '../language/simplified.ts'
import type { Answer, Answers, Dialogue, Field, FieldContext } from '../ports/dialogue.ts'
import type { Knowledge, Outcome, Turn } from '../ports/intent.ts'
import { cameBy } from '../station/codes/given.ts'
import { andFiles, filesField } from './attachments/field.ts'
import { consentField, contactField, stationField, wordsField } from './fields.ts'
import { file, verbatimOf } from './file.ts'
import { JUST_FILED_MS } from './just-filed.ts'
import { holderOf, tellOfLetter } from './letters/tell.ts'
import { addressedDeputy, TO_FIELD, toWhomField } from './letters/to-whom.ts'
import { firstDueDay } from './limit.ts'
import { receiptReply } from './receipt-reply.ts'

/** The form of every kind that is not an opinion on a draft. */
export const MATTER_FORM = 'suggest'

const OFFERED = KINDS.filter(({ offer }) => offer !== undefined)
const WITH_OWN_FIELDS = KINDS.filter(({ fields }) => fields.length > 0)
const KEPT = '您的原话和自愿留的联系方式'

const kindIn = (answers: Answers): SubmissionKind => (answers.kind?.value ?? 'deputy-message') as SubmissionKind
const specAnswered = ({ answers }: FieldContext): KindSpec => specOf(kindIn(answers))
/** Fields of different kinds may have the same name. */
export const keyOf = (spec: KindSpec, field: KindField): string => `${spec.id}.${field.name}`

export const kindAnswer = (kind: SubmissionKind): Answer => ({ value: kind, shown: specOf(kind).name })

/** The kind that a text names; the rarer ones are named more plainly, so they are looked for first. */
export function kindNamed(text: string): Answer | undefined {
  const found = OFFERED.toReversed().find(({ offer }) => offer?.named.test(inSimplified(text)) === true)
  return found === undefined ? undefined : kindAnswer(found.id)
}

const kindField: Field = {
  name: 'kind',
  title: '类型',
  names: ['类型'],
  ask: () => ({
    text: '您想怎么提？“对代表说”由人大代表听取和反映；“人民建议”交国家机关研究采纳。拿不准就选 1。',
    choices: OFFERED.map(({ offer }) => ({ label: offer?.label ?? '' })),
  }),
  read: (text) => {
    const exact = OFFERED.find(({ offer }) => offer?.label === text.trim())
    const answer = exact === undefined ? kindNamed(text) : kindAnswer(exact.id)
    return answer === undefined ? { again: '请回复 1 对代表说，2 人民建议，或后面的数字。' } : { ok: answer }
  },
  recognise: (text) => (/^.{0,6}人民建议[。.]?$/.test(text) ? kindAnswer('suggestion') : undefined),
}

export function ownField(spec: KindSpec, field: KindField, specIn = specAnswered): Field {
  const { name: _, question, refuses = [], optional, ...named } = field
  const words = wordsField({
    ...named,
    name: keyOf(spec, field),
    question,
    ...(optional === undefined ? {} : { optional }),
    when: (context) => specIn(context).id === spec.id,
  })
  return {
    ...words,
    read: (text, context) => {
      const refused = refuses.find(({ pattern }) => pattern.test(text))
      return refused === undefined ? words.read(text, context) : { again: refused.say }
    },
  }
}

/** Kind, what only that kind asks, the matter itself, station, contact, consent. */
export function matterForm(knowledge: () => Knowledge): Dialogue {
  const body = wordsField({
    name: 'body',
    title: '内容',
    names: ['内容', '正文', '建议', '意见'],
    question: '',
  })
  const consent = consentField(KEPT, '')
  return {
    id: MATTER_FORM,
    version: 3,
    name: (answers) => (kindIn(answers) === 'deputy-message' ? '对代表说的话' : specOf(kindIn(answers)).name),
    fields: [
      kindField,
      toWhomField(knowledge, (answers) => kindIn(answers) === 'deputy-message'),
      ...WITH_OWN_FIELDS.flatMap((spec) => spec.fields.map((field) => ownField(spec, field))),
      { ...body, ask: (context) => ({ text: specAnswered(context).matter }) },
      filesField,
      stationField(knowledge, (context) => specAnswered(context).handler === 'station'),
      contactField(knowledge().content.settings.contactDays),
      {
        ...consent,
        ask: (context) => consentField(KEPT + andFiles(context.answers), specAnswered(context).seenBy).ask(context),
      },
    ],
    readAll: (text) => trailing(text),
    summary: ({ answers }) => ({
      heading:
        kindIn(answers) === 'deputy-message'
          ? '请核对您要对代表说的话：'
          : `请核对您的${specOf(kindIn(answers)).name}：`,
      closing: '原话已一字不改地记下，还没有提交。',
    }),
  }
}

/** `不留，同意` said in one go. */
function trailing(text: string): Readonly<Record<string, Answer>> {
  const pieces = inSimplified(text)
    .split(/[，,。；;\s]+/)
    .filter((p) => p !== '')
  const found: Record<string, Answer> = {}
  if (pieces.some((p) => /^(?:电话|联系方式)?(?:就)?不留(?:电话|联系方式|了)*$/.test(p)))
    found.contact = { value: '', shown: '不留' }
  if (pieces.some((p) => /^(?:我)?同意(?:保存|提交)?$/.test(p))) found.consent = { value: 'yes', shown: '同意' }
  return found
}

/** What is read as the matter: the words, under what was answered to the kind's own questions. */
export function matterBody(spec: KindSpec, words: string, answerTo: (field: KindField) => string): string {
  const own = spec.fields.flatMap((field) => {
    const value = answerTo(field)
    return value === '' ? [] : [`${field.title}：${value}`]
  })
  return own.length === 0 ? words : [...own, `内容：${words}`].join('\n')
}

/** Files a confirmed form and tells the receipt; a deputy who was named hears that a letter came. */
export async function fileMatter(turn: Turn, answers: Answers): Promise<Outcome> {
  const kind = kindIn(answers)
  const spec = specOf(kind)
  const stationId = spec.handler === 'station' ? (answers.station?.value ?? '') : ''
  const verbatim = Object.entries(verbatimOf(answers)).map(([name, words]) => [name.replace(`${kind}.`, ''), words])
  const due = firstDueDay(kind, turn.knowledge.content, turn.at)
  const { deputies } = turn.knowledge.content
  const deputy = kind === 'deputy-message' ? addressedDeputy(answers, deputies, turn.at) : undefined
  const filed = file(
    {
      kind,
      personId: turn.speaker.id,
      address: { ...turn.message.from, user: turn.message.sender.id },
      body: matterBody(spec, answers.body?.value ?? '', (field) => answers[keyOf(spec, field)]?.value ?? ''),
      verbatim: Object.fromEntries(verbatim),
      ...(answers.contact?.value ? { contact: answers.contact.value } : {}),
      ...(due === undefined ? {} : { dueDay: due }),
      ...(stationId === '' ? {} : { stationId }),
      ...(deputy === undefined ? {} : { deputyId: deputy.id }),
      ...cameBy(turn),
      files: turn.files,
    },
    turn.at,
    turn.random,
    turn.seal,
  )
  return {
    replies: [receiptReply(turn, filed, stationId, await sayAddressed(turn, answers, deputy))],
    changes: [...filed.changes, ...(await tellOfLetter(turn.store.people, filed.submission, deputies, turn.at))],
    remember: { filed: { id: filed.submission.id, until: turn.at + JUST_FILED_MS } },
  }
}

/** Who will read a letter to a deputy. */
async function sayAddressed(turn: Turn, answers: Answers, deputy: Deputy | undefined): Promise<string | undefined> {
  const named = answers[TO_FIELD]
  if (named === undefined || named.value === '') return undefined
  if (deputy === undefined) return `${named.shown}现在不能收信，这封信由站点办理。`
  const { people } = turn.store
  const holder = await holderOf(people, deputy, turn.at)
  const reads = holder !== undefined && (await people.accountsOf(holder.id)).length > 0
  return reads
    ? `这封信${named.shown}本人能看到，会在这里答复您；要站点办的，由站点办。`
    : `这封信写给${named.shown}，由站点转给代表。`
}
