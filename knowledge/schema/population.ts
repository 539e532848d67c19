import { z } from 'zod'
import { day, group, line } from './field.ts'

/** More people live in no country. */
const MOST = 2_000_000_000
const people = z.record(line, z.number().int().min(1).max(MOST))

/** How many people live in each district and street. */
export const PopulationFile = group({
  来源: line,
  截至: day,
  区: people.optional(),
  街道: people.optional(),
}).transform((row) => ({ source: row.来源, asOf: row.截至, districts: row.区 ?? {}, streets: row.街道 ?? {} }))
