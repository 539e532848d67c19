import type { Reply } from '../../ports/channel.ts'
import type {
  Answers,
  Dialogue,
  DialogueEngine,
  DialogueState,
  DialogueStep,
  DialogueTurn,
} from '../../ports/dialogue.ts'
import { createDialogueEngine } from '../index.ts'
import { given } from './samples.ts'

/** 2026-09-14 10:02 in Shanghai. */
export const MORNING = Date.parse('2026-09-14T10:02:00+08:00')
const MINUTE_MS = 60_000

/** What a reply says, as one text with a numbered menu. */
export const textOf = (replies: readonly Reply[]): string =>
  replies
    .flatMap((reply) => reply.blocks)
    .map((block) => {
      if (block.type === 'text') return block.text
      if (block.type === 'fields') return block.rows.map((row) => row.join('  ')).join('\n')
      return block.type === 'choices' ? block.choices.map((c, n) => `${n + 1} ${c.label}`).join('\n') : block.url
    })
    .join('\n')

type Extras = Partial<Pick<DialogueTurn, 'chosen' | 'aside' | 'cancels'>> & { readonly after?: number }

/** A person in a form. The state goes through JSON between any two messages, as it does in the store. */
export interface Talk {
  readonly engine: DialogueEngine
  last: DialogueStep
  heard: string
  says(text: string, extras?: Extras): Promise<string>
  answers(): Answers
  value(name: string): string | undefined
}

export async function talk(
  dialogues: readonly Dialogue[],
  id: string,
  answers: Answers = {},
  engine?: DialogueEngine,
): Promise<Talk> {
  const running = engine ?? (await createDialogueEngine(dialogues))
  let now = MORNING
  const last = await running.begin(id, answers, { at: now })
  const person: Talk = {
    engine: running,
    last,
    heard: textOf(last.replies),
    says: async (text, { after = MINUTE_MS, ...extras } = {}) => {
      if (person.last.state === undefined) throw new Error('the form has ended')
      const state = JSON.parse(JSON.stringify(person.last.state)) as DialogueState
      now += after
      person.last = await running.continue(state, {
        text,
        at: now,
        aside: async () => undefined,
        cancels: () => 0,
        ...extras,
      })
      person.heard = textOf(person.last.replies)
      return person.heard
    },
    answers: () => person.last.state?.answers ?? person.last.ended?.answers ?? {},
    value: (name) => person.answers()[name]?.value,
  }
  return person
}

/** Messages that fill in the sample form up to its summary. */
export const FILLED: readonly string[] = ['8', '每季度公示一次', '半年太久', '2', '13900001111']

/** A person who opened the sample form and said these things. */
export async function afterSaying(engine: DialogueEngine, messages: readonly string[]): Promise<Talk> {
  const person = await talk([], 'opinion', given, engine)
  for (const message of messages) await person.says(message)
  return person
}
