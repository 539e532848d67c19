import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openStore } from '../../src/store/index.ts'
import { compiled } from '../contract/compiled.ts'
import { HEPING } from '../helpers/content-folder.ts'

const WORD = '埋下的错'
const CHANNELS = ['slack', 'wechat-official', 'wecom', 'wechat'] as const
const UNCAUGHT = ['throws in a callback', 'rejects unheard'] as const

let program: Awaited<ReturnType<typeof compiled>>
let content: string
beforeAll(async () => {
  program = await compiled('test/journeys/fault-child.ts')
  content = join(program.folder, 'content')
  await mkdir(join(content, 'stations'), { recursive: true })
  await writeFile(join(content, 'stations/all.yaml'), HEPING)
}, 120_000)
afterAll(() => rm(program.folder, { recursive: true, force: true }))

interface Run {
  readonly child: ChildProcess
  readonly data: string
  readonly closed: Promise<unknown>
  err(): string
  /** Where the web page is; undefined when the process ended before it was there. */
  readonly url: Promise<string | undefined>
}

async function run(at: string, how: string, settings: NodeJS.ProcessEnv = {}): Promise<Run> {
  const data = await mkdtemp(join(tmpdir(), 'minyi-fault-'))
  const child = spawn(process.execPath, [program.file], {
    env: {
      PATH: process.env.PATH,
      MINYI_HOME: resolve('.'),
      MINYI_CONTENT: content,
      MINYI_DATA: data,
      PORT: '0',
      PLANT_AT: at,
      PLANT_HOW: how,
      ...settings,
    },
  })
  let err = ''
  let out = ''
  child.stderr.on('data', (piece) => {
    err += String(piece)
  })
  const url = new Promise<string | undefined>((done) => {
    child.stdout.on('data', (piece) => {
      out += String(piece)
      const found = /http:\/\/\S+/.exec(out)
      if (found !== null) done(found[0])
    })
    child.on('close', () => done(undefined))
  })
  return { child, data, closed: once(child, 'close'), err: () => err, url }
}

async function end(one: Run): Promise<void> {
  if (one.child.exitCode === null) one.child.kill('SIGTERM')
  await one.closed
  await rm(one.data, { recursive: true, force: true })
}

const post = async (url: string, text: string, id: string): Promise<number | undefined> =>
  fetch(new URL('/chat/messages', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-minyi': '1',
      origin: new URL(url).origin,
      cookie: `minyi=${'A'.repeat(32)}`,
    },
    body: JSON.stringify({ id, text }),
  }).then(
    ({ status }) => status,
    () => undefined,
  )

function expectEnded(one: Run): void {
  expect(one.child.exitCode).toBe(1)
  const [line, ...more] = one
    .err()
    .split('\n')
    .filter((text) => text.includes('the process ends'))
  expect(JSON.parse(line ?? '{}')).toMatchObject({ code: 'PROCESS_FAULT', cause: expect.stringContaining('planted') })
  expect(more).toEqual([])
  expect(one.err()).not.toContain('13800138000')
}

describe.concurrent('a fault that nobody caught', () => {
  test.each(CHANNELS.map((id, n) => [id, UNCAUGHT[n % UNCAUGHT.length] as string] as const))(
    'of an adapter (%s) that %s ends the process, with a line in the log',
    async (id, how) => {
      const one = await run(id, how)
      await one.closed
      expectEnded(one)
      await end(one)
    },
  )

  test.each([
    ['router', 'rejects unheard'],
    ['worker', 'throws'],
  ])(
    'of a %s that %s ends the process; what was acknowledged before is kept, nothing is acknowledged after',
    async (at, how) => {
      const one = await run(at, how)
      const url = (await one.url) ?? ''
      const before = ['before-1', 'before-2', 'before-3']
      for (const id of before) expect(await post(url, '你好', id)).toBe(202)
      await post(url, WORD, 'the-fault')
      await one.closed
      expect(await post(url, '你好', 'after-it')).toBeUndefined()
      expectEnded(one)
      const store = await openStore({ url: `sqlite:${join(one.data, 'minyi.db')}` })
      const keys = (await store.dump()).inbox.map(({ key }) => String(key).split(':').at(-1))
      await store.close()
      expect(keys).toEqual(expect.arrayContaining(before))
      await end(one)
    },
  )

  test('is not what a channel or a handler does wrong: they are logged, all that is missing is named, the others run', async () => {
    const one = await run('slack', 'throws', {
      WECHAT_OFFICIAL_MENU: '1',
      WECOM_BOT_ID: 'not an id',
      WECOM_CORP_ID: 'ww0123456789abcdef',
      WECOM_ROBOTTS: 'x',
    })
    const url = (await one.url) ?? ''
    await post(url, WORD, 'the-fault')
    expect(await post(url, '你好', 'after-it')).toBe(202)
    const { channels } = (await (await fetch(new URL('/healthz', url))).json()) as { channels: Record<string, string> }
    expect(channels.web).toBe('ok')
    expect(channels.slack).toBe('没有连上，过一会儿再试')
    for (const name of ['APP_ID', 'APP_SECRET', 'TOKEN', 'AES_KEY'])
      expect(channels['wechat-official']).toContain(`WECHAT_OFFICIAL_${name}`)
    expect(channels.wecom).toBe(
      '还缺 WECOM_KF_SECRET、WECOM_KF_TOKEN、WECOM_KF_AES_KEY、WECOM_BOT_SECRET；不对：WECOM_BOT_ID；没有这一项：WECOM_ROBOTTS',
    )
    await end(one)
    expect(one.child.exitCode).toBe(0)
    expect(one.err()).toContain('a channel could not be started')
    expect(one.err()).toMatch(/"code":"INTERNAL".*a message could not be handled/)
  })
})
