import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChannelRoute } from '../ports/http.ts'
import { createServer, type Listening, listen, MAX_BODY_BYTES } from './index.ts'

const silent = (): void => undefined
const open: Listening[] = []
let complaints = vi.fn()
beforeEach(() => {
  complaints = vi.spyOn(console, 'error')
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  expect(complaints).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

let up: readonly ChannelRoute[] = []
async function listening(): Promise<string> {
  const log = { info: silent, warn: silent, error: silent }
  const server = createServer({ routes: [], contributed: () => up, health: async () => ({}), log })
  const made = await listen(server, { port: 0 })
  open.push(made)
  return made.url
}

const echo: ChannelRoute = {
  path: '/callback',
  methods: ['GET', 'POST'],
  handle: async (request) => new Response(`${new URL(request.url).searchParams.get('a')} ${await request.text()}`),
}
const seen: string[] = []
const raw: ChannelRoute = {
  path: '/raw',
  methods: ['POST'],
  listen: (request, response: ServerResponse) => {
    seen.push(request.rawBody.toString())
    response.writeHead(202, { 'x-own': 'yes' }).end(`${request.headers['x-sent']} ${request.rawBody}`)
  },
}

test('a channel answers only while it is up, by its exact path and method', async () => {
  const url = await listening()
  up = []
  expect((await fetch(`${url}/callback`)).status).toBe(404)
  up = [echo, raw]
  expect(await (await fetch(`${url}/callback?a=1`, { method: 'POST', body: '你好' })).text()).toBe('1 你好')
  expect((await fetch(`${url}/callback/more`)).status).toBe(404)
  expect((await fetch(`${url}/raw`)).status).toBe(404)
})

test('a listener for Node gets the request as it came and the body already read', async () => {
  const url = await listening()
  up = [echo, raw]
  for (const body of ['{"a":"好"}', '']) {
    const response = await fetch(`${url}/raw`, { method: 'POST', body, headers: { 'x-sent': 'h' } })
    expect(response.status).toBe(202)
    expect(response.headers.get('x-own')).toBe('yes')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toBe(`h ${body}`)
  }
})

test('a body that is too large reaches no channel, said beforehand or not', async () => {
  const url = await listening()
  up = [raw]
  seen.length = 0
  const large = 'a'.repeat(MAX_BODY_BYTES + 1)
  expect((await fetch(`${url}/raw`, { method: 'POST', body: large })).status).toBe(413)
  const streamed = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(large))
      controller.close()
    },
  })
  const request = { method: 'POST', body: streamed, duplex: 'half' } as RequestInit
  expect((await fetch(`${url}/raw`, request)).status).toBe(413)
  expect(seen).toEqual([])
})
