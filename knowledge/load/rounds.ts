import type { Round } from '../../src/domain/round.ts'
import type { Pile } from './pile.ts'
import { fault } from './say-issue.ts'

/** What is handed in belongs to one round: no station is in two at the same time. */
export function checkRounds(pile: Pile, rounds: readonly Round[]): void {
  for (const [n, round] of rounds.entries()) {
    const row = pile.rounds[n]
    const other = rounds
      .slice(0, n)
      .find((one) => one.from <= round.to && round.from <= one.to && shared(one, round) !== undefined)
    if (row === undefined || other === undefined) continue
    const station = pile.stations.find(({ value }) => value.id === shared(other, round))?.value.name ?? ''
    pile.faults.push(
      fault(row.source, [...row.path, '开始'], {
        problem: `“${round.name}”和“${other.name}”的日期重叠，${station}在两轮里都有`,
        mend: '请改日期，或者只在一轮里写这个站点',
      }),
    )
  }
}

const shared = (one: Round, other: Round): string | undefined => one.stations.find((id) => other.stations.includes(id))
