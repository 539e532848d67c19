import type { Attachment, FileLimits } from '../domain/attachment.ts'

/** A file as somebody sends it. */
export interface GivenFile {
  readonly channel: string
  /** Who sends it, by the channel's own id. */
  readonly user: string
  /** As given. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where channels hand over the files that people send. What is taken waits a day to be handed in. */
export interface FileDesk {
  limits(): FileLimits
  /** Whether nothing more can be taken now, so that nobody sends megabytes for nothing. @throws {Problem} `FILES_FULL` */
  ready(): Promise<void>
  /**
   * Looks at what it is, takes place data out of pictures, and keeps it.
   * @throws {Problem} `FILE_KIND`, `FILE_EMPTY`, `FILE_TOO_LARGE`, `FILES_TODAY`, `FILES_FULL`
   */
  take(file: GivenFile): Promise<Attachment>
  /** Which of these this person handed over and did not hand in, in that order. */
  waiting(who: Pick<GivenFile, 'channel' | 'user'>, ids: readonly string[]): Promise<readonly Attachment[]>
}
