import { dueBetween, hasLimits } from '../casework/filter/due.ts'
import { readFilter } from '../casework/filter/read.ts'
import { addDays, type Day, dayOf, sayDay } from '../domain/shanghai.ts'
import type { CountQuery } from '../ports/figures.ts'
import type { Turn } from '../ports/intent.ts'
import { type Figures, figuresOf } from './figures.ts'
import { periodIn } from './period.ts'

/** Words of a question about numbers that choose nothing. */
const MEASURES =
  /采纳率|办复率|办结率|答复率|解决率|办成率|满意率|满意度|满意|超期率|占比|趋势|排名|排行|名次|统计(?:一下|结果)?|数据|概况|分布|情况|数量|件数|总数|总量|平均|中位数|用时|时间|多少|几[成条件个人份例次]|百分之几|占|是|怎么样|如何|一共|总共|全部|各类?|每个|按|导出|报[告表]|看板|热点|对比|相比|比|最(?:多|少|热门|热|忙)|收到|收了|收|进来|提交|提过|提的|新增|办掉|办理|办结|办了|采纳了?|不满意|超期|逾期|未办|答复|退单|参与|市民|群众|居民|人数|人次|渠道|类型|类别|分类|站点(?![^\s]*站)|街道(?=提|办|最|多|数|收|排|$)|哪(?:个站|个街道|个|几条)|stats|statistics|how many|average|rate|number of|dashboard|show|did we get|came in|opinions?|submissions?/gi

export interface AskedFigures {
  readonly figures: Figures
  /** Which matters are counted. */
  readonly asked: CountQuery
  /** `梧桐街道人大代表联络站 上季度（7月1日至9月30日）` */
  readonly named: string
  readonly unknown: readonly string[]
}

/** The figures that a question is about, at the stations of who asks; or what stands in the way, as a sentence. */
export async function figuresAsked(turn: Turn): Promise<AskedFigures | { readonly unclear: string }> {
  const { content } = turn.knowledge
  const today = dayOf(turn.at)
  const period = periodIn(turn.text, today)
  if (period === undefined) return { unclear: '没有认出要统计哪几天。例：统计 9月1日至9月15日。' }
  const read = await readFilter(turn, `全部 ${period.rest.replace(MEASURES, ' ')}`, 'told')
  if ('unclear' in read) return read
  const { query, named, unknown } = read.ok
  const asked = scopeOnly(query)
  const figures = await figuresOf(asked, period.from, period.to, {
    figures: turn.store.figures,
    holidays: content.holidays,
    ...(hasLimits(content) ? { passed: dueBetween(content, undefined, addDays(today, -1)) } : {}),
  })
  const days = `${sayDay(period.from, turn.at)}至${sayDay(earlier(period.to, today), turn.at)}`
  const about = named.replace(/(?:全部)?事项$/, '')
  const said = period.name.includes('至') ? period.name : `${period.name}（${days}）`
  return { figures, asked, named: [about, said].filter((part) => part !== '').join(' '), unknown }
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** What chooses the matters; states and times are part of the figures themselves. */
function scopeOnly({ scope, kinds, consultationId, clause, assigneeId }: CountQuery): CountQuery {
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(consultationId === undefined ? {} : { consultationId }),
    ...(clause === undefined ? {} : { clause }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
  }
}
