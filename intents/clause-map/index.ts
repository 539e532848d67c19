import type { Step } from '../../src/consultation/clause-map/desk.ts'
import { workingOf } from '../../src/consultation/clause-map/desk.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { authoriseKb } from '../../src/upkeep/may.ts'
import { confirm, decide, takeBack } from './change.ts'
import { english } from './english.ts'
import { changesIn, look, rememberStep, titleOf } from './look.ts'
import { type Order, orderIn, standsAlone } from './orders.ts'
import { decisionsFor, stepsMeant, TOPIC } from './steps.ts'

/** What became of each clause between two readings of a draft: proposed, settled by staff, confirmed, taken back. */
export const clauseMap: Intent = {
  name: 'clause-map',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => ours(turn) !== undefined,
  async handle(turn) {
    authoriseKb(turn.speaker.grants, 'map')
    const order = ours(turn)
    if (order === undefined) return { replies: [say('请发“对照”加草案的名称。')] }
    const steps = await stepsMeant(turn, order.draft)
    if (order.what === 'take-back')
      return forOne(
        steps.filter(({ map }) => map !== undefined),
        NOTHING_CONFIRMED,
        (step) => takeBack(turn, step),
      )
    const open = steps.filter(({ map }) => map === undefined)
    if (open.length === 0 && steps.length > 0 && order.what !== 'decide') return confirmed(turn, steps)
    return forOne(open, NOTHING_OPEN, (step) => carryOut(order, turn, step))
  },
}

const NOTHING_OPEN = '没有要对照的条文：这部草案只有一稿，或者各稿都已对照。'
const NOTHING_CONFIRMED = '没有确认过的对照可以撤回。'

function ours(turn: Turn): Order | undefined {
  const order = orderIn(turn.text)
  return order !== undefined && (standsAlone(turn.text) || turn.memory.topic?.label === TOPIC) ? order : undefined
}

/** The draft must be named where several wait. Of one draft the earliest open step comes first. */
async function forOne(steps: readonly Step[], none: string, work: (step: Step) => Promise<Outcome>): Promise<Outcome> {
  const [first] = steps
  if (first === undefined) return { replies: [say(none)] }
  const drafts = new Map(steps.map((step) => [step.consultation.id, step]))
  if (drafts.size === 1) return work(first)
  const choices = [...drafts.values()].map((step) => ({
    label: titleOf(step),
    says: `对照《${step.consultation.title}》`,
  }))
  return { replies: [say('要对照的草案有这几部，看哪一部？', ...choices)] }
}

async function carryOut(order: Order, turn: Turn, step: Step): Promise<Outcome> {
  if (order.what === 'decide') return decide(turn, step, order)
  if (order.what === 'confirm') return confirm(turn, step)
  if (order.what === 'table') return table(turn, step)
  return look(turn, step, order.what === 'look' ? order.place : 1)
}

async function table(turn: Turn, step: Step): Promise<Outcome> {
  const working = workingOf(step, await decisionsFor(turn, step))
  return { replies: [say(`${titleOf(step)}\n${changesIn(step, working, true)}`)], remember: rememberStep(step) }
}

async function confirmed(turn: Turn, steps: readonly Step[]): Promise<Outcome> {
  const names = new Map((await turn.store.people.list()).map(({ id, name }) => [id, name ?? id]))
  const lines = steps.map((step) => `${titleOf(step)}　已由${names.get(step.map?.confirmedBy ?? '') ?? '同事'}确认`)
  return { replies: [say([...lines, '要改请先发：撤回对照 加草案名称。'].join('\n'))] }
}
