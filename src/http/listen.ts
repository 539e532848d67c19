import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Problem } from '../domain/problem.ts'
import type { HttpServer } from './server.ts'

const LOOPBACK = '127.0.0.1'
/** Slow senders are cut off; a phone on a bad line needs a minute or two for a picture, everything else is answered sooner. */
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 120_000
/** How long answers in the making are waited for when the server closes. */
const CLOSE_GRACE_MS = 5_000

export interface Listening {
  /** Address to open in a browser, `http://127.0.0.1:3000`. */
  readonly url: string
  /** Ends event streams at once, lets running answers finish, then frees the port. Calling it twice is harmless. */
  close(): Promise<void>
}

/**
 * Begins to answer on a port; 0 takes a free one. Only this machine can reach it unless `host` is given.
 * @throws {Problem} `PORT_IN_USE`, `HOST_UNKNOWN`
 */
export function listen(server: HttpServer, where: { port: number; host?: string }): Promise<Listening> {
  const node = createAdaptorServer({
    fetch: server.app.fetch,
    serverOptions: { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
  }) as Server
  return new Promise((resolve, reject) => {
    node.once('error', (error: NodeJS.ErrnoException) => {
      reject(problemOf(error, where))
    })
    node.listen(where.port, where.host ?? LOOPBACK, () => {
      let closing: Promise<void> | undefined
      resolve({
        url: urlOf(node.address() as AddressInfo),
        close: () => {
          closing ??= closeAll(node, server)
          return closing
        },
      })
    })
  })
}

const NO_SUCH_HOST = ['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN']

function problemOf(cause: NodeJS.ErrnoException, { port, host }: { port: number; host?: string }): Error {
  if (cause.code === 'EADDRINUSE') return new Problem('PORT_IN_USE', { port }, { cause })
  if (NO_SUCH_HOST.includes(cause.code ?? '')) return new Problem('HOST_UNKNOWN', { host: host ?? LOOPBACK }, { cause })
  return cause
}

/** A server on all addresses is opened by the loopback one. */
function urlOf({ address, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://${LOOPBACK}:${port}`
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`
}

function closeAll(node: Server, server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => node.closeAllConnections(), CLOSE_GRACE_MS)
    node.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.endStreams()
    node.closeIdleConnections()
  })
}
