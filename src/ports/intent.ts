import type { Attachment } from '../domain/attachment.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Random } from '../domain/receipt.ts'
import type { Grant } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Station } from '../domain/station.ts'
import type { Choice, Inbound, Reply } from './channel.ts'
import type { Answers, Dialogue, DialogueState } from './dialogue.ts'
import type { CountQuery } from './figures.ts'
import type { Content, GroupBinding, Search, Answer as SearchAnswer } from './knowledge.ts'
import type { Language, Sentences } from './language.ts'
import type { Phrases } from './phrases.ts'
import type { Output } from './reports.ts'
import type { Change, Confirmed, PlaceInList, Store } from './store.ts'

/** Counts wrong guesses of secrets and codes. */
export interface Attempts {
  allowed(personId: string, at: Instant): boolean
  wrong(personId: string, at: Instant): void
}

/** Knowledge as it stands; replaced as a whole when anything changes. */
export interface Knowledge {
  readonly version: number
  readonly content: Omit<Content, 'people' | 'submissions'>
  readonly search: Search
  /** Questions whose answers were confirmed; the search has learned from them. */
  readonly confirmed?: readonly Confirmed[]
  station(id: string): Station | undefined
  consultation(id: string): Consultation | undefined
}

/** What one lane remembers between turns. Plain JSON. */
export interface Memory {
  readonly dialogue?: DialogueState
  /** The numbered menu shown last. */
  readonly offered?: readonly Choice[]
  /** What was talked about last, for "那绳子要多长" and "滨江那边呢". */
  readonly topic?: {
    readonly label: string
    readonly law?: string
    readonly articles?: readonly string[]
    readonly stationId?: string
    /** What was asked of the station, in words of ours. */
    readonly asked?: string
    readonly consultationId?: string
  }
  /** Receipts in the order in which this staff member last saw them. */
  readonly list?: {
    readonly receipts: readonly string[]
    readonly asked: string
    readonly page: number
    readonly at?: Instant
    /** The item after which the next page goes on. */
    readonly last?: PlaceInList
    /** Places stand for all who say the same about a clause of a draft; without a clause, about the whole. */
    readonly groups?: { readonly consultationId: string; readonly clause?: string }
  }
  /** The station or deputy whose code was scanned or entered here: matters of this conversation go to it. */
  readonly scanned?: {
    /** Absent where a deputy's code was scanned and they have several stations. */
    readonly stationId?: string
    /** The deputy whose code it is: what is written here is written to them. */
    readonly deputyId?: string
    readonly code: string
    readonly how: '扫码' | '代码'
    readonly until: Instant
  }
  /** A code was scanned in the middle of a form: what it said, until it is known whether the form is left. */
  readonly leaving?: { readonly says: string; readonly until: Instant }
  /** The other body that was named last for a matter that is not ours. */
  readonly shown?: {
    readonly door: string
    readonly until: Instant
    /** It was said already that nothing came of it. */
    readonly open?: boolean
  }
  /** The article of a draft read last, and which piece of it; `compared` where it was shown below what holds now. */
  readonly reading?: {
    readonly consultationId: string
    readonly clause: string
    readonly part: number
    readonly compared?: boolean
  }
  /** A command that waits for its confirm token. */
  readonly pending?: {
    readonly token: string
    readonly says: string
    readonly until: Instant
    /** Revisions of the items as the preview showed them; what changed since is not touched. */
    readonly seen?: Readonly<Record<string, number>>
  }
  /** The submission just filed here. */
  readonly filed?: { readonly id: string; readonly until: Instant }
  /** The invitation to comment shown last: what accepting it says, and the question that led to it. */
  readonly invited?: { readonly says: string; readonly question: string; readonly consultationId: string }
  /** Drafts whose news were offered here, so that nobody is asked twice. */
  readonly followOffered?: readonly string[]
  /** What a citizen said while staff wait for an answer: said of which item is not known yet, or not proven. */
  readonly answering?: { readonly texts: readonly string[]; readonly receipt?: string }
  /** The item whose question was just answered here: people say one thing in several messages. */
  readonly answered?: { readonly id: string; readonly until: Instant }
  /** Items whose result says that something is planned, until when a promise to them may be said without naming them. */
  readonly promising?: { readonly receipts: readonly string[]; readonly until: Instant }
  /** A file that waits to be fetched once, by the keyed hash of the word in its address. */
  readonly file?: {
    readonly hash: string
    readonly until: Instant
    readonly asked: CountQuery
    readonly withContact: boolean
    /** A report; the list of what was asked when absent. */
    readonly output?: Output
  }
  /** Files that were sent here and not handed in yet, until it is said what for. */
  readonly attached?: readonly string[]
  /** Files that may be looked at once, by the keyed hash of the word in their address; `office`: by a role, which may end. */
  readonly looks?: readonly {
    readonly hash: string
    readonly id: string
    readonly until: Instant
    readonly as: 'owner' | 'office'
  }[]
  /** Receipt that this staff member opened last. */
  readonly opened?: string
  /** What this staff member entered last on behalf of somebody, and what the next one takes over from it. */
  readonly entered?: { readonly receipt: string; readonly answers: Answers; readonly until: Instant }
  /** Occasions in the order in which this staff member last saw them, and the bookings of the one opened last. */
  readonly occasions?: {
    readonly ids: readonly string[]
    readonly opened?: string
    readonly numbers?: readonly string[]
  }
  /** In which the person is answered, where that is not the language of the house; `chosen`: by saying so. */
  readonly language?: { readonly tag: Language; readonly chosen?: boolean }
  /** Reads in easy steps: entry with which the menu shown last began, and the message whose answer is said again. */
  readonly easyRead?: { readonly from: number; readonly last?: string }
  /** The last question, for "转给站点" and "不对". */
  readonly asked?: string
}

