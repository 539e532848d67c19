import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from './knowledge.ts'
import { addDays } from './shanghai.ts'
import { statusOn, versionAt, versionsOf } from './version.ts'

const LAW = '云州市夜间照明条例'
const article = (more: Partial<Article>): Article => ({
  id: JSON.stringify(more),
  law: LAW,
  article: '第一条',
  text: '路灯应当亮。',
  source: 'a.md',
  ...more,
})

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n))
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })
const stored = fc
  .record({
    date: maybe(day),
    effective: maybe(day),
    repealed: maybe(day),
    state: maybe(fc.constantFrom('已修改' as const, '已废止' as const)),
  })
  .map((parts): Article => article(Object.fromEntries(Object.entries(parts).filter(([, v]) => v !== undefined))))

describe('which version holds', () => {
  test('on every day the version found is one whose days hold that day, or there is none', () => {
    fc.assert(
      fc.property(
        fc.array(stored, { minLength: 1, maxLength: 6 }),
        fc.array(day, { minLength: 50, maxLength: 50 }),
        fc.array(fc.record({ day, by: fc.constant('别的条例') }), { maxLength: 2 }),
        (articles, days, repeals) => {
          const versions = versionsOf(articles, repeals)
          expect(versions.flatMap((v) => v.articles)).toHaveLength(articles.length)
          for (const asked of days) {
            const holding = versions.filter((v) => statusOn(v, asked) === '现行有效')
            expect(holding.length).toBeLessThanOrEqual(1)
            const found = versionAt(versions, asked)
            expect(found).toBe(holding[0])
            if (found === undefined) continue
            expect((found.validFrom ?? asked) <= asked).toBe(true)
            expect(asked <= (found.validTo ?? asked)).toBe(true)
            for (const one of found.articles) expect(one.repealed === undefined || asked < one.repealed).toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  test('a version holds until the day before the next begins', () => {
    const versions = versionsOf([
      article({ date: '2020-03-01', effective: '2020-06-01' }),
      article({ date: '2026-05-20', effective: '2026-07-01' }),
    ])
    expect(versionAt(versions, '2020-05-31')).toBeUndefined()
    expect(versionAt(versions, '2020-06-01')?.date).toBe('2020-03-01')
    expect(versionAt(versions, '2026-06-30')?.date).toBe('2020-03-01')
    expect(versionAt(versions, '2026-07-01')?.date).toBe('2026-05-20')
    expect(versions[0]).toMatchObject({ validTo: '2026-06-30', ended: '已修改', supersededBy: LAW })
    expect(statusOn(versions[1] as never, '2026-06-30')).toBe('尚未生效')
  })

  test('an amended version that goes on naming the first day of the original counts from its own date', () => {
    const versions = versionsOf([
      article({ date: '1997-05-27', effective: '1997-10-01' }),
      article({ date: '2015-06-18', effective: '1997-10-01' }),
    ])
    expect(versionAt(versions, '2015-06-17')?.date).toBe('1997-05-27')
    expect(versionAt(versions, '2015-06-18')?.date).toBe('2015-06-18')
  })

  test('a version without any date holds until the first dated one', () => {
    const versions = versionsOf([article({}), article({ date: '2010-01-01' })])
    expect(versionAt(versions, '2009-12-31')?.date).toBeUndefined()
    expect(versionAt(versions, '2010-01-01')?.date).toBe('2010-01-01')
  })

  test('a repealed regulation holds until the day before, and no longer', () => {
    const [version] = versionsOf([article({ date: '2001-01-01', repealed: '2011-01-01', supersededBy: '新条例' })])
    expect(version).toMatchObject({ validTo: '2010-12-31', ended: '已废止', supersededBy: '新条例' })
    expect(statusOn(version as never, '2010-12-31')).toBe('现行有效')
    expect(statusOn(version as never, '2011-01-01')).toBe('已废止')
  })

  test('repealed on a day that nobody wrote down: on no day is it said to hold', () => {
    const versions = versionsOf([article({ date: '2001-01-01', state: '已废止' })])
    expect(versionAt(versions, '2002-01-01')).toBeUndefined()
    expect(statusOn(versions[0] as never, '2002-01-01')).toBe('已废止')
  })

  test('what another regulation repeals is what was in force before, not a later text of the same title', () => {
    const repeals = [{ day: '2005-01-01', by: '新条例' }]
    const versions = versionsOf([article({ date: '2001-01-01' }), article({ date: '2019-01-01' })], repeals)
    expect(versions[0]).toMatchObject({ validTo: '2004-12-31', ended: '已废止', supersededBy: '新条例' })
    expect(versions[1]?.ended).toBeUndefined()
  })

  test('called amended by its file although a later text is stored: the dates decide', () => {
    const versions = versionsOf([
      article({ date: '2020-03-01', state: '已修改' }),
      article({ date: '2026-05-20', effective: '2026-07-01' }),
    ])
    expect(versionAt(versions, '2026-06-30')?.date).toBe('2020-03-01')
  })

  test('what is no day of the calendar counts as not stored', () => {
    const versions = versionsOf([article({ date: '2020-02-31' }), article({ date: '二〇二〇年' })])
    expect(versions.every((v) => v.validFrom === undefined)).toBe(true)
  })
})
