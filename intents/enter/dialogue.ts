import {
  consentOfCitizen,
  deputyField,
  draftFields,
  kindField,
  originField,
  ownFields,
  placeField,
  whoField,
  wordsOfCitizen,
} from '../../src/casework/entry-form.ts'
import type { Dialogue, Field } from '../../src/ports/dialogue.ts'
import type { Knowledge } from '../../src/ports/intent.ts'

export const ENTER = 'enter'

/** Taken from the opening message alone. */
const hidden = (name: string, title: string, names: readonly string[]): Field => ({
  name,
  title,
  names,
  when: ({ answers }) => (answers[name]?.value ?? '') !== '',
  ask: () => ({ text: `${title}？` }),
  read: (text) => ({ ok: { value: text.trim(), shown: text.trim() } }),
})

/** Everything that staff enter for somebody; each question is answered with a digit or a few words. */
export function enterDialogue(knowledge: () => Knowledge): Dialogue {
  return {
    id: ENTER,
    version: 1,
    name: () => '代录',
    fields: [
      originField,
      kindField,
      ...draftFields(knowledge),
      ...ownFields,
      deputyField,
      wordsOfCitizen,
      whoField,
      consentOfCitizen,
      placeField(knowledge),
      hidden('session', '场次', ['场次']),
      hidden('received', '收到日期', ['收到日期']),
      hidden('settled', '当场办结', ['当场办结']),
    ],
    summary: () => ({ heading: '请核对：', closing: '原话一字不改。还没有登记。' }),
  }
}
