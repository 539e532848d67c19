import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { openSlack } from '../../../adapters/slack/index.ts'
import { fakeSlack } from '../../contract/channel/slack/fake-slack.ts'
import { typed } from '../../contract/channel/slack/payloads.ts'
import { idOf, settingsFor, whereOf } from '../../contract/channel/slack/rig.ts'
import { SECRET, signed } from '../../contract/channel/slack/signed.ts'
import { createAnswers, type Door } from './door.ts'
import { ourBot } from './our-bot.ts'
import { createPost, type Post } from './post.ts'
import { serve } from './serve.ts'

const nameOf = (person: number): string => `P${person}`
const placeOf = (person: number): string => whereOf('direct', nameOf(person)).channel

async function tell(post: Post, url: string, person: number, text: string): Promise<void> {
  const user = nameOf(person)
  const event = typed({ user: idOf(user), text, where: whereOf('direct', user) })
  const { body, headers } = signed(JSON.stringify(event))
  const { status } = await post(`${url}/slack/events`, body, headers)
  if (status !== 200) throw new Error(`Slack was answered ${status}`)
}

/** Signed events over HTTP; an answer has come when the Web API has taken it. */
export async function ourSlack(home: string): Promise<Door> {
  const fake = await fakeSlack()
  const answers = createAnswers()
  const bot = await ourBot(home, (host) => openSlack(settingsFor(fake), host), answers.arrived)
  const served = await serve({ callbacks: bot.channel.routes ?? [] })
  return {
    async says(person, text) {
      await Promise.all([answers.next(idOf(nameOf(person))), tell(served.post, served.url, person, text)])
    },
    quiet: bot.watched.quiet,
    async close() {
      await bot.close()
      await served.close()
      await fake.close()
    },
  }
}

/** The shortest bot that its documentation shows: it repeats what it hears and keeps nothing. */
export async function bareBolt(): Promise<Door> {
  const fake = await fakeSlack()
  const answers = createAnswers()
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logLevel: LogLevel.ERROR })
  const app = new App({
    token: 'xoxb-test-token',
    receiver,
    clientOptions: { slackApiUrl: fake.url },
    logLevel: LogLevel.ERROR,
  })
  app.message(async ({ message, say }) => {
    await say('text' in message ? (message.text ?? '') : '')
    answers.arrived(message.channel)
  })
  const server = await receiver.start({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { post, close } = createPost()
  return {
    async says(person, text) {
      await Promise.all([answers.next(placeOf(person)), tell(post, url, person, text)])
    },
    quiet: async () => undefined,
    async close() {
      close()
      await app.stop()
      await fake.close()
    },
  }
}
