import { FRESH, type Trail } from './standing.ts'

/** One entry of Botkit's dialogue stack. */
interface Frame {
  readonly id: string
  readonly state: Readonly<Record<string, unknown>>
}

interface BotkitState {
  readonly dialogState: { readonly dialogStack: readonly Frame[] }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function stackOf(state: unknown): readonly Frame[] {
  const dialogState = isRecord(state) ? state.dialogState : undefined
  const stack = isRecord(dialogState) ? dialogState.dialogStack : undefined
  if (!Array.isArray(stack)) return []
  return stack.every((frame) => isRecord(frame) && typeof frame.id === 'string' && isRecord(frame.state))
    ? (stack as readonly Frame[])
    : []
}

/**
 * What is kept of Botkit's state: where the conversation stands, and its trail. The prompt that Botkit would keep as well
 * repeats the person's words and is made anew every turn, so it is left out; so is everything that is not JSON.
 */
export function keepState(state: unknown, id: string): BotkitState {
  const dialogStack = stackOf(state).map((frame) => ({ id: frame.id, state: keepFrame(frame, id) }))
  return JSON.parse(JSON.stringify({ dialogState: { dialogStack } })) as BotkitState
}

function keepFrame({ id, state }: Frame, conversation: string): Frame['state'] {
  const { stepIndex, thread, values } = state
  if (id === conversation) return { options: {}, values: { trail: trailOf(values) }, stepIndex, thread }
  const wraps = id.startsWith(`${conversation}:`)
  return wraps ? { options: {}, values: {}, stepIndex } : { options: {}, state: {} }
}

/** Whether Botkit can go on with a stored state: the conversation is on its stack and waits in a thread that exists. */
export function threadOf(state: unknown, id: string, threads: ReadonlySet<string>): string | undefined {
  const frame = stackOf(state).find((f) => f.id === id)
  const thread = frame?.state.thread
  return typeof thread === 'string' && threads.has(thread) ? thread : undefined
}

/** The trail in Botkit's variables; a fresh one when there is none that can be read. */
export function trailOf(values: unknown): Trail {
  const trail = isRecord(values) ? values.trail : undefined
  if (!isRecord(trail) || !Array.isArray(trail.asked) || !Array.isArray(trail.choices)) return FRESH
  return trail as unknown as Trail
}