export interface Speaker {
  readonly id: string
  readonly name?: string
  readonly grants: readonly Grant[]
  readonly staff: boolean
}

/** One message, understood, with everything an intent may read. */
export interface Turn {
  readonly message: Inbound
  /** What was said, without the mention; a chosen menu entry is already its words. */
  readonly text: string
  readonly at: Instant
  readonly label: string
  readonly confidence: number
  readonly slots: Readonly<Record<string, string | readonly string[]>>
  readonly speaker: Speaker
  readonly memory: Memory
  /** What this person sent and did not hand in: with this message, and before it as the memory says. */
  readonly files: readonly Attachment[]
  readonly group?: GroupBinding
  /** The command was confirmed with its token. */
  readonly confirmed: boolean
  /** What the confirmed preview showed: receipt -> revision. */
  readonly seen?: Readonly<Record<string, number>>
  /** Without the drafts to which this person is not invited. */
  readonly knowledge: Knowledge
  /** Ids of those drafts; absent = none. */
  readonly hidden?: readonly string[]
  readonly store: Pick<
    Store,
    | 'submissions'
    | 'figures'
    | 'people'
    | 'outbox'
    | 'notices'
    | 'conversation'
    | 'chains'
    | 'knowledge'
    | 'subscriptions'
    | 'attachments'
    | 'bookings'
    | 'presence'
    | 'groups'
    | 'passes'
    | 'adoption'
    | 'reports'
  >
  readonly random: Random & { id(): string }
  /** Keyed hash of a secret or a one-time code. */
  readonly seal: (secret: string) => string
  /** Under which address the pages are found from outside; absent = not known. */
  readonly publicUrl?: string
  /** Wrong secrets and codes are counted. */
  readonly attempts: Attempts
}

/** What an intent wants to happen. It writes nothing itself. */
export interface Outcome {
  readonly replies: readonly Reply[]
  readonly changes?: readonly Change[]
  /** Merged into the lane's memory; a key set to undefined is forgotten. */
  readonly remember?: { readonly [K in keyof Memory]?: Memory[K] | undefined }
  /** Opens a form with what is already known. */
  readonly begin?: { readonly dialogue: string; readonly answers: Answers }
  /** For machine-readable answers. */
  readonly answer?: SearchAnswer
}

/** One wish a person may have. */
export interface Intent {
  readonly name: string
  readonly phrases: readonly Phrases[]
  /** Its sentences to citizens, in English. */
  readonly english?: Sentences
  /** Intents of staff, and those of deputies, are unknown to everybody else. */
  readonly audience: 'anyone' | 'staff' | 'deputy'
  /** `personal`: never answered inside a group. */
  readonly privacy: 'public' | 'personal'
  /** Short commands that need no guessing: `待办`, `登录 12345678`. */
  claims?(turn: Turn): boolean
  /** What it claims holds words that are kept as they were written, so it reads both scripts itself. */
  readonly keepsWords?: true
  /** Takes what nothing claims and what sounds like no wish of staff, before it is answered as a citizen's. */
  rescues?(turn: Turn): boolean
  /** Answered in the middle of a form without leaving it; `claimed`: what it claims always is, also where words are kept. */
  readonly aside?: boolean | 'claimed'
  readonly dialogues?: (knowledge: () => Knowledge) => readonly Dialogue[]
  handle(turn: Turn): Promise<Outcome>
  /** Called once when a form of this intent was confirmed. */
  finish?(turn: Turn, dialogue: string, answers: Answers): Promise<Outcome>
}
