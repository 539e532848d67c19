import { createHmac, hash } from 'node:crypto'
import { RECEIPT_ALPHABET } from '../domain/receipt.ts'
import { storable } from '../domain/storable.ts'
import type { Submission } from '../domain/submission.ts'

/** Links of rows made before there was a chain: whoever has the database alone could make them anew. */
const OLD = 'old:'
/** Six bits each. */
const LINK_CHARACTERS = 22
/** 40 bits of a digest: a citizen can read it out, and nobody can hold a changed record against it without the key. */
const FINGERPRINT_BYTES = 5
const FINGERPRINT_CHARACTERS = 8

/** The key of a store that was opened without one. It orders rows and proves nothing. */
export const OPEN_KEY: Buffer = Buffer.from('minyi: a chain without a key')

type Part = string | number | null | undefined

/** As they are stored: what no database keeps shows in JSON as an escape. */
function textOf(parts: readonly Part[]): string {
  const text = JSON.stringify(parts)
  if (!text.includes('\\u')) return text
  return JSON.stringify(parts.map((part) => (typeof part === 'string' ? storable(part) : part)))
}

/** The key of the chains, drawn from the key of the data folder, so that neither can stand in for the other. */
export function chainKeyOf(seal: (secret: string) => string): Buffer {
  return Buffer.from(seal('minyi:chain:1'), 'base64url')
}

export interface Mac {
  /** Stands with the row, and the next row is made of it. */
  readonly link: string
  /** Stands only at the end of the chain and is overwritten there, so that an earlier end cannot be put back. */
  readonly seal: string
}

/** What ties a row to the one before it, whose link is one of the parts: 128 bits of link and as many of seal. */
export function macOf(key: Buffer, parts: readonly Part[]): Mac {
  const mac = createHmac('sha256', key).update(textOf(parts)).digest('base64url')
  return { link: mac.slice(0, LINK_CHARACTERS), seal: mac.slice(LINK_CHARACTERS) }
}

/** The same for rows that were there before the chain began: without a key, and marked. */
export function oldLinkOf(parts: readonly Part[]): string {
  return OLD + hash('sha256', textOf(parts), 'base64url')
}

export const isOldLink = (link: string | undefined): boolean => link?.startsWith(OLD) === true

/** What was handed in and never changes afterwards; words as the JSON text that is stored. */
export type Recorded = Pick<
  Submission,
  | 'receipt'
  | 'kind'
  | 'filedAt'
  | 'consultationId'
  | 'clause'
  | 'clauseText'
  | 'body'
  | 'reason'
  | 'consentAt'
  | 'consentNotice'
  | 'readingId'
  | 'stance'
  | 'speaksFor'
> & { readonly words: string; readonly clauseIds?: string | readonly string[] }

/** What older records do not have is left out of theirs, so that their digests stay what they are. */
function madeOn({ readingId, clauseIds, stance, speaksFor }: Recorded): readonly Part[] {
  if ([readingId, clauseIds, stance, speaksFor].every((one) => one === undefined)) return []
  const clauses = typeof clauseIds === 'object' ? JSON.stringify(clauseIds) : clauseIds
  return [readingId, clauses, stance, ...(speaksFor === undefined ? [] : [speaksFor])]
}

/** Digest of a record. The salt keeps it from being found by guessing the words; it goes when they go. */
export function digestOf(record: Recorded, salt: string): string {
  const { receipt, kind, filedAt, consultationId, clause, clauseText, body, reason, consentAt, consentNotice } = record
  const said = [body, reason, record.words]
  const about = [receipt, kind, filedAt, consultationId, clause, clauseText, consentAt, consentNotice]
  return hash('sha256', textOf([salt, ...about, ...said, ...madeOn(record)]), 'base64url')
}

/** How a file stands in the trail: with its id, which goes when it goes, so that nobody finds it by its content. */
export function fileMark({ id, sha256 }: { readonly id: string; readonly sha256: string }): string {
  return hash('sha256', `${id}:${sha256}`, 'base64url')
}

/** `4K7M-9Q2T`: the beginning of a digest as a citizen keeps it. */
export function fingerprintOf(digest: string): string {
  let rest = Buffer.from(digest, 'base64url').readUIntBE(0, FINGERPRINT_BYTES)
  let characters = ''
  for (let n = 0; n < FINGERPRINT_CHARACTERS; n++) {
    characters = RECEIPT_ALPHABET.charAt(rest % RECEIPT_ALPHABET.length) + characters
    rest = Math.floor(rest / RECEIPT_ALPHABET.length)
  }
  return `${characters.slice(0, 4)}-${characters.slice(4)}`
}
