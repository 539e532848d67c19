import { batchFor } from '../../src/consultation/publication.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'
import { LIUAN, MORNING } from './small-world.ts'
import type { World } from './talk.ts'

export const NOISE = '云川市噪声管理条例（草案）'
export const NOISE_FIRST = '第一条　为了安静，制定本条例。'

const DRAFT: Consultation = {
  id: 'noise',
  title: NOISE,
  aliases: [],
  opensAt: startOf('2026-09-14'),
  closesAt: endOf('2026-10-15'),
  contactPoint: LIUAN,
  jurisdiction: '云川市',
  clauses: [
    { number: { main: 1 }, chapter: '第一章', text: NOISE_FIRST },
    { number: { main: 2 }, chapter: '第二章', text: '第二条　夜间不得装修。' },
  ],
  sample: false,
}

/** A draft that was read in from a file and waits for somebody to publish it. */
export async function bringNoiseDraft(w: World, more: Partial<Consultation> = {}): Promise<void> {
  const { batchId, records } = batchFor({ ...DRAFT, ...more }, undefined)
  await w.store().commit([{ do: 'knowledge.put', batch: { id: batchId, importedAt: MORNING }, records }])
}
