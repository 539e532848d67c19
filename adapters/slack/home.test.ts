import { expect, onTestFinished, test } from 'vitest'
import { homeOf } from '../../src/casework/home.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import { envelope, filledIn, pressedAtHome, shortcut, typed } from '../../test/contract/channel/slack/payloads.ts'
import { HOST, idOf, type SlackRig, slackRig } from '../../test/contract/channel/slack/rig.ts'
import { bodyOf, signed } from '../../test/contract/channel/slack/signed.ts'
import { person } from '../../test/helpers/small-world.ts'
import { files, seed, type World, world } from '../../test/helpers/talk.ts'
import { until } from '../../test/helpers/until.ts'

const ANN = idOf('ann')
const TAN = idOf('tan')
const RECEIPT = 'JY-260914-7K3M-E'

interface View {
  readonly type: string
  readonly blocks: readonly {
    readonly type: string
    readonly text?: { readonly text: string }
    readonly elements?: readonly {
      readonly action_id: string
      readonly value: string
      readonly text: { text: string }
    }[]
  }[]
}

interface Try {
  readonly w: World
  readonly rig: SlackRig
  tell(payload: Record<string, unknown>): Promise<{ status: number; text: string }>
  /** The newest of what was shown with this method, once there are so many. */
  view(method: string, count?: number): Promise<View>
  words(view: View): string
  /** What was said in chat since. */
  said(): Promise<readonly string[]>
}

const STAFF = {
  ...person('tan', '谭文', 'liuan'),
  accounts: [{ channel: 'slack' as const, user: `T0HOME:${TAN}` }],
}

async function open(fails?: Problem): Promise<Try> {
  let w: World | undefined
  const rig = await slackRig('http', {
    homeOf: async (channel, user) => (w as World).app().homeOf(channel, user),
  })
  onTestFinished(() => rig.close())
  const opened = await rig.open()
  w = await world({
    content: {
      people: [STAFF],
      submissions: [seed(RECEIPT, { kind: 'suggestion', text: '停车免费，电话 13912345678。' })],
    },
    channels: async () => [
      {
        ...opened,
        start: (deliver) =>
          opened.start((message: Inbound) => (fails === undefined ? deliver(message) : Promise.reject(fails))),
      },
    ],
  })
  const called = async (method: string, count = 1): Promise<View> => {
    const shown = () => rig.fake.taken.filter((call) => call.method === method)
    await until(() => shown().length >= count)
    return JSON.parse(shown().at(-1)?.body.view ?? '{}') as View
  }
  return {
    w,
    rig,
    tell: (payload) => rig.post(signed(bodyOf(payload))),
    view: called,
    words: (view) => view.blocks.map(({ text }) => text?.text ?? '').join('\n'),
    said: async () => {
      await w?.flush()
      return (await rig.sent()).map(({ text }) => text)
    },
  }
}

const opensHome = (user: string): Record<string, unknown> =>
  envelope({ type: 'app_home_opened', user, tab: 'home', channel: 'D0X' })
const buttonOf = (view: View, label: string): { action_id: string; value: string } =>
  view.blocks.flatMap(({ elements }) => elements ?? []).find(({ text }) => text.text === label) as never

test('somebody sees their own items at home and nobody else’s, staff the queue as well, masked', async () => {
  const { tell, view, words } = await open()
  await tell(opensHome(ANN))
  const own = words(await view('views.publish'))
  expect(own).toMatch(/我提的\n您在这里还没有提过/)
  expect(own).not.toContain(RECEIPT)
  await tell(opensHome(TAN))
  const queue = words(await view('views.publish', 2))
  expect(queue).toMatch(/待办1件/)
  expect(queue).toContain(RECEIPT)
  expect(queue).not.toContain('13912345678')
})

test('a button at home says a command, and the page is shown anew', async () => {
  const { tell, view, rig, said, words } = await open()
  await tell(opensHome(TAN))
  const button = buttonOf(await view('views.publish'), '登记')
  expect(await tell(pressedAtHome(TAN, button))).toEqual({ status: 200, text: '' })
  expect((await said()).join()).toMatch(/已登记/)
  expect(words(await view('views.publish', 2))).toMatch(/已登记/)
  expect(rig.fake.taken.filter(({ method }) => method === 'views.publish')).toHaveLength(2)
})

