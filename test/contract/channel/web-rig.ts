import { createHash } from 'node:crypto'
import { createWebChannel, type WebChannel } from '../../../adapters/web/index.ts'
import { systemRandom } from '../../../src/random.ts'
import { QUIET_LOG } from '../../helpers/quiet-log.ts'
import type { ChannelKit, Delivered, Happening, Rig } from './rig.ts'

const HOST = 'http://here.example'
/** The cookie of somebody's browser. */
const cookieOf = (user: string): string =>
  user
    .toUpperCase()
    .padEnd(32, 'A')
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, 'Z')
const sessionOf = (user: string): string => createHash('sha256').update(cookieOf(user)).digest('hex')

interface Shown {
  readonly who: 'you' | 'bot'
  readonly key: string
  readonly text: string
  readonly choices: readonly string[]
}

/** The page's own requests, one browser a person; what they show is taken from what the channel was given to send. */
async function rig(): Promise<Rig> {
  const posts = new Map<string, { user: string; body: Record<string, unknown> }>()
  const shown: Delivered[] = []
  const users = new Map<string, string>()
  let channel: WebChannel | undefined

  async function post(user: string, body: Record<string, unknown>): Promise<void> {
    const response = await channel?.routes.routes.request('/chat/messages', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-minyi': '1',
        host: 'here.example',
        origin: HOST,
        cookie: `minyi=${cookieOf(user)}`,
      },
      body: JSON.stringify(body),
    })
    if (response?.status !== 202) throw new Error(`the page was told ${response?.status}`)
  }

  /** The lines of a browser, read from the event stream up to `ready`. */
  async function linesOf(user: string): Promise<readonly Shown[]> {
    const response = await channel?.routes.routes.request('/chat/events', {
      headers: { cookie: `minyi=${cookieOf(user)}` },
    })
    const reader = response?.body?.getReader()
    let text = ''
    while (reader !== undefined && !text.includes('event: ready')) {
      const { value, done } = await reader.read()
      if (done) break
      text += Buffer.from(value as Uint8Array).toString()
    }
    await reader?.cancel()
    return [...text.matchAll(/^data: (\{"who".*)$/gm)].map((m) => JSON.parse(m[1] as string) as Shown)
  }

  async function known(user: string, body: Record<string, unknown>, id: string): Promise<void> {
    posts.set(id, { user, body })
    users.set(sessionOf(user), user)
    await post(user, body)
  }

  return {
    async open() {
      const made = createWebChannel({
        random: systemRandom,
        clock: { now: Date.now },
        log: QUIET_LOG,
        botName: '小助手',
        publicUrl: HOST,
      })
      channel = made
      return {
        ...made,
        send: async (to, wire, options) => {
          const result = await made.send(to, wire, options)
          const user = users.get(to.conversation) as string
          const line = (await linesOf(user)).find((one) => one.who === 'bot' && one.key === options.key)
          if (line !== undefined) shown.push({ text: line.text, choices: line.choices, to: { user } })
          return result
        },
      }
    },
    async receive(happening: Happening) {
      if (happening.what === 'says')
        return known(happening.user, { id: idOf(happening.id), text: happening.text }, happening.id)
      if (happening.what === 'presses') {
        const last = (await linesOf(happening.user)).findLast((line) => line.choices.length > 0)
        const text = last?.choices[happening.n - 1] ?? ''
        return known(happening.user, { id: idOf(happening.id), text, action: `choice:${happening.n}` }, happening.id)
      }
      const first = happening.what === 'again' ? posts.get(happening.id) : undefined
      if (first === undefined) throw new Error(`nothing ${happening.what} on the page`)
      return post(first.user, first.body)
    },
    sent: async () => shown,
    failNext: () => undefined,
    close: async () => undefined,
  }
}

const idOf = (id: string): string => `${id}-`.padEnd(16, '0')

export const webKit: ChannelKit = {
  id: 'web',
  happens: ['again', 'presses'],
  files: [],
  failures: [],
  people: 'many',
  rig,
}
