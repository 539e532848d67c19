import type { Context } from 'hono'
import type { Attachment } from '../../src/domain/attachment.ts'
import { KIND_OF } from '../../src/domain/attachment.ts'
import { isProblem } from '../../src/domain/problem.ts'
import type { InboundFile } from '../../src/ports/channel.ts'
import type { FileDesk } from '../../src/ports/files.ts'
import type { Translator } from '../../src/ports/language.ts'
import type { Log } from '../../src/ports/log.ts'
import type { SessionHash } from './decode.ts'
import { refuse, refuseProblem } from './refusal.ts'

/** Longest body of one file; the desk has its own, lower limit and says it. */
export const UPLOAD_BYTES = 16 * 1024 * 1024
/** Files read at the same time, of everybody: each is in memory until it is kept. */
const AT_ONCE = 6
/** The name as the page sends it, percent-encoded: a header holds no Chinese. */
export const NAME_HEADER = 'x-minyi-name'
const NAME_MAX = 1_000

/** What is sent on for a file that was taken. */
export const inboundFile = ({ id, name, type }: Attachment): InboundFile => ({
  id,
  name,
  kind: KIND_OF[type] === 'photo' ? 'image' : 'file',
})

function nameIn(c: Context): string {
  const given = (c.req.header(NAME_HEADER) ?? '').slice(0, NAME_MAX)
  try {
    return decodeURIComponent(given)
  } catch {
    return ''
  }
}

/** Takes one file of the page: its bytes are the body. Answers with the id under which the message then names it. */
export function createUploads(
  desk: FileDesk,
  log: Log,
  translator: Translator | undefined,
): (c: Context, session: SessionHash) => Promise<Response> {
  let reading = 0
  return async (c, session) => {
    if (reading >= AT_ONCE) return refuse(c, 'UPLOADS_BUSY')
    reading++
    try {
      await desk.ready()
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const { id, name, size } = await desk.take({ channel: 'web', user: session, name: nameIn(c), bytes })
      return c.json({ ok: true, id, name, size }, 201)
    } catch (error) {
      if (!isProblem(error)) throw error
      if (error.retry) log.warn({ code: error.code, channel: 'web' }, 'a file was refused')
      return refuseProblem(c, error, translator)
    } finally {
      reading--
    }
  }
}
