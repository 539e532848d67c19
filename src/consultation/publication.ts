import { isInvited } from '../domain/audience.ts'
import type { Consultation } from '../domain/consultation.ts'
import { type Reading, readingId, readingsOf } from '../domain/reading.ts'
import type { Stage } from '../domain/stage.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { GroupBinding } from '../ports/knowledge.ts'
import type { KnowledgeRecord, Store } from '../ports/store.ts'
import { draftOf, withStoredReadings } from './stored-readings.ts'

/** A draft, or a new reading of one, that was put in and is shown to nobody yet. */
export interface Publication {
  readonly batchId: string
  /** The draft as it will be. */
  readonly consultation: Consultation
  readonly reading: Reading
  /** The draft as everybody knows it, where this is a new reading of it. */
  readonly known?: Consultation
  /** Where the draft will be in its life, where its file says so and the draft is known already. */
  readonly stage?: Stage
  readonly records: readonly KnowledgeRecord[]
}

const DRAFT_BATCH = 'draft:'
const READING_BATCH = 'reading:'
/** Marks the stage that the file of a new reading names. */
const STAGE_MARK = 'stage:'

/** Whether this reading of the draft is live: people read it, so its text is changed no more. */
export function isLive(draft: Consultation, known: Consultation | undefined): boolean {
  const name = readingsOf(draft).at(-1)?.name
  return known !== undefined && readingsOf(known).some((one) => one.name === name)
}

/** Records of a draft from a file, and the batch in which they wait. A draft that is known gets a new reading. */
export function batchFor(
  draft: Consultation,
  known: Consultation | undefined,
): { readonly batchId: string; readonly records: readonly KnowledgeRecord[] } {
  if (known === undefined)
    return { batchId: `${DRAFT_BATCH}${draft.id}`, records: [{ kind: 'consultation', id: draft.id, data: draft }] }
  const [read] = readingsOf(draft).slice(-1) as [Reading]
  const id = readingId(draft.id, readingsOf(known).length + 1)
  const clauses = read.clauses.map((clause) => {
    const { id: _, ...rest } = clause
    return rest
  })
  const stage = draft.stage
  return {
    batchId: `${READING_BATCH}${id}`,
    records: [
      { kind: 'reading', id, data: { ...read, id, clauses, ...ownPairing(draft) } },
      ...(stage === undefined || stage === known.stage
        ? []
        : [{ kind: 'source', id: `${STAGE_MARK}${id}`, data: { stage } } as const]),
    ],
  }
}

/** A new reading that names contact points or teams has its own from then on. */
const ownPairing = ({ contactPoints, teams }: Consultation): Pick<Reading, 'contactPoints' | 'teams'> => ({
  ...(contactPoints === undefined ? {} : { contactPoints }),
  ...(teams === undefined ? {} : { teams }),
})

/** Everything that waits to be published, in the order in which it came in. */
export async function waitingPublications(
  store: Pick<Store['knowledge'], 'batches' | 'recordsOf'>,
  knowledge: Pick<Knowledge, 'consultation'>,
): Promise<readonly Publication[]> {
  const waiting = (await store.batches()).filter(
    ({ id, approvedAt }) => approvedAt === undefined && (id.startsWith(DRAFT_BATCH) || id.startsWith(READING_BATCH)),
  )
  const all = await Promise.all(
    waiting.map(async ({ id }) => publicationOf(id, await store.recordsOf(id), (one) => knowledge.consultation(one))),
  )
  return all.flatMap((one) => one ?? [])
}

export function publicationOf(
  batchId: string,
  records: readonly KnowledgeRecord[],
  known: (id: string) => Consultation | undefined,
): Publication | undefined {
  const draft = records.find(({ kind }) => kind === 'consultation')?.data as Consultation | undefined
  const read = records.find(({ kind }) => kind === 'reading')?.data as Reading | undefined
  const mark = records.find(({ kind, id }) => kind === 'source' && id.startsWith(STAGE_MARK))
  const stage = (mark?.data as { readonly stage?: Stage } | undefined)?.stage
  const base = draft ?? known(draftOf(read?.id ?? ''))
  if (base === undefined) return undefined
  const [consultation] = withStoredReadings([base], read === undefined ? [] : [read], base.maps ?? [])
  if (consultation === undefined) return undefined
  const all = readingsOf(consultation)
  const reading = (read === undefined ? all.at(-1) : all.find(({ id }) => id === read.id)) as Reading
  return {
    batchId,
    consultation,
    reading,
    records,
    ...(draft === undefined ? { known: base } : {}),
    ...(stage === undefined ? {} : { stage }),
  }
}

/** Stations paired with a draft. */
export const contactPointsOf = ({ contactPoints, contactPoint }: Consultation): readonly string[] =>
  contactPoints ?? (contactPoint === undefined ? [] : [contactPoint])

/** Groups that hear of a draft: all of them, or those that are asked. */
export const groupsFor = ({ audience }: Consultation, groups: readonly GroupBinding[]): readonly GroupBinding[] =>
  groups.filter((group) => isInvited(audience, { group, stationIds: [group.stationId] }))
