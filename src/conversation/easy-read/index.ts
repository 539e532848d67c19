import { isRepeat } from '../../dialogue/words.ts'
import type { Inbound, Reply } from '../../ports/channel.ts'
import { say } from '../../ports/channel.ts'
import type { Memory, Outcome } from '../../ports/intent.ts'
import type { Store } from '../../ports/store.ts'
import { pressedIn } from '../understand.ts'
import { chosenAt, nextPage, paged } from './menu-pages.ts'

export { inShortLines } from './short-lines.ts'

const REST = '还可以选：'
const NO_SUCH_DIGIT = '刚才没有这个数字，可以选的是：'
/** Behind each part of an answer that was cut. */
const COUNTER = /\n（\d+\/\d+）$/

/** What somebody who reads in easy steps does with the answer shown last, before anything else is made of the words. */
export type Step =
  | { readonly do: 'say'; readonly outcome: Outcome }
  | { readonly do: 'choose'; readonly message: Inbound }

/** `看其余的`, `再说一遍`, or an entry of the page shown last; undefined = the words mean something else. */
export async function stepOf(
  message: Inbound,
  text: string,
  memory: Memory,
  outbox: Pick<Store['outbox'], 'inReplyTo'>,
): Promise<Step | undefined> {
  const { easyRead, offered = [] } = memory
  if (easyRead === undefined) return undefined
  const { from, last } = easyRead
  if (isRepeat(text) && memory.dialogue === undefined && last !== undefined)
    return { do: 'say', outcome: await again(message, easyRead, last, outbox) }
  const chosen = chosenAt(offered, from, text, pressedIn(message))
  if (chosen === undefined) return undefined
  if (typeof chosen === 'number') return { do: 'choose', message: { ...message, action: `choice:${chosen + 1}` } }
  const [words, page] = chosen === 'on' ? [REST, nextPage(from)] : [NO_SUCH_DIGIT, from]
  const reply: Reply = { ...say(words, ...offered), privacy: 'personal' }
  return { do: 'say', outcome: { replies: [reply], remember: { easyRead: { from: page } } } }
}

type EasyRead = NonNullable<Memory['easyRead']>

/** The last answer once more, as it was said in this conversation. */
async function again(
  { from }: Inbound,
  easyRead: EasyRead,
  last: string,
  outbox: Pick<Store['outbox'], 'inReplyTo'>,
): Promise<Outcome> {
  const said = (await outbox.inReplyTo(last)).filter(({ to }) => to.conversation === from.conversation)
  const text = said.map(({ wire }) => wire.text.replace(COUNTER, '')).join('\n')
  if (text === '') return { replies: [say('前面没有说过什么。您可以直接说想办的事。')] }
  return { replies: [{ blocks: [{ type: 'text', text, theirs: [text] }] }], remember: { easyRead } }
}

/** An answer in easy steps, where its reader wishes so; the page of its menu and the answer itself are remembered. */
export function inEasySteps(outcome: Outcome, message: Inbound, memory: Memory): Outcome {
  const wished = readsEasily(outcome, memory)
  if (wished === undefined) return outcome
  const from = outcome.remember?.easyRead?.from ?? 0
  const last = outcome.remember?.easyRead?.last ?? message.key
  return {
    ...outcome,
    replies: outcome.replies.map((reply) => paged(reply, from)),
    remember: { ...outcome.remember, easyRead: { from, last } },
  }
}

/** Whether the answer is read in easy steps: as it chose itself, or as before. */
export const readsEasily = ({ remember }: Outcome, memory: Memory): EasyRead | undefined =>
  remember !== undefined && 'easyRead' in remember ? remember.easyRead : memory.easyRead
