import { type ArticleNumber, articleNumbersIn } from '../domain/numerals.ts'
import { foldTitle } from './fold.ts'
import type { Law, Library } from './laws.ts'
import { asInTitle } from './title-heard.ts'

export interface LawReference {
  readonly law: number
  /** 0..1; above {@link NAMED} nobody can doubt which law is meant. */
  readonly score: number
}

export interface References {
  /** Best first; laws that fit nearly as well as the best are kept. */
  readonly laws: readonly LawReference[]
  readonly numbers: readonly ArticleNumber[]
  /** Words that look like the name of a law that is not stored. */
  readonly unknownLaw?: string
}

/** Certain: title, alias or the whole core of the title. */
export const NAMED = 0.85
/** Below this the words before 条例 are taken for ordinary words. */
const VALID = 0.42
/** What was heard must be nearly the whole title. */
const HEARD = 0.8
/** References that are this close to the best one stay: two laws with nearly the same title. */
const NEARLY = 0.06
const MASS_SHARE = 0.6
const LENGTH_SHARE = 0.4
const GAP_COST = 0.04
/** Characters before 条例 that can belong to a name. */
const NAME_WINDOW = 18

const KIND_WORD = /条例|规定|办法|细则|规则|(?<![办方说看做没违合执立司非守普无想用书语])法(?![律院官规定人治庭师])/g
const LEAD_WORDS =
  /^.*(?:根据|按照|依照|依据|违反|对照|查看|查询|请问|问下|问一下|想问|看看|看下|关于|还有|以及|这个|那个|这部|那部|我们|咱们|现行|新版|最新|新的|什么|哪个|哪部|哪些|有没有|有关|相关)的?/
const NO_NAME =
  /^(?:的|了|有|没|没有|按|照|这|那|本|新|老|该|哪|啥|是|管理|实施|地方|国家|法律|相关|有关|处罚|行政|具体|明确|工作|保护)*$/

/** Builds the reader of law names and article numbers. Titles are compared by the rarity of their characters. */
export function createReferenceReader(library: Library): (folded: string, replaced: string) => References {
  const idf = rarities(library.laws)
  const masses = library.laws.map((law) => mass(law.core, idf))
  const spoken = spokenNames(library)

  function match(part: string, law: Law, whole: number): number {
    const { core } = law
    let at = core.length
    let matched = 0
    let gaps = 0
    let sum = 0
    for (let i = part.length - 1; i >= 0 && at > 0; i--) {
      const found = core.lastIndexOf(part[i] as string, at - 1)
      if (found < 0) break
      gaps += at - 1 - found
      at = found
      matched++
      sum += idf.get(part[i] as string) ?? 0
    }
    if (matched < 2 || whole === 0) return 0
    return (MASS_SHARE * sum) / whole + (LENGTH_SHARE * matched) / part.length - GAP_COST * gaps
  }

  /** Keeps the score of every law whose title is in what was read for it; the best of them, 0 where there is none. */
  function rate(scores: Map<number, number>, least: number, read: (law: Law) => string | undefined): number {
    let best = 0
    library.laws.forEach((law, l) => {
      const part = read(law)
      const score = part === undefined ? 0 : match(part, law, masses[l] as number)
      if (score < least) return
      best = Math.max(best, score)
      if (score > (scores.get(l) ?? 0)) scores.set(l, Math.min(1, score))
    })
    return best
  }

  function named(text: string, scores: Map<number, number>): string | undefined {
    let unknown: string | undefined
    for (const kind of text.matchAll(KIND_WORD)) {
      const before =
        /[\p{Script=Han}《》]*$/u.exec(text.slice(Math.max(0, kind.index - NAME_WINDOW), kind.index))?.[0] ?? ''
      const part = strip(before, library.ownPlaces)
      if (part.length < 2 || NO_NAME.test(part)) continue
      const best = rate(scores, VALID, () => part) || rate(scores, HEARD, ({ core }) => asInTitle(part, core))
      if (best === 0) unknown = `${part}${kind[0]}`
    }
    return unknown
  }

  return (folded, replaced) => {
    const scores = new Map<number, number>()
    for (const [name, l] of spoken) if (folded.includes(name)) scores.set(l, 1)
    const unknown = named(folded, scores)
    if (replaced !== folded) named(replaced, scores)
    const best = Math.max(0, ...scores.values())
    const laws = [...scores]
      .filter(([, score]) => score >= best - NEARLY)
      .map(([law, score]) => ({ law, score }))
      .toSorted((a, b) => b.score - a.score || a.law - b.law)
    const numbers = numbersIn(folded)
    return unknown === undefined || laws.length > 0 ? { laws, numbers } : { laws, numbers, unknownLaw: unknown }
  }
}

/** Titles and aliases as they are said in a sentence. */
function spokenNames(library: Library): [string, number][] {
  const names: [string, number][] = []
  library.laws.forEach((law, l) => {
    names.push([law.folded, l])
    for (const alias of law.aliases) {
      const name = foldTitle(alias)
      if (name.length >= 2) names.push([name, l])
    }
  })
  return names
}

const NUMBER = '[0-9零〇一二三四五六七八九十百千两廿卅]{1,8}'
/** Without 第 a number and 条 may just as well count dogs, so a law's name must stand right before it. */
const MENTION = new RegExp(
  `第\\s*${NUMBER}\\s*[条跳](?:\\s*之\\s*${NUMBER})?|(?<=(?:条例|规定|办法|细则|规则|法|》)\\s*的?\\s*)${NUMBER}\\s*条(?:\\s*之\\s*${NUMBER})?|\\bart(?:icle|\\.)?\\s*\\d{1,4}\\b`,
  'g',
)

function numbersIn(folded: string): ArticleNumber[] {
  return articleNumbersIn([...folded.matchAll(MENTION)].map((m) => m[0]).join('，'))
}

function strip(words: string, ownPlaces: ReadonlySet<string>): string {
  let part = words.replace(/^.*《/, '').replace(/》/g, '').replace(LEAD_WORDS, '')
  for (const place of [...ownPlaces, '本', '我']) {
    const at = part.lastIndexOf(place)
    if (at < 0) continue
    if (place.length > 1) part = part.slice(at + place.length).replace(/^市(?=..)/, '')
    else if (part.startsWith(`${place}市`)) part = part.slice(2)
  }
  return part.replace(/^(?:实施|中国|国家|全国|的)+(?=..)/, '').replace(/(?:若干|暂行|试行|实施|的)+$/, '')
}

function rarities(laws: readonly Law[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const law of laws) for (const c of new Set(law.core)) counts.set(c, (counts.get(c) ?? 0) + 1)
  const idf = new Map<string, number>()
  for (const [c, n] of counts) idf.set(c, Math.log(1 + (laws.length - n + 0.5) / (n + 0.5)))
  return idf
}

function mass(text: string, idf: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const c of text) sum += idf.get(c) ?? 0
  return sum
}
