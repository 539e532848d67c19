import type { Attachment } from '../../domain/attachment.ts'
import type { Choice } from '../../ports/channel.ts'
import type { Answer, Answers, Field, Reading } from '../../ports/dialogue.ts'
import { sayCount, sayFile, sayFiles } from './say.ts'

/** Name of the answer that holds what is attached to a form. */
export const FILES = 'files'

/** As a form keeps them: the bytes are in the store. */
export type Attached = Pick<Attachment, 'id' | 'type' | 'name' | 'size'>

export const attachedIn = (answers: Answers): readonly Attached[] =>
  answers[FILES] === undefined || answers[FILES].value === ''
    ? []
    : (JSON.parse(answers[FILES].value) as readonly Attached[])

export function answerOfFiles(files: readonly Attached[]): Answer {
  const kept = files.map(({ id, type, name, size }) => ({ id, type, name, size }))
  return { value: JSON.stringify(kept), shown: sayFiles(kept) }
}

/** Named in the question for consent, where there is something. */
export const andFiles = (answers: Answers): string => (attachedIn(answers).length === 0 ? '' : '、附件')

const NONE: Answer = { value: '', shown: '没有' }
const KEEP = '都留着'
const NO_FILE = '都拿掉'
const OUT = /拿掉|去掉|删掉|删除|不要|取消|移除/

const choiceOf = (file: Attached): string => `拿掉${sayFile(file)}`

function choices(files: readonly Attached[]): readonly Choice[] {
  return [
    ...files.map((file) => ({ label: choiceOf(file) })),
    ...(files.length > 1 ? [{ label: NO_FILE }] : []),
    { label: KEEP },
  ]
}

const without = (files: readonly Attached[], gone: Attached): Reading => {
  const left = files.filter((file) => file !== gone)
  return { ok: left.length === 0 ? NONE : answerOfFiles(left) }
}

function read(text: string, files: readonly Attached[]): Reading {
  const said = text.trim()
  const chosen = files.find((file) => choiceOf(file) === said)
  if (chosen !== undefined) return without(files, chosen)
  if (said === KEEP || /^(?:都)?(?:留着|保留|不改|不动)/.test(said)) return { ok: answerOfFiles(files) }
  if (/^(?:没有|无|不要了?|都?(?:拿掉|去掉|删掉|删除|不要)了?)$/.test(said)) return { ok: NONE }
  const place = Number(/[1-9]/.exec(said.normalize('NFKC'))?.[0] ?? 0)
  const named = files.find(({ name }) => said.includes(name)) ?? (OUT.test(said) ? files[place - 1] : undefined)
  return named === undefined || !OUT.test(said)
    ? { again: `附了${sayCount(files)}。要拿掉哪一个，回复数字；都留着也回复数字。要再加，直接发来就行。` }
    : without(files, named)
}

/**
 * What is attached to a form. Never asked for: it is there once somebody sent a file, stands in the summary, and single
 * files can be taken out again.
 */
export const filesField: Field = {
  name: FILES,
  title: '附件',
  names: ['附件', '照片', '图片'],
  when: ({ answers }) => attachedIn(answers).length > 0,
  ask: ({ answers }) => ({ text: '要拿掉哪一个？', choices: choices(attachedIn(answers)) }),
  read: (text, { answers }) => read(text, attachedIn(answers)),
}
