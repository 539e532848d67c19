export { createExportRoutes } from './export-routes.ts'
export { type Listening, listen } from './listen.ts'
export type { RouteSet } from './route-set.ts'
export { createServer, type HttpServer, MAX_BODY_BYTES, type ServerOptions } from './server.ts'
