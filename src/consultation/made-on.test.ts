import { expect, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import type { Consultation } from '../domain/consultation.ts'
import { withReadings } from '../domain/reading.ts'
import { endOf, startOf } from '../domain/shanghai.ts'
import { madeOn } from './made-on.ts'

const parking = CONTENT.consultations[0] as Consultation
const text = (main: number, words: string) => ({ number: { main }, text: words })
const TWO = withReadings(parking, [
  {
    id: 'parking/1',
    name: '征求意见稿',
    opensAt: startOf('2026-08-01'),
    closesAt: endOf('2026-08-20'),
    clauses: [text(1, '先前的第一条'), text(2, '先前的第二条')],
  },
  {
    id: 'parking/2',
    name: '二审稿',
    opensAt: startOf('2026-09-10'),
    closesAt: endOf('2026-10-10'),
    clauses: [{ ...text(1, '后来的第一条'), id: '1/2' }, text(2, '后来的第二条')],
  },
])

test('a letter that came during an earlier reading is about that reading, whenever it is entered', () => {
  expect(madeOn(TWO, '第二条', startOf('2026-08-10'))).toEqual({
    readingId: 'parking/1',
    clause: '第二条',
    clauseIds: ['1/2'],
    clauseText: '先前的第二条',
  })
  expect(madeOn(TWO, '第一条、第二条', startOf('2026-09-12'))).toEqual({
    readingId: 'parking/2',
    clause: '第一条、第二条',
    clauseIds: ['1/2', '2/2'],
    clauseText: '后来的第一条\n后来的第二条',
  })
})

test('of the whole draft no clause is kept, nor of one that the reading does not have', () => {
  expect(madeOn(TWO, '', startOf('2026-09-12'))).toEqual({ readingId: 'parking/2' })
  expect(madeOn(TWO, '第九条', startOf('2026-09-12'))).toEqual({ readingId: 'parking/2' })
})
