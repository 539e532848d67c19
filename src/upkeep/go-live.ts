import type { Instant } from '../domain/shanghai.ts'
import type { Change } from '../ports/store.ts'
import type { Draft } from './drafts.ts'

interface Approver {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly channel: string
}

/** Puts a draft among the live entries as an approved batch of its own, with its row in the trail. */
export function goLive(draft: Draft, by: Approver, at: Instant): readonly Change[] {
  const { entry } = draft
  return [
    {
      do: 'knowledge.put',
      batch: { id: entry.id, importedAt: draft.at, importedBy: draft.by.name, approvedBy: by.name, approvedAt: at },
      records: [{ kind: 'entry', id: entry.id, data: entry }],
    },
    {
      do: 'audit',
      entry: {
        at,
        actorId: by.id,
        role: by.role,
        channel: by.channel,
        command: 'kb-approve',
        target: entry.id,
        result: 'done',
        before: draft.by.id,
      },
    },
  ]
}
