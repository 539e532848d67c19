import type { NoticeStore } from '../../ports/notices.ts'
import type { Lane, OutboxMessage } from '../../ports/store.ts'

/** Before the key of a notice that belongs to an account and to no person by name. */
const KEY = 'key:'

/** Whose notice it is: a person's, by their id, or its own. */
export type Who = string
export const whose = ({ personId, key }: Pick<OutboxMessage, 'personId' | 'key'>): Who => personId ?? `${KEY}${key}`
/** Key of the notice, where it is its own. */
export const keyOf = (who: Who): string | undefined => (who.startsWith(KEY) ? who.slice(KEY.length) : undefined)

/** For whom something waits. One too many costs a look, one too few would wait for the next round. */
export interface Waits {
  load(stored: Awaited<ReturnType<NoticeStore['awaited']>>): void
  /** What there is for one of them now, and whether any of it waits. */
  note(who: Who, rows: readonly OutboxMessage[], waits: boolean): void
  /** Whose notices somebody is told who is there in this lane. */
  at(lane: Lane, personId: string): readonly Who[]
}

export function createWaits(): Waits {
  const people = new Set<string>()
  const unowned = new Map<Lane, Set<Who>>()

  const put = (lane: Lane, who: Who): void => void unowned.set(lane, (unowned.get(lane) ?? new Set()).add(who))
  function remove(who: Who): void {
    people.delete(who)
    if (keyOf(who) === undefined) return
    for (const [lane, all] of unowned) if (all.delete(who) && all.size === 0) unowned.delete(lane)
  }

  return {
    load(stored) {
      for (const one of stored.people) people.add(one)
      for (const { key, lane } of stored.unowned) put(lane, whose({ key }))
    },
    note(who, [row], waits) {
      if (!waits || row === undefined) remove(who)
      else if (keyOf(who) === undefined) people.add(who)
      else put(row.lane, who)
    },
    at: (lane, personId) => [...(people.has(personId) ? [personId] : []), ...(unowned.get(lane) ?? [])],
  }
}
