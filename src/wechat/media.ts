import { type Brought, readUpTo } from '../channels/bring-files.ts'
import type { AccessToken } from './access-token.ts'
import { TOKEN_REFUSED } from './api.ts'

/** The platform's own network is near; what takes longer must not keep the answer from its time. */
const MEDIA_MS = 3_500

export interface MediaOptions {
  readonly fetch: typeof fetch
  readonly base: string
  readonly token: AccessToken
}

/** Fetches what somebody sent, by the id in the callback. Never throws. */
export function createMedia({ fetch, base, token }: MediaOptions): (id: string, maxBytes: number) => Promise<Brought> {
  async function once(id: string, maxBytes: number, word: string): Promise<Brought | { readonly code: number }> {
    const query = new URLSearchParams({ access_token: word, media_id: id })
    const signal = AbortSignal.timeout(MEDIA_MS)
    const response = await fetch(`${base}/cgi-bin/media/get?${query}`, { redirect: 'error', signal })
    if (response.status !== 200) {
      await response.body?.cancel()
      return undefined
    }
    if (!/json|text/.test(response.headers.get('content-type') ?? '')) return readUpTo(response, maxBytes)
    const answer: unknown = await response.json()
    const code = typeof answer === 'object' && answer !== null && 'errcode' in answer ? Number(answer.errcode) : -1
    return { code }
  }
  return async (id, maxBytes) => {
    try {
      const word = await token.get()
      const first = await once(id, maxBytes, word)
      if (!isRefusal(first)) return first
      // 48001: the account has no right to this interface.
      if (first.code === 48001) return 'not-allowed'
      if (!TOKEN_REFUSED.has(first.code)) return undefined
      const second = await once(id, maxBytes, await token.instead(word))
      return isRefusal(second) ? undefined : second
    } catch {
      return undefined
    }
  }
}

const isRefusal = (answer: unknown): answer is { readonly code: number } =>
  typeof answer === 'object' && answer !== null && 'code' in answer
