import { dayOf } from '../domain/shanghai.ts'
import type { Cluster } from './clusters.ts'

/** Clusters as a table: one row each, questions in the words most people used. */
export function clustersCsv(clusters: readonly Cluster[]): string {
  const rows = clusters.map((c) => [c.code, c.people, c.times, dayOf(c.first), dayOf(c.last), c.sample].map(cell))
  return `${['编号,人数,次数,最早,最近,问法', ...rows.map((row) => row.join(','))].join('\n')}\n`
}

/** A cell that begins like a formula is written as text. */
function cell(value: string | number): string {
  const text = String(value).replace(/\s+/g, ' ')
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
