/** What can stand between the signs of a word without being seen. */
const UNSEEN = '[\\p{Cf}\\s]*'
/** A call to everybody in the group, also with invisible signs inside. An address like `a@all.example` is none. */
const SIGN = `(?:[@＠﹫]${UNSEEN})+`
const AT_ALL = `${SIGN}(?=所${UNSEEN}有${UNSEEN}人)|(?<![\\w.@＠﹫])${SIGN}(?=(?:all|everyone)(?![\\w.]))`

/** What ends a name that was typed by hand: the telephone puts U+2005 there, computers a space. */
const ENDS = /^[\s，。！？、：；,.!?:;]/u
const SPACE = /^\s/u
/** A name that the telephone put in, at the very beginning. */
const PUT_IN = /^[@＠][^\u2005\n]{1,40}\u2005/u

/** Takes the call to everybody out of what is sent, whoever wrote it. */
export const withoutCallToAll = (text: string): string => text.replace(new RegExp(AT_ALL, 'giu'), '')

export const callsAll = (text: string): boolean => new RegExp(AT_ALL, 'iu').test(text)

export interface Addressed {
  readonly mentioned: boolean
  /** Without our own name; every other word as it was. */
  readonly text: string
}

/**
 * Whether a group message speaks to us. What the client says decides; where it says nothing (computers), `@` and our
 * name in the text do. A call to everybody is no call to us.
 */
export function addressed(
  text: string,
  mentions: readonly string[],
  us: { readonly self: string; readonly names: readonly string[] },
): Addressed {
  const left = us.names.reduce(withoutName, text)
  const named = left !== text
  const listed = mentions.includes(us.self)
  const mentioned = named ? listed || mentions.length === 0 : listed && !callsAll(text)
  if (!mentioned) return { mentioned, text }
  return { mentioned, text: (named ? left : text.replace(PUT_IN, '')).trim() }
}

function withoutName(text: string, name: string): string {
  if (name === '') return text
  for (const sign of ['@', '＠']) {
    for (let at = text.indexOf(sign + name); at >= 0; at = text.indexOf(sign + name, at + 1)) {
      const rest = text.slice(at + sign.length + name.length)
      if (rest === '' || ENDS.test(rest)) return withoutName(text.slice(0, at) + rest.replace(SPACE, ''), name)
    }
  }
  return text
}
