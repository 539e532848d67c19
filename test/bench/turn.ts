import type { Figure, Row } from './figure.ts'
import { diskMs, startMeter } from './meter.ts'
import { asker, formFiller, type Speaker } from './people.ts'
import { percentile, round } from './stats.ts'
import { openWorld, type World } from './world.ts'

const WARM_UP = 600
const TURNS = 2_000
export const P50_MS = 2
export const P99_MS = 20

/** One person, one turn after the other; the bot is at rest before each. */
export const turn: Figure = {
  name: 'turn',
  async run({ home }) {
    const world = await openWorld(home)
    const kinds: readonly (readonly [string, Speaker])[] = [
      ['question', asker()],
      ['form step', formFiller()],
    ]
    for (const [, speaker] of kinds) await converse(world, speaker, WARM_UP)
    const rows: Row[] = []
    for (const [kind, speaker] of kinds) {
      const disk = diskMs(world.folder)
      const stop = startMeter()
      const { times, cited } = await converse(world, speaker, TURNS)
      const vs = { turns: TURNS, 'one disk sync ms': disk, ...stop(), 'replies with a citation': round(cited / TURNS) }
      rows.push(...latencies(`turn, ${kind}`, times, vs))
    }
    await world.close()
    return rows
  },
}

export function latencies(name: string, times: readonly number[], vs: NonNullable<Row['vs']>): readonly Row[] {
  return [
    { name: `${name}, p50`, value: round(percentile(times, 0.5)), unit: 'ms', bar: { atMost: P50_MS }, vs },
    { name: `${name}, p99`, value: round(percentile(times, 0.99)), unit: 'ms', bar: { atMost: P99_MS }, vs },
  ]
}

async function converse(world: World, speaker: Speaker, turns: number): Promise<{ times: number[]; cited: number }> {
  const times: number[] = []
  let cited = 0
  for (let n = 0; n < turns; n++) {
    const { user, text } = speaker.next()
    const { ms, replies } = await world.says(user, text)
    times.push(ms)
    if (replies.some((reply) => reply.includes('《') && reply.includes('第'))) cited++
    await world.watched.quiet()
  }
  return { times, cited }
}
