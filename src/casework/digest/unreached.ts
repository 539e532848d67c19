import { sayWithoutAccount, withoutAccount } from '../../people/without-account.ts'
import type { JobContext } from '../../ports/job.ts'
import type { Book } from './book.ts'
import type { Roster } from './roster.ts'

/** Whoever has news today and cannot be written to: told to those who can link an account, with how. */
export async function noteUnreached({ store }: Pick<JobContext, 'store'>, roster: Roster, book: Book): Promise<void> {
  const waiting = book.people().flatMap((id) => roster.person(id) ?? [])
  const unreached = await withoutAccount(store.people, waiting)
  const byAdmin = new Map<string, typeof unreached>()
  for (const person of unreached)
    for (const admin of new Set(person.grants.flatMap(({ stationId }) => roster.holders('管理员', stationId))))
      if (admin.id !== person.id) byAdmin.set(admin.id, [...(byAdmin.get(admin.id) ?? []), person])
  for (const [id, people] of byAdmin) book.note(id, 'unreached', () => `${sayWithoutAccount(people)}。`)
}
