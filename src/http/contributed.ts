import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import type { ChannelRoute, NodeRoute } from '../ports/http.ts'
import { refuse } from './refusal.ts'

/** Answers by the route whose path and method fit; what no route wants goes on. */
export function answerContributed(routes: () => readonly ChannelRoute[]): MiddlewareHandler {
  return async (c, next) => {
    const here = routes().filter((route) => route.path === c.req.path)
    const route = here.find(({ methods }) => methods.some((method) => method === c.req.method))
    if (route === undefined) return next()
    return 'handle' in route ? route.handle(c.req.raw) : listenOn(route, c)
  }
}

/** The body has been read within our limit before a listener for Node sees the request. */
async function listenOn(route: NodeRoute, c: Context): Promise<Response> {
  const { incoming, outgoing } = (c.env ?? {}) as Partial<HttpBindings>
  if (incoming === undefined || outgoing === undefined) return refuse(c, 'NOT_FOUND')
  const rawBody = Buffer.from(await c.req.arrayBuffer())
  const request = Object.assign(incoming as HttpBindings['incoming'] & { rawBody: Buffer }, { rawBody })
  outgoing.setHeader('cache-control', 'no-store')
  outgoing.setHeader('x-content-type-options', 'nosniff')
  const over = new Promise<void>((resolve) => outgoing.once('close', resolve))
  route.listen(request, outgoing)
  await over
  return RESPONSE_ALREADY_SENT
}
