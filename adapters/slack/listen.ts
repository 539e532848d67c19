import type { App } from '@slack/bolt'
import type { Inbound } from '../../src/ports/channel.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { type Bot, CHOICE, decodeCommand, decodeMessage, decodePress } from './decode.ts'
import type { FileOf } from './files.ts'
import type { Menus } from './menus.ts'
import { SlackCommand, SlackMessage, SlackPress } from './schema.ts'

export const COMMAND = '/minyi'
const ANSWERED_ALONE = '已在私聊里回复您，请看我发给您的消息。'

/** Resolves when Slack may be answered. */
export type Take = (
  message: Inbound,
  more?: {
    /** Tells who was too fast, instead of a message to them. */
    readonly say?: (text: string) => Promise<unknown>
    /** What Slack keeps for the message. */
    readonly files?: readonly FileOf[]
  },
) => Promise<void>

export interface Ears {
  readonly bot: Bot
  readonly clock: Clock
  readonly take: Take
  readonly countPress: Menus['pressed']
}

/** Everything in the workspace that is for us. What has another shape than it should is put aside. */
export function listen(app: App, { bot, clock, take, countPress }: Ears): void {
  const heard = async (event: unknown): Promise<void> => {
    const read = SlackMessage.safeParse(event)
    const message = read.success ? decodeMessage(read.data, bot, clock.now()) : undefined
    if (message !== undefined) await take(message, { files: read.data?.files ?? [] })
  }
  app.event('app_mention', ({ event }) => heard(event))
  app.event('message', ({ event }) => heard(event))

  app.command(COMMAND, async ({ body, ack }) => {
    const read = SlackCommand.safeParse(body)
    if (!read.success) return ack()
    await take(decodeCommand(read.data, bot, clock.now()))
    await ack(read.data.channel_id.startsWith('D') ? undefined : { response_type: 'ephemeral', text: ANSWERED_ALONE })
  })

  app.action(CHOICE, async ({ body, ack }) => {
    const read = SlackPress.safeParse(body)
    if (read.success) {
      const message = decodePress(read.data, bot, clock.now(), countPress)
      if (message !== undefined) await take(message)
    }
    await ack()
  })
}

/** Whatever else can be pressed was not made by us; unanswered it would be shown as broken. */
export function answerTheRest(app: App): void {
  app.action(/^(?!choice:[1-9]$|say:|window:)/s, ({ ack }) => ack())
  app.shortcut(/^(?!minyi_)/s, ({ ack }) => ack())
  app.view(/^(?!window$)/s, ({ ack }) => ack())
}
