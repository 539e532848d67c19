import type { Instant } from '../domain/shanghai.ts'
import type { Change } from '../ports/store.ts'
import { signsOf } from './clusters.ts'

/**
 * A lay word as staff set it in chat. It lies beside what the files say and goes before it, so that nobody's files are
 * written to and taking it back brings the file's meaning back.
 */
export interface ChatWord {
  readonly word: string
  /** Words of the statutes; none = the word is not looked up by any. */
  readonly words: readonly string[]
  /** What was set in chat before; absent = what the files say. */
  readonly before?: readonly string[]
  readonly by: string
  readonly at: Instant
}

export interface Editor {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly channel: string
}

/** Id of its record; a word of the files is a record by its own name. */
export const chatWordId = (word: string): string => `chat:${word}`

const BATCH_SIGNS = 12
const batchOf = (word: string): string => `word-${signsOf(word, BATCH_SIGNS)}`

/** Sets what a lay word means, with its row in the trail. */
export function setLayWord(
  word: string,
  words: readonly string[],
  before: ChatWord | undefined,
  by: Editor,
  at: Instant,
): readonly Change[] {
  const data: ChatWord = { word, words, ...(before === undefined ? {} : { before: before.words }), by: by.name, at }
  return [put(data, at), trail('kb-word', word, by, at, before?.words, words)]
}

/** Takes back the last setting: what was set before it holds again, else what the files say. */
export function takeBackLayWord(set: ChatWord, by: Editor, at: Instant): readonly Change[] {
  const { word, words, before } = set
  const change: Change =
    before === undefined
      ? { do: 'knowledge.remove', batchId: batchOf(word) }
      : put({ word, words: before, by: by.name, at }, at)
  return [change, trail('kb-word-undo', word, by, at, words, before)]
}

const put = (data: ChatWord, at: Instant): Change => ({
  do: 'knowledge.put',
  batch: { id: batchOf(data.word), importedAt: at, importedBy: data.by, approvedBy: data.by, approvedAt: at },
  records: [{ kind: 'lexicon', id: chatWordId(data.word), data }],
})

const trail = (
  command: string,
  word: string,
  by: Editor,
  at: Instant,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): Change => ({
  do: 'audit',
  entry: {
    at,
    actorId: by.id,
    role: by.role,
    channel: by.channel,
    command,
    target: word,
    result: 'done',
    ...(before === undefined ? {} : { before: before.join('、') }),
    ...(after === undefined ? {} : { after: after.join('、') }),
  },
})
