import fc from 'fast-check'
import type { AttachmentChange } from '../../src/ports/attachments.ts'
import { AT, attachment } from './samples.ts'

type Kinds = { readonly [K in AttachmentChange['do']]: fc.Arbitrary<Extract<AttachmentChange, { readonly do: K }>> }

/** Files taken, handed in and dropped, few enough to meet and large enough to fill the room. */
export const attachmentKinds = (few: (prefix: string) => fc.Arbitrary<string>, at: fc.Arbitrary<number>): Kinds => ({
  'attachment.take': fc
    .tuple(few('f-'), few('p-'), fc.uint8Array({ minLength: 1, maxLength: 4 }), at)
    .map(([id, personId, content, addedAt]) => ({
      do: 'attachment.take',
      attachment: attachment(id, { personId, addedAt, size: content.length }),
      content,
      limits: { perDay: 6, waiting: 8, total: 9 },
      from: AT,
    })),
  'attachment.file': fc
    .tuple(few('f-'), few('sub-'))
    .map(([id, submissionId]) => ({ do: 'attachment.file', ids: [id], submissionId })),
  'attachment.drop': few('f-').map((id) => ({ do: 'attachment.drop', ids: [id] })),
})
