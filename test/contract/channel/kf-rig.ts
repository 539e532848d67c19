import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWecom } from '../../../adapters/wecom/index.ts'
import { WecomSettings } from '../../../adapters/wecom/schema.ts'
import type { FetchRoute } from '../../../src/ports/http.ts'
import { systemRandom } from '../../../src/random.ts'
import { happened, KF_SEND, kfApi, kfCallback, kfGiven, says } from '../../helpers/kf-api.ts'
import { QUIET_LOG } from '../../helpers/quiet-log.ts'
import { until } from '../../helpers/until.ts'
import { mishapOf } from './mishaps.ts'
import type { ChannelKit, Rig } from './rig.ts'

const WHO = 'wm-'

/** Citizens at 微信客服: the platform keeps what they write until it is pulled. */
async function rig(): Promise<Rig> {
  const api = await kfApi()
  const folder = await mkdtemp(join(tmpdir(), 'minyi-kf-'))
  const written = new Map<string, Parameters<typeof api.put>[0]>()
  const handed = new Map<string, () => void>()
  let route: FetchRoute | undefined

  async function bring(message: Parameters<typeof api.put>[0], isHeard: boolean): Promise<void> {
    const taken = new Promise<void>((resolve) => handed.set(`wecom:kf:${message.msgid}`, resolve))
    const place = api.put(message)
    const response = await route?.handle(kfCallback(Date.now()))
    if (response?.status !== 200) throw new Error(`the platform was told ${response?.status}`)
    await (isHeard ? taken : until(() => api.handedOut() >= place))
  }

  return {
    async open() {
      const channel = await openWecom(WecomSettings.parse(kfGiven(api.base)), {
        clock: { now: Date.now },
        log: QUIET_LOG,
        random: systemRandom,
        botName: '小助手',
        folder,
      })
      route = channel.routes?.[0] as FetchRoute
      return {
        ...channel,
        start: (deliver) =>
          channel.start((said) => {
            const work = deliver(said)
            handed.get(said.key)?.()
            return work
          }),
      }
    },
    async receive(happening) {
      if (happening.what === 'says') {
        const { id, user, text, files: [kind] = [] } = happening
        const what = kind === undefined ? { msgtype: 'text', text: { content: text } } : { msgtype: kind, [kind]: {} }
        written.set(id, says(`${WHO}${user}`, `m${written.size + 1}`, Date.now(), what))
        return bring(written.get(id) ?? {}, true)
      }
      if (happening.what === 'again') return bring(written.get(happening.id) ?? {}, true)
      if (happening.what !== 'recalls') throw new Error(`nobody ${happening.what} there`)
      const recall = { event_type: 'user_recall_msg', recall_msgid: happening.id }
      return bring(happened(`${WHO}ann`, `recall-${happening.id}`, Date.now(), recall), false)
    },
    sent: async () =>
      api.calls
        .filter(({ path }) => path === KF_SEND)
        .map(({ body }) => ({
          text: (body.text as { content: string }).content,
          choices: [],
          to: { user: (body.touser as string).slice(WHO.length) },
        })),
    hold: () => api.hold(KF_SEND),
    failNext: (...failures) => api.failNext(KF_SEND, ...failures.map(mishapOf)),
    async close() {
      await api.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const kfKit: ChannelKit = {
  id: 'wecom',
  happens: ['again', 'recalls'],
  files: ['image', 'voice', 'video', 'file', 'location', 'link', 'business_card', 'miniprogram'],
  failures: ['tooMany', 'unavailable', 'dropped'],
  people: 'many',
  rig,
}
