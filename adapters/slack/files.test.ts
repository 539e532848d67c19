import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listening } from '../../test/contract/channel/slack/listening.ts'
import { typed } from '../../test/contract/channel/slack/payloads.ts'
import { idOf, slackRig } from '../../test/contract/channel/slack/rig.ts'
import { bodyOf, signed } from '../../test/contract/channel/slack/signed.ts'
import { fileDesk } from '../../test/helpers/file-desk.ts'
import { photo } from '../../test/helpers/pictures.ts'
import { timers } from '../../test/helpers/timers.ts'
import { until } from '../../test/helpers/until.ts'
import { createKeeper } from './files.ts'
import { ACK_BUDGET_MS } from './hand-over.ts'

const ANN = idOf('ann')
const DIRECT = { channel: 'D0ANN', type: 'im' } as const
const SQUARE = { channel: 'C0SQUARE', type: 'channel' } as const

/** Slack's place for files on this machine: what it was asked with, and what it answers. */
async function shelf(answer: { status?: number; type?: string; body?: Buffer; to?: string }) {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization)
    const { status = 200, type = 'image/jpeg', body = photo(), to } = answer
    response.writeHead(status, { 'content-type': type, ...(to === undefined ? {} : { location: to }) }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve(undefined))))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const keeper = createKeeper({ SLACK_BOT_TOKEN: 'xoxb-test-token', SLACK_API_URL: `${base}/api/` }, fetch)
  return { asked, base, file: keeper({ name: '路灯.jpg', url_private_download: `${base}/f` }) }
}

test('a file is fetched with our token and within the limit', async () => {
  const { asked, file } = await shelf({})
  expect(Buffer.from((await file?.bring(10_000)) as Uint8Array)).toEqual(photo())
  expect(await file?.bring(100)).toBe('too-large')
  expect(asked[0]).toBe('Bearer xoxb-test-token')
})

test.each([
  [{ type: 'text/html; charset=utf-8' }],
  [{ status: 302, to: 'http://127.0.0.1:1/elsewhere' }],
  [{ status: 403 }],
])('without the right to read files it is said so: %o', async (answer) => {
  const { file, asked } = await shelf(answer)
  expect(await file?.bring(10_000)).toBe('not-allowed')
  expect(asked).toHaveLength(1)
})

test('the token goes nowhere but to Slack', async () => {
  const { asked } = await shelf({})
  const keeper = createKeeper({ SLACK_BOT_TOKEN: 'xoxb-test-token' }, fetch)
  for (const url of ['https://files.slack.com.example.org/f', 'http://files.slack.com/f', 'nonsense', undefined])
    expect(keeper({ url_private_download: url })).toBeUndefined()
  expect(keeper({ url_private_download: 'https://files.slack.com/f' })).toBeDefined()
  expect(asked).toEqual([])
})

test('Slack is answered while a file is slow to come, and the message waits for its file', async () => {
  const time = timers()
  const rig = await slackRig('http', { files: fileDesk() }, time.after)
  const { heard } = await listening(rig)
  const held = rig.fake.hold('file')
  const files = [{ mimetype: 'image/jpeg', name: '路灯.jpg', size: 5, url_private_download: `${rig.fake.url}file` }]
  const message = typed({ user: ANN, text: '看这里', where: DIRECT, more: { subtype: 'file_share', files } })
  const told = rig.post(signed(bodyOf(message)))
  await until(() => time.waits().includes(ACK_BUDGET_MS))
  time.run(ACK_BUDGET_MS)
  expect(await told).toMatchObject({ status: 200 })
  expect(heard).toEqual([])
  held.release()
  await until(() => heard.length > 0)
  expect(heard).toMatchObject([{ text: '看这里', files: [{ id: 'taken-1' }] }])
})

test('what somebody sends in a direct chat is taken, in a channel it is only named', async () => {
  const desk = fileDesk()
  const rig = await slackRig('http', { files: desk })
  const { heard } = await listening(rig)
  const files = [{ mimetype: 'image/jpeg', name: '路灯.jpg', size: 5, url_private_download: `${rig.fake.url}file` }]
  const tell = (payload: Record<string, unknown>) => rig.post(signed(bodyOf(payload)))
  await tell(typed({ user: ANN, text: '看这里', where: DIRECT, more: { subtype: 'file_share', files } }))
  await tell(typed({ user: ANN, text: '看这里', where: SQUARE, mentioned: true, more: { files } }))
  expect(heard).toMatchObject([
    { text: '看这里', files: [{ kind: 'image', name: '路灯.jpg', id: 'taken-1' }] },
    { files: [{ kind: 'image' }] },
  ])
  expect(heard[1]?.files[0]).toEqual({ kind: 'image' })
  expect(desk.given).toHaveLength(1)
})
