import { createWebChannel } from '../adapters/web/index.ts'
import { intents } from '../intents/index.ts'
import { createApp } from './app.ts'
import { yearsMissing } from './casework/clock/years.ts'
import { sayFailing } from './channels/failing.ts'
import { createChannels } from './channels/index.ts'
import { openOffice, sealIn } from './commands/office.ts'
import type { Config } from './config.ts'
import { laneOf } from './conversation/compose.ts'
import { isStaff } from './domain/role.ts'
import { createCalendarRoutes, createExportRoutes, createFileRoutes, createServer, listen } from './http/index.ts'
import { createLog } from './log.ts'
import type { FileDesk } from './ports/files.ts'
import type { Lane } from './ports/store.ts'
import { systemRandom } from './random.ts'
import { warmEnglish } from './search/english/index.ts'
import { sqlitePathOf, takeServeLock } from './store/index.ts'
import { translatorFor } from './translator-for.ts'
import { openLibrary } from './upkeep/library.ts'
import { watchChains } from './upkeep/tampering.ts'
import { VERSION } from './version.ts'

/** How often a server looks for work that fell due. */
const DUE_MS = 60_000
/** How often a server looks for what the command line changed beside it. */
const POLL_MS = 500
/** Longest wait of a timer; messages due later are found by polling. */
const LONGEST_TIMER_MS = 60 * 60_000

export interface Serving {
  readonly url: string
  stop(): Promise<void>
}

/** Runs everything in one process: store, conversation, web page. @throws {Problem} `ALREADY_SERVING`, `PORT_IN_USE`, `DATA_FOLDER`, ... */
export async function serve(
  config: Config,
  print: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Serving> {
  const log = createLog(config.logLevel)
  const clock = { now: Date.now }
  const path = sqlitePathOf(config.databaseUrl)
  await sealIn(config.dataFolder)
  const lock = path === undefined ? undefined : takeServeLock(path)
  const office = await openOffice(config, clock.now())
  const library = await openLibrary(office.store, log, office.folder)
  const { settings, stations, consultations } = library.current().content
  const files: FileDesk = {
    limits: () => app.files.limits(),
    ready: () => app.files.ready(),
    take: (file) => app.files.take(file),
    waiting: (who, ids) => app.files.waiting(who, ids),
  }
  const web = createWebChannel({
    random: systemRandom,
    clock,
    log,
    botName: settings.botName,
    sample: [...stations, ...consultations].some((one) => one.sample),
    secure: config.secure,
    framedBy: config.embedOn,
    files,
    translator: translatorFor(intents),
    opened: (session) =>
      void app.isBack('web', session).catch((cause: unknown) => log.error({}, 'notices of a page failed', cause)),
    ...(settings.cityOffice.phone === undefined ? {} : { phone: settings.cityOffice.phone }),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  })
  const wake = (inMs: number, run: () => void): void => void setTimeout(run, Math.min(inMs, LONGEST_TIMER_MS)).unref()
  const channels = createChannels(env, {
    host: {
      clock,
      log,
      random: systemRandom,
      botName: settings.botName,
      folder: config.dataFolder,
      files,
      homeOf: (channel, user) => app.homeOf(channel, user),
      tellNews: (channel, news) => void app.tellNews(channel, news),
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    },
    wake,
    jitter: Math.random,
  })
  const app = createApp({
    ...office,
    library,
    clock,
    log,
    random: systemRandom,
    intents,
    channels: [web, ...channels.configured],
    perMinute: config.perMinute,
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    wake,
  })
  await web.start(app.conversation.deliver)
  for (const channel of channels.configured) await channel.start(app.conversation.deliver)
  await app.conversation.recover()
  const webLane = (user: string): Lane => laneOf({ channel: 'web', account: 'web', conversation: user }, user)
  const server = createServer({
    routes: [
      web.routes,
      createCalendarRoutes({ store: office.store, knowledge: library.current, clock }),
      createFileRoutes({
        store: office.store,
        seal: office.seal,
        clock,
        sessionOf: web.sessionOf,
        laneOf: webLane,
        speakerOf: (session) => app.speakerOf('web', session),
      }),
      createExportRoutes({
        store: office.store,
        seal: office.seal,
        knowledge: library.current,
        clock,
        sessionOf: web.sessionOf,
        laneOf: webLane,
      }),
    ],
    contributed: channels.routes,
    log,
    health: async () => ({
      version: VERSION,
      ...(await office.store.outbox.count()),
      givenUp: await office.store.inbox.givenUp(),
      channels: sayFailing(
        { web: 'ok', ...channels.health() },
        new Set(app.conversation.failing().map(({ channel }) => channel)),
      ),
    }),
  })
  const listening = await listen(server, {
    port: config.port,
    ...(config.host === undefined ? {} : { host: config.host }),
  })
  const poll = setInterval(() => {
    Promise.all([library.refresh(), app.conversation.poll()]).catch((cause: unknown) =>
      log.error({}, 'looking for changes failed', cause),
    )
  }, POLL_MS)
  const runDue = (): void => {
    app.schedule
      .run()
      .then(app.conversation.poll)
      .catch((cause: unknown) => log.error({}, 'looking for what fell due failed', cause))
  }
  for (const year of yearsMissing(library.current().content, clock.now()))
    log.error({ year }, 'the holidays of a year are not on file: days of that year are marked as uncertain')
  runDue()
  const due = setInterval(runDue, DUE_MS)
  const watching = watchChains(office.store, log, clock)
  void app.engine()
  void warmEnglish()
  print(`网页聊天：${listening.url}`)
  for (const fault of channels.faults) print(fault)
  const staff = (await office.store.people.list()).filter((p) => isStaff(p.grants))
  print(
    staff.length === 0
      ? '第一位工作人员登录：另开一个终端，运行 npm run -s minyi -- staff add 姓名，再把打印出的登录码发到网页聊天里。'
      : `已有工作人员${staff.length}人。`,
  )
  return {
    url: listening.url,
    async stop() {
      clearInterval(poll)
      clearInterval(due)
      watching.stop()
      await listening.close()
      await app.schedule.stop()
      await app.conversation.stop()
      await web.stop()
      await Promise.all(channels.configured.map((channel) => channel.stop()))
      await library.settled()
      await office.store.close()
      lock?.release()
    },
  }
}
