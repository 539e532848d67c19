import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toString as drawCode } from 'qrcode'

/** Where the code is, from the data folder. */
export const LOGIN_CODE_FILE = 'wechat/login.svg'

export interface LoginCode {
  show(code: string): Promise<void>
  hide(): Promise<void>
}

/**
 * The code to log in with. Whoever scans it sees the account's messages, so it stands only in a file that the owner of the
 * data folder can read: in no log, no page and no chat. It goes when it was used.
 */
export function createLoginCode(folder: string): LoginCode {
  const path = join(folder, LOGIN_CODE_FILE)
  let last: Promise<void> = Promise.resolve()
  const next = (run: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(run)
    return last
  }
  return {
    show: (code) =>
      next(async () => {
        await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
        await rm(path, { force: true })
        await writeFile(path, await drawCode(code, { type: 'svg' }), { mode: 0o600 })
      }),
    hide: () => next(() => rm(path, { force: true })),
  }
}
