import type { Instant } from '../domain/shanghai.ts'
import type { Choice, Reply } from './channel.ts'

/** One answer. Plain JSON. */
export interface Answer {
  /** What the machine works with: an id, an article number, the text itself. */
  readonly value: string
  /** What the summary shows. */
  readonly shown: string
  /** The person's words exactly as typed, for text that is kept. */
  readonly verbatim?: string
}
export type Answers = Readonly<Record<string, Answer>>

export type Reading =
  | { readonly ok: Answer /** Said before the next question. */; readonly note?: string }
  /** Not valid: the sentence says why; the question is asked again. */
  | { readonly again: string }

/** Whatever a definition needs to read and ask; made by the intent, opaque to the engine. */
export interface FieldContext {
  readonly at: Instant
  readonly answers: Answers
  /** Ids of drafts that do not exist for who fills it in. */
  readonly hidden?: readonly string[]
}

/** One thing to ask. */
export interface Field {
  readonly name: string
  /** As shown in the summary and in "2 改理由". Absent from the summary when `hidden`. */
  readonly title: string
  readonly hidden?: boolean
  /** Words by which people refer to it when they correct it: `手机号`, `电话`. */
  readonly names: readonly string[]
  /** Asked only while this holds. */
  readonly when?: (context: FieldContext) => boolean
  readonly ask: (context: FieldContext) => { readonly text: string; readonly choices?: readonly Choice[] }
  /** Reads an answer to this very question. A choice arrives as its `says`. */
  readonly read: (text: string, context: FieldContext) => Reading
  /**
   * Whether a text that was not asked for could be a value of this field, for corrections without a field name
   * ("不对 是第十二条") and for several answers in one message. Never true for free text.
   */
  readonly recognise?: (text: string, context: FieldContext) => Answer | undefined
  /** What to show when this answer was corrected: the clause now meant. */
  readonly tell?: (context: FieldContext) => string | undefined
  /**
   * Free text takes any words, so a question in mid-dialogue must be told apart from an answer. A field that reads
   * `没有` as an empty value may be left empty.
   */
  readonly free?: boolean
  /** Fields whose answer no longer holds when this one changes. */
  readonly resets?: readonly string[]
}

/** A form as data: what to ask, what is valid, what comes next, what may be said in one go. */
export interface Dialogue {
  readonly id: string
  /** Raised when fields change; a person in the middle of an older version is told and begins again with what still fits. */
  readonly version: number
  /** `对《…》提意见`: how resuming and cancelling name it. */
  readonly name: (answers: Answers) => string
  readonly fields: readonly Field[]
  /** Takes apart a message that answers several questions at once. */
  readonly readAll?: (text: string, context: FieldContext) => Readonly<Record<string, Answer>>
  /** What such a message named that does not exist, in a sentence; with the answers taken from it already in place. */
  readonly amiss?: (text: string, context: FieldContext) => string | undefined
  /** Shown above the fields before confirmation. Absent: no summary, the last answer finishes. */
  readonly summary?: (context: FieldContext) => { readonly heading: string; readonly closing: string }
}

/** What is stored of an open dialogue; Botkit's own state travels in `engine`. */
export interface DialogueState {
  readonly dialogue: string
  readonly version: number
  readonly answers: Answers
  /** Field being asked, or `confirm`. */
  readonly at: string
  readonly updatedAt: Instant
  readonly engine: unknown
}

/** What a text in an open form is if it is no question to us: words that are kept, a readable answer, or neither. */
export type Otherwise = 'words' | 'answer' | 'nothing'

export interface DialogueTurn {
  readonly text: string
  /** Index (from 0) of a chosen option of the last prompt, when a button was pressed. */
  readonly chosen?: number
  readonly at: Instant
  readonly hidden?: readonly string[]
  /** Said before the open question when nothing was written. */
  readonly note?: string
  /**
   * Answers a question or a wish in mid-dialogue; undefined when the text is none. What would else be lost or misread
   * (`nothing`) is one sooner than what would be an answer. Called at most once.
   */
  readonly aside: (text: string, otherwise: Otherwise) => Promise<readonly Reply[] | undefined>
  /** How surely a text means to stop what is being filled in, 0..1. */
  readonly cancels: (text: string) => number
}

export interface DialogueStep {
  readonly replies: readonly Reply[]
  /** Absent = the dialogue ended. */
  readonly state?: DialogueState
  readonly ended?: {
    readonly how: 'finished' | 'cancelled' | 'lost'
    readonly dialogue: string
    readonly answers: Answers
  }
}

/** Runs dialogues. Holds nothing between turns: state comes in and goes out. */
export interface DialogueEngine {
  begin(dialogue: string, given: Answers, turn: Pick<DialogueTurn, 'at' | 'hidden'>): Promise<DialogueStep>
  continue(state: DialogueState, turn: DialogueTurn): Promise<DialogueStep>
}
