import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { afterEach, expect, test } from 'vitest'
import { createServer, type HttpServer, type Listening, listen } from './index.ts'

const silent = (): void => undefined
const open: Listening[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

function serve(routes: Hono): HttpServer {
  const log = { info: silent, warn: silent, error: silent }
  return createServer({ routes: [{ mount: '/', routes }], health: async () => ({}), log })
}

async function listening(routes: Hono, port = 0): Promise<Listening> {
  const made = await listen(serve(routes), { port })
  open.push(made)
  return made
}

test('only this machine can reach a server that was given no host', async () => {
  const { url } = await listening(new Hono())
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

test('a port in use is named in the refusal', async () => {
  const { url } = await listening(new Hono())
  const port = Number(new URL(url).port)
  await expect(listening(new Hono(), port)).rejects.toMatchObject({ code: 'PORT_IN_USE', detail: { port } })
})

test('an address that this machine does not have is named in the refusal', async () => {
  const refused = listen(serve(new Hono()), { port: 0, host: '192.0.2.1' })
  await expect(refused).rejects.toMatchObject({ code: 'HOST_UNKNOWN', detail: { host: '192.0.2.1' } })
})

test('closing ends an open event stream at once and frees the port', async () => {
  const routes = new Hono()
  let abandoned: () => void = silent
  const gone = new Promise<void>((resolve) => {
    abandoned = resolve
  })
  routes.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      await stream.writeSSE({ data: 'hello' })
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      abandoned()
    }),
  )
  const first = await listening(routes)
  const response = await fetch(`${first.url}/events`)
  const reader = response.body?.getReader()
  await reader?.read()
  await first.close()
  await gone
  await expect(reader?.read()).rejects.toThrow()
  const again = await listening(routes, Number(new URL(first.url).port))
  expect(again.url).toBe(first.url)
})

test('an answer in the making is finished before the server closes', async () => {
  const routes = new Hono()
  let finish: () => void = silent
  let begun: () => void = silent
  const working = new Promise<void>((resolve) => {
    begun = resolve
  })
  routes.post('/slow', async (c) => {
    begun()
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return c.text('done')
  })
  const { url, close } = await listening(routes)
  const answer = fetch(`${url}/slow`, { method: 'POST', headers: { connection: 'close' } })
  await working
  const closed = close()
  finish()
  expect(await (await answer).text()).toBe('done')
  await closed
})

test('a body of many megabytes is refused and the connection goes on working', async () => {
  const routes = new Hono()
  routes.post('/echo', async (c) => c.text(await c.req.text()))
  const { url } = await listening(routes)
  const refused = await fetch(`${url}/echo`, { method: 'POST', body: 'a'.repeat(5_000_000) })
  expect(refused.status).toBe(413)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})
