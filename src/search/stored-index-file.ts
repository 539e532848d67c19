import { type FileHandle, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { RULES, type StoredIndex } from './stored-index.ts'
import {
  ARRAY_NAMES,
  type ArrayName,
  type Arrays,
  emptyArray,
  putTogether,
  type Small,
  takeApart,
} from './stored-index-pieces.ts'

/** Name of the file in the data folder. */
export const INDEX_FILE = 'index.bin'
/** Raised whenever the layout of the file, or how texts become units and terms, is another one. */
const FORMAT = 1
const MAGIC = Buffer.from('minyi-index\n')
const LENGTH_BYTES = 4
const CHECKSUM_BYTES = 4
/** Bytes read or written at once: the checksum of a piece takes a millisecond or two. */
const PIECE = 1 << 22
/** Texts written at once. */
const TEXTS = 5_000
/** The header names laws and words; longer than this it is none of ours. */
const MOST_HEADER = 1 << 28
const WORKSHOP = 'index-'
/** A folder left behind by a process that was killed in the middle of writing. */
const LEFT_BEHIND_MS = 60 * 60_000

interface Header {
  readonly format: number
  readonly endianness: string
  readonly rules: string
  readonly lengths: Readonly<Record<ArrayName, number>>
  readonly textUnits: number
  readonly small: Small
}

/** Why a file is not used, in words for the log; `none` = there is no file. */
export type Unread = 'none' | 'other format' | 'other rules' | 'truncated' | 'broken'

/**
 * Writes the index so that a reader finds the old file or the new one, never half of one.
 * @throws when the folder cannot be written
 */
export async function writeIndex(folder: string, index: StoredIndex): Promise<void> {
  const workshop = await mkdtemp(join(folder, WORKSHOP))
  try {
    const path = join(workshop, INDEX_FILE)
    const file = await open(path, 'wx', 0o600)
    try {
      await writeAll(file, index)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(path, join(folder, INDEX_FILE))
    await sweep(folder, (await stat(workshop)).mtimeMs - LEFT_BEHIND_MS)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function writeAll(file: FileHandle, index: StoredIndex): Promise<void> {
  const { arrays, small } = takeApart(index)
  const lengths = Object.fromEntries(ARRAY_NAMES.map((name) => [name, arrays[name].length])) as Header['lengths']
  const header: Header = {
    format: FORMAT,
    endianness: endianness(),
    rules: RULES,
    lengths,
    textUnits: arrays.textEnds.at(-1) ?? 0,
    small,
  }
  let sum = 0
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE)
      sum = crc32(piece, sum)
      for (let done = 0; done < piece.length; ) done += (await file.write(piece, done)).bytesWritten
    }
  }
  const head = Buffer.from(JSON.stringify(header))
  await write(Buffer.concat([MAGIC, numberBytes(head.length), head]))
  for (const name of ARRAY_NAMES) await write(bytesOf(arrays[name]))
  const { texts } = index.traits
  for (let i = 0; i < texts.length; i += TEXTS) await write(Buffer.from(texts.slice(i, i + TEXTS).join(''), 'utf16le'))
  await file.write(numberBytes(sum))
}

/** Reads what {@link writeIndex} wrote, checked to the last byte. */
export async function readIndex(folder: string): Promise<StoredIndex | Unread> {
  let file: FileHandle
  try {
    file = await open(join(folder, INDEX_FILE), 'r')
  } catch {
    return 'none'
  }
  try {
    return await readAll(file)
  } catch {
    return 'broken'
  } finally {
    await file.close()
  }
}

async function readAll(file: FileHandle): Promise<StoredIndex | Unread> {
  const { size } = await file.stat()
  let position = 0
  let sum = 0
  const fill = async (bytes: Uint8Array): Promise<boolean> => {
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, bytes.length - at), position)
      if (bytesRead === 0) return false
      sum = crc32(bytes.subarray(at, at + bytesRead), sum)
      at += bytesRead
      position += bytesRead
    }
    return true
  }
  const lead = Buffer.alloc(MAGIC.length + LENGTH_BYTES)
  if (!(await fill(lead))) return 'truncated'
  const headLength = lead.readUInt32LE(MAGIC.length)
  if (!lead.subarray(0, MAGIC.length).equals(MAGIC) || headLength > MOST_HEADER) return 'other format'
  if (position + headLength > size) return 'truncated'
  const head = Buffer.alloc(headLength)
  await fill(head)
  const header = JSON.parse(head.toString()) as Header
  if (header.format !== FORMAT || header.endianness !== endianness()) return 'other format'
  if (header.rules !== RULES) return 'other rules'
  if (position + bodyBytes(header) + CHECKSUM_BYTES !== size) return 'truncated'
  const arrays: Partial<Record<ArrayName, Arrays[ArrayName]>> = {}
  for (const name of ARRAY_NAMES) {
    const array = emptyArray(name, header.lengths[name])
    if (!(await fill(bytesOf(array)))) return 'truncated'
    arrays[name] = array
  }
  const texts = Buffer.allocUnsafeSlow(header.textUnits * Uint16Array.BYTES_PER_ELEMENT)
  if (!(await fill(texts))) return 'truncated'
  const expected = sum
  const tail = Buffer.alloc(CHECKSUM_BYTES)
  if (!(await fill(tail))) return 'truncated'
  if (tail.readUInt32LE() !== expected) return 'broken'
  return putTogether(arrays as Arrays, header.small, texts.toString('utf16le'))
}

function bodyBytes({ lengths, textUnits }: Header): number {
  const arrays = ARRAY_NAMES.reduce((all, name) => all + lengths[name] * emptyArray(name, 0).BYTES_PER_ELEMENT, 0)
  return arrays + textUnits * Uint16Array.BYTES_PER_ELEMENT
}

function bytesOf(array: Arrays[ArrayName]): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** Others write in this folder too: what is gone when one looks was theirs. */
async function sweep(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(WORKSHOP)) continue
    const path = join(folder, name)
    const made = await stat(path).catch(() => undefined)
    if (made !== undefined && made.mtimeMs < before) await rm(path, { recursive: true, force: true })
  }
}
