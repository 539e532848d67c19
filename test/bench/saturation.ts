import type { Figure, Row } from './figure.ts'
import { startKoishi } from './koishi.ts'
import { diskMs, startMeter } from './meter.ts'
import { asker, crowd, formFiller, greeter, many, type Speaker } from './people.ts'
import { GREETING } from './script.ts'
import { median, round } from './stats.ts'
import { openWorld } from './world.ts'

const PEOPLE = 64
const TURNS = 1_200
const ROUNDS = 3
const MS_PER_SECOND = 1_000
const TIMES_KOISHI = 2

const KINDS: readonly (readonly [string, () => Speaker])[] = [
  ['greeting', greeter],
  ['question', asker],
  ['form step', formFiller],
]

/** As many turns as go through, ours on disk, beside Koishi's mock bot with the same people in flight; by turns. */
export const saturation: Figure = {
  name: 'saturation',
  async run({ home }) {
    const world = await openWorld(home)
    const koishi = await startKoishi(home)
    const load = { people: PEOPLE, turns: TURNS, text: GREETING }
    for (const [, speaker] of KINDS) await crowd(world, many(PEOPLE, speaker), TURNS / 2)
    await koishi.round({ ...load, turns: TURNS / 2, clients: false })
    const ours = new Map(KINDS.map(([kind]) => [kind, [] as number[]]))
    const ratios = new Map(KINDS.map(([kind]) => [kind, [] as number[]]))
    const direct: number[] = []
    const clients: number[] = []
    const cores: string[] = []
    for (let n = 0; n < ROUNDS; n++)
      for (const [kind, speaker] of KINDS) {
        const stop = startMeter()
        const from = performance.now()
        await crowd(world, many(PEOPLE, speaker), TURNS)
        const perSecond = (TURNS / (performance.now() - from)) * MS_PER_SECOND
        const used = stop()
        cores.push(`${used['own cores']}+${used['other cores']}`)
        const theirs = await koishi.round({ ...load, clients: false })
        direct.push(theirs.perSecond)
        ours.get(kind)?.push(perSecond)
        ratios.get(kind)?.push(perSecond / theirs.perSecond)
      }
    clients.push((await koishi.round({ ...load, clients: true })).perSecond)
    koishi.stop()
    const vs = {
      'Koishi turns/s': round(median(direct)),
      'Koishi turns/s, a test client a person': round(median(clients)),
      'one disk sync ms': diskMs(world.folder),
      'own+other cores': cores.join(' '),
    }
    await world.close()
    return KINDS.flatMap(([kind]): Row[] => [
      { name: `saturation, ${kind}`, value: round(median(ours.get(kind) ?? [])), unit: 'turns/s', vs },
      {
        name: `saturation, ${kind}, times Koishi`,
        value: round(median(ratios.get(kind) ?? [])),
        unit: 'x',
        bar: { atLeast: TIMES_KOISHI },
        vs: { rounds: (ratios.get(kind) ?? []).map(round).join(' ') },
      },
    ])
  },
}
