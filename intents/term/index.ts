import type { Term } from '../../src/domain/term.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Turn } from '../../src/ports/intent.ts'

const BEFORE =
  /^(?:请问|请|麻烦|那|我想问一?下?)?(?:什么叫|什么是|啥叫|啥是|何谓|解释一?下?)[“"「]?(.{1,20}?)[”"」]?(?:呢|啊|呀)?[？?。.]?$/
const AFTER =
  /^(?:请问|那|我想问一?下?)?[“"「]?(.{1,20}?)[”"」]?(?:是|指的?是?)?(?:什么意思|啥意思|什么东西|什么|啥)(?:呢|啊|呀)?[？?。.]?$/

/** A word asked about by itself, when the glossary has exactly that word. */
function termIn({ text, knowledge }: Turn): Term | undefined {
  const asked = (BEFORE.exec(text.trim())?.[1] ?? AFTER.exec(text.trim())?.[1])?.trim()
  if (asked === undefined) return undefined
  return knowledge.content.glossary?.find(({ term, aliases }) => term === asked || aliases.includes(asked))
}

/** Explains words of the law in plain words. */
export const term: Intent = {
  name: 'term',
  phrases: [],
  audience: 'anyone',
  privacy: 'public',
  aside: 'claimed',
  claims: (turn) => termIn(turn) !== undefined,
  async handle(turn) {
    const found = termIn(turn)
    return { replies: found === undefined ? [] : [say(`${found.term}：${found.plain}\n来源：${found.source}`)] }
  },
}
