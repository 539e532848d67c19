import { draftDaysOf } from '../../src/casework/draft.ts'
import { sayTitle } from '../../src/consultation/describe.ts'
import { type Order, type Subject, sayOrder } from '../../src/consultation/order.ts'
import { waitingPublications } from '../../src/consultation/publication.ts'
import { mayRule, type Proposal, proposalFor } from '../../src/consultation/two-keys.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { findConsultations } from '../../src/search/consultation-search.ts'

const MOST_LISTED = 9

export const isFor = (order: Order, { publication }: Subject): boolean =>
  (order.act === 'publish') === (publication !== undefined)

/** Drafts that wait to be published, then those that everybody knows, as far as this person may rule them. */
export async function subjects(turn: Turn): Promise<readonly Subject[]> {
  const { knowledge, store, speaker } = turn
  const waiting = await waitingPublications(store.knowledge, knowledge)
  const all: readonly Subject[] = [
    ...waiting.map((publication) => ({ consultation: publication.consultation, publication })),
    ...knowledge.content.consultations.map((consultation) => ({ consultation })),
  ]
  const own = all.filter((one) => mayRule(speaker.grants, one))
  if (own.length > 0) return own
  const role = [...new Set(speaker.grants.map((grant) => grant.role))].join('、')
  throw new Problem('NOT_ALLOWED', {
    role,
    what: '发布和调整征求意见',
    need: '审核员或管理员（市级，或这部草案联系点的）',
  })
}

export const proposal = (turn: Turn, { consultation }: Subject): Promise<Proposal | undefined> =>
  proposalFor(turn.store, consultation.id, turn.at, draftDaysOf(turn.knowledge.content.settings))

export async function waitingOf(turn: Turn, all: readonly Subject[]): Promise<readonly Subject[]> {
  const found = await Promise.all(all.map(async (one) => ({ one, kept: await proposal(turn, one) })))
  return found.flatMap(({ one, kept }) => (kept !== undefined && isFor(kept.order, one) ? [one] : []))
}

export function oneOf(
  name: string,
  subjects: readonly Subject[],
): { readonly one: Subject } | { readonly unclear: string } {
  const [first, ...more] = subjects
  if (first === undefined) return { unclear: '没有可以这样办的草案。看等待发布和放行的请发：待发布' }
  if (name === '' && more.length === 0) return { one: first }
  const list = subjects.slice(0, MOST_LISTED).map(({ consultation }) => sayTitle(consultation))
  if (name === '') return { unclear: `哪一部草案？\n${list.join('\n')}` }
  const exact = subjects.find(({ consultation: { id, title } }) => [id, title].includes(name.replace(/[《》]/g, '')))
  const [best] = findConsultations(
    name,
    subjects.map(({ consultation }) => consultation),
  )
  const one = exact ?? subjects.find(({ consultation }) => consultation === best?.consultation)
  return one === undefined ? { unclear: `没有找到“${name}”。可以说：\n${list.join('\n')}` } : { one }
}

export async function sayWaiting(turn: Turn, all: readonly Subject[]): Promise<string> {
  const lines = await Promise.all(
    all.map(async (one) => {
      const kept = await proposal(turn, one)
      if (kept !== undefined && isFor(kept.order, one))
        return `${sayOrder(kept.order, one, turn.at)}，由${kept.name}提交，等另一位同志放行`
      return one.publication === undefined
        ? ''
        : `${sayTitle(one.consultation)} ${one.publication.reading.name}，还没有发布`
    }),
  )
  const shown = lines.filter((line) => line !== '').slice(0, MOST_LISTED)
  return shown.length === 0
    ? '没有等待发布或放行的草案。'
    : `${shown.join('\n')}\n发布：发布草案 名称。放行：放行草案 名称`
}
