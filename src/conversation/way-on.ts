import { addressOf, mintPass } from '../people/passes.ts'
import type { Capabilities, Reply } from '../ports/channel.ts'
import type { Outcome, Turn } from '../ports/intent.ts'

/**
 * Whoever opens a form on a channel that can be lost is told with the first question how to go on elsewhere: once it is
 * lost nobody can ask.
 */
export function withWayOn(turn: Turn, outcome: Outcome, { mayVanish }: Pick<Capabilities, 'mayVanish'>): Outcome {
  const opened = turn.memory.dialogue === undefined && outcome.remember?.dialogue !== undefined
  if (mayVanish !== true || !opened || turn.publicUrl === undefined) return outcome
  if (turn.message.scope !== 'direct' || turn.speaker.staff) return outcome
  const pass = { use: 'form', personId: turn.speaker.id, from: addressOf(turn.message) } as const
  const { shown, change } = mintPass(pass, turn.at, turn.random, turn.seal)
  const line = sayWayOn(turn.publicUrl, shown)
  return {
    ...outcome,
    replies: [...outcome.replies.slice(0, -1), ...outcome.replies.slice(-1).map((reply) => before(reply, line))],
    changes: [...(outcome.changes ?? []), change],
  }
}

const sayWayOn = (url: string, code: string): string =>
  `万一这里连不上，可以到 ${url} 发“接着填 ${code}”，已填的都在（码只能用一次，3天内有效）。`

const before = (reply: Reply, text: string): Reply => ({ ...reply, blocks: [{ type: 'text', text }, ...reply.blocks] })
