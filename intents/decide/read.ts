import { mentionsIn } from '../../src/casework/refer.ts'
import { type Said, splitReason } from '../../src/casework/split-reason.ts'
import { takePromise } from '../../src/casework/take-promise.ts'
import type { Outcome, SubmissionKind } from '../../src/domain/kind.ts'

/** Words for a result, longest first where one contains another. */
const WORDS: readonly (readonly [RegExp, Outcome])[] = [
  [/部分采纳|采纳.{0,6}部分(?!\p{L})|部分|partial/iu, '部分采纳'],
  [/不予采纳|不采纳|未采纳|不采用|没采纳|拒绝|驳回|decline|reject/i, '未采纳'],
  [/纳入研究/, '纳入研究参考'],
  [/研究参考|留作参考|作为参考|供参考|留参|reserve/i, '研究参考'],
  [/已有规定/, '已有规定'],
  [/不属(?:于)?本次(?:范围|修订)?/, '不属本次范围'],
  [/已解决/, '已解决'],
  [/列入计划/, '列入计划'],
  [/解释说明/, '解释说明'],
  [/已转办/, '已转办'],
  [/采纳|接受|采用|accept|adopt/i, '采纳'],
]

export function outcomeIn(command: string): Outcome | undefined {
  const changed = /从.{0,10}改(?:成|为)(.+)$/.exec(command)?.[1]
  const text = changed ?? command
  return WORDS.find(([pattern]) => pattern.test(text))?.[1]
}

/** The order and its reason: what stands behind 理由, else what is left behind result and item. */
export function reasonIn(text: string): Said {
  return splitReason(text, firstResult)
}

/** The result named first: a reason may speak of others. */
function firstResult(text: string): RegExpExecArray | undefined {
  const found = WORDS.flatMap(([pattern]) => {
    const match = pattern.exec(text)
    return match === null ? [] : [match]
  })
  return found.toSorted((a, b) => a.index - b.index)[0]
}

/** The same result has its own name for opinions on drafts. */
export function fitTo(kind: SubmissionKind, outcome: Outcome): Outcome {
  if (kind === 'opinion') return outcome === '纳入研究参考' ? '研究参考' : outcome
  return outcome === '研究参考' ? '纳入研究参考' : outcome
}

/** Results whose own words hold a negation; set aside before looking for doubt. */
const NEGATED_RESULTS = /不予采纳|不采纳|未采纳|不采用|没采纳|不属(?:于)?本次(?:范围|修订)?/g
const DOUBT =
  /[？?]|吗|呢|么$|要不要|是否|能不能|可不可以|该不该|怎么样|别|不要|不能|暂不|暂缓|先等|考虑|不确定|拿不准|好像|可能|也许|如果|万一/

/** A question, a doubt or a negation is no decision: `先别采纳`, `能采纳吗`. */
export function isDoubtful(command: string): boolean {
  return DOUBT.test(command.replace(NEGATED_RESULTS, ''))
}

/** What remains of a plain command once its parts are taken out: nothing. */
const PARTS =
  /decline|accept|partial|reserve|采纳|部分|不予|不|未|采用|研究参考|留作参考|纳入|已有规定|不?属(?:于)?本次(?:范围|修订)?|已解决|列入计划|解释说明|已转办|把|将|标成|标为|定为|改为|改成|意见|建议|这[一]?[件条]|已|为|[\s\p{P}/=]/giu

export function isPlain(command: string): boolean {
  const bare = mentionsIn(command).reduceRight((text, m) => `${text.slice(0, m.from)} ${text.slice(m.to)}`, command)
  return bare.replace(PARTS, '') === ''
}

const NO_REASON = /^(?:无|没有|没|待定|待补|什么|不知道|不清楚|略|同上|暂无|none|[\s\p{P}]*)[。.]?$/u

/** Whether the citizen would learn why. */
export function tellsWhy(reason: string): boolean {
  return !NO_REASON.test(reason.trim())
}

const STARTS =
  /^\s*(?:把|将|给)?\s*(?:部分采纳|采纳(?!率|情况|的|了|多少|几|过)|不采纳|不予采纳|未采纳|研究参考|纳入研究|已解决|列入计划|解释说明|已转办|已有规定|不属)/
/** Characters that may stand before the item: `把第2件…`. */
const BEFORE_ITEM = 3
/** Orders that sound like a result and leave open which. */
const NO_RESULT = /^\s*[件个]?[，,\s]*(?:通过|同意|不?行|不同意|不通过|办结|办完|完成)[了吧。.\s]*$/
/** `办结 1`: as open as `1 办结`. */
const END_FIRST = /^\s*(?:把|将)?\s*(?:办结|办完|完成|结)了?\s*$/
const END_ONLY = /^\s*[件个号]?\s*(?:[，,\s]\S.*)?$/
const ASKS = /(?<![能以要该])采纳(?:了|过)?(?:吗|没|率|情况|多少|几)/

/** `采纳 2`, `2 采纳`, `把2号采纳了`: an order that needs no guessing. */
export function isOrder(text: string): boolean {
  const { command } = reasonIn(takePromise(text).order)
  if (ASKS.test(command)) return false
  const [first] = mentionsIn(command)
  if (outcomeIn(command) === undefined)
    return (
      first !== undefined &&
      ((first.from <= BEFORE_ITEM && NO_RESULT.test(command.slice(first.to))) ||
        (END_FIRST.test(command.slice(0, first.from)) && END_ONLY.test(command.slice(first.to))))
    )
  if (STARTS.test(command)) return first !== undefined || isPlain(command)
  return first !== undefined && first.from <= BEFORE_ITEM
}
