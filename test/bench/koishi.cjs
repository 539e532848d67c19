// Koishi's mock bot, driven by its parent process. It keeps nothing on disk.
const { App, h } = require('koishi')
const mock = require('@koishijs/plugin-mock')

const ANSWER = '您好，我是小助手。您可以提意见、问规定、找站点。'
const DIRECT = 1
const US_PER_MS = 1_000
const MS_PER_SECOND = 1_000

async function main() {
  const app = new App()
  app.plugin(mock.default ?? mock)
  app.middleware((session, next) => (session.content === '你好' ? ANSWER : next()))
  await app.start()
  const clients = []
  let number = 0

  /** One of the library's own test clients a person; every client listens to every message. */
  const byClient = (person, text) => {
    clients[person] ??= app.mock.client(`person-${person}`)
    return clients[person].receive(text, 1)
  }

  /** Straight into the bot: the fastest way there is. */
  const direct = (person, text) =>
    new Promise((resolve) => {
      const bot = app.bots[0]
      const event = {
        platform: 'mock',
        type: 'message',
        selfId: bot.selfId,
        user: { id: `person-${person}`, name: `person-${person}` },
        channel: { id: `private:person-${person}`, type: DIRECT },
      }
      const message = { id: String(number++), content: text, elements: h.parse(text) }
      bot.receive({ ...event, message }, { bot, event, flush: resolve })
    })

  process.on('message', async ({ people, turns, text, clients: withClients }) => {
    const say = withClients ? byClient : direct
    const cpu = process.cpuUsage()
    const from = performance.now()
    let left = turns
    const talk = async (person) => {
      while (left-- > 0) await say(person, text)
    }
    await Promise.all(Array.from({ length: people }, (_, person) => talk(person)))
    const ms = performance.now() - from
    const { user, system } = process.cpuUsage(cpu)
    process.send({ perSecond: (turns / ms) * MS_PER_SECOND, cores: (user + system) / US_PER_MS / ms })
  })
  process.on('disconnect', () => process.exit(0))
  process.send('ready')
}

main()
