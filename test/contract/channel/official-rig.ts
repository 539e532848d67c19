import { openOfficial } from '../../../adapters/wechat-official/index.ts'
import { PASSIVE_MS } from '../../../adapters/wechat-official/routes.ts'
import { OfficialSettings } from '../../../adapters/wechat-official/schema.ts'
import type { FetchRoute } from '../../../src/ports/http.ts'
import { systemRandom } from '../../../src/random.ts'
import { callback, GH, given, message, officialApi, readPassive, SEND, text } from '../../helpers/official-account.ts'
import { QUIET_LOG } from '../../helpers/quiet-log.ts'
import { mishapOf } from './mishaps.ts'
import type { ChannelKit, Delivered, Rig } from './rig.ts'

/** @param late every answer misses the time in which it could travel in the response */
async function rig(late: boolean): Promise<Rig> {
  const api = await officialApi()
  const deliveries = new Map<string, () => Request>()
  const passive = new Map<string, { readonly at: number; readonly delivered: Delivered }>()
  const handed = new Map<string, () => void>()
  const reading = new Set<Promise<void>>()
  let route: FetchRoute | undefined
  let count = 0
  let order = 0
  const sentBy: number[] = []

  /** A person reads an answer once, however often the platform had to ask for it. */
  async function read(id: string, response: Response): Promise<void> {
    if (response.status !== 200) throw new Error(`the platform was told ${response.status}`)
    const answer = readPassive(await response.text())
    if (answer === undefined || passive.has(id)) return
    passive.set(id, { at: order++, delivered: { text: answer.text, choices: [], to: { user: answer.to } } })
  }

  async function post(id: string): Promise<void> {
    const again = deliveries.get(id)
    if (again === undefined || route === undefined) throw new Error(`nothing was said as ${id}`)
    const taken = new Promise<void>((resolve) => handed.set(id, resolve))
    const answered = route.handle(again()).then((response) => {
      const work = read(id, response).finally(() => reading.delete(work))
      reading.add(work)
      return work
    })
    await Promise.race([taken, answered])
  }

  const byNumber = new Map<string, string>()
  return {
    async open() {
      const channel = openOfficial(
        OfficialSettings.parse(given(api.base)),
        {
          clock: { now: Date.now },
          log: QUIET_LOG,
          random: systemRandom,
        },
        {
          after: (ms, run) => {
            const timer = setTimeout(run, late && ms === PASSIVE_MS ? 0 : ms)
            return () => clearTimeout(timer)
          },
        },
      )
      route = channel.routes?.[0] as FetchRoute
      return {
        ...channel,
        send: async (to, wire, options) => {
          const before = api.calls.length
          const result = await channel.send(to, wire, options)
          for (let n = before; n < api.calls.length; n++) if (api.calls[n]?.path === SEND) sentBy.push(order++)
          return result
        },
        start: (deliver) =>
          channel.start((said) => {
            const work = deliver(said)
            handed.get(byNumber.get(said.key) ?? '')?.()
            return work
          }),
      }
    },
    receive(happening) {
      if (happening.what === 'again') return post(happening.id)
      if (happening.what !== 'says') throw new Error(`nobody ${happening.what} at an Official Account`)
      const { id, user, text: words, files = [] } = happening
      const number = ++count
      const [kind] = files
      const xml =
        kind === undefined ? text(user, number, words) : message(user, number, { MsgType: kind, MediaId: 'm' })
      deliveries.set(id, callback(xml, Date.now()))
      byNumber.set(`oa:${GH}:${number}`, id)
      return post(id)
    },
    async sent() {
      await Promise.all(reading)
      const messages = api.calls
        .filter(({ path }) => path === SEND)
        .map(({ body }, n) => ({
          at: sentBy[n] ?? order,
          delivered: {
            text: (body.text as { content: string }).content,
            choices: [],
            to: { user: body.touser as string },
          },
        }))
      return [...passive.values(), ...messages].sort((a, b) => a.at - b.at).map(({ delivered }) => delivered)
    },
    ...(late ? { hold: () => api.hold(SEND) } : {}),
    failNext: (...failures) => api.failNext(SEND, ...failures.map(mishapOf)),
    close: api.close,
  }
}

const kit = { id: 'wechat-official', happens: ['again'], people: 'many' } as const
const files = ['image', 'voice', 'video', 'shortvideo', 'location', 'link'] as const

/** Answers travel in the response: the platform has nothing to refuse. */
export const officialKit: ChannelKit = { ...kit, files, failures: [], rig: () => rig(false) }

export const lateOfficialKit: ChannelKit = {
  ...kit,
  files: ['image'],
  failures: ['tooMany', 'unavailable', 'dropped'],
  rig: () => rig(true),
}
