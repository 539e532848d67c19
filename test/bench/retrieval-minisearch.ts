import MiniSearch from 'minisearch'
import { HITS, type System } from './retrieval-system.ts'

/** Tens of milliseconds a question. */
const QUESTIONS = 300

/** MiniSearch over title and text, cut into pairs of characters. */
export const miniSearch: System = {
  name: 'MiniSearch, bigrams',
  plan: (size) =>
    size === '590000' ? 'left out, ten times its memory with 59,000 is more than a small server has' : QUESTIONS,
  async build(articles) {
    const index = new MiniSearch({ fields: ['law', 'text'], tokenize: bigrams })
    for (const { id, law, text } of articles) index.add({ id, law, text })
    return (question) =>
      index
        .search(question)
        .slice(0, HITS)
        .map(({ id }) => id as string)
  },
}

/** Pairs of neighbouring Chinese characters; other words as they are. */
function bigrams(text: string): string[] {
  const tokens: string[] = []
  for (const [run] of text.matchAll(/\p{Script=Han}+|[^\p{Script=Han}\P{L}]+|\p{N}+/gu)) {
    if (!/^\p{Script=Han}{2}/u.test(run)) tokens.push(run)
    else {
      const letters = [...run]
      for (let n = 1; n < letters.length; n++) tokens.push(`${letters[n - 1]}${letters[n]}`)
    }
  }
  return tokens
}
