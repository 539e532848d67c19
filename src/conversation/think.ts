import { guestLane, hiddenFrom, isDirected, noteGuest, withoutHidden } from '../consultation/visible.ts'
import { isProblem } from '../domain/problem.ts'
import type { Random } from '../domain/receipt.ts'
import { groupAt, nowOf } from '../people/groups.ts'
import type { Channel, Inbound, Reply } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import type { Knowledge, Memory, Outcome, Turn } from '../ports/intent.ts'
import type { Translator } from '../ports/language.ts'
import type { Lane, Store } from '../ports/store.ts'
import { createAttempts } from '../privacy/attempts.ts'
import { IF_IN_DANGER, mayBeUrgent } from '../station/doors/index.ts'
import { emergencyIn } from '../station/emergency.ts'
import { inEasySteps, inShortLines, readsEasily, stepOf } from './easy-read/index.ts'
import { refuse } from './guard.ts'
import { recall } from './memory.ts'
import { type Known, learnDirect } from './people.ts'
import type { Responder } from './pick.ts'
import { respond } from './respond.ts'
import { inLanguage, ownWords, speakerOf, spokenAfter, spokenIn } from './speaking.ts'
import { wordsOf } from './understand.ts'
import { withWayOn } from './way-on.ts'
import { filesOf } from './with-files.ts'

export interface ThinkerOptions extends Responder {
  readonly store: Store
  readonly random: Random & { id(): string }
  readonly seal: (secret: string) => string
  readonly knowledge: () => Knowledge
  readonly channel: (id: string) => Channel | undefined
  readonly publicUrl?: string
  readonly translator: Translator
}

/** What a message leads to, before anything of it is written. */
export interface Thought {
  readonly outcome: Outcome
  readonly memory: Memory
  /** Whether this lane has a stored memory that must be replaced or forgotten. */
  readonly existed: boolean
  /** Says a reply in the language of the reader, where that is not the language of the house. */
  readonly speak?: (reply: Reply) => Reply
  /** Lays out what is sent, where its reader wishes for short lines. */
  readonly layOut?: (text: string) => string
  /** When the memory with its open form was written: somebody may take it elsewhere meanwhile. */
  readonly formAsOf?: number
}

/** `raced`: what was thought before met somebody else's change. */
export type Thinker = (message: Inbound, lane: Lane, known: Known, at: number, raced?: boolean) => Promise<Thought>

/** Reads and decides; writes nothing. */
export function createThinker(options: ThinkerOptions): Thinker {
  const { store, translator } = options
  const attempts = createAttempts()

  return async (received, lane, known, at, raced = false) => {
    let message = received
    const knowledge = options.knowledge()
    const state = await store.conversation(lane)
    const before = recall(state, at)
    const typed = wordsOf(message, knowledge.content.settings.botName)
    const { staff } = known.speaker
    const { language: _, ...rest } = before
    const spoken = spokenAfter(typed, before, staff, message.language)
    const memory: Memory = spoken === undefined ? rest : { ...rest, language: spoken }
    const text = ownWords(typed, memory)
    const formAsOf = memory.dialogue === undefined ? undefined : state?.updatedAt
    const refusal = refuse(message, text, options.publicUrl)
    const saying = (outcome: Outcome): Thought => {
      const spoken = spokenIn(outcome, memory)
      return {
        memory: before,
        existed: state !== undefined,
        ...(formAsOf === undefined ? {} : { formAsOf }),
        outcome: inLanguage(inEasySteps(outcome, message, memory), { message, memory }, before, translator),
        ...(spoken === undefined ? {} : { speak: speakerOf(spoken.tag, translator).reply }),
        ...(readsEasily(outcome, memory) === undefined ? {} : { layOut: inShortLines }),
      }
    }
    const step = await stepOf(message, text, memory, store.outbox)
    if (step?.do === 'say') return saying(step.outcome)
    if (step?.do === 'choose') message = step.message
    if (refusal !== undefined && !(text === '' && memory.dialogue !== undefined)) {
      const danger = emergencyIn(text, knowledge.content.doors) ?? (mayBeUrgent(text) ? IF_IN_DANGER : undefined)
      return saying({ replies: [...(danger === undefined ? [] : [say(danger)]), refusal] })
    }
    const bound = message.scope === 'group' ? await groupAt(message.from, knowledge.content.groups, store) : undefined
    const group = nowOf(bound, knowledge, at)
    const drafts = knowledge.content.consultations
    const guest = drafts.some(isDirected) ? await store.conversation(guestLane(message)) : undefined
    const hidden = hiddenFrom(drafts, message, known.speaker, group, guest)
    const turn: Turn = {
      message,
      text,
      at,
      label: 'unknown',
      confidence: 0,
      slots: {},
      speaker: known.speaker,
      memory,
      files: await filesOf(message, memory, known.speaker.id, store),
      confirmed: false,
      knowledge: withoutHidden(knowledge, hidden, known.speaker.staff && message.scope === 'direct'),
      hidden,
      store,
      random: options.random,
      seal: options.seal,
      attempts,
      ...(group === undefined ? {} : { group }),
      ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    }
    const answered: Outcome = await respond(turn, { ...options, raced }).catch((error: unknown): Outcome => {
      if (isProblem(error) && error.code !== 'INTERNAL') return { replies: [say(error.say)] }
      throw error
    })
    const { capabilities } = options.channel(message.from.channel) ?? {}
    const outcome = capabilities === undefined ? answered : withWayOn(turn, answered, capabilities)
    const direct = capabilities?.groups === true
    const links = outcome.changes?.some((change) => change.do === 'account.put') === true
    return saying({
      ...outcome,
      changes: [
        ...(outcome.changes ?? []),
        ...(links ? [] : learnDirect(message, known, direct)),
        ...noteGuest(drafts, message, guest),
      ],
    })
  }
}
