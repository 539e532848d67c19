import type { InboundFile, Wire } from '../../src/ports/channel.ts'
import { type Language, OWN_LANGUAGE } from '../../src/ports/language.ts'
import type { Post } from './schema.ts'
import { fill, WORDS } from './words.ts'

/** One message as the page shows it. `key` tells repeated deliveries apart from new messages. */
export interface Line {
  readonly who: 'you' | 'bot'
  readonly key: string
  readonly text: string
  readonly choices: readonly string[]
}

export function encode(wire: Wire, key: string): Line {
  return { who: 'bot', key, text: wire.text, choices: wire.choices }
}

/** What the person said, for other windows of the same session and after a reload. */
export function echo(
  post: Pick<Post, 'id' | 'text'>,
  files: readonly InboundFile[] = [],
  language: Language = OWN_LANGUAGE,
): Line {
  const named = files.map(({ name = '' }) => fill(WORDS[language].script.attached, { name }))
  const text = [...(post.text === '' ? [] : [post.text]), ...named].join('\n')
  return { who: 'you', key: post.id, text, choices: [] }
}

/** Room that a line takes, in characters. */
export function sizeOf(line: Line): number {
  return line.key.length + line.text.length + line.choices.reduce((sum, choice) => sum + choice.length, 0)
}
