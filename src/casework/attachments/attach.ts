import type { Attachment } from '../../domain/attachment.ts'
import type { Instant } from '../../domain/shanghai.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Turn } from '../../ports/intent.ts'
import type { Change } from '../../ports/store.ts'
import { fileMark } from '../../privacy/chain.ts'

const idsOf = (files: readonly Attachment[]): readonly string[] => files.map(({ id }) => id)

/** Puts files to a submission in the transaction that files it. */
export const fileWith = (submissionId: string, files: readonly Attachment[]): readonly Change[] =>
  files.length === 0 ? [] : [{ do: 'attachment.file', ids: idsOf(files), submissionId }]

/** Puts files to what is added to a submission; the trail says which, as the words of the submission are closed. */
export function attachTo(
  { id, personId, receipt }: Pick<Submission, 'id' | 'personId' | 'receipt'>,
  files: readonly Attachment[],
  supplementId: string,
  at: Instant,
  channel: string,
): readonly Change[] {
  if (files.length === 0) return []
  return [
    { do: 'attachment.file', ids: idsOf(files), submissionId: id, supplementId },
    {
      do: 'audit',
      entry: {
        at,
        actorId: personId,
        role: '市民',
        channel,
        command: 'attach',
        target: receipt,
        result: 'done',
        after: JSON.stringify({ files: files.map(fileMark) }),
      },
    },
  ]
}

/** Files that came with this very message. */
export const cameNow = ({ message, files }: Pick<Turn, 'message' | 'files'>): readonly Attachment[] =>
  files.filter(({ id }) => message.files.some((one) => one.id === id))
