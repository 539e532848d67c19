import { answerAll } from './answer-all.ts'
import type { Arriving } from './arrivals.ts'
import type { Figure } from './figure.ts'
import { diskMs, startMeter } from './meter.ts'
import { asker, crowd, formFiller, many, type Speaker } from './people.ts'
import { latencies } from './turn.ts'
import { openWorld } from './world.ts'

const PER_SECOND = 200
const SECONDS = 15
const PEOPLE = 200
const WARM_UP = 1_500
const WARM_UP_PEOPLE = 16
const SEED = 20_261_120

/** Turns that arrive at their own times, whether the bot is ready or not; half questions, half form steps. */
export const openLoop: Figure = {
  name: 'open-loop',
  async run({ home }) {
    const world = await openWorld(home)
    for (const speaker of [asker, formFiller]) await crowd(world, many(WARM_UP_PEOPLE, speaker), WARM_UP / 2)
    const speakers: Speaker[] = Array.from({ length: PEOPLE }, (_, n) => (n % 2 === 0 ? asker() : formFiller()))
    const disk = diskMs(world.folder)
    const times: [question: number[], step: number[]] = [[], []]
    const stop = startMeter()
    const load: Arriving = { perSecond: PER_SECOND, count: PER_SECOND * SECONDS, seed: SEED }
    await answerAll(load, async ({ number, due }) => {
      const person = number % PEOPLE
      const { user, text } = (speakers[person] as Speaker).next()
      times[person % 2 === 0 ? 0 : 1].push((await world.says(user, text, due - performance.timeOrigin)).ms)
    })
    const vs = { 'turns a second': PER_SECOND, people: PEOPLE, 'one disk sync ms': disk, ...stop() }
    await world.close()
    return [
      ...latencies('open loop', times.flat(), vs),
      ...latencies('open loop, question', times[0], vs),
      ...latencies('open loop, form step', times[1], vs),
    ]
  },
}
