import { fold } from '../../search/fold.ts'
import { quantified } from './quantities.ts'
import { segmentsOf, wordingOfFolded } from './terms.ts'

/** What an opinion would put in the place of what: amounts that are new with it, and those of the clause. */
export interface Amounts {
  readonly fresh: ReadonlySet<string>
  readonly old: ReadonlySet<string>
}

/** Says no to something; `不要只贴`, `不得少于` say no to nothing, `一刀切禁止` says it once. */
const NO =
  /(?:一刀切|一律|全面|统统)(?:地|都)?(?:禁止?|不准|不让|不许)?|(?:不要|不应该?|不应当|不该|不宜|不必|不用|不需要?|不能|不可以?|不得|不准|不许|不让|无需|无须|毋须|没有?必要|反对|不同意|不赞成|不赞同|不支持|(?<![特区分])别(?![的人处墅是])|勿|唔好|(?<!再|再来)禁止?|严禁|取消|删除|删掉|删去|去掉|废除|废止|免除|免收|免(?=押)|停止|不再|拒绝|\b(?:no|not|don't|do not|against|oppose|object|abolish(?:ed)?|remove|delete|stop|disagree|unnecessary)\b)(?!只|光|仅|单|少于|低于|超过|大于|小于)/g
const AGAINST = /反对|不同意|不赞成|不赞同|不支持|没有?必要|多此一举|oppose|disagree|unnecessary/
const STAYS = /维持|保持|保留|不变|照旧|照原|现状|原来|原有|原规定|原条文|\b(?:keep|remain|leave it)\b/
const FINE = /就好|就行|就够|够了|足够|即可|就可以|挺好|蛮好|好了|很快了|合适|合理|\b(?:enough|fine)\b/
const TOO_MUCH =
  /太频繁|太密|太勤|过于频繁|太折腾|成本|增加.{0,6}(?:负担|工作量)|没意义|没有意义|浪费|吃不消|做不到|不现实|忙不过来|转嫁|too (?:often|much|frequent)|burden/
const CHANGE = /改|变|调整|缩短|延长|提高|降|涨|增加|减|动|\b(?:change|amend|lower|raise|extend)/
const UNHAPPY = /太|过于|偏|等于没|不合理|不合适|不够|没用|\btoo\b/
const OF_CLAUSE = /[条款]/

/** Whether a text pulls the other way than an opinion that puts a new amount in the place of an old one. */
export function opposesAmount(text: string, { fresh, old }: Amounts): boolean {
  let last: 'new' | 'old' | undefined
  for (const segment of segmentsOf(fold(text))) {
    const { amounts } = quantified(segment)
    const isNew = [...amounts].some((a) => fresh.has(a))
    const isOld = [...amounts].some((a) => old.has(a))
    const named = isNew ? 'new' : isOld ? 'old' : undefined
    const about = named ?? last
    const no = segment.match(NO) !== null
    if (isNew && isOld) {
      if (no && /(?:不要|反对|不同意|不赞成|别|不应|不该|没必要).*(?:改|换|变|调|降|提|缩|延)/.test(segment))
        return true
    } else if (named === 'new') {
      if (no || TOO_MUCH.test(segment)) return true
    } else if (named === 'old') {
      if ((STAYS.test(segment) || FINE.test(segment)) && !UNHAPPY.test(segment) && !no) return true
    } else if (AGAINST.test(segment) || (no && CHANGE.test(segment)) || (STAYS.test(segment) && !no)) return true
    else if (about === 'new' && TOO_MUCH.test(segment)) return true
    last = about
  }
  return false
}

/** Yes or no that is said of each term of a text; what is said of a clause as a whole is said of all its terms. */
export function signsIn(
  text: string,
  clause?: { readonly terms: ReadonlySet<string>; readonly sign: number },
): ReadonlyMap<string, number> {
  const signs = new Map<string, number>()
  for (const segment of segmentsOf(fold(text))) {
    const flips = (segment.match(NO)?.length ?? 0) + (TOO_MUCH.test(segment) ? 1 : 0)
    const sign = flips % 2 === 0 ? 1 : -1
    const { terms } = wordingOfFolded(segment)
    for (const term of terms) signs.set(term, (signs.get(term) ?? 0) + sign)
    const ofClause = clause !== undefined && OF_CLAUSE.test(segment) && ![...terms].some((t) => clause.terms.has(t))
    if (ofClause && (flips > 0 || STAYS.test(segment) || /支持|同意|赞成/.test(segment)))
      for (const term of clause.terms) signs.set(term, (signs.get(term) ?? 0) + sign * clause.sign)
  }
  return signs
}

/** Sign of a clause: a ban says no. */
export const signOfClause = (text: string): number => ((fold(text).match(NO)?.length ?? 0) % 2 === 0 ? 1 : -1)

/** Whether a text says no to a no of the clause: 反对禁止, 不该禁, 取消限制. */
export const liftsBan = (text: string, clause: ReadonlySet<string>): boolean =>
  segmentsOf(fold(text)).some(
    (segment) =>
      segment.match(NO)?.length === 2 && [...wordingOfFolded(segment).terms].some((term) => clause.has(term)),
  )
