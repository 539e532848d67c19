import { DAY_MS, type Instant } from '../../domain/shanghai.ts'
import type { Station } from '../../domain/station.ts'
import type { Memory, Turn } from '../../ports/intent.ts'
import { standingOf } from '../succession.ts'
import type { CodeMeant } from './meant.ts'

/** What is handed in within a day of the scan belongs to it. */
const COUNTS_MS = DAY_MS

/** What a conversation remembers of a code; `station` is the one that is there now. */
export const scannedAs = (
  { station: printed, how }: Extract<CodeMeant, { readonly kind: 'station' }>,
  station: Station,
  at: Instant,
): NonNullable<Memory['scanned']> => ({ stationId: station.id, code: printed.code, how, until: at + COUNTS_MS })

/** The same of a deputy's code; of several stations none is given before the citizen says which. */
export const scannedDeputy = (
  { deputy, how }: Extract<CodeMeant, { readonly kind: 'deputy' }>,
  stations: readonly Station[],
  at: Instant,
): NonNullable<Memory['scanned']> => ({
  ...(stations.length === 1 ? { stationId: (stations[0] as Station).id } : {}),
  deputyId: deputy.id,
  code: deputy.code ?? deputy.id,
  how,
  until: at + COUNTS_MS,
})

/** The code that was entered in this conversation and still counts. */
export function scannedIn({ memory, at }: Pick<Turn, 'memory' | 'at'>): Memory['scanned'] {
  const { scanned } = memory
  return scanned !== undefined && at < scanned.until ? scanned : undefined
}

type Given = Pick<Turn, 'memory' | 'at' | 'group' | 'knowledge'>

/** Stations that nobody has to be asked for, the one that goes before first: that of the code entered, that of the group. */
export function stationsGiven(turn: Given): readonly Station[] {
  const ids = [scannedIn(turn)?.stationId, turn.group?.stationId]
  return ids.flatMap((id) => (id === undefined ? [] : (turn.knowledge.station(id) ?? [])))
}

/** The first of these, or what took over from it. */
export function stationGiven(turn: Given): Station | undefined {
  return stationsGiven(turn).flatMap(
    (one) => standingOf(one, (id) => turn.knowledge.station(id), turn.at).station ?? [],
  )[0]
}

/** `扫码 LA01`: how somebody came to hand something in here; nothing when no code was entered. */
export function cameBy(turn: Turn): { readonly cameBy?: string } {
  const code = scannedIn(turn)
  return code === undefined ? {} : { cameBy: `${code.how} ${code.code}` }
}
