import type { AccessToken } from './access-token.ts'
import { retryAfterMs } from './retry-after.ts'

export const REQUEST_MS = 10_000
/** Tokens that the platform does not know any more. */
export const TOKEN_REFUSED: ReadonlySet<number> = new Set([40001, 40014, 42001])

export type ApiAnswer =
  /** `code` 0: done. */
  | { readonly did: 'answered'; readonly code: number; readonly data: unknown }
  /** The line, a gateway or the token failed: nothing was taken, as far as can be known. */
  | { readonly did: 'failed'; readonly afterMs?: number; readonly code?: number }

export interface Api {
  /** One call with the token in the address. Never throws, and says nothing of what was sent. */
  post(path: string, body: unknown): Promise<ApiAnswer>
}

export interface ApiOptions {
  readonly fetch: typeof fetch
  /** `https://api.weixin.qq.com`, without a slash at its end. */
  readonly base: string
  readonly token: AccessToken
}

export function createApi({ fetch, base, token }: ApiOptions): Api {
  async function once(path: string, body: unknown, word: string): Promise<ApiAnswer> {
    return postJson(fetch, `${base}${path}?access_token=${encodeURIComponent(word)}`, body)
  }
  return {
    async post(path, body) {
      try {
        const word = await token.get()
        const answer = await once(path, body, word)
        if (answer.did !== 'answered' || !TOKEN_REFUSED.has(answer.code)) return answer
        return await once(path, body, await token.instead(word))
      } catch (cause) {
        return cause instanceof TokenRefused ? { did: 'failed', code: cause.code } : { did: 'failed' }
      }
    },
  }
}

/** The platform gives no token: a wrong secret, an address it does not know, too many requests. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  readonly code: number
  constructor(code: number) {
    super(`no access token: ${code}`)
    this.code = code
  }
}

/** Posts JSON. An answer that is not JSON with an `errcode` counts as a failure of the line. */
export async function postJson(fetch: ApiOptions['fetch'], url: string, body: unknown): Promise<ApiAnswer> {
  return readAnswer(() =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST_MS),
    }),
  )
}

export async function getJson(fetch: ApiOptions['fetch'], url: string): Promise<ApiAnswer> {
  return readAnswer(() => fetch(url, { redirect: 'error', signal: AbortSignal.timeout(REQUEST_MS) }))
}

async function readAnswer(request: () => Promise<Response>): Promise<ApiAnswer> {
  try {
    const response = await request()
    if (response.status !== 200) {
      await response.body?.cancel()
      const afterMs = retryAfterMs(response.headers.get('retry-after'))
      return { did: 'failed', ...(afterMs === undefined ? {} : { afterMs }) }
    }
    const data: unknown = await response.json()
    if (typeof data !== 'object' || data === null) return { did: 'failed' }
    const code = 'errcode' in data ? data.errcode : 0
    return typeof code === 'number' ? { did: 'answered', code, data } : { did: 'failed' }
  } catch {
    return { did: 'failed' }
  }
}
