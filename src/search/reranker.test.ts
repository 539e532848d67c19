import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Judge, type Lesson, teach } from './reranker.ts'

function taughtBy(lessons: readonly Lesson[]): Judge | undefined {
  const steps = teach(lessons)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Ten candidates whose second feature alone tells the answer; the first is noise, the third never changes. */
function lesson(seed: number): Lesson {
  const rows = Array.from({ length: 10 }, (_, n) =>
    Float32Array.of(((seed * 31 + n * 17) % 23) / 23, n === seed % 10 ? 1 : (n % 3) / 10, 5),
  )
  return { rows, gold: rows.map((_, n) => n === seed % 10) }
}

test('a judge learns which feature tells the answer', () => {
  const judge = taughtBy(Array.from({ length: 60 }, (_, n) => lesson(n)))
  const unseen = lesson(1_234)
  const best = unseen.rows.map((row) => judge?.(row) ?? 0)
  expect(best.indexOf(Math.max(...best))).toBe(unseen.gold.indexOf(true))
})

test('lessons without an answer teach nothing', () => {
  expect(taughtBy([])).toBeUndefined()
  expect(taughtBy([{ rows: [Float32Array.of(1, 2)], gold: [false] }])).toBeUndefined()
})

test('features that never change or are huge give finite judgements, the same each time', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
          minLength: 3,
          maxLength: 3,
        }),
        {
          minLength: 2,
          maxLength: 8,
        },
      ),
      (rows) => {
        const one: Lesson = { rows: rows.map((row) => Float32Array.from(row)), gold: rows.map((_, n) => n === 0) }
        const [a, b] = [taughtBy([one]), taughtBy([one])]
        for (const row of one.rows) {
          expect(Number.isFinite(a?.(row))).toBe(true)
          expect(a?.(row)).toBe(b?.(row))
        }
      },
    ),
    { numRuns: 30 },
  )
})
