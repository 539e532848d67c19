import { type Group, groupInBackground, type Opinion } from '../casework/alike/group.ts'
import { pointsIn } from '../casework/alike/points.ts'
import { peopleIn } from '../casework/group-of.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Submission } from '../domain/submission.ts'
import type { Scope } from '../ports/adoption.ts'
import type { Store } from '../ports/store.ts'
import { opinionsAt } from './opinions-at.ts'

/** What is read and compared at once: grouping so many takes a second or two, with pauses. */
const MOST_READ = 10_000

/** Opinions that say the same: in nearly the same words, or merged by staff. */
export interface SameOpinion {
  readonly leader: Submission
  /** In the order of filing, the leader among them. */
  readonly items: readonly Submission[]
  readonly people: number
}

export interface OpinionsOn {
  /** Largest first. */
  readonly groups: readonly SameOpinion[]
  readonly items: number
  readonly people: number
  /** What was not compared because there are so many. */
  readonly left: number
}

export interface AskedOpinions {
  readonly draft: Consultation
  /** Where they are now, as `placesNow` names it; absent = the whole draft. */
  readonly clause?: string
  readonly scope: Scope
}

const textOf = ({ body, reason }: Submission): string => (reason === undefined ? body : `${body}\n${reason}`)
const opinionOf = (item: Submission): Opinion => ({ id: item.id, personId: item.personId, text: textOf(item) })

/** Opinions on a clause, those that say the same together. Withdrawn and erased ones have no words and are left out. */
export async function opinionsOn(
  store: Pick<Store, 'submissions' | 'adoption'>,
  asked: AskedOpinions,
): Promise<OpinionsOn> {
  const { draft, clause, scope } = asked
  const query = { scope, order: 'oldest', limit: MOST_READ + 1 } as const
  const found =
    clause === undefined
      ? await store.submissions.find({ ...query, consultationId: draft.id, wholeDraft: true })
      : await opinionsAt(store, draft, [clause], query, true)
  const items = found.slice(0, MOST_READ).filter(({ state, body }) => state !== 'WITHDRAWN' && body !== '')
  const groups = joinMerged(await groupInBackground(items.map(opinionOf)), items)
  return {
    groups,
    items: items.length,
    people: peopleIn(items),
    left: found.length > MOST_READ ? found.length - MOST_READ : 0,
  }
}

/** What staff merged is one matter, in however different words it was said. */
function joinMerged(groups: readonly Group[], items: readonly Submission[]): readonly SameOpinion[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const order = new Map(items.map(({ id }, n) => [id, n]))
  const placeOf = new Map<string, number>()
  const joined: { leader: string; members: Set<string> }[] = []
  for (const { leader, members } of groups) {
    const ids = members.map(({ id }) => id)
    const places = new Set(ids.flatMap((id) => [placeOf.get(id), placeOf.get(byId.get(id)?.mainId ?? '')]))
    const known = [...places].filter((place) => place !== undefined).toSorted((a, b) => a - b)
    const [first] = known
    const into = first === undefined ? { leader: leader.id, members: new Set<string>() } : joined[first]
    if (into === undefined) continue
    const place = first ?? joined.push(into) - 1
    const all = [...ids, ...known.slice(1).flatMap((other) => [...(joined[other]?.members ?? [])])]
    for (const other of known.slice(1)) joined[other]?.members.clear()
    for (const id of all) {
      into.members.add(id)
      placeOf.set(id, place)
      const main = byId.get(id)?.mainId
      if (main !== undefined && byId.has(main) && !placeOf.has(main)) placeOf.set(main, place)
    }
  }
  return joined
    .filter(({ members }) => members.size > 0)
    .map(({ leader, members }): SameOpinion => {
      const own = [...members]
        .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
        .map((id) => byId.get(id) as Submission)
      const head = byId.get(leader) as Submission
      return { leader: byId.get(head.mainId ?? '') ?? head, items: own, people: peopleIn(own) }
    })
    .toSorted((a, b) => b.items.length - a.items.length)
}

/** What single ones say beyond the others, to the letter. */
export const additionsTo = (group: SameOpinion): ReturnType<typeof pointsIn> =>
  pointsIn(
    opinionOf(group.leader),
    group.items.filter(({ id }) => id !== group.leader.id).map(opinionOf),
    group.leader.clauseText ?? '',
  )
