import { ConverterFactory, type DictLike } from 'opencc-js/core'
import { from, to } from 'opencc-js/preset/cn2t'
import type { Template } from './template.ts'

/** OpenCC's dictionaries as it names them; `tw` writes 為 and 裡, which every reader of traditional script knows. */
const [[phrases = '', characters = ''] = []] = from.cn ?? []
const variants = to.tw ?? []
/** Between the pieces of a sentence, where something is filled in; in no dictionary. */
const GAP = '\0'

/** OpenCC writes `回復` where another character stands before it and `回覆` elsewhere; of ours it is always a reply. */
const one = (said: string): string => said.replaceAll('回復', '回覆')

/** Sentences of ours in traditional script; what is filled in is not looked at. */
export function inTraditional(templates: readonly Template[]): readonly Template[] {
  const texts = templates.map(({ pieces }) => pieces.join(GAP))
  const convert = ConverterFactory([wordsIn(texts, phrases), characters], ...variants)
  return templates.map((template, n) => ({ ...template, pieces: one(convert(texts[n] as string)).split(GAP) }))
}

/**
 * The entries of a dictionary that stand in the texts: reading all of its fifty thousand phrases takes half a second, and
 * for these texts the result is the same.
 */
function wordsIn(texts: readonly string[], dictionary: DictLike): DictLike {
  const entries = typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary
  const pairs = entries.map(([word = '', other = '']) => [word, other] as const)
  const longest = Math.max(...pairs.map(([word]) => word.length))
  const parts = new Set<string>()
  for (const text of texts)
    for (let start = 0; start < text.length; start++)
      for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) parts.add(text.slice(start, end))
  return pairs.filter(([word]) => parts.has(word))
}
