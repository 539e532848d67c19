import { type Activity, BotAdapter, type ResourceResponse, type Storage, TurnContext } from 'botbuilder-core'
import { Botkit, BotkitConversation, type BotkitMessage, BotWorker } from 'botkit'

/** Put in the place of a missing text, so that an attachment never becomes an answer as a whole activity object. */
export const NO_TEXT = '（没有文字）'

const FAILURE = Symbol('failure')

/** Botkit prints a failing prompt and tells the person "Failed to start prompt"; here the failure is kept and ends the turn. */
const keepFailure = (context: TurnContext, error: unknown): void => {
  if (!context.turnState.has(FAILURE)) context.turnState.set(FAILURE, error)
}

const raiseFailure = (context: TurnContext): void => {
  if (context.turnState.has(FAILURE)) throw context.turnState.get(FAILURE)
}

/** The SDK wraps what a handler threw together with the whole dialogue context, personal data included: only the cause goes on. */
const raiseCause = (error: unknown): never => {
  throw error instanceof Error && error.name === 'DialogContextError' && 'error' in error ? error.error : error
}

/** Runs a chain of middleware; a failure rejects instead of being thrown into the void. */
const run = (chain: { run: (...args: unknown[]) => void }, bot: BotWorker, message: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    chain.run(bot, message, (error: unknown) => (error ? reject(error) : resolve()))
  })

/** Sends that fail reject where the handler waits for them, also long after the turn. */
export class SafeWorker extends BotWorker {
  override async say(message: Partial<BotkitMessage> | string): Promise<ResourceResponse | undefined> {
    const activity = this.ensureMessageFormat(message)
    await run(this.controller.middleware.send, this, activity)
    const context = this.getConfig('context') as TurnContext
    const sent = await context.sendActivity(activity)
    raiseFailure(context)
    return sent
  }
}

/** An adapter that only carries words: subclasses say where they go. */
export abstract class SafeAdapter extends BotAdapter {
  readonly name: string = 'minyi'
  readonly botkit_worker: typeof SafeWorker = SafeWorker

  protected abstract deliver(context: TurnContext, activity: Partial<Activity>): Promise<void>

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    try {
      for (const activity of activities) await this.deliver(context, activity)
    } catch (error) {
      keepFailure(context, error)
    }
    return activities.map(() => ({ id: '' }))
  }

  /** Resolves when the turn is over, and rejects with whatever failed in it. */
  async receive(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic)
  }

  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(): Promise<void> {}
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
  constructor(adapter: SafeAdapter, storage: Storage) {
    super({ adapter, storage, disable_webserver: true, disable_console: true })
  }

  override async handleTurn(context: TurnContext): Promise<void> {
    if (context.activity.type === 'message' && !context.activity.text) context.activity.text = NO_TEXT
    const message = messageOf(context)
    context.turnState.set('botkitMessage', message)
    const dialogContext = await this.dialogSet.createContext(context)
    const bot = await this.spawn(dialogContext)
    await run(this.middleware.ingest, bot, message)
    await run(this.middleware.receive, bot, message)
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
    await run(this.middleware.interpret, bot, message)
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
