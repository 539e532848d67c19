import { sayChangedSince, sayOvertaken } from '../casework/who-was-faster.ts'
import { isProblem, type Problem } from '../domain/problem.ts'
import { say } from '../ports/channel.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import type { Picked } from './pick.ts'

/** What an intent makes of its turn; staff also read what a colleague did meanwhile. `raced`: a colleague was faster. */
export async function handled(picked: Picked, raced = false): Promise<Outcome> {
  const { intent, turn } = picked
  const done = await intent.handle(turn).catch((error: unknown) => refused(error, picked))
  return intent.audience === 'staff' ? withFaster(done, turn, raced) : done
}

/** A refusal is told in the intent's own privacy, and a refused command of staff or a deputy leaves its row in the trail. */
async function refused(error: unknown, picked: Picked): Promise<Outcome> {
  if (!isProblem(error) || error.code === 'INTERNAL') throw error
  if (picked.intent.audience === 'anyone') return { replies: [say(error.say)], changes: [] }
  return {
    replies: [say(`${error.say}${await sayOvertaken(picked.turn, error)}`)],
    changes: [refusal(error, picked)],
  }
}

/** Whoever changes what a colleague changed meanwhile reads so first. */
async function withFaster(outcome: Outcome, turn: Turn, raced: boolean): Promise<Outcome> {
  const lines = await sayChangedSince(turn, outcome, raced)
  return lines.length === 0 ? outcome : { ...outcome, replies: [say(lines.join('\n')), ...outcome.replies] }
}

const refusal = (problem: Problem, { intent, turn }: Picked): Change => ({
  do: 'audit',
  entry: {
    at: turn.at,
    actorId: turn.speaker.id,
    role: turn.speaker.grants.map((grant) => grant.role).join('、'),
    channel: turn.message.from.channel,
    command: intent.name,
    target: '',
    result: 'refused',
    after: problem.code,
  },
})
