import type { Desk } from '../../src/casework/decide.ts'
import { settleOnTheSpot } from '../../src/casework/told.ts'
import { outcomesOf, type Outcome as Result } from '../../src/domain/kind.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Change } from '../../src/ports/store.ts'

const HOW = '请写结果和理由，例：当场办结 已解决，物业答应今晚修好。'

/** `已解决，物业答应今晚修好`: the result, and what the person was told. */
export function settle(
  submission: Submission,
  said: string,
  desk: Desk,
): { readonly say: string; readonly changes: readonly Change[] } {
  const outcomes = outcomesOf(submission.kind).toSorted((a, b) => b.length - a.length)
  const outcome = outcomes.find((name): name is Result => said.replace(/^[\s，,：:]+/, '').startsWith(name))
  const reason = said
    .slice(said.indexOf(outcome ?? '') + (outcome ?? '').length)
    .replace(/^[\s，,：:。]*(?:理由[\s：:]*)?/, '')
  if (outcome === undefined || reason.trim() === '')
    return { say: `${submission.receipt} 还没有办结。${HOW}结果可以写：${outcomes.join('、')}。`, changes: [] }
  const { changes, next } = settleOnTheSpot(submission, outcome, reason.trim(), desk)
  if (next === 'told')
    return { say: `${submission.receipt} 已当场办结：${outcome}，记为当场告知，等对方评价。`, changes }
  const whom = next === 'needs-second-person' ? '这类结果要双人放行，请另一位审核员' : '请审核员'
  return {
    say: `${submission.receipt} 已记下结果：${outcome}。${whom}回复“放行 ${submission.receipt}”，告知对方后再发“已告知 ${submission.receipt}”。`,
    changes,
  }
}
