import type { Block, Choice, Reply } from '../ports/channel.ts'
import type { Ask, Note, Outcome } from './outcome.ts'
import { held } from './outcome.ts'
import * as sentence from './sentences.ts'
import { answerOf, CONFIRM, contextOf, fieldNamed, LEAVE, RESUME, type Standing, shownFields } from './standing.ts'

/** Nine digits to choose by: confirm, cancel, and seven fields. */
const MOST_CHANGES = 7

/** The fields that `改…` is offered for at the summary, in the order of the choices after the first. */
export const changeable = (standing: Standing) => shownFields(standing).slice(0, MOST_CHANGES)

export const RESUME_CHOICES: readonly Choice[] = [{ label: sentence.CONTINUE_LABEL }, { label: sentence.STOP_LABEL }]

export const LEAVE_CHOICES: readonly Choice[] = [{ label: sentence.KEEP_LABEL }, { label: sentence.LEAVE_LABEL }]

export const confirmChoices = (standing: Standing): readonly Choice[] => [
  { label: sentence.CONFIRM_LABEL },
  ...changeable(standing).map((field) => ({ label: sentence.changeLabel(field.title) })),
  { label: sentence.CANCEL_LABEL },
]

/** One message: what is said first, the question, and its choices. */
export function replyFor(outcome: Outcome): Reply | undefined {
  if (outcome.kind === 'end') return outcome.notes.length === 0 ? undefined : { blocks: lines(outcome.notes) }
  const blocks = blocksFor(outcome)
  const choices = choicesFor(outcome)
  return { blocks: choices.length === 0 ? blocks : [...blocks, { type: 'choices', choices }] }
}

export function choicesFor(ask: Ask): readonly Choice[] {
  const { standing } = ask
  if (standing.thread === RESUME) return RESUME_CHOICES
  if (standing.thread === LEAVE) return LEAVE_CHOICES
  if (standing.thread === CONFIRM) return confirmChoices(standing)
  return fieldNamed(standing, standing.at)?.ask(contextOf(standing)).choices ?? []
}

function blocksFor({ standing, notes, wayOut, briefly }: Ask): readonly Block[] {
  if (standing.thread === RESUME || standing.thread === LEAVE) return lines(notes)
  if (standing.thread === CONFIRM) return briefly === true ? lines(notes) : summary(standing, notes)
  const before = held(standing)
  const question = fieldNamed(standing, standing.at)?.ask(contextOf(standing)).text ?? ''
  const first = standing.trail.asked.length === 1 && standing.trail.misses === 0
  const out = wayOut ? [first ? sentence.FIRST_WAY_OUT : sentence.WAY_OUT] : []
  return lines([...notes, ...(before === undefined ? [] : [sentence.current(before)]), question, ...out])
}

function summary(standing: Standing, notes: readonly Note[]): readonly Block[] {
  const said = standing.dialogue.summary?.(contextOf(standing))
  const rows = shownFields(standing).map((f) => [f.title, answerOf(standing, f)?.shown ?? ''] as const)
  return [
    ...lines([...notes, said?.heading ?? '']),
    ...(rows.length === 0 ? [] : [{ type: 'fields', rows } as const]),
    ...(said === undefined || said.closing === '' ? [] : [text([said.closing])]),
  ]
}

/** Lines one below the other, what was understood between them. */
function lines(notes: readonly Note[]): readonly Block[] {
  const blocks: Block[] = []
  let said: string[] = []
  for (const note of notes) {
    if (typeof note === 'string') said.push(note)
    else {
      blocks.push(text([...said, sentence.NOTED]), { type: 'fields', rows: note })
      said = []
    }
  }
  return blocks.length === 0 || said.some((line) => line !== '') ? [...blocks, text(said)] : blocks
}

const text = (said: readonly string[]): Block => ({
  type: 'text',
  text: said.filter((line) => line !== '').join('\n'),
})
