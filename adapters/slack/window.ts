import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Window } from '../../src/ports/home.ts'
import { plain } from './plain.ts'

export const WINDOW = 'window'
/** What a button may carry, and what a window keeps for itself. */
const CARRIED_MAX = 2_000
const TITLE_MAX = 24
const LABEL_MAX = 75
const OPTIONS_MAX = 100
const SLACK_INPUT_MAX = 3_000

export const WindowData = z.strictObject({
  title: z.string().min(1),
  choice: z.strictObject({ label: z.string(), options: z.array(z.string()).min(1).max(OPTIONS_MAX) }).optional(),
  words: z.strictObject({ label: z.string(), min: z.number(), max: z.number() }),
  says: z.string(),
})

/** A window as the value of the button that opens it. @throws when it is too large for one */
export function carry(window: Window): string {
  const carried = JSON.stringify(window)
  if (carried.length > CARRIED_MAX) throw new Error(`a window of ${carried.length} characters`)
  return carried
}

const label = (text: string): types.PlainTextElement => plain(text, LABEL_MAX)

export function encodeWindow(window: Window): types.ModalView {
  return {
    type: 'modal',
    callback_id: WINDOW,
    private_metadata: carry(window),
    title: plain(window.title, TITLE_MAX),
    submit: label('发出'),
    close: label('不写了'),
    blocks: [
      ...(window.choice === undefined
        ? []
        : [
            {
              type: 'input' as const,
              block_id: 'choice',
              label: label(window.choice.label),
              element: {
                type: 'static_select' as const,
                action_id: 'choice',
                options: window.choice.options.map((option) => ({ text: label(option), value: option })),
              },
            },
          ]),
      {
        type: 'input',
        block_id: 'words',
        label: label(window.words.label),
        element: { type: 'plain_text_input', action_id: 'words', multiline: true, max_length: SLACK_INPUT_MAX },
      },
    ],
  }
}

export const Submitted = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string().min(1),
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        choice: z
          .object({ choice: z.object({ selected_option: z.object({ value: z.string() }).nullish() }) })
          .optional(),
        words: z.object({ words: z.object({ value: z.string().nullish() }) }),
      }),
    }),
  }),
})
export type Submitted = z.infer<typeof Submitted>

/** What a filled-in window says, or what is wrong with which field. */
export function readWindow(
  submitted: Submitted,
): { readonly says: string } | { readonly errors: Readonly<Record<string, string>> } | undefined {
  const window = WindowData.safeParse(read(submitted.view.private_metadata)).data
  if (window === undefined) return undefined
  const { values } = submitted.view.state
  const words = (values.words.words.value ?? '').trim()
  const choice = values.choice?.choice.selected_option?.value ?? ''
  const length = [...words].length
  const errors = {
    ...(window.choice !== undefined && !window.choice.options.includes(choice) ? { choice: '请选一项。' } : {}),
    ...(length < window.words.min ? { words: `请至少写${window.words.min}个字。` } : {}),
    ...(length > window.words.max ? { words: `写了${length}字，最多${window.words.max}字，请分几次写。` } : {}),
  }
  if (Object.keys(errors).length > 0) return { errors }
  const filled: Readonly<Record<string, string>> = { '{choice}': choice, '{words}': words }
  return { says: window.says.replace(/\{(?:choice|words)\}/g, (place) => filled[place] as string) }
}

function read(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
