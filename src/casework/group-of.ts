import type { Submission } from '../domain/submission.ts'
import type { Store } from '../ports/store.ts'

type Reads = Pick<Store, 'submissions'>

/** Items that are handled as one matter. */
export interface Group {
  readonly main: Submission
  /** Those merged into it, oldest first, whether they were answered already or not. */
  readonly members: readonly Submission[]
}

/** Items merged into a main one, oldest first; who withdrew is none of them. */
export async function membersOf(store: Reads, main: Submission): Promise<readonly Submission[]> {
  if (main.mainId !== undefined) return []
  const { consultationId } = main
  const found = await store.submissions.find({
    mainId: main.id,
    kinds: [main.kind],
    ...(consultationId === undefined ? {} : { consultationId }),
  })
  return found.filter((item) => item.state !== 'WITHDRAWN')
}

/** Those that still wait for the result of their main item. */
export async function waitingIn(store: Reads, main: Submission): Promise<readonly Submission[]> {
  return (await membersOf(store, main)).filter((item) => item.state === 'MERGED')
}

/** The item that this one was merged into, or itself. */
export async function mainOf(store: Reads, item: Submission): Promise<Submission> {
  if (item.mainId === undefined) return item
  const [main] = await store.submissions.find({ ids: [item.mainId], limit: 1 })
  return main ?? item
}

/** The group that an item belongs to; undefined when nothing was merged. */
export async function groupOf(store: Reads, item: Submission): Promise<Group | undefined> {
  const main = await mainOf(store, item)
  const members = await membersOf(store, main)
  return members.length === 0 ? undefined : { main, members }
}

/** People, not texts: who wrote three times counts once. */
export const peopleIn = (items: readonly Submission[]): number => new Set(items.map((item) => item.personId)).size

/** The items of one person whose result a notice about one of them told: all of that person's in the group. */
export async function toldWith(store: Reads, told: Submission): Promise<readonly Submission[]> {
  const main = await mainOf(store, told)
  const members = await waitingIn(store, main)
  const others = [main, ...members].filter(
    (item) => item.id !== told.id && item.personId === told.personId && item.releasedBy !== undefined,
  )
  return [told, ...others]
}
