import { type Brought, type KeptFile, readUpTo } from '../../src/channels/bring-files.ts'
import type { SlackMessage, SlackSettings } from './schema.ts'

/** Longest wait for one file. */
const FILE_MS = 8_000
const HOME = 'https://files.slack.com'

export type FileOf = NonNullable<SlackMessage['files']>[number]

/** Files as Slack keeps them. The token goes to Slack's own address only, and follows no redirection. */
export function createKeeper(
  settings: Pick<SlackSettings, 'SLACK_BOT_TOKEN' | 'SLACK_API_URL'>,
  fetch: typeof globalThis.fetch,
): (file: FileOf) => KeptFile | undefined {
  const { SLACK_API_URL: other, SLACK_BOT_TOKEN: token } = settings
  const homes = [HOME, ...(other === undefined ? [] : [new URL(other).origin])]

  async function get(url: string, maxBytes: number): Promise<Brought> {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(FILE_MS),
    })
    // Without the scope files:read Slack sends a page on which to sign in, or on to it.
    const signIn = /html/.test(response.headers.get('content-type') ?? '')
    if (response.status === 200 && !signIn) return readUpTo(response, maxBytes)
    await response.body?.cancel()
    return signIn || [301, 302, 303, 307, 401, 403].includes(response.status) ? 'not-allowed' : undefined
  }

  return ({ url_private_download: url, name = '', size = 0 }) => {
    if (url === undefined || !URL.canParse(url) || !homes.includes(new URL(url).origin)) return undefined
    return {
      name,
      bring: async (maxBytes) => (size > maxBytes ? 'too-large' : get(url, maxBytes).catch(() => undefined)),
    }
  }
}
