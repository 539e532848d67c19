import { namesOfStaff } from '../../src/casework/describe.ts'
import type { Ledger } from '../../src/consultation/ledger.ts'
import { sayCorrected, sayDifferences, sayTotals } from '../../src/consultation/say-ledger.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

/** What became of all opinions on a draft; of a closed one the numbers that were fixed, and every correction of them. */
export async function show(turn: Turn, { id, title }: Consultation, ledger: Ledger): Promise<Outcome> {
  const names = await namesOfStaff(turn.store)
  const issues = ledger.issued.flatMap((step, n) => {
    const who = names.get(step.by) ?? '其他同事'
    const corrected = sayCorrected({ issued: ledger.issued.slice(0, n) }, step.totals, step.reason)
    return [
      `${sayTime(step.at, turn.at)}　${who}结束，数字固定：${sayTotals(step.totals)}`,
      ...(corrected === '' ? [] : [corrected]),
    ]
  })
  const last = ledger.issued.at(-1)
  const drift = last === undefined ? '' : sayDifferences(last.totals, ledger.now)
  const lines = ledger.closed
    ? drift === ''
      ? issues
      : [...issues, `结束以后有变化，还没有公布：${drift}。要更正请发：重新打开台账 《${title}》 理由：…`]
    : [
        `现在：${sayTotals(ledger.now)}`,
        ...(issues.length === 0 ? [] : ['已重新打开，原来公布的：', ...issues]),
        `全部答复后请发：结束征求意见 《${title}》`,
      ]
  return {
    replies: [say([`《${title}》采纳台账　${sayTime(turn.at, turn.at)}`, ...lines].join('\n'))],
    remember: { topic: { label: 'admin_stats', consultationId: id } },
  }
}
