import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export interface Posted {
  readonly status: number
  readonly body: string
  readonly headers: IncomingHttpHeaders
}

export type Post = (url: string, body: string, headers?: Readonly<Record<string, string>>) => Promise<Posted>

/** Posts over kept connections, as a platform does, with as little work as Node allows. */
export function createPost(): { readonly post: Post; close(): void } {
  const agent = new Agent({ keepAlive: true })
  return {
    post: (url, body, headers = {}) =>
      new Promise((resolve, reject) => {
        const sent = request(url, {
          method: 'POST',
          agent,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        })
        sent.on('error', reject)
        sent.on('response', (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(pieces).toString(),
              headers: response.headers,
            }),
          )
        })
        sent.end(body)
      }),
    close: () => agent.destroy(),
  }
}
