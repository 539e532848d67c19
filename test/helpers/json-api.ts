import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Held, holding } from './held.ts'

export const MEDIA = '/cgi-bin/media/get'

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

/** The API of a platform on this machine: JSON in, JSON or a picture out. */
export interface JsonApi {
  readonly base: string
  /** Everything that was taken, in order; what met a mishap is not there. */
  readonly calls: readonly Call[]
  /** Pictures by their `media_id`. */
  readonly pictures: Map<string, Buffer>
  /** What happens to the next calls of a path, one each. */
  failNext(path: string, ...mishaps: readonly Mishap[]): void
  /** Holds the answers to that path back. */
  hold(path: string): Held
  close(): Promise<void>
}

/** @param answer what is answered to a call that is taken */
export async function jsonApi(answer: (call: Call) => unknown): Promise<JsonApi> {
  const calls: Call[] = []
  const pictures = new Map<string, Buffer>()
  const mishaps = new Map<string, Mishap[]>()
  const held = holding()
  /** What the platform keeps; only who has a token may ask. */
  const mediaOf = ({ path, query }: Call): Buffer | undefined =>
    path === MEDIA && /token/.test(query.get('access_token') ?? '')
      ? pictures.get(query.get('media_id') ?? '')
      : undefined
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      await held.pass(new URL(request.url ?? '/', 'http://here').pathname)
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
      const said = mishap ?? mediaOf(call) ?? answer(call)
      if (Buffer.isBuffer(said)) return response.setHeader('content-type', 'image/jpeg').end(said)
      response.setHeader('content-type', 'application/json')
      return response.end(JSON.stringify(said))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    pictures,
    hold: held.hold,
    failNext: (path, ...more) => void mishaps.set(path, [...(mishaps.get(path) ?? []), ...more]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
