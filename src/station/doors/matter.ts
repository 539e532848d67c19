import type { Topic } from './topics.ts'

/** One kind of matter in words. */
export interface Cue {
  /** `record`: about one person's files; `figure`: fixed anew every year. The subject then names the body. */
  readonly topic: Topic | 'record' | 'figure'
  readonly pattern: RegExp
  /** Words that show that something else is meant. */
  readonly except?: RegExp
  /** Stored knowledge that answers it goes first. */
  readonly soft?: boolean
}

/** A matter of another body. */
export interface Matter {
  readonly topic: Topic
  /** Stored knowledge that answers the same words goes first. */
  readonly soft: boolean
  /** Told by a phrase of its own; otherwise it gives way to a wish that is plain. */
  readonly sure: boolean
  /** Only asked about in general: nobody is sent away, who knows is named. */
  readonly asked?: true
}
