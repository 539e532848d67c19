import type { Letters } from './alphabet.ts'
import type { MeanLengths } from './postings.ts'
import type { PostingsData } from './postings-data.ts'
import type { StoredIndex } from './stored-index.ts'

/** Everything that is written as it is. */
export interface Arrays {
  readonly han: Uint16Array
  readonly articleFirsts: Int32Array
  readonly articleSeconds: Uint16Array
  readonly articleStarts: Int32Array
  readonly articlePostings: Int32Array
  readonly lawFirsts: Int32Array
  readonly lawSeconds: Uint16Array
  readonly lawStarts: Int32Array
  readonly lawPostings: Int32Array
  readonly firstArticles: Int32Array
  readonly marks: Float64Array
  readonly bearing: Float32Array
  readonly penal: Uint8Array
  readonly mentionStarts: Int32Array
  readonly mentions: Int32Array
  readonly textEnds: Int32Array
}

export type ArrayName = keyof Arrays

/** The order is that of the file. */
const KINDS: { readonly [Name in ArrayName]: new (length: number) => Arrays[Name] } = {
  han: Uint16Array,
  articleFirsts: Int32Array,
  articleSeconds: Uint16Array,
  articleStarts: Int32Array,
  articlePostings: Int32Array,
  lawFirsts: Int32Array,
  lawSeconds: Uint16Array,
  lawStarts: Int32Array,
  lawPostings: Int32Array,
  firstArticles: Int32Array,
  marks: Float64Array,
  bearing: Float32Array,
  penal: Uint8Array,
  mentionStarts: Int32Array,
  mentions: Int32Array,
  textEnds: Int32Array,
}
export const ARRAY_NAMES = Object.keys(KINDS) as readonly ArrayName[]

/** What is no array. */
export interface Small {
  readonly words: readonly (readonly [string, number])[]
  readonly lastUnit: number
  readonly titles: readonly string[]
  readonly articleMean: MeanLengths
  readonly lawMean: MeanLengths
}

/** An empty array of a kind and length, to be filled from a file. */
export function emptyArray(name: ArrayName, length: number): Arrays[ArrayName] {
  return new KINDS[name](length)
}

/** Takes an index apart; the texts are written beside the arrays, one after the other. */
export function takeApart({ letters, articles, laws, titles, lawStarts, traits }: StoredIndex): {
  readonly arrays: Arrays
  readonly small: Small
} {
  const textEnds = new Int32Array(traits.texts.length)
  let end = 0
  for (const [i, text] of traits.texts.entries()) {
    end += text.length
    textEnds[i] = end
  }
  return {
    arrays: {
      han: letters.han,
      articleFirsts: articles.terms.firsts,
      articleSeconds: articles.terms.seconds,
      articleStarts: articles.starts,
      articlePostings: articles.postings,
      lawFirsts: laws.terms.firsts,
      lawSeconds: laws.terms.seconds,
      lawStarts: laws.starts,
      lawPostings: laws.postings,
      firstArticles: lawStarts,
      marks: traits.marks,
      bearing: traits.bearing,
      penal: traits.penal,
      mentionStarts: traits.mentionStarts,
      mentions: traits.mentions,
      textEnds,
    },
    small: {
      words: [...letters.words],
      lastUnit: letters.last,
      titles,
      articleMean: articles.mean,
      lawMean: laws.mean,
    },
  }
}

/** Puts an index together again; every text is a view of the one string that holds them all. */
export function putTogether(arrays: Arrays, small: Small, texts: string): StoredIndex {
  const letters: Letters = { han: arrays.han, words: new Map(small.words), last: small.lastUnit }
  const articles: PostingsData = {
    size: arrays.textEnds.length,
    mean: small.articleMean,
    terms: { firsts: arrays.articleFirsts, seconds: arrays.articleSeconds },
    starts: arrays.articleStarts,
    postings: arrays.articlePostings,
  }
  const laws: PostingsData = {
    size: small.titles.length,
    mean: small.lawMean,
    terms: { firsts: arrays.lawFirsts, seconds: arrays.lawSeconds },
    starts: arrays.lawStarts,
    postings: arrays.lawPostings,
  }
  return {
    letters,
    articles,
    laws,
    titles: small.titles,
    lawStarts: arrays.firstArticles,
    traits: {
      marks: arrays.marks,
      texts: Array.from(arrays.textEnds, (end, i) => texts.slice(arrays.textEnds[i - 1] ?? 0, end)),
      bearing: arrays.bearing,
      penal: arrays.penal,
      mentionStarts: arrays.mentionStarts,
      mentions: arrays.mentions,
    },
  }
}
