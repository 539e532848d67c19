import { dueBetween, hasLimits } from '../casework/filter/due.ts'
import { addDays, DAY_MS, dayOf, type Instant } from '../domain/shanghai.ts'
import type { Submission } from '../domain/submission.ts'
import type { Content } from '../ports/knowledge.ts'
import type { Store, SubmissionQuery } from '../ports/store.ts'

/** Left lying after so many days where the office did not say. */
const IDLE_DAYS = 7
/** A result is told within minutes, or the next day when a second person must release it. */
const UNTOLD_DAYS = 1
/** Items named of each sort. */
export const NAMED = 4

/** One rule of the closed loop that is broken (接待有登记、登记有处理、处理有结果、结果有反馈), and by how many items. */
export interface Breach {
  readonly rule: '收到没有登记' | '登记没有处理' | '处理没有结果' | '结果没有告知'
  /** Since when, in words. */
  readonly since: string
  readonly count: number
  /** Those that lie longest. */
  readonly items: readonly Submission[]
  /** The command that mends one, given how it is named. */
  readonly mend: (item: string | number) => string
}

type Known = Pick<Content, 'settings' | 'holidays'> & Partial<Pick<Content, 'clocks'>>

/** The rules that are broken at some stations now, in the order of the work; none when all is well. */
export async function breachesOf(
  { submissions }: Pick<Store, 'submissions'>,
  scope: NonNullable<SubmissionQuery['scope']>,
  content: Known,
  now: Instant,
): Promise<readonly Breach[]> {
  const days = content.settings.idleDays ?? IDLE_DAYS
  const idleSince = now - days * DAY_MS
  const late = dueBetween(content, undefined, addDays(dayOf(now), -1))
  const rules: readonly (Omit<Breach, 'count' | 'items'> & { readonly query: SubmissionQuery })[] = [
    {
      rule: '收到没有登记',
      since: `收到${days}天以上`,
      query: { states: ['SUBMITTED'], filedBefore: idleSince },
      mend: (item) => `登记 ${item}`,
    },
    {
      rule: '登记没有处理',
      since: `${days}天没有动过`,
      query: { states: ['REGISTERED', 'CLASSIFIED'], idleSince },
      mend: (item) => `派给 姓名 ${item}`,
    },
    {
      rule: '处理没有结果',
      since: '已超期',
      query: { states: ['ASSIGNED', 'IN_PROGRESS', 'TRANSFERRED', 'REPORTED_UP', 'REDO'], due: late },
      mend: (item) => `解释说明 ${item} 理由：…`,
    },
    {
      rule: '结果没有告知',
      since: `作出结果${UNTOLD_DAYS}天以上`,
      query: { states: ['RESULT_READY'], decidedBefore: now - UNTOLD_DAYS * DAY_MS },
      mend: (item) => `放行 ${item}`,
    },
  ]
  const breaches: Breach[] = []
  for (const { query, ...rule } of rules) {
    if (query.due !== undefined && !hasLimits(content)) continue
    const asked = { ...query, scope }
    const count = await submissions.count(asked)
    if (count > 0) breaches.push({ ...rule, count, items: await submissions.find({ ...asked, limit: NAMED }) })
  }
  return breaches
}

/** `收到没有登记2件（收到7天以上）：JY-…、JY-…` */
export function sayBreach({ rule, since, count, items }: Breach): string {
  return `${rule}${count}件（${since}）：${items.map(({ receipt }) => receipt).join('、')}${count > items.length ? '等' : ''}`
}
