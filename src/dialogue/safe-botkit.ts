import { type Storage, TurnContext } from 'botbuilder-core'
import { Botkit, BotkitConversation, type BotkitMessage, type BotWorker } from 'botkit'
import { keepFailure, raiseFailure, runChain, type SafeAdapter } from './safe-adapter.ts'

/** Put in the place of a missing text, so that an attachment never becomes an answer as a whole activity object. */
export const NO_TEXT = '（没有文字）'

/** Where the SDK keeps its memory scopes and path resolvers during a turn. */
const SCOPES = 'DialogStateManagerConfiguration'

/** The SDK wraps what a handler threw together with the whole dialogue context, personal data included: only the cause goes on. */
const raiseCause = (error: unknown): never => {
  throw error instanceof Error && error.name === 'DialogContextError' && 'error' in error ? error.error : error
}

/** A conversation whose prompts fail the turn instead of being reported to the person. */
export class SafeConversation extends BotkitConversation {
  constructor(id: string, controller: Botkit) {
    super(id, controller)
    const outgoing = Reflect.get(this, 'makeOutgoing') as (...args: unknown[]) => Promise<unknown>
    Reflect.set(this, 'makeOutgoing', async (dc: { context: TurnContext }, ...rest: unknown[]) => {
      try {
        return await outgoing.call(this, dc, ...rest)
      } catch (error) {
        keepFailure(dc.context, error)
        return { type: 'message', text: '' }
      }
    })
  }
}

/**
 * Botkit's controller without its holes: handlers that throw, sends that fail and middleware that fails reject
 * `handleTurn`; only messages answer a prompt; no client can choose the type of an event; it opens no port and prints
 * nothing.
 */
export class SafeBotkit extends Botkit {
  /** What names like `turn.x` and `$x` stand for: the same in every turn, and the SDK would make it anew for each. */
  #scopes: unknown

  constructor(adapter: SafeAdapter, storage: Storage) {
    super({ adapter, storage, disable_webserver: true, disable_console: true })
  }

  override async handleTurn(context: TurnContext): Promise<void> {
    if (context.activity.type === 'message' && !context.activity.text) context.activity.text = NO_TEXT
    const message = messageOf(context)
    context.turnState.set('botkitMessage', message)
    const known = this.#scopes
    if (known !== undefined) context.turnState.set(SCOPES, known)
    const dialogContext = await this.dialogSet.createContext(context)
    this.#scopes ??= context.turnState.get(SCOPES)
    const bot = await this.spawn(dialogContext)
    await runChain(this.middleware.ingest, bot, message)
    await runChain(this.middleware.receive, bot, message)
    await this.#listen(bot, message, async () => {
      if (context.activity.type !== 'message') return false
      const { status } = (await dialogContext.continueDialog().catch(raiseCause)) ?? {}
      return status !== 'empty'
    })
    raiseFailure(context)
    await this.saveState(bot)
  }

  /** Starts a conversation in this turn; its first prompt is out when this resolves. */
  async begin(context: TurnContext, id: string, options: object): Promise<void> {
    const bot = await this.spawn(context)
    await bot.beginDialog(id, options)
    raiseFailure(context)
  }

  /** Writes the state as it is; Botkit would first serialise and hash it twice to see whether it changed. */
  override async saveState(bot: BotWorker): Promise<void> {
    const context = bot.getConfig('context') as TurnContext
    const states = Reflect.get(this, 'conversationState') as ConversationState
    await this.storage.write({ [states.getStorageKey(context)]: states.get(context) })
  }

  override async trigger(event: string, bot?: BotWorker, message?: BotkitMessage): Promise<void> {
    const handlers = (Reflect.get(this, '_events') as Record<string, ((b: unknown, m: unknown) => unknown)[]>)[event]
    for (const handler of handlers ?? []) if ((await handler.call(bot, bot, message)) === false) break
  }

  /** Interrupts first, then the open dialogue, then triggers and events, as Botkit has it. */
  async #listen(bot: BotWorker, message: BotkitMessage, dialogue: () => Promise<boolean>): Promise<void> {
    const listen = (name: string): Promise<unknown> => (Reflect.get(this, name) as Listener).call(this, bot, message)
    if ((await listen('listenForInterrupts')) !== false) return
    if (await dialogue()) return
    await runChain(this.middleware.interpret, bot, message)
    if ((await listen('listenForTriggers')) === false) await this.trigger(message.type, bot, message)
  }
}

/** Botkit keeps its own state class to itself. */
interface ConversationState {
  getStorageKey(context: TurnContext): string
  get(context: TurnContext): unknown
}

type Listener = (bot: BotWorker, message: BotkitMessage) => Promise<unknown>

/** The message as handlers see it. Its type is the activity's own: `channelData` comes from outside and decides nothing. */
function messageOf(context: TurnContext): BotkitMessage {
  const { activity } = context
  return {
    ...activity.channelData,
    type: activity.type,
    user: activity.from.id,
    text: activity.text,
    channel: activity.conversation.id,
    value: activity.value,
    reference: TurnContext.getConversationReference(activity) as BotkitMessage['reference'],
    context,
    incoming_message: activity,
  }
}
