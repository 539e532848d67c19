import { z } from 'zod'
import { lookAtChannels } from '../channels/index.ts'
import type { Config } from '../config.ts'
import type { Finding } from './finding.ts'

/** A server on this machine answers at once or not at all. */
const ASK_MS = 2_000
const Health = z.object({ channels: z.record(z.string(), z.string()) })

/** The settings of every channel, and how those of a running server are. */
export async function channelFindings(config: Config, env: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const looked = lookAtChannels(env)
  const on = looked.filter(({ state }) => state === 'on')
  const off = looked.filter(({ state }) => state === 'off')
  const running = on.length === 0 ? undefined : await askServer(config)
  return [
    ...looked.flatMap(({ state, say }): Finding[] => (state === 'faulty' ? [{ level: 'fault', what: say }] : [])),
    ...on.map(({ id }): Finding => {
      const now = running?.[id]
      if (now === undefined) return { level: 'ok', what: `渠道 ${id} 的设置齐全（服务没有运行，没有试连）` }
      if (now === 'ok') return { level: 'ok', what: `渠道 ${id} 已连上` }
      return { level: 'warn', what: `渠道 ${id}：${now}` }
    }),
    ...(off.length === 0
      ? []
      : [{ level: 'ok', what: `没有启用的渠道：${off.map(({ id }) => id).join('、')}` } satisfies Finding]),
  ]
}

async function askServer({ host, port }: Config): Promise<Readonly<Record<string, string>> | undefined> {
  const local = host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  try {
    const response = await fetch(`http://${local}:${port}/healthz`, { signal: AbortSignal.timeout(ASK_MS) })
    return Health.safeParse(await response.json()).data?.channels
  } catch {
    return undefined
  }
}
