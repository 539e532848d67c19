import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { WechatSettings } from '../../adapters/wechaty/schema.ts'
import type { WechatPlatform } from './wechat-platform.ts'

/** The package re-declares Node's `promisify` for the whole program, so its types stay out. */
const PACKAGE: string = 'wechaty-puppet-service'
interface PuppetServer {
  start(): Promise<void>
  stop(): Promise<void>
}
interface ServerPackage {
  readonly PuppetServer: new (options: object) => PuppetServer
}

/** Certificates for tests only: `minyi`, `localhost` and 127.0.0.1, signed by an authority whose key was thrown away; until 2120. */
const TLS = join(import.meta.dirname, 'puppet-tls')
const TOKEN = 'minyi_4f3f3a0e-0d1b-4a51-8c55-1d8a6f0b7e21'

/** A gateway as an office runs it, with certificates of its own, on a port of this machine. */
export interface PuppetGateway {
  readonly settings: WechatSettings
  start(): Promise<void>
  stop(): Promise<void>
}

/** @param tls folder of the certificates */
export async function puppetGateway(platform: WechatPlatform, tls = TLS): Promise<PuppetGateway> {
  const endpoint = `127.0.0.1:${await freePort()}`
  const [serverCert, serverKey] = await Promise.all(
    ['server.pem', 'server.key'].map((name) => readFile(join(tls, name), 'utf8')),
  )
  const { PuppetServer } = (await import(PACKAGE)) as ServerPackage
  let server: PuppetServer | undefined
  return {
    settings: WechatSettings.parse({
      WECHATY_PUPPET: 'service',
      WECHATY_ENDPOINT: endpoint,
      WECHATY_TOKEN: TOKEN,
      WECHATY_CA: join(tls, 'ca.pem'),
    }),
    async start() {
      server = new PuppetServer({
        endpoint,
        token: TOKEN,
        puppet: platform.puppet(),
        tls: { serverCert, serverKey },
      })
      await server.start()
    },
    async stop() {
      await server?.stop()
      server = undefined
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
