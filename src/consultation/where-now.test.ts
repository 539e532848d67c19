import { expect, test } from 'vitest'
import type { ClauseLink } from '../domain/clause-map.ts'
import type { Consultation } from '../domain/consultation.ts'
import { sayArticle } from '../domain/numerals.ts'
import { clauseId, PASSED_READING, type Reading, readingId, withReadings } from '../domain/reading.ts'
import { placesNow } from './places.ts'
import { sayWhere, sayWhereShort, whereNow } from './where-now.ts'

const reading = (n: number, name: string, texts: readonly string[]): Reading => ({
  id: readingId('lamps', n),
  name,
  ...(name === PASSED_READING ? {} : { opensAt: n * 1000, closesAt: n * 1000 + 500 }),
  clauses: texts.map((text, i) => ({
    id: clauseId(n, { main: i + 1 }),
    number: { main: i + 1 },
    text: `${sayArticle({ main: i + 1 })}　${text}`,
  })),
})
const FIRST = reading(1, '一审稿', [
  '为了照明，制定本条例。',
  '路灯由市容部门管理，每年检查两次。',
  '损坏路灯的，应当赔偿。',
  '灯光不得照进住宅。',
])
const SECOND = reading(2, '二审稿', [
  '为了照明，制定本条例。',
  '路灯由市容部门管理，每年检查两次。',
  '破坏电缆的，由公安机关处理。\n损坏路灯的，应当赔偿。\n赔偿的数额由市容部门核定，不服的可以申请复核，也可以向人民法院起诉。',
])
const PASSED = reading(3, PASSED_READING, [
  '为了照明，制定本条例。',
  '路灯由市容部门管理。',
  '路灯每年检查两次。',
  '损坏路灯的，应当赔偿。',
])
const link = (from: readonly string[], to: readonly string[], change: ClauseLink['change'] = 'edited'): ClauseLink => ({
  from,
  to,
  change,
})
const ONE_TO_TWO = {
  consultationId: 'lamps',
  from: FIRST.id,
  to: SECOND.id,
  links: [
    link(['1/1'], ['2/1'], 'same'),
    link(['1/2'], ['2/2'], 'same'),
    link(['1/3'], ['2/3']),
    link(['1/4'], [], 'deleted'),
  ],
}
const TWO_TO_PASSED = {
  consultationId: 'lamps',
  from: SECOND.id,
  to: PASSED.id,
  links: [link(['2/1'], ['3/1'], 'same'), link(['2/2'], ['3/2', '3/3'], 'split'), link(['2/3'], ['3/4'])],
}
const draft = (readings: readonly Reading[], maps: Consultation['maps'] = []): Consultation => ({
  ...withReadings(
    { id: 'lamps', title: '路灯条例（草案）', aliases: [], opensAt: 0, closesAt: 0, clauses: [], sample: false },
    readings,
  ),
  maps,
})
const said = (consultation: Consultation, clause: string | undefined, at: number, clauseText?: string): string => {
  const where = whereNow(consultation, {
    filedAt: at,
    ...(clause === undefined ? {} : { clause }),
    ...(clauseText === undefined ? {} : { clauseText }),
  })
  return where === undefined ? '' : sayWhere(where)
}

test('an opinion on the newest reading only says where it was made', () => {
  expect(said(draft([FIRST]), '第二条', 1100)).toBe('您针对一审稿第二条提出。')
  expect(said(draft([FIRST]), undefined, 1100)).toBe('您针对一审稿整部草案提出。')
  expect(said(draft([FIRST]), '第二条', 5)).toBe('')
})

test('the paragraph is named where the clause now holds other things too', () => {
  const two = draft([FIRST, SECOND], [ONE_TO_TWO])
  expect(said(two, '第三条', 1100)).toBe('您针对一审稿第三条提出；二审稿为第三条第二款。')
  expect(said(two, '第二条', 1100)).toBe('您针对一审稿第二条提出；二审稿为第二条。')
})

test('a clause that was deleted is said to be deleted, with the words kept', () => {
  const three = draft([FIRST, SECOND, PASSED], [ONE_TO_TWO, TWO_TO_PASSED])
  expect(said(three, '第四条', 1100)).toBe('您针对一审稿第四条提出；二审稿中原条款已删除，您的意见仍然保留。')
})

test('the maps are followed through every reading, to the text that was passed', () => {
  const three = draft([FIRST, SECOND, PASSED], [ONE_TO_TWO, TWO_TO_PASSED])
  expect(said(three, '第二条', 1100)).toBe('您针对一审稿第二条提出；通过稿拆分为第二条、第三条。')
  expect(said(three, '第三条', 2100)).toBe('您针对二审稿第三条提出；通过稿为第四条。')
  expect(three).toMatchObject({ closesAt: 2500, clauses: SECOND.clauses })
})

test('without a map nothing is guessed', () => {
  const where = whereNow(draft([FIRST, SECOND]), { clause: '第二条', filedAt: 1100 })
  expect(where?.state).toBe('unmapped')
  expect(said(draft([FIRST, SECOND]), '第二条', 1100)).toBe(
    '您针对一审稿第二条提出；新的一稿正在核对条文，核对后会写明现在是第几条。',
  )
  expect(where && sayWhereShort(where)).toBe('一审稿第二条 → 还没有对照')
})

test('between two windows the text of the day tells the reading', () => {
  const two = draft([FIRST, SECOND], [ONE_TO_TWO])
  expect(said(two, '第三条', 1700)).toMatch(/^您针对一审稿/)
  expect(said(two, '第三条', 2100, FIRST.clauses[2]?.text)).toMatch(/^您针对一审稿/)
  expect(whereNow(two, { clause: '第三条', filedAt: 2100, readingId: FIRST.id, clauseIds: ['1/3'] })?.madeOn.id).toBe(
    FIRST.id,
  )
})

test('opinions are counted once each under the place where they are now', () => {
  const three = draft([FIRST, SECOND, PASSED], [ONE_TO_TWO, TWO_TO_PASSED])
  const opinions = [
    { clause: '第二条', filedAt: 1100 },
    { clause: '第二条', filedAt: 2100 },
    { clause: '第四条', filedAt: 1200 },
    { filedAt: 1300 },
    { clause: '第三条', filedAt: 1400 },
  ]
  expect(placesNow(three, opinions).map(({ label, opinions: held }) => [label, held.length])).toEqual([
    ['整部草案', 1],
    ['第二条、第三条', 2],
    ['第四条', 1],
    ['原条款已删除：一审稿第四条', 1],
  ])
})

test('an opinion on several clauses follows each of them', () => {
  const two = draft([FIRST, SECOND], [ONE_TO_TWO])
  const on = (clause: string, clauseIds: readonly string[]): string => {
    const where = whereNow(two, { clause, clauseIds, filedAt: 1100, readingId: FIRST.id })
    return where === undefined ? '' : sayWhere(where)
  }
  expect(on('第二条、第三条', ['1/2', '1/3'])).toBe('您针对一审稿第二条、第三条提出；二审稿为第二条、第三条第二款。')
  expect(on('第二条、第四条', ['1/2', '1/4'])).toBe(
    '您针对一审稿第二条、第四条提出；二审稿为第二条（原第四条已删除）。',
  )
})
