import type { Answer, Field } from '../ports/dialogue.ts'
import { type Correction, readCorrection } from './correction.ts'
import { applyEdit, type Edit } from './edit.ts'
import { advance, askField, type Outcome, repeat } from './outcome.ts'
import * as sentence from './sentences.ts'
import {
  answerOf,
  applies,
  CONFIRM,
  contextOf,
  emptyAnswer,
  fieldNamed,
  record,
  type Standing,
  shownFields,
} from './standing.ts'
import { isDrop } from './words.ts'

/**
 * Changes an earlier answer, or undefined when the text does not do that. In a free field only a text that names another
 * field or begins with 不对 is a correction: everything else there is an answer.
 */
export function correct(standing: Standing, text: string): Outcome | undefined {
  const nameable = standing.dialogue.fields.filter((f) => f.hidden !== true && applies(standing, f))
  const correction = readCorrection(text, nameable)
  if (correction === undefined) return undefined
  const current = fieldNamed(standing, standing.at)
  if (current?.free === true && !correction.plain) return undefined
  if (correction.field !== undefined) return correctNamed(standing, correction.field, correction, text)
  return correctUnnamed(standing, correction, current)
}

function correctNamed(standing: Standing, field: Field, correction: Correction, text: string): Outcome | undefined {
  const old = answerOf(standing, field)
  const asked = standing.at === field.name
  if (asked && (field.free === true || old === undefined)) return answerToCurrent(standing, field, correction, text)
  const { value, edit } = correction
  const empty = value !== undefined && isDrop(value) && old !== undefined ? emptyAnswer(standing, field) : undefined
  if (empty !== undefined) return changed(standing, field, empty)
  if (correction.loose === true) return replaceLoosely(standing, field, value ?? '')
  if (value === undefined && edit === undefined) {
    if (old === undefined && !asked) return undefined
    return askField(standing, field.name, [], standing.at === CONFIRM || standing.trail.revising)
  }
  const edited = edit === undefined || old === undefined ? undefined : readEdited(standing, field, old, edit)
  if (edited !== undefined) return changed(standing, field, edited)
  if (edit !== undefined && field.free === true && old !== undefined)
    return reask(standing, field, sentence.notFound(old.shown))
  return replace(standing, field, value ?? edit?.now ?? '')
}

/** `手机号是139…` said when the number is being asked; free text is left to the question itself. */
function answerToCurrent(
  standing: Standing,
  field: Field,
  { value, edit }: Correction,
  text: string,
): Outcome | undefined {
  const old = answerOf(standing, field)
  if (old !== undefined && edit !== undefined && edit.old !== undefined) {
    const edited = readEdited(standing, field, old, edit)
    return edited === undefined ? undefined : changed(standing, field, edited)
  }
  if (field.free === true || value === undefined) return undefined
  const context = contextOf(standing)
  if ('ok' in field.read(text, context)) return undefined
  const reading = field.read(value, context)
  if (!('ok' in reading)) return undefined
  return advance(record(standing, field, reading.ok), reading.note === undefined ? [] : [reading.note])
}

function correctUnnamed(standing: Standing, correction: Correction, current: Field | undefined): Outcome | undefined {
  const candidates = latestFirst(standing)
  if (correction.edit !== undefined)
    for (const field of candidates) {
      const edited = readEdited(standing, field, answerOf(standing, field) as Answer, correction.edit)
      if (edited !== undefined) return changed(standing, field, edited)
    }
  const value = correction.edit?.now ?? correction.value
  if (value !== undefined)
    for (const field of candidates) {
      const answer = field.recognise?.(value, contextOf(standing))
      if (answer !== undefined) return changed(standing, field, answer)
    }
  if (!correction.plain || readsHere(standing, current, value)) return undefined
  const example = candidates[0]
  return example === undefined
    ? undefined
    : repeat(standing, [sentence.WHICH_CHANGE + sentence.changeExample(example.title)])
}

/** `不对，21` can still be the answer to the question being asked. */
function readsHere(standing: Standing, current: Field | undefined, value: string | undefined): boolean {
  if (current === undefined || value === undefined) return false
  return current.free === true || 'ok' in current.read(value, contextOf(standing))
}

/** Answered fields, the one asked last before the others. */
function latestFirst(standing: Standing): readonly Field[] {
  const turn = (field: Field): number => standing.trail.asked.indexOf(field.name)
  return shownFields(standing)
    .map((field, order) => ({ field, order }))
    .toSorted((a, b) => turn(b.field) - turn(a.field) || b.order - a.order)
    .map(({ field }) => field)
}

/** The old answer with the edit made in it, when the field still accepts it. */
function readEdited(standing: Standing, field: Field, old: Answer, edit: Edit): Answer | undefined {
  for (const whole of new Set([old.verbatim ?? old.value, old.value, old.shown])) {
    const text = applyEdit(whole, edit)
    if (text === undefined) continue
    const reading = field.read(text, contextOf(standing))
    if ('ok' in reading) return reading.ok
  }
  return undefined
}

function replace(standing: Standing, field: Field, value: string): Outcome {
  const context = contextOf(standing)
  const reading = field.read(value, context)
  if ('ok' in reading) return changed(standing, field, reading.ok)
  const recognised = field.recognise?.(value, context)
  return recognised === undefined ? reask(standing, field, reading.again) : changed(standing, field, recognised)
}

/** `手机号137…`, `联系方式不留了`: no word of change, so only a value that the field itself knows. */
function replaceLoosely(standing: Standing, field: Field, value: string): Outcome | undefined {
  if (field.free === true || answerOf(standing, field) === undefined) return undefined
  const reading = field.read(value, contextOf(standing))
  return 'ok' in reading ? changed(standing, field, reading.ok) : undefined
}

const reask = (standing: Standing, field: Field, why: string): Outcome =>
  askField(standing, field.name, [why], standing.at === CONFIRM || standing.trail.revising)

/** Says what changed and goes on with the question that was open; what rested on the old answer is asked again. */
function changed(standing: Standing, field: Field, answer: Answer): Outcome {
  const next = record(standing, field, answer)
  const told = field.tell?.(contextOf(next))
  const notes = [`${sentence.changed(field.title, answer.shown)}。`, ...(told === undefined ? [] : [told])]
  if (standing.at === CONFIRM || standing.at === field.name) return advance(next, notes)
  const pending = fieldNamed(next, standing.at)
  if (pending === undefined || !applies(next, pending)) return advance(next, notes)
  return answerOf(next, pending) === undefined ? advance(next, notes) : repeat(next, notes)
}
