import { exact } from './exact.ts'

/** Says that something is wrong without saying what instead. */
const JUDGEMENT = /(?:太|过于|不合理|不够|不公平|没必要|一刀切|漏了|没有提|没写|不清楚|too )/i

/** Where the wish for a change begins; the earlier patterns say it more plainly. */
const BEGINNINGS: readonly RegExp[] = [
  /(?:建议|建議|希望|应该|應該|应当|應當|最好|要求|必须|必須|不应|不應|不该|应(?=[改由为当写])|I suggest|I propose|should|must|ought to)/i,
  /(?:把[^,，。]{1,40}(?:改|换|调)|改成|改为|改為|换成|增加|加上|加一条|删掉|删去|删除|刪除|写清|写明|寫明|要写|要写清爽|写进|延长|缩短|提高|降低)/,
  /(?:不同意|反对|反對|不赞成|赞成|支持|I disagree|I oppose|I support)/i,
  JUDGEMENT,
]
/** What follows gives the reason, not the wish. */
const REASON = /[,，。;；\s]*(?:理由是|理由[:：]|因为|因為|由于|原因是|不然|勿然|否则|because|since )/i
/** An announcement says that an opinion will come, not what it is. */
const ANNOUNCED =
  /(?:提|发表|说|有)(?:点|个|几条|一条|些|几句|两句|一下|一个)*(?:意见|看法|想法|话要说|话要讲|话说|建议)[。.,，\s]*$/
/** Shorter than this is no wish. */
const SHORTEST = 4

/** What should change, in the person's own words; undefined when the text only announces an opinion. */
export function opinionIn(text: string): string | undefined {
  const read = exact(text)
  for (const beginning of BEGINNINGS) {
    const start = read.seen.search(beginning)
    if (start < 0) continue
    const from = beginning === JUDGEMENT ? startOfJudgement(read.seen, start) : startOfClause(read.seen, start)
    const rest = read.seen.slice(from)
    const reason = rest.slice(SHORTEST).search(REASON)
    const end = reason < 0 ? read.seen.length : from + SHORTEST + reason
    const piece = read
      .piece(from, end)
      .trim()
      .replace(/[。.!！,，;；]+$/, '')
    if (piece.length >= SHORTEST && !ANNOUNCED.test(piece)) return piece
  }
  return undefined
}

/** Longest subject that is taken along: "the leash should be ..." */
const SUBJECT = 40

/** English wishes carry their subject before the verb; Chinese ones begin with the verb. */
function startOfClause(text: string, verb: number): number {
  if (!/[a-z]/i.test(text.charAt(verb))) return verb
  const before = text.slice(Math.max(0, verb - SUBJECT), verb)
  const cut = Math.max(
    before.lastIndexOf(','),
    before.lastIndexOf(':'),
    before.lastIndexOf('.'),
    before.lastIndexOf('，'),
  )
  return verb - before.length + cut + 1
}

/** What is judged stands before the judgement, behind the article number. */
function startOfJudgement(text: string, judgement: number): number {
  const before = text.slice(Math.max(0, judgement - SUBJECT), judgement)
  const cut = Math.max(...[...'，,。:：;；条條跳'].map((c) => before.lastIndexOf(c)))
  return judgement - before.length + cut + 1
}
