import { onTestFinished } from 'vitest'
import { openOfficial } from '../../adapters/wechat-official/index.ts'
import { OfficialSettings } from '../../adapters/wechat-official/schema.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { FileDesk } from '../../src/ports/files.ts'
import type { FetchRoute } from '../../src/ports/http.ts'
import { systemRandom } from '../../src/random.ts'
import { GH, given, officialApi, SEND } from './official-account.ts'
import { timers } from './timers.ts'

export const NOW = 1_790_000_000_000
export const TO = { channel: 'wechat-official', account: GH, conversation: 'ann', user: 'ann' } as const
export const wire = (words: string) => ({ text: words, choices: [] })

/** The adapter between a bot that answers as `bot` says and a platform on this machine; time passes when told to. */
export async function account(more: Readonly<Record<string, string>> = {}, files?: FileDesk) {
  const api = await officialApi()
  onTestFinished(api.close)
  const settings = OfficialSettings.parse({ ...given(api.base), ...more })
  const logged: string[] = []
  const note = (fields: object, sentence: string): void => void logged.push(JSON.stringify([fields, sentence]))
  const time = timers()
  const clock = { at: NOW, now: () => clock.at }
  const channel = openOfficial(
    settings,
    {
      clock,
      log: { info: note, warn: note, error: note },
      random: systemRandom,
      ...(files === undefined ? {} : { files }),
    },
    { after: time.after },
  )
  const heard: Inbound[] = []
  const self = {
    api,
    channel,
    clock,
    heard,
    logged,
    bot: (async () => undefined) as (said: Inbound) => Promise<void>,
    answers: (said: Inbound, words: string) =>
      channel.send(said.from, wire(words), { key: `${said.key}#0`, inReplyTo: said.key }),
    /** Everything that was to happen after so many milliseconds happens. */
    pass: time.pass,
    route: channel.routes?.[0] as FetchRoute,
    async ask(one: Request) {
      const response = await self.route.handle(one)
      return { status: response.status, body: await response.text() }
    },
    sent: () =>
      api.calls.filter(({ path }) => path === SEND).map(({ body }) => (body.text as { content: string }).content),
  }
  await channel.start((said) => {
    heard.push(said)
    return self.bot(said)
  })
  return self
}
