import type { Block, Capabilities, Choice, Inbound, Reply, Wire } from '../ports/channel.ts'

/** A menu never has more entries than there are digits to choose by. */
export const MAX_CHOICES = 9

const text = (block: Block): string => {
  if (block.type === 'text') return block.text
  if (block.type === 'fields') return block.rows.map(([name, value]) => `${name}  ${value}`).join('\n')
  if (block.type === 'link') return `${block.label}：${block.url}`
  return ''
}

export function choicesOf(replies: readonly Reply[]): readonly Choice[] {
  return replies
    .flatMap((reply) => reply.blocks)
    .flatMap((block) => (block.type === 'choices' ? block.choices : []))
    .slice(0, MAX_CHOICES)
}

/** Shapes one reply for a channel: a numbered menu where there are no buttons, a mention in a group. */
export function render(reply: Reply, capabilities: Capabilities, message: Inbound | undefined): Wire {
  const choices = choicesOf([reply])
  const parts = reply.blocks.map(text).filter((part) => part !== '')
  if (choices.length > 0 && capabilities.buttons === false)
    parts.push(choices.map((choice, n) => `${choice.digit ?? n + 1} ${choice.label}`).join('\n'))
  const group = message?.scope === 'group'
  return {
    text: parts.join('\n'),
    choices: choices.map((choice) => choice.label),
    ...(group && message !== undefined
      ? {
          mention: {
            id: message.sender.id,
            ...(message.sender.name === undefined ? {} : { name: message.sender.name }),
          },
        }
      : {}),
  }
}

/** Longest prefix of a text that a channel takes in one message, cut between graphemes. */
const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const sizeOf = (part: string, unit: 'bytes' | 'chars'): number =>
  unit === 'bytes' ? Buffer.byteLength(part) : part.length
/** Space for "(12/34)" at the end of a part. */
const COUNTER_ROOM = 12

/** Graphemes; one that is larger than a whole message (piled-up accents) falls apart into its characters. */
function graphemesOf(piece: string, room: number, unit: 'bytes' | 'chars'): readonly string[] {
  return [...segments.segment(piece)].flatMap(({ segment }) =>
    sizeOf(segment, unit) > room ? [...segment] : [segment],
  )
}

/** A sentence that no message holds: between its commas, or anywhere between two graphemes. */
const smaller = (piece: string, room: number, unit: 'bytes' | 'chars'): readonly string[] =>
  piece
    .split(/(?<=[，、：,])/u)
    .flatMap((part) => (sizeOf(part, unit) <= room ? [part] : graphemesOf(part, room, unit)))

/** Cuts a text that is too long for a channel into parts at line and sentence borders, each with `(1/3)`. */
export function split(whole: string, limit: Capabilities['text']): readonly string[] {
  if (sizeOf(whole, limit.unit) <= limit.max) return [whole]
  const room = limit.max - COUNTER_ROOM
  const parts: string[] = []
  let part = ''
  const flush = (): void => {
    if (part.trim() !== '') parts.push(part.trim())
    part = ''
  }
  for (const piece of whole.split(/(?<=[\n。；！？])/u)) {
    if (sizeOf(part + piece, limit.unit) > room) flush()
    if (sizeOf(piece, limit.unit) <= room) part += piece
    else
      for (const segment of smaller(piece, room, limit.unit)) {
        if (sizeOf(part + segment, limit.unit) > room) flush()
        part += segment
      }
  }
  flush()
  return parts.map((p, n) => `${p}\n（${n + 1}/${parts.length}）`)
}

/** A notice was made without knowing its channel: where there are no buttons its menu is written out. */
export function writeOutMenu(wire: Wire, capabilities: Capabilities): Wire {
  if (capabilities.buttons !== false || wire.choices.length === 0) return wire
  return { ...wire, text: [wire.text, ...wire.choices.map((label, n) => `${n + 1} ${label}`)].join('\n') }
}
