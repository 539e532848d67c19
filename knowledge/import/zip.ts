import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
/** A comment at the end of a package can be this long. */
const COMMENT_LIMIT = 0xffff
/** Value that says: the real figure is in the 64-bit part. */
const IN_64 = 0xffffffff
const LINK = 0o120000
const TYPE_MASK = 0o170000
const UNIX = 3
/** Version 2.0, the first that knows folders and packing. */
const VERSION = 20
const UTF8_FLAG = 0x800

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly encrypted: boolean
  readonly link: boolean
}

const inflate = promisify(inflateRaw)

/** The list of contents of a package; nothing is unpacked. Undefined when it is not whole or larger than 32 bits tell. */
export function listZip(bytes: Buffer): ZipEntry[] | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    const host = bytes.readUInt16LE(at + 4) >>> 8
    const mode = bytes.readUInt32LE(at + 38) >>> 16
    const entry = {
      name: bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      link: host === UNIX && (mode & TYPE_MASK) === LINK,
    }
    if (entry.packed === IN_64 || entry.size === IN_64 || entry.offset === IN_64) return undefined
    entries.push(entry)
    at += ENTRY_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - COMMENT_LIMIT); at--)
    if (bytes.readUInt32LE(at) === END) return at
  return undefined
}

/** Unpacks one entry. Undefined when its size or sum is not what the list says, so a lie about the size costs nothing. */
export async function openEntry(bytes: Buffer, entry: ZipEntry): Promise<Buffer | undefined> {
  const { offset, packed, size, method } = entry
  if (offset + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return undefined
  const start = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) return undefined
  const raw = bytes.subarray(start, start + packed)
  const body = await unpack(raw, method, size)
  return body !== undefined && body.length === size && crc32(body) === entry.crc ? body : undefined
}

async function unpack(raw: Buffer, method: number, size: number): Promise<Buffer | undefined> {
  if (method === 0) return raw
  if (method !== 8 || size === 0) return size === 0 ? Buffer.alloc(0) : undefined
  return inflate(raw, { maxOutputLength: size }).catch(() => undefined)
}

/** A package of these files and nothing else, not packed. */
export function writeZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, body] of files) {
    const title = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(VERSION, 0)
    shared.writeUInt16LE(UTF8_FLAG, 2)
    shared.writeUInt32LE(crc32(body), 10)
    shared.writeUInt32LE(body.length, 14)
    shared.writeUInt32LE(body.length, 18)
    shared.writeUInt16LE(title.length, 22)
    bodies.push(word(LOCAL), shared, title, body)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    list.push(word(ENTRY), Buffer.from([VERSION, 0]), shared, rest, title)
    offset += LOCAL_SIZE + title.length + body.length
  }
  const contents = Buffer.concat(list)
  const end = Buffer.alloc(END_SIZE - 4)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(contents.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, contents, word(END), end])
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
