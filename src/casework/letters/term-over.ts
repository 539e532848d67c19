import { dayOf, type Instant, startOf } from '../../domain/shanghai.ts'
import type { Deputy } from '../../domain/station.ts'
import { OPEN_STATES } from '../../domain/submission.ts'
import type { Job } from '../../ports/job.ts'
import { sayNotServing, serves, signatureOf } from '../../station/deputies.ts'
import { readRoster } from '../digest/roster.ts'
import { handToStation } from './hand.ts'

/** Letters in one transaction, and looked at in one run. */
const PORTION = 50
const MOST = 1_000

/** Nobody is told at night: the inbox ends with the day, what lies in it moves in the morning. */
const FROM_MS = 9 * 60 * 60 * 1000

/** What is still open of the letters to somebody who is no deputy any more goes to the station on that day. An empty register says nothing of anybody. */
export const lettersOfFormer: Job = {
  name: 'letters-of-former',
  async due({ store, knowledge, at, newId }) {
    const { deputies, settings } = knowledge.content
    if (deputies.length === 0 || at < startOf(dayOf(at)) + FROM_MS) return []
    const letters = { deputies: 'any', stations: [], kept: true } as const
    const open = await store.submissions.find({ letters, states: OPEN_STATES, limit: MOST })
    const left = open.flatMap((letter) => {
      const deputy = deputies.find(({ id }) => id === letter.deputyId)
      return deputy !== undefined && serves(deputy, dayOf(at)) ? [] : [{ letter, deputy }]
    })
    if (left.length === 0) return []
    const roster = await readRoster(store.people)
    const handed = left.slice(0, PORTION).map(({ letter, deputy }) =>
      handToStation(
        letter,
        {
          by: { id: 'system', channel: letter.channel, role: '系统' },
          deputy: deputy === undefined ? '您写信的代表' : signatureOf(deputy),
          station: knowledge.station(letter.stationId ?? '')?.name ?? settings.cityOffice.name,
          says: '现在不能答复您的来信',
          reason: sayWhy(deputy, at),
          at,
          id: newId(),
        },
        store.people,
        roster,
      ),
    )
    return (await Promise.all(handed)).flat()
  },
}

const sayWhy = (deputy: Deputy | undefined, at: Instant): string =>
  deputy === undefined ? '代表名单里已经没有这位代表' : sayNotServing(deputy, at).replace(/。$/, '')
