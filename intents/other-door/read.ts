import { inSimplified } from '../../src/language/simplified.ts'

/** Longer texts tell a matter of their own. */
const LONGEST = 24
const DONE = /(?:办|解决|处理|弄|修|搞)(?:好|妥|掉|完)(?:了|啦|咯)|已?(?:经)?解决(?:了|啦)|有人(?:管|来|办)了/
const OPEN =
  /(?:还是|还|一直|仍然?|根本|也)(?:是)?(?:没|不)(?:有)?(?:人)?(?:管|理|办|来|解决|处理|修|动静|回音|结果|用|办好|办成)|没(?:人)?(?:管|办成|解决)(?:呀|啊|呢)?$/
/** Says nothing of what it is: the words for how it stands, and who was to do it. */
const BESIDE =
  /(?:[\p{Script=Han}\d]{0,12}(?:那边|那里|热线))|12\d{3}|他们|事情|这件?事|那件?事|上次|打过?了?|电话|去过?了?|找过?了?|说|今天|昨天|已经|都|终于|总算|现在|可是|但是?|还是|一直|仍然?|谢谢|了|啊|呀|呢|的|[\s\p{P}]/gu
const LEFT_OVER = 3

const THEY = '(?:they|it|this|that|the (?:hotline|office|other office)|12\\d{3})'
const SETTLED = '(?:solved|settled|fixed|resolved|done|sorted(?: out)?|dealt with|repaired|handled)'
/** The same in English: `it is solved now`, `they still have not answered`. */
const ENGLISH_DONE = new RegExp(
  `^(?:${THEY}(?:'s|'ve| is| has| was| have)?(?: now| already)?(?: been)? )?(?:all )?${SETTLED}(?: it| this)?(?: now| already)?(?:,? ?thanks?(?: you)?)?[.!]?$`,
  'i',
)
const ENGLISH_OPEN = new RegExp(
  `^(?:but )?(?:(?:${THEY}(?:'s| is| has| have| was)?(?: still)? )?(?:still )?not (?:been )?${SETTLED}(?: yet)?|nobody (?:came|answered|helped|has (?:come|answered|helped))(?: yet)?|${THEY} (?:still )?(?:have not|haven't|has not|hasn't|did not|didn't|do not|don't|never) (?:come|came|answer(?:ed)?|help(?:ed)?|do(?:ne)? anything)(?: yet)?)[.!]?$`,
  'i',
)
const MOST_ENGLISH = 60

function inEnglish(said: string): CameOfIt | undefined {
  if (said.length > MOST_ENGLISH) return undefined
  const how = ENGLISH_OPEN.test(said) ? 'open' : ENGLISH_DONE.test(said) ? 'done' : undefined
  return how === undefined ? undefined : { how, named: /\b(?:they|hotline|office)\b|12\d{3}/i.test(said) }
}

export interface CameOfIt {
  readonly how: 'done' | 'open'
  /** It is said that the other body is meant. */
  readonly named: boolean
}

/** `办好了`, `12345那边还是没人管`; undefined for what tells of a matter or asks. */
export function cameOfIt(text: string): CameOfIt | undefined {
  const said = inSimplified(text.trim().normalize('NFKC'))
  const english = inEnglish(said)
  if (english !== undefined) return english
  if (said.length > LONGEST || /[？?]|[吗么没]$|多久|什么时候/.test(said)) return undefined
  const how = OPEN.test(said) ? 'open' : DONE.test(said) ? 'done' : undefined
  if (how === undefined) return undefined
  const rest = said.replace(how === 'open' ? OPEN : DONE, '').replace(BESIDE, '')
  return rest.length > LEFT_OVER ? undefined : { how, named: /那边|那里|热线|12\d{3}|他们/.test(said) }
}
