import { type Step, workingOf } from '../../src/consultation/clause-map/desk.ts'
import { clausesOf, questionsOf, sayOrder } from '../../src/consultation/clause-map/open-question.ts'
import { sayCounts } from '../../src/consultation/clause-map/say-counts.ts'
import type { Working } from '../../src/consultation/clause-map/settle.ts'
import { CHANGE_NAME } from '../../src/domain/clause-map.ts'
import { type Choice, type Reply, say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { decisionsFor, TOPIC } from './steps.ts'

/** Links shown on one screen; the whole table comes in pages of the channel. */
const LISTED = 20

export const titleOf = ({ consultation, from, to }: Step): string =>
  `《${consultation.title}》${from.name} → ${to.name}`

export const rememberStep = (step: Step): NonNullable<Outcome['remember']> => ({
  topic: { label: TOPIC, consultationId: step.consultation.id },
})

/** Counts, and the n-th thing that a person must settle with its likely answers. */
export async function look(turn: Turn, step: Step, place: number, lead = ''): Promise<Outcome> {
  const working = workingOf(step, await decisionsFor(turn, step))
  return { replies: [replyFor(step, working, place, lead)], remember: rememberStep(step) }
}

export function replyFor(step: Step, working: Working, place: number, lead = ''): Reply {
  const prefix = `对照《${step.consultation.title}》`
  const open = questionsOf(step, working)
  const head = `${lead}${titleOf(step)}：${sayCounts(working)}。`
  if (open.length === 0)
    return say(
      `${head}\n${changesIn(step, working)}\n都对上了。看过没有问题，请确认；要改请直接发，例：第八条 = 第九条。`,
      { label: '确认对照', says: `确认对照《${step.consultation.title}》` },
    )
  const at = Math.min(Math.max(1, place), open.length)
  const { text, answers } = (open[at - 1] as (typeof open)[number])()
  const choices: Choice[] = answers.map(({ label, says }) => ({ label, says: `${prefix}${says}` }))
  const next = open.length > 1 ? [{ label: '先看下一处', says: `${prefix}第${(at % open.length) + 1}处` }] : []
  return say(
    `${head}\n还有${open.length}处要您定，现在是第${at}处：\n${text}\n也可以直接发：第八条 = 第九条、第十条；第八条 删除；第十条 新增。`,
    ...choices,
    ...next,
  )
}

/** What changed, clause by clause; what stayed or only got another number is counted above. */
export function changesIn(step: Step, { links }: Pick<Working, 'links'>, all = false): string {
  const lines = links
    .filter(({ change }) => all || (change !== 'same' && change !== 'renumbered'))
    .map(
      ({ from, to, change }) =>
        `${sayOrder(clausesOf(step.from, from), clausesOf(step.to, to))}　${CHANGE_NAME[change]}`,
    )
  if (all || lines.length <= LISTED) return lines.join('\n')
  return [...lines.slice(0, LISTED), `还有${lines.length - LISTED}处，看全部请发：对照表`].join('\n')
}
