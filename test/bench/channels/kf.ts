import { openWecom } from '../../../adapters/wecom/index.ts'
import { WecomSettings } from '../../../adapters/wecom/schema.ts'
import { kfApi, kfCallback, kfGiven, says as written } from '../../helpers/kf-api.ts'
import { createAnswers, type Door } from './door.ts'
import { ourBot } from './our-bot.ts'
import { serve } from './serve.ts'

/** A callback over HTTP says that something is there, the bot pulls it; an answer has come when the API has taken it. */
export async function ourKf(home: string): Promise<Door> {
  const api = await kfApi()
  const answers = createAnswers()
  const bot = await ourBot(
    home,
    (host) => openWecom(WecomSettings.parse(kfGiven(api.base)), host),
    (to) => answers.arrived(to.slice(to.lastIndexOf(':') + 1)),
  )
  const served = await serve({ callbacks: bot.channel.routes ?? [] })
  let number = 0
  return {
    async says(person, text) {
      const user = `wm-${person}`
      const answered = answers.next(user)
      api.put(written(user, `m${++number}`, Date.now(), { msgtype: 'text', text: { content: text } }))
      const request = kfCallback(Date.now())
      const { pathname, search } = new URL(request.url)
      const { status } = await served.post(`${served.url}${pathname}${search}`, await request.text())
      if (status !== 200) throw new Error(`the platform was answered ${status}`)
      await answered
    },
    quiet: bot.watched.quiet,
    async close() {
      await bot.close()
      await served.close()
      await api.close()
    },
  }
}
