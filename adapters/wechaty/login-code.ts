import { timingSafeEqual } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toString as drawCode } from 'qrcode'
import type { Random } from '../../src/domain/receipt.ts'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { FetchRoute } from '../../src/ports/http.ts'

/** Where the code is, from the data folder. */
export const LOGIN_CODE_FILE = 'wechat/login.svg'
/** The page that shows it. */
const PATH = '/wechat/login'
/** 130 bits: nobody guesses it. */
const KEY_CHARS = 26

export interface LoginCode {
  /** Resolves with the address of its page on our server, the same as long as some code waits, and since when one does. */
  show(code: string, at: Instant): Promise<{ readonly path: `/${string}`; readonly since: Instant }>
  hide(): Promise<void>
  readonly route: FetchRoute
}

/**
 * The code to log in with. Whoever scans it sees the account's messages, so it stands only in a file that the owner of the
 * data folder can read, and behind an address that only administrators are told: in no log, no list and no group. It goes
 * when it was used.
 */
export function createLoginCode(folder: string, random: Random): LoginCode {
  const path = join(folder, LOGIN_CODE_FILE)
  let last: Promise<void> = Promise.resolve()
  let shown: { readonly key: string; readonly since: Instant; readonly picture: string } | undefined
  const next = (run: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(run)
    return last
  }
  return {
    async show(code, at) {
      const picture = await drawCode(code, { type: 'svg' })
      const { key = random.base32(KEY_CHARS), since = at } = shown ?? {}
      shown = { key, since, picture }
      await next(async () => {
        await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
        await rm(path, { force: true })
        await writeFile(path, picture, { mode: 0o600 })
      })
      return { path: `${PATH}?key=${key}`, since }
    },
    hide() {
      shown = undefined
      return next(() => rm(path, { force: true }))
    },
    route: {
      path: PATH,
      methods: ['GET'],
      async handle(request) {
        const key = new URL(request.url).searchParams.get('key') ?? ''
        const open = shown !== undefined && sameKey(key, shown.key)
        if (!open || shown === undefined) return new Response('没有这个页面', { status: 404 })
        return new Response(shown.picture, {
          headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store', refresh: String(REFRESH_S) },
        })
      },
    },
  }
}

/** The code changes about once a minute. */
const REFRESH_S = 20

const sameKey = (given: string, key: string): boolean =>
  Buffer.byteLength(given) === key.length && timingSafeEqual(Buffer.from(given), Buffer.from(key))
