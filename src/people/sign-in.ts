import type { Person, SignInCode } from '../domain/person.ts'
import { Problem } from '../domain/problem.ts'
import type { Random } from '../domain/receipt.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Turn } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'

export const CODE_DIGITS = 8
/** Long enough to walk over to a colleague, short enough that a lost slip of paper is worthless. */
export const CODE_VALID_MS = 30 * 60 * 1000

/** Makes a one-time code for a person; only its keyed hash is kept. */
export function mintCode(
  personId: string,
  at: Instant,
  random: Random,
  seal: (secret: string) => string,
): { readonly code: string; readonly change: Change } {
  const code = random.digits(CODE_DIGITS)
  const kept: SignInCode = { hash: seal(`code:${code}`), personId, expiresAt: at + CODE_VALID_MS, triesLeft: 1 }
  return { code, change: { do: 'code.put', code: kept } }
}

/**
 * Links the account that wrote to the person of the code.
 * @throws {Problem} `CODE_WRONG` unknown, used or expired
 */
export async function signIn(
  code: string,
  turn: Turn,
): Promise<{ readonly person: Person; readonly changes: readonly Change[] }> {
  if (!turn.attempts.allowed(turn.speaker.id, turn.at)) throw new Problem('SECRET_TRIES')
  const hash = turn.seal(`code:${code}`)
  const kept = await turn.store.people.code(hash)
  const person =
    kept === undefined || kept.expiresAt <= turn.at ? undefined : await turn.store.people.byId(kept.personId)
  if (person === undefined) {
    turn.attempts.wrong(turn.speaker.id, turn.at)
    throw new Problem('CODE_WRONG')
  }
  const { channel, conversation } = turn.message.from
  const { id: user } = turn.message.sender
  return {
    person,
    changes: [
      { do: 'account.put', account: { channel, user, personId: person.id, direct: conversation, linkedAt: turn.at } },
      { do: 'code.spend', hash },
      {
        do: 'audit',
        entry: {
          at: turn.at,
          actorId: person.id,
          role: '工作人员',
          channel,
          command: 'sign-in',
          target: person.id,
          result: 'done',
        },
      },
    ],
  }
}
