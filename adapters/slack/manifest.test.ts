import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../src/channels/settings.ts'
import { PATH } from './http-line.ts'
import { COMMAND } from './listen.ts'
import { SHORTCUT } from './listen-at-home.ts'
import { SlackSettings } from './schema.ts'

const text = readFileSync(join(import.meta.dirname, 'manifest.json'), 'utf8')
const manifest = JSON.parse(text)

test('the manifest asks for what the code answers, at the path where it answers', () => {
  const { slash_commands, shortcuts } = manifest.features
  expect(slash_commands.map((one: { command: string }) => one.command)).toEqual([COMMAND])
  expect(shortcuts.map((one: { callback_id: string }) => one.callback_id)).toEqual([SHORTCUT])
  expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual([
    'app_home_opened',
    'app_mention',
    'message.im',
  ])
  expect(new Set(text.match(/https:\/\/[^"]+/g))).toEqual(new Set([`https://YOUR-ADDRESS${PATH}`]))
})

test('no channel is read but where the bot is spoken to', () => {
  expect(manifest.oauth_config.scopes.bot.sort()).toEqual([
    'app_mentions:read',
    'chat:write',
    'commands',
    'files:read',
    'im:history',
    'im:write',
  ])
})

const entry = { prefix: 'SLACK_', settings: SlackSettings }
const TOKEN = 'xoxb-1234567890'

test.each([
  [{}, { state: 'off' }],
  [{ SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: 'x'.repeat(32) }, { state: 'on' }],
  [{ SLACK_BOT_TOKEN: TOKEN, SLACK_APP_TOKEN: 'xapp-1234567890' }, { state: 'on' }],
  [{ SLACK_BOT_TOKEN: TOKEN }, { state: 'faulty', say: '还缺 SLACK_SIGNING_SECRET' }],
  [{ SLACK_CARRIES_PERSONAL_DATA: '1' }, { state: 'faulty', say: '还缺 SLACK_BOT_TOKEN、SLACK_SIGNING_SECRET' }],
  [
    { SLACK_BOT_TOKEN: 'secret', SLACK_APP_TOKEN: 'xapp-1234567890' },
    { state: 'faulty', say: '不对：SLACK_BOT_TOKEN' },
  ],
])('settings %j', (env, read) => {
  expect(readSettings(entry, env)).toMatchObject(read)
})
