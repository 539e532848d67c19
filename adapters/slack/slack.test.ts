import { expect, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import { type Listening, listening } from '../../test/contract/channel/slack/listening.ts'
import { commanded, pressed, typed } from '../../test/contract/channel/slack/payloads.ts'
import { idOf, type SlackRig, slackRig } from '../../test/contract/channel/slack/rig.ts'
import { deliveredOf } from '../../test/contract/channel/slack/seen.ts'
import { bodyOf, signed } from '../../test/contract/channel/slack/signed.ts'

interface Try extends Listening {
  readonly rig: SlackRig
  /** Tells Slack's own words; the status that it is answered with. */
  tell(payload: Parameters<typeof bodyOf>[0]): Promise<{ status: number; text: string }>
}

async function open(answer?: (message: Inbound) => Promise<void>): Promise<Try> {
  const rig = await slackRig()
  return { rig, ...(await listening(rig, answer)), tell: (payload) => rig.post(signed(bodyOf(payload))) }
}

const ANN = idOf('ann')
const DIRECT = { channel: 'D0ANN', type: 'im' } as const
const SQUARE = { channel: 'C0SQUARE', type: 'channel' } as const

test('a direct message is that of a person of a team, said alone', async () => {
  const { heard, tell } = await open()
  await tell(typed({ user: ANN, text: '遛狗 <要> & 牵绳吗', where: DIRECT }))
  expect(heard).toEqual([
    {
      key: expect.stringMatching(/^slack:T0HOME:D0ANN:[\d.]+$/),
      at: expect.any(Number),
      from: { channel: 'slack', account: 'T0HOME', conversation: ANN, user: `T0HOME:${ANN}` },
      sender: { id: `T0HOME:${ANN}` },
      scope: 'direct',
      mentioned: false,
      text: '遛狗 <要> & 牵绳吗',
      files: [],
    },
  ])
})

test('a mention in a channel is heard once, although two events tell of it, and is answered in its thread', async () => {
  const { rig, channel, heard, tell } = await open()
  const mention = typed({ user: ANN, text: '你好', where: SQUARE, mentioned: true })
  const event = mention.event as Record<string, unknown>
  await tell(mention)
  await tell({ ...mention, event_id: 'Ev-other', event: { ...event, type: 'message', channel_type: 'channel' } })
  expect(new Set(heard.map(({ key }) => key)).size).toBe(1)
  expect(heard[1]?.mentioned).toBe(true)
  await channel.send(heard[0]?.from as Inbound['from'], { text: '好', choices: [] }, { key: 'k' })
  expect(rig.fake.taken[0]?.body).toMatchObject({ channel: 'C0SQUARE', thread_ts: event.ts })
})

test('the same user id in another team is somebody else', async () => {
  const { heard, tell } = await open()
  await tell(typed({ user: ANN, text: '待办', where: SQUARE, mentioned: true }))
  await tell(typed({ user: ANN, text: '待办', where: SQUARE, mentioned: true, more: { user_team: 'T0OTHER' } }))
  expect(heard.map(({ sender }) => sender.id)).toEqual([`T0HOME:${ANN}`, `T0OTHER:${ANN}`])
})

test('what follows the slash command is said alone, and the place where it was typed learns nothing', async () => {
  const { heard, tell } = await open()
  const there = await tell(commanded(ANN, '查进度', 'C0SQUARE'))
  expect(there).toMatchObject({ status: 200, text: expect.stringContaining('已在私聊里回复您') })
  expect(there.text).toContain('"response_type":"ephemeral"')
  expect((await tell(commanded(ANN, '你好', 'D0ANN'))).text).toBe('')
  expect(heard.map(({ text, scope, from }) => [text, scope, from.conversation])).toEqual([
    ['查进度', 'direct', ANN],
    ['你好', 'direct', ANN],
  ])
})

test('what nobody typed is not heard', async () => {
  const { heard, tell } = await open()
  const odd = [
    { subtype: 'channel_join' },
    { subtype: 'channel_topic' },
    { subtype: 'bot_message', bot_id: 'B1' },
    { bot_id: 'B1' },
    { user: undefined },
    { user: '__proto__' },
    { ts: 'now' },
    { subtype: 'message_deleted' },
    { subtype: 'message_changed' },
    { subtype: 'message_changed', message: { user: ANN, text: 'same', ts: '1.1' }, previous_message: { text: 'same' } },
  ]
  for (const more of odd) expect((await tell(typed({ user: ANN, text: '你好', where: DIRECT, more }))).status).toBe(200)
  expect(heard).toEqual([])
})

test('a message that cannot be stored is not acknowledged, so that it comes again; the next one is', async () => {
  let broken = true
  const { tell } = await open(async () => {
    if (broken) throw new Problem('STORE_FULL')
  })
  const event = typed({ user: ANN, text: '你好', where: DIRECT })
  expect((await tell(event)).status).toBe(500)
  broken = false
  expect((await tell(event)).status).toBe(200)
})

test('who is too fast is told so and it is over', async () => {
  const { rig, tell } = await open(async () => {
    throw new Problem('TOO_FAST')
  })
  expect((await tell(typed({ user: ANN, text: '你好', where: DIRECT }))).status).toBe(200)
  expect(rig.fake.taken.map(deliveredOf)).toMatchObject([{ text: new Problem('TOO_FAST').say, to: { user: 'ann' } }])
})

const BUTTON = { type: 'button', action_id: 'choice:2', value: '我要提意见', block_id: `menu|T0HOME:${ANN}` }

test('a button means its place in the newest menu of its owner, else only its label', async () => {
  const { rig, channel, heard, tell } = await open()
  const to = { channel: 'slack', account: 'T0HOME', conversation: ANN, user: `T0HOME:${ANN}` } as const
  for (const key of ['a', 'b']) await channel.send(to, { text: '请选', choices: ['问法规', '我要提意见'] }, { key })
  const [older = '', newer = ''] = rig.fake.taken.map(({ ts }) => ts)
  const press = (ts: string, action: object, user = ANN, place = 'D0ANN'): Promise<unknown> =>
    tell(pressed({ user, channel: place, ts, action }))
  await press(newer, BUTTON)
  await press(older, BUTTON)
  await press(newer, BUTTON, idOf('bob'), 'C0SQUARE')
  await press(newer, { ...BUTTON, action_id: 'choice:99' })
  await press(newer, { ...BUTTON, action_id: 'somebody-elses' })
  expect(heard.map(({ action, text, sender }) => [action, text, sender.id])).toEqual([
    ['choice:2', '我要提意见', `T0HOME:${ANN}`],
    [undefined, '我要提意见', `T0HOME:${ANN}`],
    [undefined, '我要提意见', 'T0HOME:U0BOB'],
  ])
})

test('every press is answered at once and has a key of its own; a replayed one has the same', async () => {
  const { heard, tell } = await open()
  const press = pressed({ user: ANN, channel: 'D0ANN', ts: '1.1', action: BUTTON })
  for (const one of [press, press, pressed({ user: ANN, channel: 'D0ANN', ts: '1.2', action: BUTTON })])
    expect(await tell(one)).toEqual({ status: 200, text: '' })
  expect(new Set(heard.map(({ key }) => key)).size).toBe(2)
})

test('a button pressed twice in a moment is one press; another one of that menu means what it says', async () => {
  const { heard, tell } = await open()
  const menu = { ...BUTTON, block_id: `menu|T0HOME:${ANN}` }
  for (const action of [menu, menu, { ...menu, action_id: 'choice:3', value: '别的' }])
    await tell(pressed({ user: ANN, channel: 'D0ANN', ts: '1.1', action }))
  const [first, second, third] = heard
  expect(second?.key).toBe(first?.key)
  expect(first?.action).toBe(BUTTON.action_id)
  expect(third).toMatchObject({ text: '别的' })
  expect(third?.key).not.toBe(first?.key)
  expect(third?.action).toBeUndefined()
})

test.each([
  ['tooMany', { ok: false, why: 'retry', afterMs: 30_000 }],
  ['unavailable', { ok: false, why: 'retry' }],
  ['dropped', { ok: false, why: 'retry' }],
  [{ error: 'channel_not_found' }, { ok: false, why: 'blocked' }],
  [{ error: 'user_disabled' }, { ok: false, why: 'blocked' }],
  [{ error: 'invalid_blocks' }, { ok: false, why: 'invalid' }],
  [{ error: 'internal_error' }, { ok: false, why: 'retry' }],
  [{ error: 'token_revoked' }, { ok: false, why: 'retry' }],
] as const)('%j is told to the outbox and tried by nobody else', async (failure, result) => {
  const { rig, channel } = await open()
  rig.fake.fail(failure)
  const to = { channel: 'slack', account: 'T0HOME', conversation: ANN } as const
  expect(await channel.send(to, { text: '好', choices: [] }, { key: 'k' })).toEqual(result)
  expect(rig.fake.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
})
