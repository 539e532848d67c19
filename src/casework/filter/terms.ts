import { KIND_NAME, type Outcome, SUBMISSION_KINDS, type SubmissionKind } from '../../domain/kind.ts'
import { OPEN_STATES, STATES, type State } from '../../domain/submission.ts'
import type { SubmissionQuery } from '../../ports/store.ts'

/** A word by which the list can be narrowed, and what it stands for. */
export interface Term {
  readonly pattern: RegExp
  /** How the head of the list calls it; absent = it goes without saying. */
  /** Whether the name is that of a state: it then stands for `待办`. */
  readonly name?: string
  readonly states?: readonly State[]
  readonly kinds?: readonly SubmissionKind[]
  readonly mine?: true
  readonly newest?: true
  readonly query?: Pick<SubmissionQuery, 'outcomes' | 'ratings' | 'unassigned'>
}

const withOutcome = (words: string, ...outcomes: readonly Outcome[]): Term => ({
  pattern: new RegExp(`(?:已|被)?(?:${words})`),
  name: `${outcomes[0]}的`,
  states: STATES,
  query: { outcomes },
})

const TOLD: readonly State[] = ['FED_BACK', 'RATED', 'FOLLOW_UP', 'CLOSED']

/** Longer words stand before the shorter ones that they hold. */
export const TERMS: readonly Term[] = [
  {
    pattern: /(?:没有?人|无人)(?:认领|管|办|接)|unassigned/,
    name: '没人承办的',
    query: { unassigned: true },
  },
  { pattern: /(?:待|等|未|没)(?:放行|审核|复核|审)/, name: '待放行', states: ['RESULT_READY'] },
  { pattern: /(?:待|等)补充/, name: '待补充', states: ['NEED_INFO'] },
  {
    pattern: /(?:未|待|没有?|还没)(?:分派|交办|派|分给人|分)(?!类)/,
    name: '未分派',
    states: ['SUBMITTED', 'REGISTERED', 'CLASSIFIED'],
  },
  { pattern: /(?:未|待|没有?)(?:分类|归类)/, name: '未分类', states: ['SUBMITTED', 'REGISTERED'] },
  { pattern: /(?:未|待|没有?)(?:登记|受理)/, name: '待登记', states: ['SUBMITTED'] },
  { pattern: /不予受理|不受理|被?驳回/, name: '不予受理', states: ['REJECTED'] },
  { pattern: /不满意(?:退回)?/, name: '评价不满意的', states: STATES, query: { ratings: ['不满意'] } },
  { pattern: /重新办理|返工|(?:被)?退回/, name: '重新办理', states: ['REDO'] },
  { pattern: /承办中|办理中|正在办理?|在办/, name: '在办', states: ['ASSIGNED', 'IN_PROGRESS', 'REDO'] },
  { pattern: /已(?:告知|反馈|答复|回复)/, name: '已告知', states: TOLD },
  { pattern: /已?(?:办结|办完|办好)|已办|已完成|\bdone\b/, name: '已办结', states: TOLD },
  { pattern: /已?撤回/, name: '已撤回', states: ['WITHDRAWN'] },
  { pattern: /已上报/, name: '已上报', states: ['REPORTED_UP'] },
  { pattern: /已转出/, name: '已转出', states: ['TRANSFERRED'] },
  { pattern: /已交办|已分派/, name: '已交办', states: ['ASSIGNED'] },
  { pattern: /已登记/, name: '已登记', states: ['REGISTERED'] },
  { pattern: /已分类/, name: '已分类', states: ['CLASSIFIED'] },
  withOutcome('部分采纳', '部分采纳'),
  withOutcome('不予采纳|不采纳|未采纳|没采纳', '未采纳'),
  withOutcome('纳入研究参考|研究参考', '研究参考', '纳入研究参考'),
  withOutcome('采纳', '采纳'),
  withOutcome('列入计划', '列入计划'),
  withOutcome('解决', '已解决'),
  { pattern: /我手[上里头中]?|我名下|我负责|(?:派|分|交|转)给我|我(?=的)|\bmine\b|^我$/, mine: true },
  {
    pattern:
      /[未没](?:有)?(?:处理|办结|答复|回复|弄完|办完|办|回)|待(?:处理|答复)|还?没(?:弄完|处理)|未處理|积压|要(?:处理|办)|\b(?:pending|unhandled|unanswered)\b/,
    states: OPEN_STATES,
  },
  { pattern: /最新|新到旧|倒序|newest|新(?:收|来|件|增|提交|进来)|new\b/, newest: true },
  { pattern: /审查建议/, name: KIND_NAME['review-request'], kinds: ['review-request'] },
  { pattern: /代表留言|对代表说/, name: KIND_NAME['deputy-message'], kinds: ['deputy-message'] },
  ...SUBMISSION_KINDS.map(
    (kind): Term => ({ pattern: new RegExp(KIND_NAME[kind]), name: KIND_NAME[kind], kinds: [kind] }),
  ),
  { pattern: /(?:全部|所有|\ball\b)/, states: STATES },
]

const kindWord = (word: string, kind: SubmissionKind): Term & { readonly word: string } => ({
  word,
  pattern: new RegExp(word),
  name: KIND_NAME[kind],
  kinds: [kind],
})

/** Words that name a kind to a clerk, and whatever came in to everybody else. */
export const KIND_WORDS = [
  kindWord('意见', 'opinion'),
  kindWord('建议', 'suggestion'),
  kindWord('留言', 'deputy-message'),
] as const

/** Words of a request that choose nothing. */
export const FILLERS =
  /^\/|几[条件个]|多少[条件个]?|(?:从|由)?(?:早到晚|旧到新|先到后)(?:排列?|排序)?|待办|代办|待辦|清单|清單|列表|队列|收件箱|工作台|事项|单子|收件|还有|都有|还|有(?:哪些|什么|啥)|哪些|什么|啥|帮我|给我|麻烦|请|列一下|拉一下|看一下|列出来?|列|拉|筛选?|显示|查看|看看|看|睇下|找出来|找|打开|调出|刷新|只要|只看|按时间|筛选?|状态|为|是|一下|收到|提交|进来|翻到|意见|建议|草案|征求意见稿|(?:list|show|queue|inbox|todo|submissions?|items?|opinions?|cases?|for|the|due|is|what|me)\b|[把将出来的了吗呢个件到件条下里按从在嘅和与且并有要想这那]|\bs\b|[\s\p{P}]/giu
