import type { ArticleIndex } from './article-index.ts'

/** How articles stand among the others, whatever is asked; by position. */
export interface Standing {
  /** Natural logarithm of one more than the laws that name a law, by position of the law. */
  readonly cited: Float32Array
  /** What kinds of laws a title tells, 0 or 1 each, by position of the law; see {@link NO_KIND}. */
  readonly kinds: readonly (readonly number[])[]
  /** Natural logarithm of one more than its clauses. */
  readonly clauses: Float32Array
  /** 1 for an article that says what words mean. */
  readonly defines: Float32Array
}

/** Of congresses, of governments, readings of courts, and lesser rules. */
const KINDS = [/(?<!办)法典?$/, /条例/, /解释|批复|关于/, /办法|规定|细则/] as const
export const NO_KIND: readonly number[] = KINDS.map(() => 0)

/** Longer names between book-title marks are no titles. */
const MAX_TITLE = 60
const NAMED_TITLE = new RegExp(`《([^》]{2,${MAX_TITLE}})》`, 'g')
const DEFINES = /所称|是指/
const CLAUSE_END = /[。;\n]/g
/** Articles gone through between two pauses. */
const STEP = 1_000

const standingOf = new WeakMap<ArticleIndex, Standing>()

/** Goes through all texts once, pausing often; what was worked out for an index is kept with it. */
export function* surveyStanding(index: ArticleIndex): Generator<void, Standing> {
  const known = standingOf.get(index)
  if (known !== undefined) return known
  const { library, texts } = index
  const lawOf = new Map(library.laws.map((law, l) => [bare(law.folded), l]))
  const citing: Set<number>[] = library.laws.map(() => new Set())
  const clauses = new Float32Array(texts.length)
  const defines = new Float32Array(texts.length)
  for (const [i, text] of texts.entries()) {
    const own = library.lawOf[i] as number
    for (const [, title = ''] of text.includes('《') ? text.matchAll(NAMED_TITLE) : []) {
      const law = lawOf.get(bare(title))
      if (law !== undefined && law !== own) citing[law]?.add(own)
    }
    clauses[i] = Math.log1p((text.match(CLAUSE_END) ?? []).length)
    defines[i] = DEFINES.test(text) ? 1 : 0
    if (i % STEP === STEP - 1) yield
  }
  const standing = {
    cited: Float32Array.from(citing, (laws) => Math.log1p(laws.size)),
    kinds: library.laws.map(({ folded }) => KINDS.map((kind) => (kind.test(folded) ? 1 : 0))),
    clauses,
    defines,
  }
  standingOf.set(index, standing)
  return standing
}

/** A title as others write it: without the name of the state, marks and spaces. */
const bare = (title: string): string => title.replace(/^中华人民共和国/, '').replace(/[\s《》]/g, '')
