import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Wechaty, WechatyBuilder, type WechatyOptions, log as wechatyLog } from 'wechaty'
import { readAuthority } from './authority.ts'
import { Refused } from './refused.ts'
import { serverNameOf, type WechatSettings } from './schema.ts'

const SERVICE = 'wechaty-puppet-service'
/** The line has a heartbeat of its own; two that reset one puppet get in each other's way. */
const NO_WATCHDOG_S = 24 * 60 * 60

export type MakePuppet = () => Extract<WechatyOptions, { puppetOptions?: never }>['puppet']

/** A client of its own for every log-in, not yet started: nothing that an earlier one remembered can slip in. @throws {Refused} */
export async function connect(settings: WechatSettings, folder: string): Promise<Wechaty> {
  const service = settings.WECHATY_PUPPET === 'service'
  const name = service ? SERVICE : settings.WECHATY_PUPPET
  const puppetOptions = {
    timeoutSeconds: NO_WATCHDOG_S,
    ...(settings.WECHATY_TOKEN === undefined ? {} : { token: settings.WECHATY_TOKEN }),
    ...(settings.WECHATY_ENDPOINT === undefined ? {} : { endpoint: settings.WECHATY_ENDPOINT }),
    ...(service ? { tls: await tlsOf(settings) } : {}),
  }
  await found(name)
  return build({
    puppet: name as never,
    puppetOptions,
    // A puppet in this process keeps its log-in there; a service keeps it itself.
    ...(service ? {} : { name: await loginIn(folder) }),
  })
}

/** Wechaty's own log tells names, words and codes; ours tells none, so only ours speaks. */
export async function build(options: WechatyOptions): Promise<Wechaty> {
  wechatyLog.level('silent')
  const bot = WechatyBuilder.build(options)
  // Without a listener an error of Wechaty would end the process. The line listens to those of the puppet.
  bot.on('error', () => undefined)
  await bot.init()
  keepOffDisk(bot.puppet)
  return bot
}

async function tlsOf(settings: WechatSettings): Promise<object> {
  return { disable: false, serverName: serverNameOf(settings), caCert: await readAuthority(settings.WECHATY_CA ?? '') }
}

async function found(name: string): Promise<void> {
  try {
    await import(name)
  } catch (cause) {
    throw new Refused(`WECHATY_PUPPET 写的 ${name} 没有装好，请先安装这个包（npm install ${name}）`, { cause })
  }
}

async function loginIn(folder: string): Promise<string> {
  const own = join(folder, 'wechat')
  await mkdir(own, { recursive: true, mode: 0o700 })
  return join(own, 'login')
}

/**
 * The client of the service would write contacts and rooms to `~/.wechaty/…/<token>`. Its store is never opened, so
 * everything stays in memory: the puppet has a cache there anyway.
 */
function keepOffDisk(puppet: object): void {
  const { _payloadStore: store } = puppet as { _payloadStore?: { start: () => Promise<void> } }
  if (store !== undefined) store.start = async () => undefined
}
