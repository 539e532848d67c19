import { App, webApi } from '@slack/bolt'
import { createBringer } from '../../src/channels/bring-files.ts'
import { type After, later } from '../../src/channels/later.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { ChannelHost, OpenChannel } from '../../src/ports/channel-entry.ts'
import { type Bot, placeOf, userOf } from './decode.ts'
import { encode } from './encode.ts'
import { createKeeper } from './files.ts'
import { handOver } from './hand-over.ts'
import { httpLine } from './http-line.ts'
import { answerTheRest, listen, type Take } from './listen.ts'
import { listenAtHome } from './listen-at-home.ts'
import { quietLogger } from './logger.ts'
import { createMenus } from './menus.ts'
import type { SlackSettings } from './schema.ts'
import { resultOf } from './send.ts'
import { socketLine } from './socket-line.ts'

/** A call that takes longer has failed; the outbox tries again. */
const CALL_TIMEOUT_MS = 10_000

/** One workspace, one token. The library sends once and listens; waiting and trying again is the outbox's. */
export async function openSlack(
  settings: SlackSettings,
  host: ChannelHost,
  { after = later }: { readonly after?: After } = {},
): Promise<OpenChannel> {
  const { clock, log } = host
  const logger = quietLogger(log)
  const token = settings.SLACK_BOT_TOKEN
  const open = settings.SLACK_CARRIES_PERSONAL_DATA === '1'
  const clientOptions: webApi.WebClientOptions = {
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: CALL_TIMEOUT_MS,
    allowAbsoluteUrls: false,
    ...(settings.SLACK_API_URL === undefined ? {} : { slackApiUrl: settings.SLACK_API_URL }),
  }
  const client = new webApi.WebClient(token, { ...clientOptions, logger })
  const line =
    settings.SLACK_APP_TOKEN === undefined
      ? httpLine(settings.SLACK_SIGNING_SECRET as string, clock, logger)
      : socketLine(settings.SLACK_APP_TOKEN, clientOptions, logger, { after, clock })
  const menus = createMenus()
  const bring = createBringer(host.files)
  const keptBy = createKeeper(settings, fetch)

  const send: OpenChannel['send'] = async (to, wire) => {
    if (to.channel !== 'slack') return { ok: false, why: 'invalid' }
    try {
      const { ts } = await client.chat.postMessage(encode(to, wire, open))
      if (ts !== undefined && wire.choices.length > 0) menus.shown(placeOf(to), ts)
      return { ok: true, ...(ts === undefined ? {} : { id: ts }) }
    } catch (error) {
      return resultOf(error)
    }
  }

  return {
    id: 'slack',
    capabilities: CAPABILITIES.slack,
    routes: line.routes,
    async start(deliver) {
      const bot = await whoWeAre(client, host.botName)
      const app = new App({
        authorize: async () => ({ botToken: token, botUserId: bot.userId, teamId: bot.teamId }),
        receiver: line.receiver,
        clientOptions,
        logger,
        developerMode: false,
        // Our own memory says what was talked about; Bolt's would be asked in vain at every event.
        convoStore: false,
      })
      const tell = (message: Inbound, text: string): Promise<unknown> =>
        send(message.from, { text, choices: [] }, { key: message.key })
      const take: Take = (message, { say = (text: string) => tell(message, text), files = [] } = {}) =>
        handOver(async () => deliver(await bring(message, files.map(keptBy))), { say, log, after })
      listen(app, {
        bot,
        clock,
        take,
        countPress: menus.pressed,
      })
      if (host.homeOf !== undefined)
        listenAtHome(app, {
          bot,
          clock,
          take,
          log,
          client,
          open,
          homeOf: (person) => (host.homeOf as NonNullable<ChannelHost['homeOf']>)('slack', person),
        })
      answerTheRest(app)
      await line.connect()
    },
    send,
    directOf: (_, user) => userOf(user),
    health: () => (line.isUp() ? { ok: true } : { ok: false, why: '和 Slack 的连接断了，正在重连' }),
    stop: () => line.close(),
  }
}

async function whoWeAre(client: webApi.WebClient, name: string): Promise<Bot> {
  const { team_id, user_id } = await client.auth.test()
  if (team_id === undefined || user_id === undefined) throw new Error('auth.test told neither team nor user')
  return { teamId: team_id, userId: user_id, name }
}
