import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { dayOf, type Instant, startOf } from '../../domain/shanghai.ts'
import type { Turn } from '../../ports/intent.ts'
import { deputiesWord, type Occasion } from './occasion.ts'
import { sayWhat } from './say.ts'

const PRODUCT = '-//minyi//reception//ZH'

/** Instants stand in a calendar as UTC, which every client shows in its own time: nothing depends on a rule of zones. */
function minuteOf(at: Instant): DateArray {
  const date = new Date(at)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
}

function dayArray(at: Instant): DateArray {
  const [year = 0, month = 0, day = 0] = dayOf(at).split('-').map(Number)
  return [year, month, day]
}

/** The same occasion has the same UID for ever; a client takes the highest SEQUENCE. */
function entryOf(one: Occasion): EventAttributes {
  const { id, station, deputies, theme, note, place, time, startsAt, endsAt, day } = one
  const lines = [
    ...(deputies.length === 0 ? [] : [`${deputiesWord(one)}：${deputies.join('、')}`]),
    ...(theme === undefined ? [] : [`主题：${theme}`]),
    ...(note === undefined ? [] : [note]),
    ...(one.cancelled === undefined ? [] : [`已取消：${one.cancelled}`]),
    ...(station.phone === undefined ? [] : [`电话：${station.phone}`]),
    '时间按北京时间安排。',
  ]
  const when =
    time === undefined
      ? { start: dayArray(startOf(day)), end: dayArray(endsAt) }
      : { start: minuteOf(startsAt), end: minuteOf(endsAt) }
  return {
    ...when,
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
    uid: `${id}@minyi`,
    sequence: one.sequence,
    status: one.cancelled === undefined ? 'CONFIRMED' : 'CANCELLED',
    title: one.cancelled === undefined ? sayWhat(one) : `已取消：${sayWhat(one)}`,
    description: lines.join('\n'),
    location: `${station.name} ${place ?? station.address}`,
  }
}

/** One cancelled occasion alone is a cancellation; a calendar that is subscribed to is published again. */
export function calendarOf(occasions: readonly Occasion[], name: string): string {
  const [first, ...others] = occasions
  const cancels = first?.cancelled !== undefined && others.length === 0
  const { error, value } = createEvents(occasions.map(entryOf), {
    productId: PRODUCT,
    method: cancels ? 'CANCEL' : 'PUBLISH',
    calName: name,
  })
  if (error !== null || value === null) throw new Error('a calendar could not be written', { cause: error })
  return value
}

/** Where a calendar is fetched; undefined where no address leads here. */
export function calendarLink(turn: Pick<Turn, 'publicUrl' | 'message'>, path: string): string | undefined {
  const whole = `/calendar/${path.split('/').map(encodeURIComponent).join('/')}.ics`
  if (turn.publicUrl !== undefined) return new URL(whole, turn.publicUrl).toString()
  return turn.message.from.channel === 'web' ? whole : undefined
}
