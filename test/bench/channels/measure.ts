import type { Place, Row } from '../figure.ts'
import { type Koishi, startKoishi } from '../koishi.ts'
import { startMeter } from '../meter.ts'
import { GREETING } from '../script.ts'
import { median, percentile, round } from '../stats.ts'
import type { Door } from './door.ts'
import { ourKf } from './kf.ts'
import { ourOfficial } from './official.ts'
import { bareBolt, ourSlack } from './slack.ts'
import { ourTerminal } from './terminal.ts'
import { ourWeb } from './web.ts'
import { bareWechaty, behindServer, inProcess, ourWechat } from './wechat.ts'

const PEOPLE = 16
/** Who are answered at once where the time of an answer is measured and not the wait behind others. */
const UNHURRIED = 4
const TURNS = 600
/** Before that many the compiler of Node is still at work, on ours longer than on a bot of three lines. */
const WARM_UP = 2_000
const ROUNDS = 3
const MS_PER_SECOND = 1_000
const OF_BARE = 0.5
const TIMES_KOISHI = 2
const P99_MS = 50

interface Measured {
  readonly name: string
  readonly people: number
  readonly ours: (home: string) => Promise<Door>
  /** The shortest bot on the same library and the same platform. */
  readonly bare?: { readonly name: string; readonly open: (home: string) => Promise<Door> }
}

const CHANNELS: readonly Measured[] = [
  { name: 'terminal', people: 1, ours: ourTerminal },
  { name: 'web', people: PEOPLE, ours: ourWeb },
  { name: 'slack', people: PEOPLE, ours: ourSlack, bare: { name: 'Bolt', open: bareBolt } },
  {
    name: 'wechat behind gRPC',
    people: PEOPLE,
    ours: (home) => ourWechat(home, behindServer),
    bare: { name: 'Wechaty', open: (home) => bareWechaty(home, behindServer) },
  },
  {
    name: 'wechat in process',
    people: PEOPLE,
    ours: (home) => ourWechat(home, inProcess),
    bare: { name: 'Wechaty', open: (home) => bareWechaty(home, inProcess) },
  },
  { name: 'wechat-official', people: PEOPLE, ours: ourOfficial },
  { name: 'wecom kf', people: PEOPLE, ours: ourKf },
]

/** From a platform on this machine through the adapter and back, beside a bare bot and Koishi's mock bot; by turns. */
export async function measureChannels({ home }: Place): Promise<readonly Row[]> {
  const koishi = await startKoishi(home)
  await koishi.round({ people: PEOPLE, turns: WARM_UP, text: GREETING, clients: false })
  const rows: Row[] = []
  for (const channel of CHANNELS) rows.push(...(await measure(channel, home, koishi)))
  koishi.stop()
  return rows
}

interface Round {
  readonly perSecond: number
  readonly times: readonly number[]
}

async function measure({ name, people, ours, bare }: Measured, home: string, koishi: Koishi): Promise<readonly Row[]> {
  const door = await ours(home)
  const other = await bare?.open(home)
  await talk(door, people, WARM_UP)
  if (other !== undefined) await talk(other, people, WARM_UP)
  const rounds: Round[] = []
  const bareRates: number[] = []
  const koishiRates: number[] = []
  const cores: string[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const stop = startMeter()
    rounds.push(await talk(door, people, TURNS))
    const used = stop()
    cores.push(`${used['own cores']}+${used['other cores']}`)
    if (other !== undefined) bareRates.push((await talk(other, people, TURNS)).perSecond)
    koishiRates.push((await koishi.round({ people, turns: TURNS, text: GREETING, clients: false })).perSecond)
  }
  const calm = Math.min(people, UNHURRIED)
  const { times } = await talk(door, calm, TURNS)
  await door.close()
  await other?.close()

  const crowded = rounds.flatMap((one) => one.times)
  const rates = rounds.map(({ perSecond }) => perSecond)
  const beside = (theirs: readonly number[]): readonly number[] => rates.map((rate, n) => rate / (theirs[n] as number))
  const ratio = (what: string, theirs: readonly number[], atLeast: number): Row => ({
    name: `${name}, ${what}`,
    value: round(median(beside(theirs))),
    unit: 'x',
    bar: { atLeast },
    vs: { rounds: beside(theirs).map(round).join(' '), 'theirs messages/s': round(median(theirs)) },
  })
  const vs = {
    people,
    'p50 ms': round(percentile(crowded, 0.5)),
    'p99 ms': round(percentile(crowded, 0.99)),
    'own+other cores': cores.join(' '),
  }
  return [
    { name, value: round(median(rates)), unit: 'messages/s', vs },
    ...(bare === undefined ? [] : [ratio(`times bare ${bare.name}`, bareRates, OF_BARE)]),
    ratio('times Koishi', koishiRates, TIMES_KOISHI),
    { name: `${name}, p50`, value: round(percentile(times, 0.5)), unit: 'ms', vs: { people: calm } },
    {
      name: `${name}, p99`,
      value: round(percentile(times, 0.99)),
      unit: 'ms',
      bar: { atMost: P99_MS },
      vs: { people: calm },
    },
  ]
}

/** Everybody speaks again as soon as they are answered. */
async function talk(door: Door, people: number, turns: number): Promise<Round> {
  const times: number[] = []
  const from = performance.now()
  let left = turns
  const speak = async (person: number): Promise<void> => {
    while (left > 0) {
      left--
      const since = performance.now()
      await door.says(person, GREETING)
      times.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: people }, (_, person) => speak(person)))
  await door.quiet()
  return { perSecond: (turns / (performance.now() - from)) * MS_PER_SECOND, times }
}
