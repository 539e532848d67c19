import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder-core'
import { type BotkitMessage, BotWorker } from 'botkit'

const FAILURE = Symbol('failure')

/** Botkit prints a failing prompt and tells the person "Failed to start prompt"; here the failure is kept and ends the turn. */
export const keepFailure = (context: TurnContext, error: unknown): void => {
  if (!context.turnState.has(FAILURE)) context.turnState.set(FAILURE, error)
}

export const raiseFailure = (context: TurnContext): void => {
  if (context.turnState.has(FAILURE)) throw context.turnState.get(FAILURE)
}

/** Runs a chain of middleware; a failure rejects instead of being thrown into the void. */
export const runChain = (
  chain: { run: (...args: unknown[]) => void },
  bot: BotWorker,
  message: unknown,
): Promise<void> =>
  new Promise((resolve, reject) => {
    chain.run(bot, message, (error: unknown) => (error ? reject(error) : resolve()))
  })

/** Sends that fail reject where the handler waits for them, also long after the turn. */
export class SafeWorker extends BotWorker {
  override async say(message: Partial<BotkitMessage> | string): Promise<ResourceResponse | undefined> {
    const activity = this.ensureMessageFormat(message)
    await runChain(this.controller.middleware.send, this, activity)
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
