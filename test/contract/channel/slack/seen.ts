import type { Delivered } from '../rig.ts'
import type { Call } from './fake-slack.ts'

const nameOf = (id: string): string => id.slice(2).toLowerCase()

interface Block {
  readonly type: string
  readonly block_id?: string
  readonly text?: { readonly type: string; readonly text: string }
  readonly elements?: readonly { readonly action_id: string; readonly value: string; readonly text: { text: string } }[]
}
export const blocksIn = (call: Call | undefined): readonly Block[] => JSON.parse(call?.body.blocks ?? '[]') as Block[]
export const buttonsIn = (call: Call | undefined): readonly object[] =>
  blocksIn(call).flatMap((block) => (block.elements ?? []).map((element) => ({ ...element, block_id: block.block_id })))

const readable = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What somebody sees: plain text as it stands there, control characters shown as themselves. */
export function deliveredOf(call: Call): Delivered {
  const blocks = blocksIn(call)
  const words = blocks.flatMap(({ text }) => (text?.type === 'plain_text' ? [readable(text.text)] : []))
  const mention = blocks.flatMap(
    ({ text }) => /^<@(\w+)>$/.exec(text?.type === 'mrkdwn' ? text.text : '')?.[1] ?? [],
  )[0]
  const channel = call.body.channel ?? ''
  return {
    text: words.join(''),
    choices: blocks.flatMap((block) => (block.elements ?? []).map(({ text }) => readable(text.text))),
    to: channel.startsWith('C') ? { group: nameOf(channel) } : { user: nameOf(channel) },
    ...(mention === undefined ? {} : { mentions: nameOf(mention) }),
  }
}
