interface Place {
  /** Exact path, without a query: `/wechat-official`. */
  readonly path: `/${string}`
  readonly methods: readonly ('GET' | 'POST')[]
}

/** A page or a callback of a channel, in the words of the platform. The body was measured before; it is at most 64 KB. */
export interface FetchRoute extends Place {
  handle(request: Request): Promise<Response>
}

/** What a listener for Node is sure to find in a request; it is Node's own and has all the rest as well. */
export interface NodeRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly rawBody: Buffer
}

/** What it answers on, Node's own. */
export interface NodeResponse {
  end(): unknown
}

/** The same for libraries that bring a listener for Node. `rawBody` was read before; the stream is at its end. */
export interface NodeRoute extends Place {
  listen(request: NodeRequest, response: NodeResponse): void
}

/** What a channel adds to the one HTTP server, without knowing which one it is. */
export type ChannelRoute = FetchRoute | NodeRoute
