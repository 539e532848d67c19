/** Slack's three control characters, as its formatting rules name them. */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const UNESCAPES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** A text in which nothing can be a mention, a link or a command. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] as string)

const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** An escaped text of at most so many characters; what does not fit is cut off between signs and marked by `…`. */
export function shorten(text: string, max: number): string {
  const whole = escapeText(text)
  if (whole.length <= max) return whole
  let kept = ''
  for (const { segment } of segments.segment(text)) {
    const sign = escapeText(segment)
    if (kept.length + sign.length + 1 > max) break
    kept += sign
  }
  return `${kept}…`
}

const unescapeText = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (name) => UNESCAPES[name] as string)

/** `<@U1>` `<#C1|name>` `<!here>` `<http://x|label>`: anything else between angle brackets was escaped by Slack. */
const CONTROL = /<([^<>\n]{1,3000})>/g

/** The words as the person typed them; the bot's own mention becomes `@name`. */
export function decodeText(text: string, bot: { readonly userId: string; readonly name: string }): string {
  let plain = ''
  let from = 0
  for (const found of text.matchAll(CONTROL)) {
    plain += unescapeText(text.slice(from, found.index)) + typed(found[1] as string, bot)
    from = found.index + found[0].length
  }
  return plain + unescapeText(text.slice(from))
}

function typed(inside: string, bot: { readonly userId: string; readonly name: string }): string {
  const [target = '', ...rest] = inside.split('|')
  const label = unescapeText(rest.join('|'))
  if (target === `@${bot.userId}`) return `@${bot.name}`
  if (target.startsWith('@') || target.startsWith('#')) return label === '' ? target : `${target[0]}${label}`
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1).split('^')[0]}` : label
  const address = unescapeText(target.replace(/^mailto:|^tel:/, ''))
  return label === '' || label === address || `http://${label}` === address ? label || address : `${label} ${address}`
}
