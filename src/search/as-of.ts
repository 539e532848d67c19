import { addDays, type Day } from '../domain/shanghai.ts'
import { type Period, periodIn } from './as-of-dates.ts'

/** Of which time a question wants to hear, and the question without the words that say so. */
export type AsOf =
  /** The law on a day of this period; the last day counts. */
  | ({ readonly kind: 'during'; readonly rest: string } & Period)
  /** The version that was made (passed, amended, brought into force) in this period. */
  | ({ readonly kind: 'made'; readonly rest: string } & Period)
  /** The version before the present one. */
  | { readonly kind: 'before'; readonly rest: string }
  /** Expressly the present one. */
  | { readonly kind: 'now'; readonly rest: string }

const LAW = '(?:条例|规定|办法|细则|规则|法规|法律|条文|文本|版本|版|说法|法(?![院官律师定人]))'
const ASKS = '(?:是|又|都)?(?:怎么|怎样|如何|咋|什么样)(?:样)?(?:的)?(?:规定|说|写|讲|定|罚|处罚|处理|管)'
const WHEN = '(?:的?时候?(?!间)|那时候?|当时|那会儿?|那阵子?|那年)'
/** `旧的养犬管理条例`, but not `旧的房子有什么规定`. */
const OLD_NAMED =
  '(?:旧|老)的(?!房|楼|小区|住房|车|物品|家具|家电|电)(?:(?![有什怎哪吗])[\\p{Script=Han}]){2,10}(?:条例|规定|办法|细则)'
/** Words that put a question into the past without a date. */
const BEFORE = new RegExp(
  [
    `(?:以前|从前|过去|原来|原先|早先|先前|当初)(?:的|那个|那部)?(?:老|旧)?(?:${LAW}|${ASKS}|罚多少|罚款?是?多少|第[^条]{1,6}条)`,
    `(?:修改|修订|修正|改|更新|变动|调整)(?:以前|之前|前)(?:的|是)?`,
    `(?:旧|老|原|(?<![之以目])前|(?<![之以网线晚早身路])上)(?:一)?(?:的|版的?)?${LAW}`,
    `(?:旧|老|上一?|前一?)(?:个)?版`,
    `${LAW}(?:以前|从前|过去|原来|原先|早先)`,
    `${OLD_NAMED}`,
    'before (?:the |it was )?(?:amend|revis|chang)\\w*|(?:old|previous|former|earlier) (?:version|rules?|law|regulations?|text)',
  ].join('|'),
  'u',
)
const NOW = /(?:现行|现在|目前|如今|眼下|最新|新)的?(?=(?:一?版|条例|规定|办法|法规|文本|呢|怎么|如何|是怎|怎样))/
const JUST_NOW = /^(?:那)?(?:现在|目前|如今|现行的?|新的|今年)(?:呢|的呢)?[？?。]?$/
const MADE_BY =
  /^(?:的)?(?:通过|修订|修正|修改|公布|发布|颁布|出台|施行|实施|生效)(?:的|那[版部个次])|^的?(?:那个?)?版(?:本)?/
const AFTER_LAST = /^(?:(?:修订|修正|修改|改))?(?:以前|之前|前)(?!后|年|款|项)/
/** Straight behind a period: the law of that time is asked for. */
const DIRECT = new RegExp(`^${WHEN}|^的?(?:${LAW}|第)|^[,，]?(?:当时)?${ASKS}`)
const OF_THAT_TIME = new RegExp(`(?:按照?|依照?)?(?:当时|那时候?|那会儿)(?:的)?(?:${LAW}|${ASKS})`)
const ASKS_FOR_RULE = new RegExp(`${ASKS}|${LAW}.{0,8}第[^条]{1,6}条|第[^条]{1,6}条|罚多少|怎么罚`)
/** `2030年养犬规定`, and nothing else. */
const NAMES_RULE = new RegExp(`${LAW}[?？呢吗吧。]*$`)
/** What happened to somebody then is a story; the law that helps is today's. */
const STORY =
  /买|卖|租(?!赁)|签|住进|入住|搬|入职|上班|干活|出生|结婚|离婚|装修|盖了|建了|建的|领[了到]|发生|到现在|至今|以来|开始|[^修]了[^吗]|我家|我们|我爸|我妈|邻居|欠|交的|办的|被(?!罚)/
const FILLED = /^[\s,，、的在按照依据]+|[\s,，、]+$/g

/** Reads of which time a folded question speaks; undefined when of no particular one, so that today's law answers. */
export function readAsOf(folded: string, today: Day): AsOf | undefined {
  if (JUST_NOW.test(folded.trim())) return { kind: 'now', rest: '' }
  const period = periodIn(folded, today)
  if (period !== undefined && period.from <= today) {
    const after = folded.slice(period.end)
    const before = folded.slice(0, period.start)
    const without = (marks: RegExp): string => clean(`${before} ${after.replace(marks, '')}`)
    const { from, to } = period
    if (MADE_BY.test(after)) return { kind: 'made', from, to, rest: without(MADE_BY) }
    const asked = DIRECT.test(after) || ASKS_FOR_RULE.test(folded)
    const meant = OF_THAT_TIME.test(folded) || (asked && !STORY.test(`${before} ${after}`))
    if (meant && AFTER_LAST.test(after)) {
      const day = addDays(from, -1)
      return { kind: 'during', from: day, to: day, rest: without(AFTER_LAST) }
    }
    const past = to < today || DIRECT.test(after)
    if (meant && past)
      return { kind: 'during', from, to: to < today ? to : today, rest: without(new RegExp(`^${WHEN}`)) }
  }
  if (
    period !== undefined &&
    period.from > today &&
    (DIRECT.test(folded.slice(period.end)) || ASKS_FOR_RULE.test(folded) || NAMES_RULE.test(folded))
  )
    return {
      kind: 'during',
      from: period.from,
      to: period.to,
      rest: clean(`${folded.slice(0, period.start)} ${folded.slice(period.end).replace(new RegExp(`^${WHEN}`), '')}`),
    }
  if (BEFORE.test(folded) && !STORY.test(folded)) return { kind: 'before', rest: clean(withoutBefore(folded)) }
  if (NOW.test(folded)) return { kind: 'now', rest: clean(folded.replace(NOW, '')) }
  return undefined
}

/** Takes out the words of time and leaves the name of the law: `旧条例` -> `条例`. */
function withoutBefore(folded: string): string {
  return folded
    .replace(/(?:以前|从前|过去|原来|原先|早先|先前|当初)(?:的)?/g, '')
    .replace(/(?:修改|修订|修正|改|更新|变动|调整)(?:以前|之前|前)(?:的|是)?/g, '')
    .replace(new RegExp(`(?:旧|老|原|前|上)一?个?(?:的|版的?)?(?=${LAW})`, 'g'), '')
    .replace(/(?:旧|老)的(?=\p{Script=Han}{2,10}(?:条例|规定|办法|细则))/u, '')
    .replace(/before (?:the |it was )?(?:amend|revis|chang)\w*|\b(?:old|previous|former|earlier) /g, '')
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(FILLED, '')
}
