import { consentField, contactField, stationField, wordsField } from '../../src/casework/fields.ts'
import type { Answer, Dialogue, Field } from '../../src/ports/dialogue.ts'
import type { Knowledge } from '../../src/ports/intent.ts'

export const SUGGEST = 'suggest'
const TO_DEPUTY: Answer = { value: 'deputy-message', shown: '我有话对代表说' }
const SUGGESTION: Answer = { value: 'suggestion', shown: '人民建议' }
const NAMES_SUGGESTION = /人民建议|给(?:政府|市里|区里|国家机关|部门)/

const kind: Field = {
  name: 'kind',
  title: '类型',
  names: ['类型'],
  ask: () => ({
    text: '您想怎么提？“对代表说”由人大代表听取和反映；“人民建议”交国家机关研究采纳。',
    choices: [{ label: '对代表说' }, { label: '人民建议' }],
  }),
  read: (text) => {
    if (NAMES_SUGGESTION.test(text)) return { ok: SUGGESTION }
    if (/代表/.test(text)) return { ok: TO_DEPUTY }
    return { again: '请回复 1 对代表说，或 2 人民建议。' }
  },
  recognise: (text) => (/^.{0,6}人民建议[。.]?$/.test(text) ? SUGGESTION : undefined),
}

/** A word to the deputies or a 人民建议: kind, the matter, station, contact, consent. */
export function suggestDialogue(knowledge: () => Knowledge): Dialogue {
  return {
    id: SUGGEST,
    version: 1,
    name: (answers) => (answers.kind?.value === 'suggestion' ? '提人民建议' : '对代表说的话'),
    fields: [
      kind,
      wordsField({
        name: 'body',
        title: '内容',
        names: ['内容', '正文', '建议', '意见'],
        question: '请说说是什么事、在哪里、您希望怎么办。原话会一字不改地保存。',
      }),
      stationField(knowledge, undefined),
      contactField(knowledge().content.settings.contactDays),
      consentField('您的原话和自愿留的联系方式', '办理这件事的站点同志和相关代表能看到。'),
    ],
    readAll: (text) => trailing(text),
    summary: ({ answers }) => ({
      heading: answers.kind?.value === 'suggestion' ? '请核对您的人民建议：' : '请核对您要对代表说的话：',
      closing: '原话已一字不改地记下，还没有提交。',
    }),
  }
}

/** `不留，同意` said in one go. */
function trailing(text: string): Readonly<Record<string, Answer>> {
  const pieces = text.split(/[，,。；;\s]+/).filter((p) => p !== '')
  const found: Record<string, Answer> = {}
  if (pieces.some((p) => /^(?:电话|联系方式)?(?:就)?不留(?:电话|联系方式|了)*$/.test(p)))
    found.contact = { value: '', shown: '不留' }
  if (pieces.some((p) => /^(?:我)?同意(?:保存|提交)?$/.test(p))) found.consent = { value: 'yes', shown: '同意' }
  return found
}

export function kindNamed(text: string): Answer | undefined {
  if (/人民建议/.test(text)) return SUGGESTION
  return /代表|站里|反映/.test(text) ? TO_DEPUTY : undefined
}
