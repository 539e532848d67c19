import type { Clock } from '../ports/clock.ts'

/** A token is renewed so long before it ends. */
const EARLY_MS = 5 * 60_000

export interface IssuedToken {
  readonly token: string
  readonly expiresInS: number
}

export interface AccessToken {
  /** @throws whatever asking for it throws; the next call asks again */
  get(): Promise<string>
  /** Another one than `refused`, which the platform did not accept; whoever comes at the same time shares it. */
  instead(refused: string): Promise<string>
}

/**
 * One token for everybody: at most one request for it at a time.
 * @param ask `force` makes the platform give a new one although the old one has not ended
 */
export function createAccessToken(ask: (force: boolean) => Promise<IssuedToken>, clock: Clock): AccessToken {
  let held: { readonly token: string; readonly until: number } | undefined
  let asking: Promise<string> | undefined

  function renew(force: boolean): Promise<string> {
    asking ??= ask(force)
      .then(({ token, expiresInS }) => {
        const lifeMs = expiresInS * 1_000
        held = { token, until: clock.now() + Math.max(lifeMs / 2, lifeMs - EARLY_MS) }
        return token
      })
      .finally(() => {
        asking = undefined
      })
    return asking
  }

  const valid = (): string | undefined => (held !== undefined && clock.now() < held.until ? held.token : undefined)

  return {
    get: async () => valid() ?? renew(false),
    async instead(refused) {
      if (asking !== undefined) {
        const token = await asking
        if (token !== refused) return token
      }
      const token = valid()
      return token !== undefined && token !== refused ? token : renew(true)
    },
  }
}
