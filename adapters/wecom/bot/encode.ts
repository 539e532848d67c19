import type { Wire } from '../../../src/ports/channel.ts'

/** Ids of people as they stand in a mention. */
const ID = /^[\w.@-]{1,128}$/

/** The text is Markdown there: mentions and links that somebody typed stay letters. */
const plainly = (text: string): string => text.replaceAll('<@', '< @').replaceAll('](', '] (')

export function encode({ text, mention }: Wire): string {
  const whom = mention !== undefined && ID.test(mention.id) ? `<@${mention.id}>\n` : ''
  return `${whom}${plainly(text)}`
}
