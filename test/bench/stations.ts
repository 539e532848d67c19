import { randomInt } from 'node:crypto'
import type { Station } from '../../src/domain/station.ts'
import { stationNamed } from '../../src/station/meant.ts'
import type { Figure, Row } from './figure.ts'
import { startMeter } from './meter.ts'
import { CHANGES, madeStations, mutated, oneApart, STYLES, type Style } from './stations-made.ts'
import { percentile, round, seeded } from './stats.ts'

const STATIONS = 20_000
const NAMES = 300
/** The city that the search was tuned on. */
const TUNED = 11
const MOST_SEEDS = 1_000_000
const WARM_UP = 300
const US_PER_MS = 1_000
const P99_MS = 5
const LEAST_HITS = 0.98
/** People ask with the name alone and in a question. */
const ASKED = ['', '在哪', '几点开门', '的电话是多少'] as const

interface Question {
  readonly id: string
  readonly change: string
  readonly text: string
}

/** Misheard and mistyped names, in questions; none that is as near to the name of another station. */
function asked(all: readonly Station[], chance: () => number): readonly Question[] {
  const names = new Set(all.map(({ name }) => name))
  const questions: Question[] = []
  while (questions.length < NAMES) {
    const station = all[Math.floor(chance() * all.length)]
    const change = CHANGES[questions.length % CHANGES.length]
    if (station === undefined || change === undefined) continue
    const text = mutated(station.name, change, chance)
    if (text === undefined || names.has(text)) continue
    const rival = ({ id, name }: Station): boolean => id !== station.id && oneApart(name, text)
    if (!change.endsWith('homophone') && all.some(rival)) continue
    questions.push({ id: station.id, change, text: text + ASKED[questions.length % ASKED.length] })
  }
  return questions
}

type Found = ReturnType<typeof stationNamed>
const firstOf = (meant: Found): Station | undefined =>
  meant?.kind === 'one' ? meant.station : meant?.kind === 'several' ? meant.stations[0] : undefined

/** Names of a city that nobody has seen before, also when they were tuned on another one. */
function hitsIn(style: Style, seed: number): Row {
  const chance = seeded(seed)
  const all = madeStations(STATIONS, chance, style)
  const questions = asked(all, chance)
  const hits = questions.filter(({ id, text }) => firstOf(stationNamed(text, undefined, all))?.id === id).length
  return {
    name: `stations, misspelled name, hit at 1, another city (${style})`,
    value: round(hits / NAMES),
    unit: '',
    ...(style === STYLES[0] ? { bar: { atLeast: LEAST_HITS } } : {}),
    vs: { names: NAMES, seed },
  }
}

/** Which of 20,000 stations is meant by a name that was misheard or mistyped: the way a question in chat takes. */
export const stations: Figure = {
  name: 'stations',
  async run({ seed }) {
    const chance = seeded(seed ?? TUNED)
    const all = madeStations(STATIONS, chance)
    const questions = asked(all, chance)
    const began = performance.now()
    stationNamed('云川市', undefined, all)
    const buildMs = performance.now() - began
    for (const { name } of all.slice(0, WARM_UP))
      stationNamed(mutated(name, 'homophone', chance) ?? name, undefined, all)
    const cpuTimes: number[] = []
    const timed = (text: string): { meant: Found; ms: number } => {
      const cpu = process.cpuUsage()
      const from = performance.now()
      const meant = stationNamed(text, undefined, all)
      const ms = performance.now() - from
      const { user, system } = process.cpuUsage(cpu)
      cpuTimes.push((user + system) / US_PER_MS)
      return { meant, ms }
    }
    const stop = startMeter()
    const missed = new Map<string, number>()
    const times = questions.map(({ id, text, change }) => {
      const { meant, ms } = timed(text)
      if (firstOf(meant)?.id !== id) missed.set(change, (missed.get(change) ?? 0) + 1)
      return ms
    })
    const exact = all.filter((_, n) => n % 50 === 0)
    const plain = exact.map(({ name, id }) => {
      const { meant, ms } = timed(`${name}在哪`)
      return { ms, hit: meant?.kind === 'one' && meant.station.id === id }
    })
    const misses = [...missed.values()].reduce((sum, count) => sum + count, 0)
    const vs = { stations: STATIONS, 'index ms': round(buildMs), ...stop() }
    const rows: readonly Row[] = [
      {
        name: 'stations, misspelled name, p99',
        value: round(percentile(times, 0.99)),
        unit: 'ms',
        bar: { atMost: P99_MS },
        vs: {
          ...vs,
          'p50 ms': round(percentile(times, 0.5)),
          'processor p99 ms': round(percentile(cpuTimes.slice(0, NAMES), 0.99)),
        },
      },
      {
        name: 'stations, misspelled name, hit at 1',
        value: round((NAMES - misses) / NAMES),
        unit: '',
        bar: { atLeast: LEAST_HITS },
        vs: { names: NAMES, ...Object.fromEntries([...missed].map(([change, count]) => [`missed, ${change}`, count])) },
      },
      {
        name: 'stations, name as it is, p99',
        value: round(
          percentile(
            plain.map(({ ms }) => ms),
            0.99,
          ),
        ),
        unit: 'ms',
        bar: { atMost: P99_MS },
        vs: { 'hit at 1': round(plain.filter(({ hit }) => hit).length / plain.length) },
      },
    ]
    const other = randomInt(MOST_SEEDS)
    return [...rows, ...STYLES.map((style) => hitsIn(style, other))]
  },
}
