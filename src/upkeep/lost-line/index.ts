import { groupsNow } from '../../people/groups.ts'
import type { ChannelId } from '../../ports/channel.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { LineNews } from '../../ports/line-news.ts'
import type { Log } from '../../ports/log.ts'
import type { Change, Store } from '../../ports/store.ts'
import { tellAdministrators } from '../tell-administrators.ts'
import { type KeptLine, keepLine, keptLine } from './kept.ts'
import { sayBack, sayLost, sayScan } from './say.ts'

/** A process that was away for less has missed nothing worth a message. */
const GAP_MS = 2 * 60_000
/** Where the code to log in with lies when no page of ours can be reached. */
const FILE = 'wechat/login.svg'

export interface LineWatchOptions {
  readonly store: Pick<Store, 'people' | 'conversation' | 'groups' | 'commit'>
  readonly knowledge: () => Pick<Knowledge, 'content'>
  readonly log: Log
  readonly publicUrl?: string
  /** Called when something stands in the outbox. */
  readonly added: () => unknown
}

/**
 * Hears how the line of a channel stands and tells the administrators on the other channels, once a loss, once a return,
 * once a code to scan. News are taken one after the other. Never rejects.
 */
export function createLineWatch(options: LineWatchOptions): (channel: ChannelId, news: LineNews) => Promise<void> {
  const { store, log } = options
  let last: Promise<void> = Promise.resolve()
  return (channel, news) => {
    last = last
      .then(async () => {
        const changes = await follow(channel, news, options)
        if (changes.length === 0) return
        await store.commit(changes)
        if (changes.some((change) => change.do === 'outbox.add')) options.added()
      })
      .catch((cause: unknown) => log.error({ channel, news: news.what }, 'news of a line could not be taken', cause))
    return last
  }
}

async function follow(channel: ChannelId, news: LineNews, options: LineWatchOptions): Promise<readonly Change[]> {
  const kept = await keptLine(options.store, channel)
  const keep = (line: KeptLine): Change => keepLine(channel, line, news.at)
  const tell = async (event: string, text: string): Promise<readonly Change[]> => {
    const alarm = { event: `line:${channel}:${event}`, text, at: news.at, except: channel }
    const told = await tellAdministrators(options.store, alarm)
    if (told.length === 0)
      options.log.error({ channel }, 'a line needs somebody, and no administrator has another account')
    return told
  }
  switch (news.what) {
    case 'up': {
      const { goodAt = news.at, gap } = kept ?? {}
      const from = gap?.from ?? goodAt
      const gone = gap !== undefined || kept?.lostAt !== undefined || news.at - from > GAP_MS
      const until = news.at
      return [keep({ account: news.account, goodAt: news.at, ...(gone ? { gap: { from, until } } : {}) })]
    }
    case 'good':
      return kept === undefined || kept.lostAt !== undefined ? [] : [keep({ ...kept, goodAt: news.at })]
    case 'lost': {
      if (kept === undefined || kept.lostAt !== undefined) return []
      const goodAt = news.goodAt ?? kept.goodAt
      return [
        keep({ ...kept, goodAt, lostAt: news.at }),
        ...(await tell(`lost:${goodAt}`, sayLost(channel, goodAt, news.at))),
      ]
    }
    case 'scan': {
      const link = options.publicUrl === undefined ? undefined : new URL(news.path, options.publicUrl).href
      // As long as a code waits nothing is said twice: the store takes one message under a key.
      return tell(`scan:${news.since}`, sayScan(channel, link, FILE))
    }
    case 'settled': {
      if (kept?.gap === undefined) return []
      const { gap, ...line } = kept
      const all = await groupsNow(options.knowledge().content.groups, options.store)
      const bound = all.filter((one) => one.channel === channel)
      const of = (conversation: string): string =>
        bound.find((one) => one.conversation === conversation)?.name ?? '一个没有绑定的群'
      const names = { of, bound: bound.map(({ name }) => name) }
      return [keep(line), ...(await tell(`back:${gap.until}`, sayBack(channel, gap, news, names)))]
    }
  }
}
