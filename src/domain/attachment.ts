import type { Instant } from './shanghai.ts'

export const FILE_TYPES = ['jpeg', 'png', 'webp', 'pdf', 'docx'] as const
export type FileType = (typeof FILE_TYPES)[number]
export type FileKind = 'photo' | 'document'

export const KIND_OF: Readonly<Record<FileType, FileKind>> = {
  jpeg: 'photo',
  png: 'photo',
  webp: 'photo',
  pdf: 'document',
  docx: 'document',
}

/** A picture or document that somebody handed over, without its bytes. */
export interface Attachment {
  /** Made by us; the only name under which the bytes are kept. */
  readonly id: string
  readonly personId: string
  readonly type: FileType
  /** As given, made harmless by {@link harmlessName}: shown, never used as a path or in a header. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Of the bytes as kept, hexadecimal. */
  readonly sha256: string
  readonly addedAt: Instant
  /** Absent while it waits to be handed in: such a file is deleted after a day. */
  readonly submissionId?: string
  /** The addition with which it came, where it did not come with the submission itself. */
  readonly supplementId?: string
}

/** How much is taken. Sizes in bytes. */
export interface FileLimits {
  readonly perMessage: number
  readonly perSubmission: number
  readonly size: number
  /** Of one person in one day. */
  readonly perDay: number
  /** Of everybody together, waiting to be handed in: a new web session costs nothing, so nobody may fill the disk with them. */
  readonly waiting: number
  /** Of everybody together. */
  readonly total: number
}

export const MB = 1024 * 1024

export const FILE_LIMITS: FileLimits = {
  perMessage: 5,
  perSubmission: 5,
  size: 8 * MB,
  perDay: 10 * MB,
  waiting: 200 * MB,
  total: 4096 * MB,
}

const NAME_MAX = 60
const NAMELESS = '未命名'

/** The last part of a name without what steers terminals, turns the direction of reading or cannot be seen. */
export function harmlessName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+/, '')
    .trim()
  const letters = [...plain]
  if (letters.length === 0) return NAMELESS
  return letters.length <= NAME_MAX ? plain : `${letters.slice(0, NAME_MAX - 1).join('')}…`
}
