import { expect, onTestFinished, test } from 'vitest'
import { createServer, listen, MAX_BODY_BYTES } from '../../src/http/index.ts'
import { callback, readPassive, text } from '../../test/helpers/official-account.ts'
import { account, NOW } from '../../test/helpers/official-office.ts'
import { QUIET_LOG } from '../../test/helpers/quiet-log.ts'

test('the callback works on the one server of the house, and nothing too large or asked in another way reaches it', async () => {
  const it = await account()
  it.bot = async (said) => void (await it.answers(said, '好的'))
  const server = createServer({
    routes: [],
    contributed: () => it.channel.routes ?? [],
    health: async () => ({}),
    log: QUIET_LOG,
  })
  const { url, close } = await listen(server, { port: 0 })
  onTestFinished(close)
  const one = callback(text('ann', 1, '你好'), NOW)()
  const address = `${url}/wechat-official${new URL(one.url).search}`
  const response = await fetch(address, { method: 'POST', body: await one.text() })
  expect(response.headers.get('content-type')).toContain('xml')
  expect(readPassive(await response.text())).toEqual({ to: 'ann', text: '好的' })
  expect((await fetch(address, { method: 'POST', body: 'x'.repeat(MAX_BODY_BYTES + 1) })).status).toBe(413)
  expect((await fetch(address, { method: 'PUT', body: 'x' })).status).toBe(404)
  expect(it.heard).toHaveLength(1)
})
