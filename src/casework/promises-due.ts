import type { Person } from '../domain/person.ts'
import { type Day, dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import type { State, Submission } from '../domain/submission.ts'
import type { Job, JobContext } from '../ports/job.ts'
import type { Change } from '../ports/store.ts'
import { draftTitle } from './describe.ts'
import { tellOwners } from './notice.ts'
import { supervisorsOf } from './supervisors.ts'
import { tellColleague } from './tell-colleague.ts'
import { amend, type Doer, walk } from './walk.ts'

/** States in which a promise that was told is still owed. */
const OWED: readonly State[] = ['FED_BACK', 'RATED', 'FOLLOW_UP', 'REDO', 'ASSIGNED', 'IN_PROGRESS', 'NEED_INFO']
/** One transaction holds so many. */
const PORTION = 100
/** Nobody is written to at night: the day begins when the office opens. */
const MORNING_MS = 9 * 60 * 60 * 1000
const SYSTEM: Doer = { id: 'system', channel: 'system', roles: ['系统'] }

/**
 * On the morning of the promised day who watches over it and the citizen hear that it has come, once for each day that
 * was promised. An item that was not rated is followed from then on.
 */
export const promisesDue: Job = {
  name: 'promises-due',
  async due(context) {
    const { store, knowledge, at } = context
    const due = await store.submissions.find({
      promised: { untoldBy: dayOf(at - MORNING_MS) },
      states: OWED,
      limit: PORTION,
    })
    const noted = due.flatMap((item) => note(item, at))
    const owners = tellOwners(
      due,
      (item) => draftTitle(item, knowledge),
      (which, { promise, promiseDay }) =>
        `${which}，答复里承诺的日子到了（${sayDay(promiseDay as Day, at)}）。\n承诺：${promise}\n还没有登记完成情况，已经请督办人员核实，办得怎么样会告诉您。`,
      { event: 'promise-due', choices: [], at },
    )
    return [...noted, ...owners, ...(await tasks(due, context))]
  },
}

function note(submission: Submission, at: Instant): readonly Change[] {
  const step = {
    submission,
    command: 'promise-due',
    by: SYSTEM,
    at,
    set: { promiseToldDay: submission.promiseDay },
  }
  return submission.state === 'FED_BACK' ? walk(step, ['FOLLOW_UP']) : amend(step, '系统')
}

/** One message for each of those who watch, with all that is theirs. */
async function tasks(due: readonly Submission[], { store, at, newId }: JobContext): Promise<readonly Change[]> {
  const of = new Map<string, { readonly person: Person; readonly items: Submission[] }>()
  for (const item of due.filter(({ mainId }) => mainId === undefined))
    for (const person of await supervisorsOf(store.people, item.stationId)) {
      const known = of.get(person.id) ?? { person, items: [] }
      known.items.push(item)
      of.set(person.id, known)
    }
  const told = [...of.values()].map(({ person, items }) => {
    const lines = items.map((item) => `${item.receipt}　${item.promise}（最晚${sayDay(item.promiseDay as Day, at)}）`)
    const [first] = items as [Submission, ...Submission[]]
    const text = `承诺到期${items.length}件：\n${lines.join('\n')}\n完成了请发：落实 ${first.receipt} 完成情况：…\n没有完成请发：承诺改期 ${first.receipt} 到… 理由：…`
    return tellColleague(store.people, person, { key: `promises-due:${newId()}`, text, at })
  })
  return (await Promise.all(told)).flat()
}
