import { BOT_USER, TEAM } from './fake-slack.ts'

/** What Slack sends, as far as its documentation shows it. */

const APP = 'A0MINYI'
let count = 0
const next = (): string => `1790000000.${String(++count).padStart(6, '0')}`

export const envelope = (event: object): Record<string, unknown> => ({
  type: 'event_callback',
  team_id: TEAM,
  api_app_id: APP,
  event_id: `Ev${++count}`,
  event_time: 1_790_000_000,
  authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
  event,
})

export interface Where {
  readonly channel: string
  readonly type: 'im' | 'channel'
}

export interface Typed {
  readonly user: string
  readonly text: string
  readonly where: Where
  readonly mentioned?: boolean
  readonly files?: readonly string[]
  readonly more?: object
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const MIMETYPES: Readonly<Record<string, string>> = {
  image: 'image/png',
  audio: 'audio/mp4',
  video: 'video/mp4',
  file: 'application/pdf',
}

export function typed({ user, text, where, mentioned = false, files = [], more = {} }: Typed): Record<string, unknown> {
  return envelope({
    type: mentioned ? 'app_mention' : 'message',
    channel: where.channel,
    ...(mentioned ? {} : { channel_type: where.type }),
    user,
    team: TEAM,
    text: `${mentioned ? `<@${BOT_USER}> ` : ''}${escaped(text)}`,
    ts: next(),
    ...(files.length === 0
      ? {}
      : { subtype: 'file_share', files: files.map((kind) => ({ id: 'F1', mimetype: MIMETYPES[kind], name: 'a' })) }),
    ...more,
  })
}

type Event = Readonly<Record<string, unknown>>
const eventOf = (sent: Event): Event => sent.event as Event

export function edited(sent: Event, text: string): Record<string, unknown> {
  const { channel, channel_type, user, team, ts, text: before } = eventOf(sent)
  return envelope({
    type: 'message',
    subtype: 'message_changed',
    channel,
    channel_type,
    ts: next(),
    message: { type: 'message', user, team, text: escaped(text), ts, edited: { user, ts: next() } },
    previous_message: { type: 'message', user, text: before, ts },
  })
}

export function deleted(sent: Event): Record<string, unknown> {
  const { channel, channel_type, ts } = eventOf(sent)
  return envelope({ type: 'message', subtype: 'message_deleted', channel, channel_type, deleted_ts: ts, ts: next() })
}

export const pressed = (button: {
  readonly user: string
  readonly channel: string
  readonly ts: string
  readonly action: object
}): Record<string, unknown> => ({
  type: 'block_actions',
  api_app_id: APP,
  trigger_id: `trigger.${++count}`,
  team: { id: TEAM, domain: 'home' },
  user: { id: button.user, username: 'somebody', team_id: TEAM },
  channel: { id: button.channel, name: 'directmessage' },
  container: { type: 'message', message_ts: button.ts, channel_id: button.channel },
  message: { type: 'message', ts: button.ts, bot_id: 'B0BOT' },
  actions: [button.action],
})

export const commanded = (user: string, text: string, channel: string): URLSearchParams =>
  new URLSearchParams({
    command: '/minyi',
    text,
    team_id: TEAM,
    user_id: user,
    user_name: 'somebody',
    channel_id: channel,
    trigger_id: `trigger.${++count}`,
    api_app_id: APP,
  })

export const pressedAtHome = (user: string, action: object): Record<string, unknown> => ({
  type: 'block_actions',
  api_app_id: APP,
  trigger_id: `trigger.${++count}`,
  team: { id: TEAM, domain: 'home' },
  user: { id: user, username: 'somebody', team_id: TEAM },
  container: { type: 'view', view_id: 'V1' },
  view: { id: 'V1', type: 'home' },
  actions: [{ type: 'button', block_id: 'home', ...action }],
})

export const shortcut = (user: string): Record<string, unknown> => ({
  type: 'shortcut',
  callback_id: 'minyi_write',
  trigger_id: `trigger.${++count}`,
  team: { id: TEAM, domain: 'home' },
  user: { id: user, username: 'somebody', team_id: TEAM },
})

export const filledIn = (
  user: string,
  metadata: string,
  { choice, words }: { readonly choice?: string | undefined; readonly words: string },
): Record<string, unknown> => ({
  type: 'view_submission',
  api_app_id: APP,
  trigger_id: `trigger.${++count}`,
  team: { id: TEAM, domain: 'home' },
  user: { id: user, username: 'somebody', team_id: TEAM },
  view: {
    id: `V${++count}`,
    type: 'modal',
    callback_id: 'window',
    private_metadata: metadata,
    state: {
      values: {
        choice: { choice: { type: 'static_select', selected_option: choice === undefined ? null : { value: choice } } },
        words: { words: { type: 'plain_text_input', value: words } },
      },
    },
  },
})
