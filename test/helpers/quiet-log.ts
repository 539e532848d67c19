import type { Log } from '../../src/ports/log.ts'

export const QUIET_LOG: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
