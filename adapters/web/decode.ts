import { createHash } from 'node:crypto'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { Address, Inbound, InboundFile } from '../../src/ports/channel.ts'
import type { Post } from './schema.ts'

/** SHA-256 of a session cookie in hexadecimal: the only form in which a session is stored or logged. */
export type SessionHash = string

const HASH = /^[0-9a-f]{64}$/

export function hashSession(cookie: string): SessionHash {
  return createHash('sha256').update(cookie).digest('hex')
}

export function isSessionHash(text: string): boolean {
  return HASH.test(text)
}

/** A posted message as the conversation takes it. The same post has the same key: `web:<session>:<id>`. */
export function decode(
  post: Pick<Post, 'id' | 'text' | 'action' | 'language'>,
  session: SessionHash,
  at: Instant,
  files: readonly InboundFile[] = [],
): Inbound {
  const from: Address = { channel: 'web', account: 'web', conversation: session, user: session }
  return {
    key: `web:${session}:${post.id}`,
    at,
    from,
    sender: { id: session },
    scope: 'direct',
    mentioned: true,
    text: post.text,
    ...(post.action === undefined ? {} : { action: post.action }),
    ...(post.language === undefined ? {} : { language: post.language }),
    files,
  }
}
