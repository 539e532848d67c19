import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to one call instead of the usual. */
export type Mishap =
  | 'dropped'
  | { readonly status: number; readonly retryAfterS?: number }
  | { readonly errcode: number }

export interface Call {
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

/** The API of a platform on this machine: JSON in, JSON out. */
export interface JsonApi {
  readonly base: string
  /** Everything that was taken, in order; what met a mishap is not there. */
  readonly calls: readonly Call[]
  /** What happens to the next calls of a path, one each. */
  failNext(path: string, ...mishaps: readonly Mishap[]): void
  close(): Promise<void>
}

/** @param answer what is answered to a call that is taken */
export async function jsonApi(answer: (call: Call) => unknown): Promise<JsonApi> {
  const calls: Call[] = []
  const mishaps = new Map<string, Mishap[]>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://here')
      const text = Buffer.concat(chunks).toString()
      const call: Call = { path: url.pathname, query: url.searchParams, body: text === '' ? {} : JSON.parse(text) }
      const mishap = mishaps.get(call.path)?.shift()
      if (mishap === 'dropped') return request.socket.destroy()
      if (mishap !== undefined && 'status' in mishap) {
        const after = mishap.retryAfterS
        return response
          .writeHead(mishap.status, after === undefined ? {} : { 'retry-after': String(after) })
          .end('busy')
      }
      if (mishap === undefined) calls.push(call)
      response.setHeader('content-type', 'application/json')
      return response.end(JSON.stringify(mishap ?? answer(call)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    failNext: (path, ...more) => void mishaps.set(path, [...(mishaps.get(path) ?? []), ...more]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
