import type { App, webApi } from '@slack/bolt'
import type { Clock } from '../../src/ports/clock.ts'
import type { Home } from '../../src/ports/home.ts'
import type { Log } from '../../src/ports/log.ts'
import { alone, type Bot, personOf } from './decode.ts'
import { encodeHome } from './home.ts'
import type { Take } from './listen.ts'
import { SlackPress } from './schema.ts'
import { encodeWindow, readWindow, Submitted, WINDOW, WindowData } from './window.ts'

/** Global shortcut that opens the window to write in. */
export const SHORTCUT = 'minyi_write'

export interface AtHome {
  readonly bot: Bot
  readonly clock: Clock
  readonly log: Log
  readonly take: Take
  readonly client: webApi.WebClient
  /** This workspace may carry personal data. */
  readonly open: boolean
  readonly homeOf: (person: string) => Promise<Home>
}

/**
 * The page of the app, its buttons and windows: each of them says something in the name of who pressed it. Slack is answered
 * before a page or a window is sent: it waits three seconds, and a call may take ten.
 */
export function listenAtHome(app: App, { bot, clock, log, take, client, open, homeOf }: AtHome): void {
  const person = (user: { readonly id: string; readonly team_id?: string | undefined }): string =>
    personOf(user.team_id ?? bot.teamId, user.id)
  /** A page that could not be shown is shown at the next visit. */
  const show = async (user: string, who: string): Promise<void> => {
    try {
      await client.views.publish({ user_id: user, view: encodeHome(await homeOf(who), open) })
    } catch (cause) {
      log.error({ channel: 'slack' }, 'the home page could not be shown', cause)
    }
  }
  const openWindow = async (trigger: string, window: () => Promise<unknown>): Promise<void> => {
    try {
      const data = WindowData.parse(await window()) as Parameters<typeof encodeWindow>[0]
      await client.views.open({ trigger_id: trigger, view: encodeWindow(data) })
    } catch (cause) {
      log.error({ channel: 'slack' }, 'a window could not be opened', cause)
    }
  }
  const writingWindow = async (who: string): Promise<unknown> =>
    (await homeOf(who)).actions.flatMap((action) => ('window' in action ? [action.window] : []))[0]

  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') void show(event.user, personOf(bot.teamId, event.user))
  })

  app.action(/^say:\d+$/, async ({ body, ack }) => {
    const read = SlackPress.safeParse(body)
    if (read.success) {
      const { user, trigger_id, actions } = read.data
      await take(alone(`slack:act:${trigger_id}`, person(user), actions[0]?.value ?? '', bot, clock.now()))
      void show(user.id, person(user))
    }
    await ack()
  })

  app.action(/^window:\d+$/, async ({ body, ack }) => {
    const read = SlackPress.safeParse(body)
    if (read.success)
      void openWindow(read.data.trigger_id, async () => JSON.parse(read.data.actions[0]?.value ?? 'null'))
    await ack()
  })

  app.shortcut(SHORTCUT, async ({ body, ack }) => {
    void openWindow(body.trigger_id, () => writingWindow(person({ id: body.user.id, team_id: body.user.team_id })))
    await ack()
  })

  app.view(WINDOW, async ({ body, ack }) => {
    const submitted = Submitted.safeParse(body).data
    const read = submitted === undefined ? undefined : readWindow(submitted)
    if (submitted === undefined || read === undefined) return ack()
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } })
    let refused: string | undefined
    await take(alone(`slack:view:${submitted.view.id}`, person(submitted.user), read.says, bot, clock.now()), {
      say: async (text) => {
        refused = text
      },
    })
    // What was written stays in the window until it was taken.
    if (refused !== undefined) return ack({ response_action: 'errors', errors: { words: refused } })
    await ack()
    void show(submitted.user.id, person(submitted.user))
  })
}
