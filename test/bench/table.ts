import { isMet, type Row, sayBar } from './figure.ts'

const HEAD = ['figure', 'value', 'bar', '', 'measured beside'] as const

/** The rows as text, one line each. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${row.value} ${row.unit}`,
    sayBar(row.bar),
    row.bar === undefined ? '' : isMet(row.value, row.bar) ? 'met' : 'MISSED',
    Object.entries(row.vs ?? {})
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
  ])
  return align([[...HEAD], ...cells])
}

/** Cells below each other, one line each; the first line says what they are. */
export function align(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, n) => Math.max(...lines.map((line) => (line[n] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
