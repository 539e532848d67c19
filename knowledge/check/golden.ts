import { goldenMisses, sayExpected } from '../../src/upkeep/golden.ts'
import { askAgain, findingAt, type Rule } from './finding.ts'

/** Standard questions that are not answered as `golden.yaml` says. */
export const goldenFailed: Rule = ({ dir, pile, search, at }) => {
  const places = new Map(pile.golden.map((place) => [place.value, place]))
  const misses = goldenMisses([...places.keys()], search, at)
  return misses.flatMap(({ golden, got }) => {
    const place = places.get(golden)
    if (place === undefined) return []
    const problem = `标准问题“${golden.question}”应答${sayExpected(golden.expected)}，现在是${got}`
    return [
      {
        ...findingAt(dir, place, '问', { level: 'error', kind: 'golden-failed', problem }),
        command: askAgain(golden.question),
      },
    ]
  })
}