test('a window decides an item: what is missing is said at its field, and the rest is a command like any other', async () => {
  const { tell, view, said, w } = await open()
  await tell(opensHome(TAN))
  await tell(pressedAtHome(TAN, buttonOf(await view('views.publish'), '登记')))
  await tell(pressedAtHome(TAN, buttonOf(await view('views.publish', 2), '作出结果')))
  const window = (await view('views.open')) as View & { private_metadata: string }
  expect(window.type).toBe('modal')
  const empty = await tell(filledIn(TAN, window.private_metadata, { choice: undefined, words: ' ' }))
  expect(JSON.parse(empty.text)).toMatchObject({
    response_action: 'errors',
    errors: { choice: '请选一项。', words: expect.stringMatching(/至少/) },
  })
  const done = await tell(
    filledIn(TAN, window.private_metadata, { choice: '采纳', words: '已写入停车办法，{choice}照旧。' }),
  )
  expect(done.text).toBe('')
  await said()
  expect((await w.only()).outcomeReason).toContain('已写入停车办法，{choice}照旧')
  expect((await w.only()).outcome).toBe('采纳')
})

test('who is no staff gets no staff action done by pressing what staff press', async () => {
  const { tell, w } = await open()
  const before = await w.only()
  await tell(pressedAtHome(ANN, { action_id: 'say:0', value: `登记 ${RECEIPT}` }))
  await w.flush()
  expect(await w.only()).toEqual(before)
})

test('the shortcut opens a window to write in, and what is written begins the dialogue', async () => {
  const { tell, view, said } = await open()
  await tell(shortcut(ANN))
  const window = (await view('views.open')) as View & { private_metadata: string }
  await tell(filledIn(ANN, window.private_metadata, { words: '我有一条建议：河边的步道晚上太暗，希望装几盏灯。' }))
  expect((await said()).length).toBeGreaterThan(0)
})

test('what could not be taken stays in the window', async () => {
  const { tell, view } = await open(new Problem('TOO_FAST'))
  await tell(shortcut(ANN))
  const window = (await view('views.open')) as View & { private_metadata: string }
  const answered = await tell(filledIn(ANN, window.private_metadata, { words: '河边的步道晚上太暗。' }))
  expect(JSON.parse(answered.text)).toMatchObject({
    response_action: 'errors',
    errors: { words: new Problem('TOO_FAST').say },
  })
})

test('the words of one window are heard once, however often they are sent', async () => {
  const { tell, said, view } = await open()
  await tell(shortcut(ANN))
  const window = (await view('views.open')) as View & { private_metadata: string }
  const filled = filledIn(ANN, window.private_metadata, { words: '你好你好' })
  for (let n = 0; n < 3; n++) await tell(filled)
  expect(await said()).toHaveLength(1)
})

test('what is answered alone to somebody in a channel stands in no thread of that channel', async () => {
  const { tell, rig, w } = await open()
  const where = { channel: 'C0SQUARE', type: 'channel' } as const
  await tell(typed({ user: ANN, text: '我的意见', where, mentioned: true }))
  await w.flush()
  const posts = rig.fake.taken.filter(({ method }) => method === 'chat.postMessage').map(({ body }) => body)
  expect(posts.map(({ channel, thread_ts }) => [channel, thread_ts !== undefined])).toEqual([
    ['C0SQUARE', true],
    [ANN, false],
  ])
})

test('Slack is answered while its own page, or a window, is slow to be taken', async () => {
  const { tell, view, rig, w } = await open()
  await tell(shortcut(ANN))
  const window = (await view('views.open')) as View & { private_metadata: string }
  const held = [rig.fake.hold('views.publish'), rig.fake.hold('views.open')]
  const ok = { status: 200, text: '' }
  expect(await tell(opensHome(TAN))).toEqual(ok)
  expect(await tell(shortcut(ANN))).toEqual(ok)
  expect(await tell(pressedAtHome(TAN, { action_id: 'say:0', value: `登记 ${RECEIPT}` }))).toEqual(ok)
  expect(await tell(filledIn(ANN, window.private_metadata, { words: '河边的步道晚上太暗，希望装几盏灯。' }))).toEqual(
    ok,
  )
  for (const one of held) one.release()
  await w.flush()
  expect((await w.only()).state).toBe('REGISTERED')
})

test('a person’s own home shows where their item stands', async () => {
  const w = await world()
  const ann = w.citizen('slack', `T0HOME:${ANN}`)
  const { receipt } = await files(ann)
  const home = await w.app().homeOf('slack', `T0HOME:${ANN}`)
  expect(home.sections.flatMap(({ items }) => items.map(({ text }) => text)).join()).toContain(receipt)
  expect(home.sections).toHaveLength(1)
  expect(HOST.homeOf).toBeUndefined()
  expect(typeof homeOf).toBe('function')
})
