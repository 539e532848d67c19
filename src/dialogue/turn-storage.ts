import type { Storage, StoreItems } from 'botbuilder-core'

/** Botkit's storage for one engine: holds the state of the turns that are running, and nothing of those that ended. */
export class TurnStorage implements Storage {
  readonly #running: Map<string, unknown> = new Map()

  /** Lays ready what Botkit will read in this turn, as a copy: Botkit works in the very object that it reads. */
  lay(key: string, state: unknown): void {
    this.#running.set(key, JSON.parse(JSON.stringify(state)))
  }

  /** What Botkit wrote in this turn, and forgets it. */
  take(key: string): unknown {
    const state = this.#running.get(key)
    this.#running.delete(key)
    return state
  }

  async read(keys: string[]): Promise<StoreItems> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const state = this.#running.get(key)
        return state === undefined ? [] : [[key, state]]
      }),
    )
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, state] of Object.entries(changes)) this.#running.set(key, state)
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#running.delete(key)
  }
}
