import { type ArticleNumber, articleNumbersIn } from '../domain/numerals.ts'
import { type Library, numberKey } from './laws.ts'

/** Which articles of the same law an article points to, and whether it threatens a penalty. */
export interface CrossReferences {
  /** Articles named by an article, by position. */
  readonly from: readonly (readonly number[])[]
  /** Penal articles that punish what an article demands. */
  readonly punishedBy: ReadonlyMap<number, readonly number[]>
  isPenal(article: number): boolean
}

const SELF =
  /本(?:条例|规定|办法|细则|规则|法)(?:第[^条。；]{1,9}条(?:之[一二三四五六七八九十])?(?:[^第。；，]{0,12}[、和或及])?)+/g
const PENAL = /罚款|警告|吊销|没收|拘留|处.{0,12}元以[上下]/
const BREACH = /违反|有.{0,12}(?:行为|情形)|未按|拒不/
/** Articles linked between two pauses. */
const STEP = 2_000
const NONE: readonly number[] = []

/** What decides who refers to whom, as text: it changes with the rules. */
export const REFERENCE_RULES = [SELF, PENAL, BREACH].join('\n')

/** Articles of its own law that a text names. */
export function mentionsIn(text: string): readonly ArticleNumber[] {
  if (!text.includes('第')) return []
  return [...text.matchAll(SELF)].flatMap((mention) => articleNumbersIn(mention[0]))
}

export const isPenal = (text: string): boolean => PENAL.test(text) && BREACH.test(text)

/** Finds the articles that the mentions of every article mean; `penal` says of each whether it threatens a penalty. */
export function* linkArticles(
  library: Library,
  mentions: (article: number) => readonly ArticleNumber[],
  penal: Uint8Array,
): Generator<void, CrossReferences> {
  const from: (readonly number[])[] = []
  const punishedBy = new Map<number, number[]>()
  for (let i = 0; i < library.articles.length; i++) {
    const law = library.laws[library.lawOf[i] as number]
    const targets = new Set<number>()
    for (const number of mentions(i)) {
      const target = law?.byNumber.get(numberKey(number))
      if (target !== undefined && target !== i) targets.add(target)
    }
    from.push(targets.size === 0 ? NONE : [...targets])
    if (penal[i] === 1) for (const target of targets) punishedBy.set(target, [...(punishedBy.get(target) ?? []), i])
    if (i % STEP === STEP - 1) yield
  }
  return { from, punishedBy, isPenal: (article) => penal[article] === 1 }
}
