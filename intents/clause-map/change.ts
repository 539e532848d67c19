import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { sayUnmapped } from '../../src/consultation/clause-map/check.ts'
import { confirmMap, keepDecisions, type Step, takeBackMap, workingOf } from '../../src/consultation/clause-map/desk.ts'
import { clausesOf, sayOrder } from '../../src/consultation/clause-map/open-question.ts'
import { sayCounts } from '../../src/consultation/clause-map/say-counts.ts'
import type { Decision } from '../../src/consultation/clause-map/settle.ts'
import { type ArticleNumber, sameArticle, sayArticle } from '../../src/domain/numerals.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Reading } from '../../src/domain/reading.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { rememberStep, replyFor, titleOf } from './look.ts'
import type { Order } from './orders.ts'
import { decisionsFor } from './steps.ts'

/** Settles one thing and goes on to the next. */
export async function decide(turn: Turn, step: Step, order: Extract<Order, { what: 'decide' }>): Promise<Outcome> {
  if (order.from.length > 1 && order.to.length > 1)
    return { replies: [say('几条变成几条，请拆开说：一条拆成几条，或几条合成一条。例：第七条、第八条 = 第九条')] }
  const decision: Decision = { from: idsOf(step.from, order.from), to: idsOf(step.to, order.to) }
  const decisions = [...(await decisionsFor(turn, step)), decision]
  const working = workingOf(step, decisions)
  const said = sayOrder(clausesOf(step.from, decision.from), clausesOf(step.to, decision.to))
  return {
    replies: [replyFor(step, working, 1, `已记下：${said}。\n`)],
    changes: [keepDecisions(step, decisions, turn.at)],
    remember: rememberStep(step),
  }
}

function idsOf(reading: Reading, numbers: readonly ArticleNumber[]): readonly string[] {
  return numbers.map((number) => {
    const clause = reading.clauses.find((one) => sameArticle(one.number, number))
    if (clause?.id !== undefined) return clause.id
    throw new Problem('CLAUSE_UNKNOWN', {
      title: reading.name,
      last: reading.clauses.length,
      clause: sayArticle(number),
    })
  })
}

/** @throws {Problem} `CLAUSES_UNMAPPED` something is still open */
export async function confirm(turn: Turn, step: Step): Promise<Outcome> {
  const working = workingOf(step, await decisionsFor(turn, step))
  const side = (key: 'from' | 'to'): string[] => [...working.loose[key], ...working.unsure.flatMap((link) => link[key])]
  const open = { from: clausesOf(step.from, side('from')), to: clausesOf(step.to, side('to')) }
  if (open.from.length + open.to.length > 0)
    throw new Problem('CLAUSES_UNMAPPED', { list: sayUnmapped(open, step.from, step.to) })
  return {
    replies: [
      say(
        `已确认${titleOf(step)}的对照：${sayCounts(working)}。意见原来写在哪一条、现在是哪一条，提交人和同事都能看到，原话没有改动。\n要撤回请发：撤回对照 ${step.consultation.title}`,
      ),
    ],
    changes: confirmMap(step, working, byOf(turn), turn.at),
    remember: rememberStep(step),
  }
}

export async function takeBack(turn: Turn, step: Step): Promise<Outcome> {
  const says = `撤回对照《${step.consultation.title}》`
  if (!turn.confirmed)
    return askToConfirm(turn, `将撤回${titleOf(step)}的对照，意见只显示原来的条号，其他都不变。`, says)
  return {
    replies: [say(`已撤回${titleOf(step)}的对照。`)],
    changes: takeBackMap(step, byOf(turn), turn.at),
    remember: rememberStep(step),
  }
}

const byOf = (turn: Turn): Parameters<typeof confirmMap>[2] => ({
  id: turn.speaker.id,
  name: turn.speaker.name ?? turn.speaker.id,
  role: turn.speaker.grants.map((grant) => grant.role).join('、'),
  channel: turn.message.from.channel,
})
