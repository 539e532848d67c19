import { Problem } from '../domain/problem.ts'
import type { Random } from '../domain/receipt.ts'
import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import type { Address, Inbound } from '../ports/channel.ts'
import type { Turn } from '../ports/intent.ts'
import type { Pass } from '../ports/passes.ts'
import type { Change } from '../ports/store.ts'

const DIGITS = 8
const MINUTE_MS = 60_000
/** How long each is good: a form outlasts a weekend without WeChat, two chats are open at the same time. */
const VALID_MS: Readonly<Record<Pass['use'], number>> = {
  form: 3 * DAY_MS,
  link: 10 * MINUTE_MS,
  back: 10 * MINUTE_MS,
}

/** A code as people type it: `48210937`, `4821 0937`. */
export const PASS = String.raw`(\d(?:[\s-]?\d){7})`

export interface Minted {
  /** `4821 0937` */
  readonly shown: string
  readonly change: Change
}

/** Makes a one-time code; only its keyed hash is kept. */
export function mintPass(
  pass: Pick<Pass, 'use' | 'personId' | 'from' | 'other'>,
  at: Instant,
  random: Random,
  seal: (secret: string) => string,
): Minted {
  const code = random.digits(DIGITS)
  return {
    shown: `${code.slice(0, 4)} ${code.slice(4)}`,
    change: {
      do: 'pass.put',
      pass: { ...pass, hash: hashOf(code, seal), madeAt: at, expiresAt: at + VALID_MS[pass.use] },
    },
  }
}

/** @throws {Problem} `PASS_WRONG` unknown, used, expired or of another use, all told in the same way; `SECRET_TRIES` */
export async function passFor(typed: string, uses: readonly Pass['use'][], turn: Turn): Promise<Pass> {
  if (!turn.attempts.allowed(turn.speaker.id, turn.at)) throw new Problem('SECRET_TRIES')
  const pass = await turn.store.passes.of(hashOf(typed.replace(/\D/g, ''), turn.seal))
  if (pass !== undefined && uses.includes(pass.use) && pass.expiresAt > turn.at) return pass
  turn.attempts.wrong(turn.speaker.id, turn.at)
  throw new Problem('PASS_WRONG')
}

const hashOf = (code: string, seal: (secret: string) => string): string => seal(`pass:${code}`)

/** Where somebody writes alone, as it is kept. */
export const addressOf = ({ from, sender }: Pick<Inbound, 'from' | 'sender'>): Address => ({ ...from, user: sender.id })
