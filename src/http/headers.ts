import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const FRAMED_BY = 'framedBy'
const SHARED = 'shared'
const SANDBOXED = 'sandboxed'
/** Nothing is loaded, run, sent or framed; it has no origin. */
const NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
const NO_FRAME = "frame-ancestors 'none'"

/** Lets pages of these origins show the answer in a frame; without this nobody's may. */
export const letFrame = (c: Context, origins: readonly string[]): void => c.set(FRAMED_BY, origins)

/** Lets pages of other sites load the answer, a script for them. */
export const letLoad = (c: Context): void => c.set(SHARED, true)

/** For what strangers made: whatever it holds, nothing of it runs. */
export const letNothingRun = (c: Context): void => c.set(SANDBOXED, true)

/** Scripts, styles and pictures come from our own files only; nothing inline, no form to elsewhere. */
const guard = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Only the proxy that ends TLS knows whether every later visit may insist on it.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
})

export const guardHeaders: MiddlewareHandler = async (c, next) => {
  await guard(c, next)
  const origins = c.get(FRAMED_BY) as readonly string[] | undefined
  if (origins !== undefined) {
    const policy = c.res.headers.get('content-security-policy') ?? ''
    c.res.headers.set('content-security-policy', policy.replace(NO_FRAME, `frame-ancestors ${origins.join(' ')}`))
    // The older header knows no list.
    c.res.headers.delete('x-frame-options')
  }
  if (c.get(SANDBOXED) === true) c.res.headers.set('content-security-policy', NOTHING)
  if (c.get(SHARED) === true) c.res.headers.set('cross-origin-resource-policy', 'cross-origin')
}

/** What does not say how long it may be kept is not kept at all: pages and answers are personal. */
export const keepNothing: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
