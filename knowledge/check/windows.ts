import { readingsOf } from '../../src/domain/reading.ts'
import { checkWindow } from '../../src/domain/window-rule.ts'
import { type Finding, findingAt, type Rule } from './finding.ts'

/** A draft that is open for less time than its jurisdiction asks for, without saying why; or of no known jurisdiction. */
export const windowShort: Rule = ({ dir, pile, content }) => {
  const rules = content.windows ?? []
  return pile.consultations.flatMap((place): Finding[] => {
    const { id, jurisdiction } = place.value
    return readingsOf(place.value).flatMap((reading): Finding[] => {
      const finding = checkWindow(reading, jurisdiction, rules)
      const named = `${reading.name}`
      if (finding.kind === 'short')
        return [
          findingAt(dir, place, '截止', {
            level: 'error',
            kind: 'window-short',
            id,
            problem: `${named}征求意见${finding.days}天，少于${finding.rule.days}天（${finding.rule.basis}）。请延长，或写明“缩短理由”，理由会公开`,
          }),
        ]
      if (finding.kind !== 'unknown' || (jurisdiction === undefined && rules.length === 0)) return []
      return [
        findingAt(dir, place, jurisdiction === undefined ? '编号' : '地区', {
          level: jurisdiction === undefined ? 'warning' : 'error',
          kind: 'window-unknown',
          id,
          problem:
            jurisdiction === undefined
              ? `${named}没有写“地区”，不知道最短要征求意见多少天`
              : `windows.yaml 里没有“${jurisdiction}”的最短期限，请补上并写明依据`,
        }),
      ]
    })
  })
}
