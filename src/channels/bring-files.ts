import { MB } from '../domain/attachment.ts'
import { isProblem, Problem } from '../domain/problem.ts'
import type { Inbound, InboundFile } from '../ports/channel.ts'
import type { FileDesk } from '../ports/files.ts'
import { forgetOldest } from './forget-oldest.ts'

/** `not-allowed`: the office did not let us look at files there. */
export type Brought = Uint8Array | 'too-large' | 'not-allowed' | undefined

/** A file that a platform keeps until somebody fetches it. */
export interface KeptFile {
  readonly name: string
  /** Never throws; undefined when it could not be had. */
  bring(maxBytes: number): Promise<Brought>
}

/** Deliveries that may come a second time while the first is still remembered. */
const MAX_KNOWN = 1_000
const NOT_HAD = '有一个附件没有取到，请再发一次。'
const NOT_OPEN = '这里还没有开通收照片和文件，请用文字说一下您想问什么、想说什么。'

/**
 * Fetches what somebody sent alone to us and hands it over, one file after the other; what was not taken carries its
 * reason. The same message again brings nothing a second time. Without a desk files stay what they were: named.
 */
export function createBringer(
  desk: FileDesk | undefined,
): (message: Inbound, kept: readonly (KeptFile | undefined)[]) => Promise<Inbound> {
  const known = new Map<string, Promise<Inbound>>()
  if (desk === undefined) return async (message) => message

  async function one(
    message: Inbound,
    file: InboundFile,
    kept: KeptFile | undefined,
    place: number,
  ): Promise<InboundFile> {
    if (kept === undefined) return file
    const { perMessage, size } = (desk as FileDesk).limits()
    const refuse = (refused: string): InboundFile => ({ kind: file.kind, refused })
    if (place >= perMessage) return refuse(new Problem('FILES_AT_ONCE', { max: perMessage }).say)
    try {
      await (desk as FileDesk).ready()
      const bytes = await kept.bring(size)
      if (bytes === undefined) return refuse(NOT_HAD)
      if (bytes === 'not-allowed') return refuse(NOT_OPEN)
      if (bytes === 'too-large') return refuse(new Problem('FILE_TOO_LARGE', { mb: Math.floor(size / MB) }).say)
      const { channel } = message.from
      const taken = await (desk as FileDesk).take({ channel, user: message.sender.id, name: kept.name, bytes })
      return { kind: file.kind, name: taken.name, id: taken.id }
    } catch (error) {
      if (!isProblem(error)) throw error
      return refuse(error.say)
    }
  }

  async function all(message: Inbound, kept: readonly (KeptFile | undefined)[]): Promise<Inbound> {
    const files: InboundFile[] = []
    for (const [n, file] of message.files.entries()) files.push(await one(message, file, kept[n], n))
    return { ...message, files }
  }

  return (message, kept) => {
    if (message.scope !== 'direct' || kept.every((file) => file === undefined)) return Promise.resolve(message)
    const before = known.get(message.key)
    if (before !== undefined) return before
    const work = all(message, kept)
    known.set(message.key, work)
    forgetOldest(known, MAX_KNOWN)
    work.catch(() => known.delete(message.key))
    return work
  }
}

/** Reads a body up to so many bytes; a longer one is not read to its end. */
export async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array | 'too-large'> {
  const { body } = response
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await body?.cancel()
    return 'too-large'
  }
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body ?? []) {
    length += piece.length
    if (length > maxBytes) return 'too-large'
    pieces.push(piece)
  }
  return Uint8Array.from(Buffer.concat(pieces))
}
