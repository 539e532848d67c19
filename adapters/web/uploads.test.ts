import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { type Attachment, FILE_LIMITS } from '../../src/domain/attachment.ts'
import { Problem } from '../../src/domain/problem.ts'
import { createServer } from '../../src/http/index.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { FileDesk, GivenFile } from '../../src/ports/files.ts'
import { photo } from '../../test/helpers/pictures.ts'
import { createWebChannel } from './index.ts'

const ID = 'A'.repeat(32)
const SESSION = createHash('sha256').update(ID).digest('hex')
const silent = (): void => undefined
const log = { info: silent, warn: silent, error: silent }

const given: GivenFile[] = []
const delivered: Inbound[] = []
let refusal: Problem | undefined
beforeEach(() => {
  given.length = 0
  delivered.length = 0
  refusal = undefined
})

const kept = (id: string, personId = SESSION): Attachment => ({
  id,
  personId,
  type: 'jpeg',
  name: '路灯.jpg',
  size: 3,
  sha256: '',
  addedAt: 0,
})
/** Everything is taken; only what is called `f…` waits for this session. */
const desk: FileDesk = {
  limits: () => ({ ...FILE_LIMITS, perMessage: 2 }),
  ready: async () => {
    if (refusal?.code === 'FILES_FULL') throw refusal
  },
  take: async (file) => {
    if (refusal !== undefined) throw refusal
    given.push(file)
    return kept('f1')
  },
  waiting: async ({ user }, ids) => ids.filter((id) => id.startsWith('f') && user === SESSION).map((id) => kept(id)),
}

async function start() {
  const channel = createWebChannel({
    random: { base32: (n) => 'Z'.repeat(n), digits: () => '0' },
    clock: { now: () => 1_789_000_000_000 },
    log,
    botName: '小助手',
    files: desk,
  })
  await channel.start(async (message) => void delivered.push(message))
  const { app } = createServer({ routes: [channel.routes], health: async () => ({}), log, timeoutMs: 5_000 })
  const send = async (path: string, body: Buffer | object, headers: Record<string, string> = {}) => {
    const bytes = Buffer.isBuffer(body)
    const response = await app.request(path, {
      method: 'POST',
      headers: {
        'content-type': bytes ? 'application/octet-stream' : 'application/json',
        'x-minyi': '1',
        host: 'here.example',
        origin: 'http://here.example',
        cookie: `minyi=${ID}`,
        ...headers,
      },
      body: bytes ? Uint8Array.from(body) : JSON.stringify(body),
    })
    return { status: response.status, ...((await response.json()) as { code?: string; say?: string; id?: string }) }
  }
  return { app, send }
}

test('a file of several megabytes is handed over with its name, and named in the next message', async () => {
  const { send } = await start()
  const bytes = photo(5 * 1024 * 1024)
  const name = encodeURIComponent('路灯.jpg')
  expect(await send('/chat/files', bytes, { 'x-minyi-name': name })).toMatchObject({ status: 201, id: 'f1' })
  expect(given).toMatchObject([{ channel: 'web', user: SESSION, name: '路灯.jpg' }])
  expect(given[0]?.bytes.length).toBe(bytes.length)
  expect(await send('/chat/messages', { id: 'message-1', text: '', files: ['f1'] })).toMatchObject({ status: 202 })
  expect(delivered).toMatchObject([{ text: '', files: [{ id: 'f1', kind: 'image', name: '路灯.jpg' }] }])
})

test('nothing is taken from another site, without a session, or with a strange name', async () => {
  const { send } = await start()
  const bytes = Buffer.from('x')
  expect(await send('/chat/files', bytes, { origin: 'http://other.example' })).toMatchObject({ code: 'FOREIGN' })
  expect(await send('/chat/files', bytes, { 'x-minyi': '0' })).toMatchObject({ code: 'FOREIGN' })
  expect(await send('/chat/files', bytes, { 'content-type': 'multipart/form-data' })).toMatchObject({ code: 'FOREIGN' })
  expect(await send('/chat/files', bytes, { cookie: '' })).toMatchObject({ status: 401 })
  expect(given).toEqual([])
  expect(await send('/chat/files', bytes, { 'x-minyi-name': '%E0%A4%A' })).toMatchObject({ status: 201 })
  expect(given).toMatchObject([{ name: '' }])
})

test('why a file is not taken is a sentence', async () => {
  const { send } = await start()
  const bytes = Buffer.from('x')
  refusal = new Problem('FILE_KIND', { hint: '', taken: '照片' })
  expect(await send('/chat/files', bytes)).toMatchObject({ status: 422, code: 'FILE_KIND', say: refusal.say })
  refusal = new Problem('FILE_TOO_LARGE', { mb: 8 })
  expect(await send('/chat/files', bytes)).toMatchObject({ status: 413 })
  refusal = new Problem('FILES_FULL')
  expect(await send('/chat/files', bytes)).toMatchObject({ status: 503, say: refusal.say })
  refusal = undefined
  expect(await send('/chat/messages', { id: 'message-2', text: '文字照常' })).toMatchObject({ status: 202 })
})

test('a body beyond all bounds is refused before it is read, also for messages', async () => {
  const { send } = await start()
  expect(await send('/chat/files', Buffer.alloc(17 * 1024 * 1024))).toMatchObject({ status: 413 })
  expect(await send('/chat/messages', { id: 'message-3', text: 'x'.repeat(70_000) })).toMatchObject({ status: 413 })
})

test('a message names no files of others, none that are gone, and not too many', async () => {
  const { send } = await start()
  const post = (files: readonly string[]) => send('/chat/messages', { id: 'message-4', text: '', files })
  expect(await post(['not-mine'])).toMatchObject({ code: 'FILES_GONE' })
  expect(await post(['f1', 'f2', 'f3'])).toMatchObject({ code: 'TOO_MANY_FILES' })
  expect(await post(['../../etc'])).toMatchObject({ code: 'MESSAGE_SHAPE' })
  expect(delivered).toEqual([])
})

test('a page without a desk for files has no button, and takes none', async () => {
  const { app } = await start()
  expect(await (await app.request('/')).text()).toContain('id="attach"')
  const plain = createWebChannel({
    random: { base32: (n) => 'Z'.repeat(n), digits: () => '0' },
    clock: { now: () => 0 },
    log,
    botName: '小助手',
  })
  const { app: bare } = createServer({ routes: [plain.routes], health: async () => ({}), log })
  expect(await (await bare.request('/')).text()).not.toContain('id="attach"')
  expect((await bare.request('/chat/files', { method: 'POST', body: 'x' })).status).toBe(404)
})
