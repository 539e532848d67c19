import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createServer } from '../../src/http/index.ts'
import { createWebChannel, type WebOptions } from './index.ts'

const silent = (): void => undefined
const log = { info: silent, warn: silent, error: silent }
const HOST = 'https://www.example.org'

const server = (options: Partial<WebOptions>) => {
  const web = createWebChannel({
    random: { base32: (n) => 'Z'.repeat(n), digits: () => '0' },
    clock: { now: () => 1_789_000_000_000 },
    log,
    botName: '小助手',
    ...options,
  })
  return createServer({ routes: [web.routes], health: async () => ({}), log }).app
}
const policyOf = (headers: Headers): string => headers.get('content-security-policy') ?? ''

describe('the chat on another site', () => {
  test('is shown in a frame on the sites that were named and on no other', async () => {
    const { headers, status } = await server({ framedBy: [HOST, 'https://b.example.org'] }).request('/embed')
    expect(status).toBe(200)
    expect(policyOf(headers)).toContain(`frame-ancestors ${HOST} https://b.example.org`)
    expect(headers.get('x-frame-options')).toBeNull()
    expect(policyOf(headers)).toContain("script-src 'self'")
  })

  test('leaves the page itself and everything else out of frames', async () => {
    const app = server({ framedBy: [HOST] })
    for (const path of ['/', '/healthz', '/embed.js']) {
      const { headers } = await app.request(path)
      expect(policyOf(headers), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-frame-options'), path).toBe('DENY')
    }
  })

  test('is loaded by one script, which alone may be loaded by other sites', async () => {
    const app = server({ framedBy: [HOST] })
    const script = await app.request('/embed.js')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await app.request('/')).headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  test('keeps over https a session of that site alone, which leaving removes', async () => {
    const app = server({ framedBy: [HOST], secure: true })
    const kept = (await app.request('/embed')).headers.get('set-cookie') ?? ''
    for (const flag of ['__Host-minyi=Z', 'SameSite=None', 'Secure', 'Partitioned', 'HttpOnly'])
      expect(kept).toContain(flag)
    expect((await app.request('/')).headers.get('set-cookie')).not.toContain('Partitioned')
    const left = await app.request('/chat/leave', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-minyi': '1' },
      body: '{}',
    })
    const dropped = left.headers.getSetCookie()
    expect(dropped).toHaveLength(2)
    for (const cookie of dropped) expect(cookie).toContain('Max-Age=0')
    expect(dropped.filter((cookie) => cookie.includes('Partitioned'))).toHaveLength(1)
  })

  test('is not there where no site was named', async () => {
    for (const path of ['/embed', '/embed.js']) expect((await server({}).request(path)).status).toBe(404)
  })
})

describe('the setting', () => {
  test('takes several sites', () => {
    expect(readConfig({ MINYI_EMBED_ON: `${HOST}, https://b.example.org:8443` }).embedOn).toEqual([
      HOST,
      'https://b.example.org:8443',
    ])
    expect(readConfig({}).embedOn).toEqual([])
  })

  test.each(['www.example.org', 'https://www.example.org/page', 'javascript:alert(1)', 'https://*.example.org/'])(
    'refuses %s and says what it should be',
    (wrong) => expect(() => readConfig({ MINYI_EMBED_ON: wrong })).toThrow(/MINYI_EMBED_ON 应是网站地址/),
  )
})
