import { FORM_DAYS } from '../../domain/expiry.ts'
import { DAY_MS } from '../../domain/shanghai.ts'
import type { Memory, Outcome, Turn } from '../../ports/intent.ts'
import type { Change } from '../../ports/store.ts'
import type { RightDoor } from './door.ts'

/** How long somebody can say what came of it. */
const KEPT_MS = FORM_DAYS * DAY_MS

/** What is counted of a door; nobody's words, and nobody. */
export type DoorCount = 'door-shown' | 'door-done' | 'door-open'

export const countDoor = (turn: Turn, door: string, command: DoorCount): Change => ({
  do: 'audit',
  entry: {
    at: turn.at,
    actorId: 'door',
    role: 'system',
    channel: turn.message.from.channel,
    command,
    target: door,
    result: 'done',
  },
})

/** The door that was named here and still counts. */
export function shownIn({ memory, at }: Pick<Turn, 'memory' | 'at'>): Memory['shown'] {
  const { shown } = memory
  return shown !== undefined && at < shown.until ? shown : undefined
}

/** What follows from naming a door: it is counted, and who heard it may say later what came of it. Of an emergency nothing is kept. */
export function showDoor(turn: Turn, door: RightDoor): Pick<Outcome, 'changes' | 'remember'> {
  if (door.emergency) return {}
  return {
    changes: [countDoor(turn, door.id, 'door-shown')],
    remember: { shown: { door: door.id, until: turn.at + KEPT_MS } },
  }
}
