import type { Activity, TurnContext } from 'botbuilder-core'
import type { BotWorker } from 'botkit'
import type { Block, Reply } from '../ports/channel.ts'
import type { DialogueTurn } from '../ports/dialogue.ts'
import type { Outcome } from './outcome.ts'
import { SafeAdapter } from './safe-adapter.ts'
import type { Standing } from './standing.ts'

/** One running turn. Travels in the turn's own context, so turns of different people never meet. */
export interface Running {
  readonly replies: Reply[]
  readonly standing: Omit<Standing, 'thread' | 'trail'>
  readonly turn: DialogueTurn
  outcome?: Outcome
}
const RUNNING = Symbol('running turn')
export const enter = (context: TurnContext, running: Running): void => {
  context.turnState.set(RUNNING, running)
}
export const runningIn = (context: TurnContext): Running => context.turnState.get(RUNNING) as Running

/** Collects what Botkit sends as the replies of the turn. */
export class CollectingAdapter extends SafeAdapter {
  protected async deliver(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    const data = activity.channelData as { blocks: readonly Block[]; privacy?: Reply['privacy'] }
    runningIn(context).replies.push({
      blocks: data.blocks,
      ...(data.privacy === undefined ? {} : { privacy: data.privacy }),
    })
  }
}

const CHANNEL = 'minyi'
/** Where Botkit keeps the state of a turn: its key is made of channel, conversation and person. */
export const storedAt = (turn: string): string => `${CHANNEL}/conversations/${turn}-person/`

export const sayReply = (bot: BotWorker, { blocks, privacy }: Reply): Promise<unknown> =>
  bot.say({ text: '', channelData: { blocks, ...(privacy === undefined ? {} : { privacy }) } })

export const activityFor = (turn: string, type: string, text: string): Partial<Activity> => ({
  type,
  text,
  channelId: CHANNEL,
  from: { id: 'person', name: '' },
  recipient: { id: 'minyi', name: '' },
  conversation: { id: turn } as Activity['conversation'],
})
