import { crc32, deflateSync } from 'node:zlib'
import type { InboundFile } from '../../src/ports/channel.ts'
import type { Person, World } from './talk.ts'

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** What a telephone writes beside a picture. */
export const PLACE = Buffer.from('GPS 31.2304 N 121.4737 E')

/** A JPEG that says where it was taken; `size` bytes of picture data. */
export function photo(size = 2_000, seed = 1): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0', 'latin1'), PLACE])),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(size, seed),
    Buffer.from([0xff, 0xd9]),
  ])
}

const chunk = (name: string, body: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const out = Buffer.alloc(body.length + 12)
  out.writeUInt32BE(body.length)
  typed.copy(out, 4)
  out.writeUInt32BE(crc32(typed), body.length + 8)
  return out
}

/** The smallest real PNG. */
export const png = (): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 7]))),
    chunk('IEND', Buffer.alloc(0)),
  ])

export const pdf = (): Buffer => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

/** Hands a file over as the channel of this person does, to be named in the next message. */
export async function handsOver(w: World, person: Person, name: string, bytes: Uint8Array): Promise<InboundFile> {
  const file = await w.app().files.take({ channel: person.channel, user: person.user, name, bytes })
  return { kind: 'image', name: file.name, id: file.id }
}
