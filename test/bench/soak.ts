import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { answerAll } from './answer-all.ts'
import type { Figure } from './figure.ts'
import { startMeter } from './meter.ts'
import { asker, formFiller, type Speaker } from './people.ts'
import { percentile, round, slope } from './stats.ts'
import { openWorld } from './world.ts'

const PER_SECOND = 20
const PEOPLE = 200
const SEED = 20_261_201
const SAMPLES = 60
const WARM_UP = 0.25
const MS_PER_MINUTE = 60_000
const MINUTES_PER_HOUR = 60
const NS_PER_MS = 1e6
const MB = 1_048_576
/** Longest list of times that is kept: the bench must not be what grows. */
const MOST_TIMES = 20_000
const MB_PER_HOUR = 1
const DELAY_MS = 50

interface Sample {
  readonly hour: number
  readonly mb: number
}

/** A long time at an even load: whether memory grows, how long the loop was blocked, and whether anything was rejected unheard. */
export const soak: Figure = {
  name: 'soak',
  async run({ home, minutes = 10 }) {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    let unheard = 0
    process.on('unhandledRejection', () => unheard++)
    const world = await openWorld(home)
    const speakers: Speaker[] = Array.from({ length: PEOPLE }, (_, n) => (n % 2 === 0 ? asker() : formFiller()))
    const samples: Sample[] = []
    const times: number[] = []
    const delay = monitorEventLoopDelay({ resolution: 1 })
    const from = performance.now()
    const hours = (): number => (performance.now() - from) / MS_PER_MINUTE / MINUTES_PER_HOUR
    const sample = (): void => {
      // The collection itself blocks the loop; it is ours, not the bot's.
      delay.disable()
      collect()
      const { heapUsed, external } = process.memoryUsage()
      samples.push({ hour: hours(), mb: (heapUsed + external) / MB })
      delay.enable()
    }
    const sampling = setInterval(sample, (minutes * MS_PER_MINUTE) / SAMPLES)
    const stop = startMeter()
    delay.enable()
    await answerAll(
      { perSecond: PER_SECOND, count: PER_SECOND * 60 * minutes, seed: SEED },
      async ({ number, due }) => {
        const { user, text } = (speakers[number % PEOPLE] as Speaker).next()
        const { ms } = await world.says(user, text, due - performance.timeOrigin)
        times[number % MOST_TIMES] = ms
      },
    )
    clearInterval(sampling)
    delay.disable()
    const used = stop()
    await world.close()
    const settled = samples.slice(Math.floor(samples.length * WARM_UP))
    const vs = { minutes, 'turns a second': PER_SECOND, people: PEOPLE, ...used }
    return [
      {
        name: 'soak, memory that is added',
        value: round(slope(settled.map(({ hour, mb }) => [hour, mb]))),
        unit: 'MB/h',
        bar: { atMost: MB_PER_HOUR },
        vs: { ...vs, 'from MB': round(settled[0]?.mb ?? 0), 'to MB': round(settled.at(-1)?.mb ?? 0) },
      },
      {
        name: 'soak, the loop was blocked, p99',
        value: round(delay.percentile(99) / NS_PER_MS),
        unit: 'ms',
        bar: { atMost: DELAY_MS },
        vs: { 'longest ms': round(delay.max / NS_PER_MS) },
      },
      { name: 'soak, rejected unheard', value: unheard, unit: '', bar: { atMost: 0 } },
      { name: 'soak, turn, p50', value: round(percentile(times, 0.5)), unit: 'ms', vs },
      { name: 'soak, turn, p99', value: round(percentile(times, 0.99)), unit: 'ms', vs },
    ]
  },
}
