import type { Round } from '../../src/domain/round.ts'
import { type Instant, sayDay } from '../../src/domain/shanghai.ts'

export const MOST_STATIONS = 8

/** `2026年下半年代表集中联系社区（示例）10月8日至10月31日` */
export const saySpan = ({ name, sample, from, to }: Round, at: Instant): string =>
  `${name}${sample ? '（示例）' : ''}：${sayDay(from, at)}至${sayDay(to, at)}`

export const sayStations = (names: readonly string[], most: number): string =>
  names.length <= most ? names.join('、') : `${names.slice(0, most).join('、')}等${names.length}个站点`
