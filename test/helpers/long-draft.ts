import type { Clause, Consultation } from '../../src/domain/consultation.ts'
import { writeNumber } from '../../src/domain/numerals.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'

/** A draft of 80 articles in ten chapters; the thirtieth is longer than two messages of the shortest channel. */
export const CANALS = '云川市河道管理条例（修订草案）'
export const CANALS_LAW = '云川市河道管理条例'

const sentence = (n: number): string => `第${n}段河岸由沿线单位负责日常养护，养护情况每月在现场公示一次。`
const LONG = 30

const clause = (n: number): Clause => ({
  number: { main: n },
  chapter: `第${writeNumber(Math.ceil(n / 8))}章　河道事务之${writeNumber(Math.ceil(n / 8))}`,
  text: `第${writeNumber(n)}条　${n === LONG ? Array.from({ length: 40 }, (_, i) => sentence(i + 1)).join('') : `沿河第${n}号闸口应当有人值守。`}`,
})

export const CANAL_DRAFT: Consultation = {
  id: 'canals',
  title: CANALS,
  aliases: [],
  opensAt: startOf('2026-09-01'),
  closesAt: endOf('2026-10-30'),
  clauses: Array.from({ length: 80 }, (_, i) => clause(i + 1)),
  counterparts: [
    { clause: '第五条', current: ['第二条'] },
    { clause: '第六条', current: [] },
  ],
  sample: false,
}
