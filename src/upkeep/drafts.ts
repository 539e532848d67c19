import type { Entry } from '../domain/knowledge.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Knowledge, Turn } from '../ports/intent.ts'
import type { Change, Lane } from '../ports/store.ts'
import { type Cluster, codeOf } from './clusters.ts'
import { upkeepOf } from './reads.ts'

/** An entry that somebody wrote and nobody else has looked at yet. */
export interface Draft {
  readonly entry: Entry
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Instant
  /** Codes of the questions that it is to answer: who asked them is told. */
  readonly codes: readonly string[]
}

const PREFIX = 'CT'
const CODE_LENGTH = 4
/** Wordings by which a new entry is found; longer or rarer ones tell a story. */
const MAX_WORDINGS = 12
const WORDING_MAX = 40
/** Digits in a row and masked pieces may belong to a person. */
const PERSONAL = /\*|\d{3}/

/** Whether a wording may tell of a person. */
export const isPersonal = (text: string): boolean => PERSONAL.test(text)

/** Whether an entry was written in chat. */
export const isChatEntry = (id: string): boolean => new RegExp(`^${PREFIX}[0-9A-Z]{${CODE_LENGTH}}$`).test(id)

/** Each person's drafts lie apart, so that two who write at once do not meet. Untouched for 30 days they are wiped. */
const laneOf = (personId: string): Lane => `kb-draft|${personId}`

export function draftOf(
  turn: Pick<Turn, 'speaker' | 'at' | 'random'>,
  words: { readonly title: string; readonly answer: string; readonly source: string },
  cluster: Cluster,
): Draft {
  const wordings = cluster.wordings.map((one) => one.text)
  const asked = wordings.filter((text) => text !== words.title && text.length <= WORDING_MAX && !isPersonal(text))
  return {
    entry: { id: `${PREFIX}${turn.random.base32(CODE_LENGTH)}`, ...words, questions: asked.slice(0, MAX_WORDINGS) },
    by: { id: turn.speaker.id, name: turn.speaker.name ?? turn.speaker.id },
    at: turn.at,
    codes: wordings.map(codeOf),
  }
}

/** Drafts that wait for a second look, oldest first. */
export async function waitingDrafts(turn: Pick<Turn, 'knowledge' | 'store'>): Promise<readonly Draft[]> {
  const people = await turn.store.people.list()
  const lists = await Promise.all(people.map((person) => draftsBy(person.id, turn.knowledge)))
  return lists.flat().toSorted((a, b) => a.at - b.at || (a.entry.id < b.entry.id ? -1 : 1))
}

export async function draftsBy(personId: string, knowledge: Knowledge): Promise<readonly Draft[]> {
  const kept = await upkeepOf(knowledge).kept(laneOf(personId))
  const drafts = (kept?.data.drafts ?? []) as readonly Draft[]
  const live = new Set(knowledge.content.entries.map((entry) => entry.id))
  return drafts.filter((draft) => !live.has(draft.entry.id))
}

/** Replaces the drafts of one person. */
export function keepDrafts(personId: string, drafts: readonly Draft[], at: Instant): Change {
  if (drafts.length === 0) return { do: 'conversation.forget', lane: laneOf(personId) }
  return { do: 'conversation.keep', state: { lane: laneOf(personId), updatedAt: at, data: { drafts } } }
}
