import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface KoishiRound {
  readonly perSecond: number
  readonly cores: number
}

export interface Koishi {
  /** @param clients whether each person is one of the library's own test clients (slower) */
  round(load: { people: number; turns: number; text: string; clients: boolean }): Promise<KoishiRound>
  stop(): void
}

/** Koishi answers under CommonJS only, so it runs in a process of its own. */
export async function startKoishi(home: string): Promise<Koishi> {
  const child = fork(join(home, 'test/bench/koishi.cjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  await once(child, 'message')
  return {
    async round(load) {
      child.send(load)
      const [answer] = (await once(child, 'message')) as [KoishiRound]
      return answer
    },
    stop: () => child.disconnect(),
  }
}
