import { z } from 'zod'

const HERE = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/

/** Address of a platform's API, without a slash at its end; http only for a machine's own proxy. */
export const ApiBase = z.url().refine((url) => (url.startsWith('https://') || HERE.test(url)) && !url.endsWith('/'))
