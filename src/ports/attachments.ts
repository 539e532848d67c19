import type { Attachment, FileLimits } from '../domain/attachment.ts'
import type { Instant } from '../domain/shanghai.ts'

export type AttachmentChange =
  /**
   * Keeps a file that waits to be handed in. What there is already is counted where nobody else can come in between.
   * @throws {Problem} `FILES_TODAY` the person brought too much since `from`, `FILES_FULL` everybody together did
   */
  | {
      readonly do: 'attachment.take'
      readonly attachment: Attachment
      readonly content: Uint8Array
      readonly limits: Pick<FileLimits, 'perDay' | 'waiting' | 'total'>
      readonly from: Instant
    }
  /** Puts waiting files to a submission, or to an addition to it. @throws {Problem} `FILE_GONE` one of them waits no more */
  | {
      readonly do: 'attachment.file'
      readonly ids: readonly string[]
      readonly submissionId: string
      readonly supplementId?: string
    }
  /** Deletes files that wait; what was handed in stays. */
  | { readonly do: 'attachment.drop'; readonly ids: readonly string[] }

export interface AttachmentQuery {
  readonly ids?: readonly string[]
  readonly personId?: string
  readonly submissionId?: string
  /** Only what waits to be handed in. */
  readonly waiting?: boolean
}

/** A file that is not as it was handed in. */
export interface AttachmentFault {
  /** Of the submission. */
  readonly receipt: string
  readonly why: 'missing' | 'changed'
}

export interface AttachmentStore {
  /** In the order in which they were handed over. */
  find(query: AttachmentQuery): Promise<readonly Attachment[]>
  content(id: string): Promise<Uint8Array | undefined>
  /** Whether the disk has room for files; always, where the disk is that of another machine. */
  hasRoom(): Promise<boolean>
  /** Holds all that was handed in against what was said of it then, one after the other. */
  check(): Promise<{ readonly files: number; readonly faults: readonly AttachmentFault[] }>
}
