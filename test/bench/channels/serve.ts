import { createServer, type Listening, listen, type RouteSet } from '../../../src/http/index.ts'
import type { ChannelRoute } from '../../../src/ports/http.ts'
import { QUIET_LOG } from '../../helpers/quiet-log.ts'
import { createPost, type Post } from './post.ts'

export interface Served {
  readonly url: string
  readonly post: Post
  close(): Promise<void>
}

/** The one HTTP server of the program, with the routes of a channel, on a free port of this machine. */
export async function serve(routes: {
  readonly pages?: readonly RouteSet[]
  readonly callbacks?: readonly ChannelRoute[]
}): Promise<Served> {
  const { pages = [], callbacks = [] } = routes
  const server = createServer({
    routes: pages,
    contributed: () => callbacks,
    health: async () => ({}),
    log: QUIET_LOG,
  })
  const listening: Listening = await listen(server, { port: 0 })
  const { post, close } = createPost()
  return {
    url: listening.url,
    post,
    async close() {
      close()
      await listening.close()
    },
  }
}
