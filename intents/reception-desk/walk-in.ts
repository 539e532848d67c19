import { authorise } from '../../src/casework/may.ts'
import type { Visits } from '../../src/domain/occasion.ts'
import { startOf } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Occasion } from '../../src/station/booking/occasion.ts'
import { sayOccasion } from '../../src/station/booking/say.ts'
import { trace } from '../../src/station/booking/tell.ts'
import { doer } from './change.ts'
import type { Order } from './read.ts'

const MOST = 10_000
const PEOPLE = /(\d{1,5})\s*(?:人次|个?人|位|名)/
const MATTERS = /(\d{1,5})\s*件/
/** One after the other: what is said comes to what was counted before. */
const MORE = /又|再|加|多来|\+/
const EXAMPLE = '例：现场来访 第1场 12人 8件；一个一个记，发“现场来访 第1场 又来1人 1件”'

/** `现场来访12人次8件`; empty where nobody was counted. */
export const sayVisits = (visits: Visits | undefined): string =>
  visits === undefined ? '' : `现场来访${visits.people}人次${visits.matters}件`

/** Who came without having booked, as a number: nobody is written down. */
export async function walkIn(turn: Turn, one: Occasion, { rest }: Order): Promise<Outcome> {
  authorise(turn.speaker.grants, 'roll', one.station.id)
  const what = sayOccasion(one, turn.at)
  if (one.cancelled !== undefined) return { replies: [say(`${what}已取消，没有现场来访可记。`)] }
  if (turn.at < one.startsAt) return { replies: [say(`${what}还没有开始，开始以后再记。`)] }
  const [before] = await turn.store.presence.visits([one.id])
  const said = [PEOPLE, MATTERS].map((words) => words.exec(rest)?.[1])
  const [people, matters] = said.map((n) => (n === undefined ? undefined : Number(n)))
  if (people === undefined && matters === undefined)
    return {
      replies: [say(`${what}${before === undefined ? '还没有记现场来访' : `：${sayVisits(before)}`}。${EXAMPLE}`)],
    }
  const next = counted(one, before, { people, matters }, MORE.test(rest), turn.at)
  if (next.people > MOST || next.matters > MOST) return { replies: [say('数字太大，没有记。请核对人次和件数。')] }
  const was = before === undefined ? '' : `（原来是${before.people}人次${before.matters}件）`
  return {
    replies: [
      say(
        `已记：${what}，${sayVisits(next)}${was}。人次和件数分开统计；反映的事请发“代录 第1场 …”逐件录入，才有编号和答复。`,
      ),
    ],
    changes: [
      { do: 'visits.put', visits: next, rev: before?.rev ?? 0 },
      trace(doer(turn), 'walk-in', one.id, {
        ...(before === undefined ? {} : { before: `${before.people}/${before.matters}` }),
        after: `${next.people}/${next.matters}`,
      }),
    ],
  }
}

/** What is not said stays as it was. */
function counted(
  one: Occasion,
  before: Visits | undefined,
  said: { readonly people: number | undefined; readonly matters: number | undefined },
  more: boolean,
  at: number,
): Visits {
  const now = (was: number, n: number | undefined): number => (n === undefined ? was : more ? was + n : n)
  return {
    occasionId: one.id,
    stationId: one.station.id,
    heldAt: one.startsAt,
    rev: (before?.rev ?? 0) + 1,
    people: now(before?.people ?? 0, said.people),
    matters: now(before?.matters ?? 0, said.matters),
    updatedAt: at,
  }
}

/** Beside the list of names: who came without one, and what was entered of it since. */
export async function sayCame(turn: Turn, one: Occasion): Promise<string> {
  const [visits] = await turn.store.presence.visits([one.id])
  const entered = await turn.store.submissions.find({
    kinds: ['reception-matter'],
    scope: [one.station.id],
    filedFrom: startOf(one.day),
  })
  const own = entered.filter(({ words }) => words.session === one.id).length
  const parts = [sayVisits(visits), own === 0 ? '' : `已录入${own}件`].filter((part) => part !== '')
  return parts.join('，')
}
