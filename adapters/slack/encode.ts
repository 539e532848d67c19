import type { types } from '@slack/bolt'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Address, Wire } from '../../src/ports/channel.ts'
import { mask } from '../../src/privacy/mask.ts'
import { menuOf, userOf } from './decode.ts'
import { plain } from './plain.ts'
import { escapeText } from './text.ts'

const { max: BLOCK_MAX } = CAPABILITIES.slack.text
const { max: BUTTONS_MAX, labelMax: LABEL_MAX } = CAPABILITIES.slack.buttons as { max: number; labelMax: number }
/** A button carries its whole label as its value. */
const VALUE_MAX = 2_000

export interface Payload {
  readonly channel: string
  readonly text: string
  readonly blocks: types.KnownBlock[]
  readonly thread_ts?: string
  readonly mrkdwn: false
  readonly parse: 'none'
  readonly link_names: false
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** The code with which people prove a receipt is theirs alone and must arrive whole. */
const SECRET = /(查询码 ?[0-9 ]{16,20})/

/** Hides phones, identity numbers and the like; what this workspace may not carry never leaves the house. */
export const masked = (text: string): string =>
  text
    .split(SECRET)
    .map((piece, n) => (n % 2 === 1 ? piece : mask(piece)))
    .join('')

const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Escaping makes a text longer: one that no longer fits into a block takes several, whole signs in each. */
function pieces(text: string): readonly string[] {
  const escaped = escapeText(text)
  if (escaped.length <= BLOCK_MAX) return [escaped]
  const made: string[] = ['']
  for (const { segment } of segments.segment(text)) {
    const sign = escapeText(segment)
    if ((made.at(-1) as string).length + sign.length > BLOCK_MAX) made.push('')
    made[made.length - 1] += sign
  }
  return made
}

/**
 * One message. The words stand in blocks of plain text, in which Slack reads no mark-up at all; the mention of the person
 * who is answered in a channel is the only live one.
 */
export function encode(to: Address, wire: Wire, open: boolean): Payload {
  const shown = open ? wire.text : masked(wire.text)
  const labels = open ? wire.choices : wire.choices.map(masked)
  const mention = wire.mention === undefined ? '' : `<@${userOf(wire.mention.id)}>`
  const blocks: types.KnownBlock[] = [
    ...(mention === '' ? [] : [{ type: 'section', text: { type: 'mrkdwn', text: mention } } as const]),
    ...pieces(shown).map((text) => ({ type: 'section', text: { type: 'plain_text', text, emoji: false } }) as const),
    ...(labels.length === 0 ? [] : [buttonsOf(labels, to.user ?? '')]),
  ]
  return {
    channel: to.conversation,
    text: `${mention === '' ? '' : `${mention} `}${escapeText(shown)}`,
    blocks,
    ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  }
}

function buttonsOf(labels: readonly string[], person: string): types.ActionsBlock {
  return {
    type: 'actions',
    block_id: menuOf(person),
    elements: labels.slice(0, BUTTONS_MAX).map((label, n) => ({
      type: 'button',
      action_id: `choice:${n + 1}`,
      text: plain(label, LABEL_MAX),
      value: label.slice(0, VALUE_MAX),
    })),
  }
}
