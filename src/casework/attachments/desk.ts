import { createHash } from 'node:crypto'
import { type Attachment, type FileLimits, harmlessName, MB } from '../../domain/attachment.ts'
import { isProblem, Problem } from '../../domain/problem.ts'
import { dayOf, startOf } from '../../domain/shanghai.ts'
import type { Clock } from '../../ports/clock.ts'
import type { FileDesk } from '../../ports/files.ts'
import type { Store } from '../../ports/store.ts'
import { sniff, TAKEN } from './sniff.ts'

export interface DeskOptions {
  readonly store: Pick<Store, 'attachments' | 'commit'>
  readonly clock: Clock
  readonly newId: () => string
  /** Id of the person behind a channel's own id. */
  readonly personOf: (channel: string, user: string) => Promise<string>
  readonly limits: () => FileLimits
}

export function createFileDesk(options: DeskOptions): FileDesk {
  const { store, clock } = options
  const { limits } = options

  async function ready(): Promise<void> {
    if (!(await store.attachments.hasRoom())) throw new Problem('FILES_FULL')
  }

  return {
    limits,
    ready,
    async take({ channel, user, name, bytes }) {
      const { size: most, ...sums } = limits()
      if (bytes.length === 0) throw new Problem('FILE_EMPTY')
      if (bytes.length > most) throw new Problem('FILE_TOO_LARGE', { mb: Math.floor(most / MB) })
      const found = sniff(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
      if (!('ok' in found)) throw new Problem('FILE_KIND', { hint: found.hint, taken: TAKEN })
      await ready()
      const { type, bytes: content } = found.ok
      const at = clock.now()
      const attachment: Attachment = {
        id: options.newId(),
        personId: await options.personOf(channel, user),
        type,
        name: harmlessName(name),
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        addedAt: at,
      }
      const from = startOf(dayOf(at))
      try {
        await store.commit([{ do: 'attachment.take', attachment, content, limits: sums, from }])
      } catch (error) {
        throw isProblem(error, 'STORE_FULL') ? new Problem('FILES_FULL', {}, { cause: error }) : error
      }
      return attachment
    },
    async waiting({ channel, user }, ids) {
      if (ids.length === 0) return []
      const personId = await options.personOf(channel, user)
      const found = await store.attachments.find({ ids, personId, waiting: true })
      return ids.flatMap((id) => found.find((file) => file.id === id) ?? [])
    },
  }
}
