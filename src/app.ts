import { createFileDesk } from './casework/attachments/desk.ts'
import { fileLimits } from './casework/attachments/limits.ts'
import { homeOf } from './casework/home.ts'
import { RATING_CHOICES } from './casework/notice.ts'
import { createNoticeKeeper } from './casework/notice-keeper.ts'
import { type Conversation, createConversation } from './conversation/index.ts'
import { identify } from './conversation/people.ts'
import type { Router } from './conversation/router/index.ts'
import { createDialogueEngine } from './dialogue/index.ts'
import type { Random } from './domain/receipt.ts'
import { routerFor } from './kept-router.ts'
import type { Channel, ChannelId } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import type { DialogueEngine } from './ports/dialogue.ts'
import type { FileDesk } from './ports/files.ts'
import type { Home } from './ports/home.ts'
import type { Intent, Speaker } from './ports/intent.ts'
import type { Translator } from './ports/language.ts'
import type { LineNews } from './ports/line-news.ts'
import type { Log } from './ports/log.ts'
import { laneAt } from './ports/notices.ts'
import type { Store } from './ports/store.ts'
import { createSchedule, type Schedule } from './schedule/index.ts'
import { jobs } from './schedule/jobs.ts'
import { translatorFor } from './translator-for.ts'
import { changesOfGivenUp } from './upkeep/given-up.ts'
import type { Library } from './upkeep/library.ts'
import { createLineWatch } from './upkeep/lost-line/index.ts'
import { createSendingWatch } from './upkeep/sending-pauses.ts'
import { alarming } from './upkeep/tampering.ts'

export interface AppOptions {
  /** Instead of the one that speaks for the intents. */
  readonly translator?: Translator
  readonly store: Store
  readonly library: Library
  readonly clock: Clock
  readonly log: Log
  readonly random: Random & { id(): string }
  readonly seal: (secret: string) => string
  readonly intents: readonly Intent[]
  readonly channels: readonly Channel[]
  readonly perMinute: number
  readonly publicUrl?: string
  readonly wake?: (inMs: number, run: () => void) => void
}

export interface App {
  readonly conversation: Conversation
  readonly router: Router
  readonly engine: () => Promise<DialogueEngine>
  /** At rest until somebody runs it: only the process that serves does. */
  readonly schedule: Schedule
  /** Where channels hand over pictures and documents. */
  readonly files: FileDesk
  speakerOf(channel: string, user: string): Promise<Speaker>
  /** What stands on the page of a channel that only this person sees. */
  homeOf(channel: ChannelId, user: string): Promise<Home>
  /** Somebody looks at the page of a channel again on which they can only be written to while they do. */
  isBack(channel: ChannelId, user: string): Promise<void>
  /** Takes what a channel tells of its line; administrators hear of it on the others. */
  tellNews(channel: ChannelId, news: LineNews): Promise<void>
}

/** Puts the parts together: knowledge, intents, dialogues, channels. */
export function createApp(given: AppOptions): App {
  const options = { ...given, store: alarming(given.store, given.log) }
  const { store, library, intents } = options
  const router = routerFor(intents)
  const channels = new Map(options.channels.map((channel) => [channel.id as string, channel]))
  let engine: Promise<DialogueEngine> | undefined
  const loadEngine = (): Promise<DialogueEngine> => {
    engine ??= createDialogueEngine(intents.flatMap((intent) => intent.dialogues?.(library.current) ?? []))
    return engine
  }
  const conversation = createConversation({
    ...options,
    translator: options.translator ?? translatorFor(intents),
    engine: loadEngine,
    knowledge: library.current,
    route: (text, role) => router(text, { role }),
    channel: (id) => channels.get(id),
    jitter: Math.random,
    keeper: createNoticeKeeper(store, library.current),
    onSending: (news) => watchSending(news),
    givenUp: (message) => changesOfGivenUp(store, message),
    noticeMenu: async (id) => {
      const [submission] = await store.submissions.find({ ids: [id], limit: 1 })
      return submission === undefined
        ? undefined
        : RATING_CHOICES.map((c) => ({ label: c.label, says: `${c.label} ${submission.receipt}` }))
    },
  })
  const schedule = createSchedule({ ...options, jobs, knowledge: library.current, newId: options.random.id })
  const speakerOf = async (channel: string, user: string): Promise<Speaker> => {
    const from = { channel: channel as ChannelId }
    return (await identify({ from, sender: { id: user } }, store, options.seal)).speaker
  }
  const files = createFileDesk({
    store,
    clock: options.clock,
    newId: options.random.id,
    personOf: async (channel, user) => (await speakerOf(channel, user)).id,
    limits: () => fileLimits(library.current().content.settings),
  })
  const homeOfUser = async (channel: ChannelId, user: string): Promise<Home> => {
    return homeOf(await speakerOf(channel, user), { store, knowledge: library.current(), at: options.clock.now() })
  }
  const added = (): void =>
    void conversation.poll().catch((cause: unknown) => options.log.error({}, 'looking for notices failed', cause))
  const watchLine = createLineWatch({ ...options, knowledge: library.current, added })
  const watchSending = createSendingWatch({ ...options, added })
  const tellNews: App['tellNews'] = (channel, news) => {
    if (news.what === 'up') conversation.hasten(channel)
    return watchLine(channel, news)
  }
  const isBack: App['isBack'] = async (channel, user) => {
    const lane = laneAt({ channel, account: channel, conversation: user, user })
    await conversation.isBack(lane, (await speakerOf(channel, user)).id)
  }
  return { conversation, router, engine: loadEngine, schedule, files, speakerOf, homeOf: homeOfUser, isBack, tellNews }
}
