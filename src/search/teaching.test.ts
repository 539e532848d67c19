import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf } from './teaching.ts'

const pair = fc.record({ folded: fc.string(), articles: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }) })

test('every confirmed pair is held back exactly once, and never from itself', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 5, maxLength: 80 }), (pairs) => {
      const parts = [...partsOf(pairs)]
      expect(new Set(parts.flatMap(({ held }) => held))).toEqual(new Set(pairs))
      expect(parts.flatMap(({ held }) => held)).toHaveLength(pairs.length)
      for (const { held, others } of parts) for (const one of held) expect(others).not.toContain(one)
    }),
  )
})

test('some are held back with all their neighbours in the library, whatever the order of the pairs', () => {
  const pairs = Array.from({ length: 100 }, (_, n) => ({ folded: `${n}`, articles: [(n * 37) % 100] }))
  const alone = [...partsOf(pairs)].filter(({ held, others }) => {
    const [from, to] = [
      Math.min(...held.map((p) => p.articles[0] as number)),
      Math.max(...held.map((p) => p.articles[0] as number)),
    ]
    return !others.some(({ articles: [at = -1] }) => at > from && at < to)
  })
  expect(alone).toHaveLength(5)
  expect(alone.every(({ held }) => held.length > 0)).toBe(true)
})
