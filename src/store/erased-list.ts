import { createHmac } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { equalSecret } from '../privacy/secret.ts'
import { prepareFile } from './sqlite-file.ts'

/** One erasure, as the list beside the store keeps it. Nothing in it leads to a person without the key. */
const Entry = z.union([
  z.strictObject({ receipt: z.string(), why: z.enum(['withdrawn', 'erased']), at: z.number(), as: z.string() }),
  z.strictObject({ account: z.string(), at: z.number() }),
])
export type ErasedEntry = z.infer<typeof Entry>

const Line = z.strictObject({ entry: z.unknown(), seal: z.string() })

export const entryKey = (entry: ErasedEntry): string =>
  'receipt' in entry ? `${entry.receipt} ${entry.why}` : entry.account

/** By what an account is recognised that is no longer stored. */
export function accountMark(key: Buffer, { channel, user }: { channel: string; user: string }): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['erased account', channel, user]))
    .digest('base64url')
}

const sealOf = (key: Buffer, entry: unknown): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['erased', entry]))
    .digest('base64url')

function read(line: string, key: Buffer): ErasedEntry | undefined {
  try {
    const { entry, seal } = Line.parse(JSON.parse(line))
    return equalSecret(seal, sealOf(key, entry)) ? Entry.parse(entry) : undefined
  } catch {
    return undefined
  }
}

/** Entries in order. What was not written with this key, or was cut off by a crash, is no entry. */
export function readErased(path: string, key: Buffer): readonly ErasedEntry[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : (read(line, key) ?? [])))
}

/** Adds entries; they are on disk when it returns. A line cut off by a crash is ended first. */
export function addErased(path: string, key: Buffer, entries: readonly ErasedEntry[]): void {
  if (entries.length === 0) return
  prepareFile(path)
  const whole = readFileSync(path, 'utf8')
  const lines = entries.map((entry) => `${JSON.stringify({ entry, seal: sealOf(key, entry) })}\n`).join('')
  const file = openSync(path, 'a')
  try {
    appendFileSync(file, whole === '' || whole.endsWith('\n') ? lines : `\n${lines}`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
