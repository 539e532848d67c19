import { type Reply, say } from '../ports/channel.ts'
import type { DialogueState } from '../ports/dialogue.ts'
import type { Memory, Outcome, Turn } from '../ports/intent.ts'
import { scannedAs } from '../station/codes/given.ts'
import { codeMeant } from '../station/codes/meant.ts'
import { signatureOf } from '../station/deputies.ts'
import { standingOf } from '../station/succession.ts'

/** For so long leaving the form needs one word. */
const ASKED_MS = 10 * 60_000
const LEAVE = /^(?:离开|離開|leave)[。.！!]?$/i
/** The field to which the code of a station is the answer. */
const STATION_FIELD = 'station'

export type ScanInForm =
  | { readonly do: 'say'; readonly outcome: Outcome }
  /** The form is left for the station; what the scan said is answered. */
  | { readonly do: 'leave'; readonly says: string }
  /** The scan answers the question of the form. */
  | { readonly do: 'fill'; readonly text: string; readonly remember: Pick<Memory, 'scanned'> }

/** A code in the middle of a form: nothing that was filled in is left without being asked. */
export function scanInForm(turn: Turn, { at: field }: DialogueState): ScanInForm | undefined {
  const { text, memory, knowledge, at } = turn
  const { leaving } = memory
  if (leaving !== undefined && at < leaving.until && LEAVE.test(text.trim())) return { do: 'leave', says: leaving.says }
  const { stations, deputies } = knowledge.content
  const meant = codeMeant(text, stations, turn.seal, deputies)
  if (meant?.kind === 'deputy') return asks(turn, signatureOf(meant.deputy))
  if (meant?.kind !== 'station') return undefined
  const { station } = standingOf(meant.station, (id) => knowledge.station(id), at)
  if (field === STATION_FIELD && station !== undefined)
    return { do: 'fill', text: station.name, remember: { scanned: scannedAs(meant, station, at) } }
  return asks(turn, (station ?? meant.station).name)
}

const asks = ({ text, at }: Turn, name: string): ScanInForm => ({
  do: 'say',
  outcome: { replies: [ask(name)], remember: { leaving: { says: text, until: at + ASKED_MS } } },
})

const ask = (name: string): Reply => ({
  ...say(
    `这是${name}的码。您刚才填写的还在，还没有提交：接着填，请直接回答上一个问题；不填了、要到${name}，请回复“离开”，填写的内容就不保留了。`,
  ),
  privacy: 'personal',
})
