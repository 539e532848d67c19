import type { Bar, Row } from './figure.ts'
import { type SetName, SIZES, type Size } from './retrieval-data.ts'
import { type Measured, type MeasuredSet, type Outcome, TENTH } from './retrieval-jobs.ts'
import { MEASURES, type Quality } from './retrieval-score.ts'
import { OURS, systems } from './retrieval-systems.ts'
import { round } from './stats.ts'

const BARS: Readonly<Partial<Record<Size, Readonly<Record<string, Bar>>>>> = {
  '9500': {
    'hit@1': { atLeast: 0.52 },
    'hit@3': { atLeast: 0.7 },
    'hit@5': { atLeast: 0.8 },
    'hit@100': { atLeast: 0.95 },
    p50: { atMost: 2 },
    p99: { atMost: 10 },
  },
  '68000': { p50: { atMost: 4 }, p99: { atMost: 25 }, memory: { atMost: 400 } },
}
/** Ten times the articles may cost ten times as much. */
const TIMES = 10
const DIGITS = 3

/** Ours with the others beside it; the general table has what is held to a bar, the JSON file everything. */
export function rowsOf(outcomes: readonly Outcome[]): readonly Row[] {
  const sizes = [...new Set(outcomes.map(({ size }) => size))]
  return [...sizes.flatMap((size) => rowsAt(size, outcomes)), ...growth(outcomes)]
}

function rowsAt(size: Size, outcomes: readonly Outcome[]): readonly Row[] {
  const here = outcomes.flatMap(({ size: at, system, measured }) =>
    at === size && typeof measured !== 'string'
      ? [{ name: systems.get(system)?.name ?? system, system, measured }]
      : [],
  )
  const row = (figure: string, unit: string, read: (measured: Measured) => number | undefined, bar?: Bar): Row[] => {
    const value = here.filter(({ system }) => system === OURS).map(({ measured }) => read(measured))[0]
    if (value === undefined) return []
    const others = here.flatMap(({ name, system, measured }) => {
      const other = read(measured)
      return system === OURS || other === undefined ? [] : [[name, other] as const]
    })
    const name = `retrieval, ${Number(size).toLocaleString('en')}, ${figure}`
    return [{ name, value, unit, ...(bar === undefined ? { apart: true } : { bar }), vs: Object.fromEntries(others) }]
  }
  const rowsIn = (set: SetName, n: number): readonly Row[] => {
    const bars = n === 0 ? BARS[size] : undefined
    const of = (read: (asked: MeasuredSet) => number) => (measured: Measured) => {
      const asked = measured.sets[set]
      return asked === undefined ? undefined : read(asked)
    }
    const quality = (measure: keyof Quality) => of((asked) => Number(asked.quality[measure].toFixed(DIGITS)))
    return [
      ...MEASURES.flatMap((measure) => row(`${set} ${measure}`, '', quality(measure), bars?.[measure])),
      ...row(
        `${set} questions`,
        '',
        of((asked) => asked.questions),
      ),
      ...row(
        `${set} p50`,
        'ms',
        of((asked) => asked.p50),
        bars?.p50,
      ),
      ...row(
        `${set} p99`,
        'ms',
        of((asked) => asked.p99),
        bars?.p99,
      ),
      ...row(
        `${set} p50 of processor`,
        'ms',
        of((asked) => asked.cpuP50),
      ),
      ...row(
        `${set} p99 of processor`,
        'ms',
        of((asked) => asked.cpuP99),
      ),
      ...row(
        `${set} p50 of first round`,
        'ms',
        of((asked) => asked.firstP50),
      ),
      ...row(
        `${set} p99 of first round`,
        'ms',
        of((asked) => asked.firstP99),
      ),
    ]
  }
  return [
    ...SIZES[size].sets.flatMap(rowsIn),
    ...row('build', 'ms', ({ buildMs }) => round(buildMs)),
    ...row('memory', 'MB', ({ heldMb }) => round(heldMb), BARS[size]?.memory),
    ...row('highest memory', 'MB', ({ highestMb }) => round(highestMb)),
    ...row('other cores', '', ({ otherCores }) => otherCores),
  ]
}

/** How much longer a question takes with ten times the articles. */
function growth(outcomes: readonly Outcome[]): readonly Row[] {
  const ratio = (system: string, read: (asked: MeasuredSet) => number): number | undefined => {
    const [small, large] = ([TENTH, '590000'] as const).map((size) => {
      const found = outcomes.find((one) => one.size === size && one.system === system)?.measured
      const asked = typeof found === 'object' ? found.sets.national : undefined
      return asked === undefined ? undefined : read(asked)
    })
    return small === undefined || large === undefined ? undefined : round(large / small)
  }
  const value = ratio(OURS, ({ p50 }) => p50)
  if (value === undefined) return []
  const others = [...systems].flatMap(([system, { name }]) => {
    const other = system === OURS ? undefined : ratio(system, ({ p50 }) => p50)
    return other === undefined ? [] : [[name, other] as const]
  })
  const vs = { 'ours of processor': ratio(OURS, ({ cpuP50 }) => cpuP50) ?? 0, ...Object.fromEntries(others) }
  return [{ name: 'retrieval, 590,000 over 59,000, p50', value, unit: 'times', bar: { atMost: TIMES }, vs }]
}
