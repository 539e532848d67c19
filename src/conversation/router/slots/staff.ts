import { exact, firstPiece } from './exact.ts'

export type Decision = 'accept' | 'partial' | 'decline' | 'reserve'

const TO = /(?:改成|改为|改為|改判为|变成|定为|定為)(?=[^,，]{0,4}(?:采纳|採納|留作|保留|参考|驳回|不采))/
const DECISIONS: readonly (readonly [Decision, RegExp])[] = [
  ['partial', /部分(?:采纳|採納|吸收|采用)|采纳(?:一)?部分|采纳\s*\S{0,20}\s*部分|partial/i],
  ['reserve', /保留|留作|参考|參考|暂缓|暂不|以后再|下次修法|reserve|later|keep for/i],
  [
    'decline',
    /不(?:予)?(?:采纳|採納|采用|接受|支持|吸收)|未(?:采纳|採納)|唔采纳|勿采纳|驳回|駁回|拒绝|不通过|不属(?:于)?本次|已有规定|decline|reject|refuse/i,
  ],
  ['accept', /采纳|採納|采用|吸收|接受|同意|通过|列入|accept|adopt|approve/i],
]

/** What a staff member decides; the later half counts in "从不采纳改成留作参考". */
export function decisionIn(text: string): Decision | undefined {
  const { seen } = exact(text)
  const change = TO.exec(seen)
  const said = change === null ? seen : seen.slice(change.index)
  return DECISIONS.find(([, words]) => words.test(said))?.[0]
}

const REASONS: readonly RegExp[] = [
  /reason\s*[=:：]\s*([^\n]{1,2000})/di,
  /(?:理由|原因)(?:是|为|:|：|,|，|\s)?\s*([^\n]{1,2000})/d,
  /(?:因为|因為|由于|because(?: of)?|since)\s*([^\n]{1,2000})/di,
  /[:：]\s*([^\n]{2,2000})/d,
]

/** Why it was decided so, as typed. */
export function reasonIn(text: string): string | undefined {
  return firstPiece(exact(text), REASONS)
}

const REPLIES: readonly RegExp[] = [
  /(?:就说|就講|就讲|说是)\s*[:：,，]?\s*([^\n]{1,4000})/d,
  /[:：](?!\/)\s*([\s\S]{1,4000})/d,
  /^\/?reply\s+\S+\s+(?:that\s+)?([\s\S]{1,4000})/di,
  /(?:告诉|告訴|告知|通知|转告)[^,，]{0,20}[,，\s]\s*([\s\S]{1,4000})/d,
  /(?:回复|回覆|答复|答覆|回)\s*[0-9A-Za-z-]{1,24}\s*(?:说|講|讲|的?提交人|的?市民)?[\s,，]\s*([\s\S]{1,4000})/d,
  /(?:回复|回覆|答复|答覆)(?:提交人|市民|居民)?\s*[,，\s]\s*([\s\S]{1,4000})/d,
]

/** What the submitter is to read, as typed. */
export function replyIn(text: string): string | undefined {
  return firstPiece(exact(text), REPLIES)
}

const WHO = '([\\u4e00-\\u9fffA-Za-z]{2,20}?)'
const WHO_END = '(?=办理|办$|处理|承办|跟进|负责|接手|来办|去办|[,，。:：\\s]|$)'
const ASSIGNEES: readonly RegExp[] = [
  new RegExp(
    `(?:派给|分给|转给|轉給|交给|交給|指派给|指派|分派给|改派给|改派到|改派|转到|转交给|转交|移交给|移交|交办给|交由|派到|转办|交俾|给)\\s*${WHO}${WHO_END}`,
    'd',
  ),
  /\b(?:to|@)\s*((?:the )?[A-Za-z]+(?: [A-Za-z]+){0,4})/di,
  new RegExp(`(?:由|让|请)\\s*${WHO}(?=办理|承办|处理|跟进|负责|接手|来办)`, 'd'),
  /^\/?assign\s+\S+\s+(\S{1,30})/di,
]

/** Person or office that gets the work, as typed. */
export function assigneeIn(text: string): string | undefined {
  return firstPiece(exact(text), ASSIGNEES)
}

const STATUSES: readonly RegExp[] = [
  /((?:还)?(?:未|没有|没|待|已|在)(?:处理|办结|办|分派|分配|分|答复|回复|受理|审核|放行|读|采纳|动)|超期|逾期|到期|快到期|积压|不满意|办理中|新收|待办)/d,
  /\b(unassigned|pending|overdue|unanswered|unhandled|open|closed|done|new)\b/di,
]
const PERIODS: readonly RegExp[] = [
  /(今天|今日|昨天|前天|这周|本周|上周|这个月|本月|上个月|上月|本季度|上季度|今年|去年|最近[一二三四五六七八九十0-9]{0,2}[天周月]?|[0-9一二三四五六七八九十]{1,3}月份?(?:以来)?)/d,
  /\b(today|yesterday|this week|last week|this month|last month|this year|20\d{2}-\d{2})\b/di,
]
const DEADLINES: readonly RegExp[] = [
  /(?:截止|截至|延长到|延长至|延到|延至|到|至|until|by|~)\s*((?:20\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?)/di,
  /((?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:天|周|个月|days|weeks))/d,
]
const FORMATS: readonly RegExp[] = [/(excel|xlsx|csv|pdf|word|docx|json|表格|台账)/di]

export function statusIn(text: string): string | undefined {
  return firstPiece(exact(text), STATUSES)
}

export function periodIn(text: string): string | undefined {
  return firstPiece(exact(text), PERIODS)
}

export function deadlineIn(text: string): string | undefined {
  return firstPiece(exact(text), DEADLINES)
}

export function formatIn(text: string): string | undefined {
  return firstPiece(exact(text), FORMATS)
}
