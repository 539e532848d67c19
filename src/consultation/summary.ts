import { daysOpen } from '../domain/course.ts'
import { dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import type { Stage } from '../domain/stage.ts'
import { windowRule } from '../domain/window-rule.ts'
import type { Knowledge } from '../ports/intent.ts'
import { sayTitle } from './describe.ts'
import { contactPointsOf, groupsFor, type Publication } from './publication.ts'

const CLAUSE_SHOWN = 120
const GROUPS_SHOWN = 5

export interface Summary {
  readonly title: string
  readonly reading: string
  /** Absent for a text on which nobody is asked. */
  readonly opens?: string
  readonly closes?: string
  readonly days?: number
  readonly leastDays?: number
  readonly basis?: string
  readonly shortReason?: string
  readonly chapters: number
  readonly articles: number
  readonly firstArticle?: string
  readonly audience: '主题' | '定向'
  readonly contactPoints: readonly string[]
  readonly teams: readonly string[]
  readonly groups: readonly string[]
  readonly stage?: Stage
}

/** What is looked at before a draft is published. */
export function summaryOf(
  { consultation, reading, stage }: Publication,
  knowledge: Pick<Knowledge, 'content' | 'station'>,
  at: Instant,
): Summary {
  const { opensAt, closesAt, clauses, shortReason } = reading
  const [first] = clauses
  const rule = windowRule(knowledge.content.windows ?? [], consultation.jurisdiction)
  const asked = opensAt !== undefined && closesAt !== undefined
  return {
    title: consultation.title,
    reading: reading.name,
    ...(asked
      ? {
          opens: dayOf(opensAt),
          closes: dayOf(closesAt - 1),
          days: daysOpen(reading, at),
          ...(rule === undefined ? {} : { leastDays: rule.days, basis: rule.basis }),
        }
      : {}),
    ...(shortReason === undefined ? {} : { shortReason }),
    chapters: new Set(clauses.flatMap(({ chapter }) => chapter ?? [])).size,
    articles: clauses.length,
    ...(first === undefined ? {} : { firstArticle: cut(first.text) }),
    audience: consultation.audience?.kind ?? '主题',
    contactPoints: contactPointsOf(consultation).map((id) => knowledge.station(id)?.name ?? id),
    teams: (consultation.teams ?? []).map(({ name, chapters }) =>
      chapters === undefined ? name : `${name}（${chapters.join('、')}）`,
    ),
    groups: groupsFor(consultation, knowledge.content.groups).map(({ name }) => name),
    ...(stage === undefined ? {} : { stage }),
  }
}

const cut = (text: string): string => {
  const whole = [...text]
  return whole.length <= CLAUSE_SHOWN ? text : `${whole.slice(0, CLAUSE_SHOWN).join('')}……`
}
const listed = (names: readonly string[]): string => (names.length === 0 ? '没有' : names.join('、'))

/** The same in lines. */
export function saySummary(publication: Publication, summary: Summary, now: Instant): string {
  const { opens, closes, days, leastDays, basis, shortReason, chapters, articles, firstArticle, groups, teams } =
    summary
  return [
    `${sayTitle(publication.consultation)} ${summary.reading}`,
    opens === undefined || closes === undefined
      ? '不征求意见'
      : `征求意见：${sayDay(opens, now)}至${sayDay(closes, now)}24时，共${days}天（${basis}一般不少于${leastDays}天）`,
    ...(shortReason === undefined ? [] : [`缩短理由（大家会看到）：${shortReason}`]),
    ...(summary.stage === undefined ? [] : [`阶段：${summary.stage}`]),
    `共${chapters === 0 ? '' : `${chapters}章`}${articles}条`,
    ...(firstArticle === undefined ? [] : [firstArticle]),
    `范围：${summary.audience === '主题' ? '所有人' : '只对受邀请的'}`,
    `联系点：${listed(summary.contactPoints)}`,
    ...(teams.length === 0 ? [] : [`起草组：${teams.join('、')}`]),
    `会告诉的群：${groups.length === 0 ? '没有' : `${groups.length}个（${groups.slice(0, GROUPS_SHOWN).join('、')}${groups.length > GROUPS_SHOWN ? '等' : ''}）`}`,
  ].join('\n')
}
