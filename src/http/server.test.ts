import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { Problem } from '../domain/problem.ts'
import type { Log } from '../ports/log.ts'
import { createServer, MAX_BODY_BYTES } from './server.ts'

const logged: string[] = []
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields) => void logged.push(String(fields.code)),
}

const routes = new Hono()
routes.post('/echo', async (c) => c.text(await c.req.text()))
routes.get('/page', (c) => c.html('<p>页面</p>'))
routes.get('/file', (c) => c.body('x', 200, { 'cache-control': 'public, max-age=1' }))
routes.get('/broken', () => {
  throw new Error('secret detail at line 7')
})
routes.get('/full', () => {
  throw new Problem('STORE_FULL')
})
routes.get('/fast', () => {
  throw new Problem('TOO_FAST')
})
routes.get('/never', () => new Promise<Response>(() => undefined))

const health = async (): Promise<Record<string, unknown>> => ({ version: '1.2.3' })
const { app } = createServer({ routes: [{ mount: '/try', routes }], health, log, timeoutMs: 5 })

async function post(size: number): Promise<Response> {
  return app.request('/try/echo', { method: 'POST', body: 'a'.repeat(size) })
}

describe('health', () => {
  test('says ok and the version', async () => {
    const response = await app.request('/healthz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok', version: '1.2.3' })
  })

  test('is a 503 when something is wrong or cannot be told', async () => {
    const ill = createServer({ routes: [], health: async () => ({ status: 'degraded' }), log })
    expect((await ill.app.request('/healthz')).status).toBe(503)
    const mute = createServer({ routes: [], health: () => Promise.reject(new Error('secret detail')), log })
    const response = await mute.app.request('/healthz')
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain('secret')
  })
})

describe('guards around every route', () => {
  test('a body of 64 KB passes, one byte more is refused with a sentence', async () => {
    expect((await post(MAX_BODY_BYTES)).status).toBe(200)
    const refused = await post(MAX_BODY_BYTES + 1)
    expect(refused.status).toBe(413)
    expect(await refused.json()).toMatchObject({ code: 'BODY_TOO_LARGE', say: expect.stringContaining('分几次发') })
  })

  test('a body that understates its length does not get past the limit', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('a'.repeat(MAX_BODY_BYTES))),
    })
    const request = new Request('http://x/try/echo', { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect((await app.request(request)).status).toBe(413)
  })

  test('pages are never stored, framed or given inline scripts', async () => {
    const { headers } = await app.request('/try/page')
    expect(headers.get('cache-control')).toBe('no-store')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('a file that says how long it may be kept is kept', async () => {
    expect((await app.request('/try/file')).headers.get('cache-control')).toBe('public, max-age=1')
  })

  test('a handler that never answers is answered for', async () => {
    const response = await app.request('/try/never')
    expect(response.status).toBe(504)
    expect(await response.json()).toMatchObject({ code: 'TIMED_OUT' })
  })
})

describe('failures', () => {
  test('a crash is one sentence with a code; what happened goes to the log only', async () => {
    logged.length = 0
    const response = await app.request('/try/broken')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('INTERNAL')
    expect(text).not.toMatch(/secret|line 7|at .*\.ts/)
    expect(logged).toEqual(['HTTP_FAILED'])
  })

  test('a problem tells its own sentence, and its status says whether trying again helps', async () => {
    const full = await app.request('/try/full')
    expect(full.status).toBe(503)
    expect(await full.json()).toMatchObject({ code: 'STORE_FULL', say: expect.stringContaining('存储已满') })
    expect((await app.request('/try/fast')).status).toBe(429)
  })

  test('an unknown page is a plain sentence in a browser window', async () => {
    const response = await app.request('/nowhere', { headers: { accept: 'text/html' } })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('text/plain')
    expect(await response.text()).toBe('没有这个页面，请从首页进入。\n（代码 NOT_FOUND）\n')
  })
})
