import { articleNumbersIn } from '../domain/numerals.ts'
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
/** Articles read between two pauses. */
const STEP = 500

export function* readCrossReferences(library: Library): Generator<void, CrossReferences> {
  const from: number[][] = []
  const penal = new Uint8Array(library.articles.length)
  const punishedBy = new Map<number, number[]>()
  for (let i = 0; i < library.articles.length; i++) {
    const text = library.articles[i]?.text ?? ''
    const law = library.laws[library.lawOf[i] as number]
    if (PENAL.test(text) && BREACH.test(text)) penal[i] = 1
    const targets = new Set<number>()
    if (text.includes('第')) {
      for (const mention of text.matchAll(SELF)) {
        for (const number of articleNumbersIn(mention[0])) {
          const target = law?.byNumber.get(numberKey(number))
          if (target !== undefined && target !== i) targets.add(target)
        }
      }
    }
    from.push([...targets])
    if (penal[i] === 1) for (const target of targets) punishedBy.set(target, [...(punishedBy.get(target) ?? []), i])
    if (i % STEP === STEP - 1) yield
  }
  return { from, punishedBy, isPenal: (article) => penal[article] === 1 }
}
