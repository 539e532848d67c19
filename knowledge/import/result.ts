import type { Article } from '../../src/domain/knowledge.ts'
import type { Day } from '../../src/domain/shanghai.ts'

export interface FileWarning {
  readonly line?: number
  /** Where, when the document has no lines: `第3页“本市建立…”`. */
  readonly place?: string
  /** One plain sentence. */
  readonly say: string
}

export interface ImportedLaw {
  readonly title: string
  /** The text does not say its title: it is that of the file. */
  readonly ofFile?: true
  readonly date?: Day
  readonly effective?: Day
  readonly articles: number
  /** Articles printed a second time with the same words; taken once. */
  readonly repeated?: readonly string[]
  /** What the text says of itself; absent = it says nothing. */
  readonly status?: '已废止' | '已修改' | '尚未施行'
  /** First day on which it is no longer in force, where the text says so. */
  readonly until?: Day
  /** Title that took its place, where the text says so. */
  readonly supersededBy?: string
  /** Titles that this text repeals, `《…》同时废止`. */
  readonly repeals?: readonly string[]
}

/** What an article keeps of the end of its regulation. */
export function endOf({
  status,
  until,
  supersededBy,
}: ImportedLaw): Pick<Article, 'state' | 'repealed' | 'supersededBy'> {
  return {
    ...(status === '已废止' || status === '已修改' ? { state: status } : {}),
    ...(until === undefined ? {} : { repealed: until }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  }
}

/** What came of one file. `hash` is of its bytes: the same hash means nothing changed. */
export type FileResult =
  | {
      readonly ok: true
      readonly file: string
      readonly hash: string
      readonly laws: readonly ImportedLaw[]
      readonly articles: readonly Article[]
      readonly warnings: readonly FileWarning[]
    }
  | {
      readonly ok: false
      readonly file: string
      readonly hash?: string
      /** Why nothing of this file was taken, and what to do, in plain sentences. */
      readonly reason: string
      readonly line?: number
    }

/** A file read into articles, or one sentence on why not. */
export type Parsed =
  | Pick<Extract<FileResult, { ok: true }>, 'laws' | 'articles' | 'warnings'>
  | { readonly reason: string; readonly line?: number }

export interface ImportOptions {
  /** City of regulations that do not say one. */
  readonly city?: string
}
