import { FORM_DAYS } from '../domain/expiry.ts'
import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import type { Memory, Outcome } from '../ports/intent.ts'
import type { Change, ConversationState, Lane } from '../ports/store.ts'

/** After a day the bot no longer knows what "那" refers to; an open form, the door that was named, the language and easy reading are kept. */
const TOPIC_MS = DAY_MS
/** Rows that nobody touched for so long hold nothing any more; upkeep wipes them. */
export const FORGOTTEN_MS = FORM_DAYS * DAY_MS

export function recall(state: ConversationState | undefined, at: Instant): Memory {
  if (state === undefined) return {}
  const memory = state.data as Memory
  if (at - state.updatedAt < TOPIC_MS) return memory
  const { dialogue, shown, language, easyRead } = memory
  if (at - state.updatedAt >= FORGOTTEN_MS) return {}
  return {
    ...(dialogue === undefined ? {} : { dialogue }),
    ...(shown === undefined ? {} : { shown }),
    ...(language === undefined ? {} : { language }),
    ...(easyRead === undefined ? {} : { easyRead: { from: 0 } }),
  }
}

/** Memory after an outcome: keys set to undefined are forgotten. */
export function merge(memory: Memory, patch: Outcome['remember']): Memory {
  const merged: Record<string, unknown> = { ...memory }
  for (const [key, value] of Object.entries(patch ?? {})) {
    if (value === undefined) delete merged[key]
    else merged[key] = value
  }
  return merged as Memory
}

/** How the memory is kept: nothing to remember leaves no row. */
export function keep(lane: Lane, memory: Memory, at: Instant, existed: boolean): readonly Change[] {
  if (Object.keys(memory).length > 0)
    return [
      { do: 'conversation.keep', state: { lane, updatedAt: at, data: memory as Readonly<Record<string, unknown>> } },
    ]
  return existed ? [{ do: 'conversation.forget', lane }] : []
}
