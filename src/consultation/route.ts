import { whoStillSees } from '../casework/tell-colleague.ts'
import type { Clause, Consultation } from '../domain/consultation.ts'
import { teamFor } from '../domain/team.ts'
import type { Store } from '../ports/store.ts'

/** Who gets an opinion on a clause when nobody says otherwise: the member of staff who drafted its chapter. */
export async function drafterOf(
  people: Pick<Store['people'], 'byId'>,
  consultation: Consultation,
  clause: Clause | undefined,
  stationId: string | undefined,
): Promise<string | undefined> {
  const team = teamFor(consultation.teams ?? [], clause)
  return (await whoStillSees(people, [team?.personId], stationId))?.id
}
