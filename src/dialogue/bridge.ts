import type { TurnContext } from 'botbuilder-core'
import type { BotkitDialogWrapper, BotkitMessage, BotWorker } from 'botkit'
import type { Block, Reply } from '../ports/channel.ts'
import type { Dialogue, DialogueTurn } from '../ports/dialogue.ts'
import { keepState, threadOf, trailOf } from './engine-state.ts'
import { literal } from './literal.ts'
import type { Ask, Interpretation, Outcome } from './outcome.ts'
import { choicesFor, replyFor } from './prompt.ts'
import { SafeBotkit, SafeConversation } from './safe-botkit.ts'
import { CONFIRM, LEAVE, RESUME, type Standing } from './standing.ts'
import { activityFor, CollectingAdapter, enter, type Running, runningIn, sayReply, storedAt } from './turn-adapter.ts'
import { TurnStorage } from './turn-storage.ts'

/** How a turn ended: what is said, where the form now stands, and what Botkit wants to find next time. */
export interface Played {
  readonly replies: readonly Reply[]
  readonly outcome: Outcome
  readonly engine?: unknown
}

export type Interpret = (standing: Standing, turn: DialogueTurn) => Interpretation

export const botkitId = ({ id, version }: Dialogue): string => `${id}:v${version}`
const threadsOf = (dialogue: Dialogue): readonly string[] => [
  ...dialogue.fields.map((f) => f.name),
  CONFIRM,
  LEAVE,
  RESUME,
]

/** Carries dialogues on Botkit: one conversation each, one thread a question. Made once; keeps nothing between turns. */
export class Bridge {
  readonly #storage = new TurnStorage()
  readonly #adapter = new CollectingAdapter()
  readonly #botkit = new SafeBotkit(this.#adapter, this.#storage)
  readonly #threads = new Map<string, ReadonlySet<string>>()
  readonly #interpret: Interpret
  #turns = 0

  constructor(dialogues: readonly Dialogue[], interpret: Interpret) {
    this.#interpret = interpret
    for (const dialogue of dialogues) this.#define(dialogue)
  }

  /** Opens a conversation at the question of an outcome. */
  async open(ask: Ask, turn: DialogueTurn): Promise<Played> {
    const running: Running = { replies: [], standing: ask.standing, turn, outcome: ask }
    return this.#run(ask.standing.dialogue, undefined, running, 'event', (context) =>
      this.#botkit.begin(context, botkitId(ask.standing.dialogue), {
        thread: ask.standing.thread,
        ...varsFor(ask),
      }),
    )
  }

  /** Hands a message to the conversation that waits for it. Undefined: Botkit's state cannot be continued. */
  async proceed(standing: Running['standing'], engine: unknown, turn: DialogueTurn): Promise<Played | undefined> {
    const id = botkitId(standing.dialogue)
    if (threadOf(engine, id, this.#threads.get(id) ?? new Set()) === undefined) return undefined
    const running: Running = { replies: [], standing, turn }
    return this.#run(standing.dialogue, engine, running, 'message', (context) => this.#botkit.handleTurn(context))
  }

  async #run(
    dialogue: Dialogue,
    engine: unknown,
    running: Running,
    type: string,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Played> {
    const turn = `turn${this.#turns++}`
    if (engine !== undefined) this.#storage.lay(storedAt(turn), engine)
    try {
      await this.#adapter.receive(activityFor(turn, type, running.turn.text), async (context) => {
        enter(context, running)
        await logic(context)
      })
    } catch (error) {
      this.#storage.take(storedAt(turn))
      throw error
    }
    const state = this.#storage.take(storedAt(turn))
    const { outcome, replies } = running
    if (outcome === undefined) throw new Error(`dialogue ${botkitId(dialogue)} left a message without an outcome`)
    return outcome.kind === 'end'
      ? { replies, outcome }
      : { replies, outcome, engine: keepState(state, botkitId(dialogue)) }
  }

  #define(dialogue: Dialogue): void {
    const conversation = new SafeConversation(botkitId(dialogue), this.#botkit)
    const threads = threadsOf(dialogue)
    for (const thread of threads) {
      conversation.addQuestion(
        {
          text: ['{{{vars.prompt}}}'],
          blocks: (_line: unknown, vars: Vars) => literal(vars.blocks, 'vars.blocks') as Block[],
        },
        (_answer, convo, bot, message) => this.#hear(thread, convo, bot, message),
        null,
        thread,
      )
    }
    this.#botkit.addDialog(conversation)
    this.#threads.set(botkitId(dialogue), new Set(threads))
  }

  /** Botkit calls this with the answer to the question of a thread. */
  async #hear(thread: string, convo: BotkitDialogWrapper, bot: BotWorker, message: BotkitMessage): Promise<void> {
    const running = runningIn(message.context as TurnContext)
    const standing: Standing = { ...running.standing, thread, trail: trailOf(convo.vars) }
    const meant = this.#interpret(standing, running.turn)
    const { ifAside } = meant
    const aside = ifAside && (await running.turn.aside(running.turn.text, ifAside.otherwise))
    for (const reply of aside ?? []) await sayReply(bot, reply)
    const outcome = aside === undefined ? meant.outcome : (ifAside?.ask ?? meant.outcome)
    running.outcome = outcome
    if (outcome.kind === 'ask') {
      Object.assign(convo.vars, varsFor(outcome))
      return convo.gotoThread(outcome.standing.thread)
    }
    const goodbye = replyFor(outcome)
    if (goodbye !== undefined) await sayReply(bot, goodbye)
    return convo.stop()
  }
}

interface Vars {
  readonly prompt: string
  readonly blocks: readonly Block[]
  readonly trail: Standing['trail']
}

/** What a thread needs to ask its question. */
function varsFor(ask: Ask): Vars {
  const blocks = replyFor(ask)?.blocks ?? []
  const prompt = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')
  return { prompt, blocks, trail: { ...ask.standing.trail, choices: choicesFor(ask) } }
}
