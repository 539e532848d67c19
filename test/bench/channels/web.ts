import { Agent, type ClientRequest, get } from 'node:http'
import { createWebChannel } from '../../../adapters/web/index.ts'
import { createAnswers, type Door } from './door.ts'
import { ourBot } from './our-bot.ts'
import { serve } from './serve.ts'

const ID_CHARS = 32
const cookieOf = (person: number): string => `minyi=${`P${person}`.padEnd(ID_CHARS, 'A')}`
const ANSWER = '"who":"bot"'

/** Browsers with an open event stream each; an answer has come when it is read from there. */
export async function ourWeb(home: string): Promise<Door> {
  const answers = createAnswers()
  const bot = await ourBot(home, async (host) =>
    createWebChannel({ ...host, limits: { postsPerMinute: Number.MAX_SAFE_INTEGER } }),
  )
  const served = await serve({ pages: [bot.channel.routes] })
  const streams: ClientRequest[] = []
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
  const opened = new Map<number, Promise<void>>()
  let number = 0

  function open(person: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const stream = get(`${served.url}/chat/events`, { agent, headers: { cookie: cookieOf(person) } }, (response) => {
        response.setEncoding('utf8')
        response.on('error', () => undefined)
        response.on('data', (piece: string) => {
          if (piece.includes('event: ready')) resolve()
          if (piece.includes(ANSWER)) answers.arrived(`${person}`)
        })
      })
      stream.on('error', reject)
      streams.push(stream)
    })
  }

  return {
    async says(person, text) {
      if (!opened.has(person)) opened.set(person, open(person))
      await opened.get(person)
      const answered = answers.next(`${person}`)
      const { status } = await served.post(
        `${served.url}/chat/messages`,
        JSON.stringify({ id: `${++number}`.padStart(8, '0'), text }),
        { 'content-type': 'application/json', 'x-minyi': '1', cookie: cookieOf(person) },
      )
      if (status !== 202) throw new Error(`the page was answered ${status}`)
      await answered
    },
    quiet: bot.watched.quiet,
    async close() {
      for (const stream of streams) stream.destroy()
      await bot.close()
      await served.close()
    },
  }
}
