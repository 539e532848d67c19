import { outcomesOf } from '../domain/kind.ts'
import { type Grant, isStaff, scopeOf } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'
import { awaitsResult, OPEN_STATES, type Submission } from '../domain/submission.ts'
import type { Home, HomeAction, HomeSection, Window } from '../ports/home.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'
import { sayStatus } from './describe.ts'
import { ownSubmissions } from './find.ts'
import { listLine } from './list-line.ts'
import { mayDo } from './may.ts'

const SHOWN = 8
const WORDS_MAX = 3_000

const WRITE: Window = {
  title: '写意见或建议',
  words: { label: '想说的话（后面几步在私聊里问您）', min: 4, max: WORDS_MAX },
  says: '{words}',
}

export interface HomeOptions {
  readonly store: Pick<Store, 'submissions'>
  readonly knowledge: Knowledge
  readonly at: Instant
}

/** Somebody's own items, and for staff what waits at their stations. Every action is said as a command and checked as one. */
export async function homeOf(who: { id: string; grants: readonly Grant[] }, options: HomeOptions): Promise<Home> {
  const { store, knowledge, at } = options
  const own = (await ownSubmissions(store, who.id)).slice(0, SHOWN)
  const mine: HomeSection = {
    title: '我提的',
    items: own.map((item) => ({ text: sayStatus(item, knowledge, at), actions: [] })),
    empty: '您在这里还没有提过意见或建议。',
  }
  const actions: readonly HomeAction[] = [{ label: '写意见或建议', window: WRITE }]
  if (!isStaff(who.grants)) return { actions, sections: [mine] }
  const query = { scope: scopeOf(who.grants), states: OPEN_STATES }
  const waiting = await store.submissions.find({ ...query, order: 'due', limit: SHOWN })
  const total = await store.submissions.count(query)
  const queue: HomeSection = {
    title: total > SHOWN ? `待办${total}件，先列最急的${SHOWN}件` : `待办${total}件`,
    items: waiting.map((item) => ({ text: listLine(item, knowledge, at), actions: actionsOn(item, who.grants) })),
    empty: '没有要办的。',
  }
  return { actions: [{ label: '看全部待办', says: '待办' }, ...actions], sections: [queue, mine] }
}

function actionsOn(item: Submission, grants: readonly Grant[]): readonly HomeAction[] {
  const { receipt, stationId, state, kind } = item
  const decides = awaitsResult(state) && mayDo(grants, 'decide', stationId)
  return [
    { label: '打开', says: `打开 ${receipt}` },
    ...(state === 'SUBMITTED' && mayDo(grants, 'register', stationId)
      ? [{ label: '登记', says: `登记 ${receipt}` }]
      : []),
    ...(decides ? [{ label: '作出结果', window: decision(receipt, outcomesOf(kind)) }] : []),
  ]
}

const decision = (receipt: string, options: readonly string[]): Window => ({
  title: '作出结果',
  choice: { label: '结果', options },
  words: { label: '理由（提交人会看到）', min: 2, max: WORDS_MAX },
  says: `{choice} ${receipt} 理由：{words}`,
})
