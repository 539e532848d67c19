import { openOfficial } from '../../../adapters/wechat-official/index.ts'
import { OfficialSettings } from '../../../adapters/wechat-official/schema.ts'
import { callback, given, officialApi, readPassive, text as textFrom } from '../../helpers/official-account.ts'
import type { Door } from './door.ts'
import { ourBot } from './our-bot.ts'
import { serve } from './serve.ts'

/** Encrypted callbacks over HTTP; the answer comes in the response. */
export async function ourOfficial(home: string): Promise<Door> {
  const api = await officialApi()
  const bot = await ourBot(home, async (host) => openOfficial(OfficialSettings.parse(given(api.base)), host))
  const served = await serve({ callbacks: bot.channel.routes ?? [] })
  let number = 0
  return {
    async says(person, text) {
      const request = callback(textFrom(`person-${person}`, ++number, text), Date.now())()
      const { pathname, search } = new URL(request.url)
      const { body } = await served.post(`${served.url}${pathname}${search}`, await request.text())
      if (readPassive(body) === undefined) throw new Error('the answer did not come in the response')
    },
    quiet: bot.watched.quiet,
    async close() {
      await bot.close()
      await served.close()
      await api.close()
    },
  }
}
