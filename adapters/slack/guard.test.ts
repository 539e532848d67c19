import { expect, test } from 'vitest'
import { type Listening, listening } from '../../test/contract/channel/slack/listening.ts'
import { typed } from '../../test/contract/channel/slack/payloads.ts'
import { idOf, type SlackRig, slackRig } from '../../test/contract/channel/slack/rig.ts'
import { type Headers, nowInSeconds, signatureOf, signed } from '../../test/contract/channel/slack/signed.ts'

async function open(): Promise<Listening & { rig: SlackRig }> {
  const rig = await slackRig()
  return { rig, ...(await listening(rig)) }
}

const BODY = JSON.stringify(typed({ user: idOf('ann'), text: '你好', where: { channel: 'D0ANN', type: 'im' } }))

const flip = (text: string, bit: number): string => {
  const bytes = Buffer.from(text)
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return bytes.toString('latin1')
}
/** Bits whose flip leaves a byte that a header may hold. */
const flips = (text: string): readonly string[] =>
  Array.from({ length: text.length * 8 }, (_, bit) => flip(text, bit)).filter((one) => /^[\x21-\x7e]+$/.test(one))

test('a thousand mutations of a signed request are all refused, and nothing is heard; the untouched one is taken', async () => {
  const { rig, heard } = await open()
  const time = nowInSeconds()
  const whole = signed(BODY, time)
  const signature = whole.headers['x-slack-signature'] as string
  const withHeaders = (headers: Headers): { body: string; headers: Headers } => {
    return { body: BODY, headers: { ...whole.headers, ...headers } }
  }
  const without = (name: string): { body: string; headers: Headers } => {
    const { [name]: _, ...headers } = whole.headers
    return { body: BODY, headers }
  }
  const stamped = (seconds: string): { body: string; headers: Headers } => signed(BODY, seconds)
  const shifted = (by: number): { body: string; headers: Headers } => stamped(String(Number(time) + by))
  const bits = [...Array(Buffer.byteLength(BODY) * 8).keys()].filter((bit) => bit % 5 === 0)
  const mutations = [
    // First, while the clock still stands where it stood.
    ...[302, 3_600, 86_400, -301, -86_400].map(shifted),
    ...bits.map((bit) => ({
      headers: whole.headers,
      body: Buffer.from(flip(BODY, bit), 'latin1') as unknown as string,
    })),
    ...flips(signature).map((one) => withHeaders({ 'x-slack-signature': one })),
    ...flips(time).map((one) => withHeaders({ 'x-slack-request-timestamp': one })),
    without('x-slack-signature'),
    without('x-slack-request-timestamp'),
    withHeaders({ 'x-slack-signature': `${signature}, ${signature}` }),
    withHeaders({ 'x-slack-signature': `${signature}=more` }),
    withHeaders({ 'x-slack-request-timestamp': `${time}, ${time}` }),
    withHeaders({ 'x-slack-signature': signatureOf(BODY, time, 'empty'.slice(5)) }),
    withHeaders({ 'x-slack-signature': signature.replace('v0', 'v1') }),
    withHeaders({ 'x-slack-signature': '' }),
    ...['NaN', '', '0x69ab', `${time}.0`, `${Number(time) / 10}e1`, 'Infinity', '-1'].map(stamped),
    { headers: whole.headers, body: '' },
    { headers: whole.headers, body: `${BODY} ` },
  ]
  expect(mutations.length).toBeGreaterThan(1_000)
  const statuses = new Map<number, number>()
  for (let n = 0; n < mutations.length; n += 20) {
    const batch = await Promise.all(mutations.slice(n, n + 20).map((one) => rig.post(one)))
    for (const { status } of batch) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect([...statuses]).toEqual([[401, mutations.length]])
  expect(heard).toEqual([])
  expect((await rig.post(whole)).status).toBe(200)
  expect(heard).toHaveLength(1)
})

test('a valid request that is played a thousand times is the same message every time', async () => {
  const { rig, heard } = await open()
  const whole = signed(BODY)
  for (let n = 0; n < 50; n++) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => rig.post(whole)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  }
  expect(heard).toHaveLength(1_000)
  expect(new Set(heard.map(({ key }) => key)).size).toBe(1)
})

test('the address is confirmed to Slack, and the look at the certificate is answered without hearing anything', async () => {
  const { rig, heard } = await open()
  const { text } = await rig.post(signed(JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 't' })))
  expect(JSON.parse(text)).toEqual({ challenge: 'abc' })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await rig.post({ body: 'ssl_check=1&token=abc', headers: form })).status).toBe(200)
  const smuggled = `ssl_check=1&payload=${encodeURIComponent(BODY)}`
  expect((await rig.post({ body: smuggled, headers: form })).status).toBe(401)
  expect(heard).toEqual([])
})

test('signed nonsense does no harm', async () => {
  const { rig, heard } = await open()
  const json = { 'content-type': 'application/json' }
  for (const body of ['{', '[]', 'null', '1', 'nonsense'])
    expect((await rig.post(signed(body, undefined, json))).status, body).toBe(400)
  for (const body of ['payload={', 'payload=null', 'payload=[]', 'payload={}&payload={}'])
    expect((await rig.post(signed(body))).status, body).toBe(400)
  const odd = ['{"event":null}', '{"event":{"type":"message"}}', '{"__proto__":{"x":1}}', 'payload={"type":"x"}', 'a=b']
  await Promise.all(odd.map((body) => rig.post(signed(body))))
  expect(heard).toEqual([])
  expect(({} as { x?: number }).x).toBeUndefined()
  expect((await rig.post(signed(BODY))).status).toBe(200)
})
