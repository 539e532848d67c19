import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAlphabet, eachTerm } from './alphabet.ts'
import { buildPostings, type Document, type Postings } from './postings.ts'

const WEIGHTS = { titleWeight: 2, titleB: 0.3, textB: 0.75, k1: 1.2 }
/** Saturation is kept in 4,095 steps. */
const CLOSE = (WEIGHTS.k1 + 1) / 4_095

const words = fc.string({ unit: fc.constantFrom(...'养犬垃圾车位电梯7a，'), maxLength: 30 })
const documents = fc.array(fc.record({ title: words, text: words }), { minLength: 1, maxLength: 20 })

function build(given: readonly Document[]): { postings: Postings; terms: number[][] } {
  const alphabet = createAlphabet()
  const steps = buildPostings(given, alphabet, WEIGHTS)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const terms = given.map(({ title, text }) => {
    const own: number[] = []
    for (const part of [title, text]) eachTerm(alphabet.read(part), (term) => own.push(term))
    return own
  })
  return { postings: step.value, terms }
}

/** The formula written down once more, as slowly as can be. */
function impactOf(term: number, d: number, given: readonly Document[], terms: readonly number[][]): number {
  const { title, text } = given[d] as Document
  const mean = (field: 'title' | 'text'): number =>
    given.reduce((all, one) => all + one[field].length, 0) / given.length
  const norm = (length: number, usual: number, b: number): number => 1 - b + (b * length) / (usual || 1)
  const alphabet = createAlphabet()
  for (const one of given) for (const part of [one.title, one.text]) alphabet.learn(part)
  const times = (part: string): number => {
    let n = 0
    eachTerm(alphabet.read(part), (other) => {
      if (other === term) n++
    })
    return n
  }
  const frequency =
    (WEIGHTS.titleWeight * times(title)) / norm(title.length, mean('title'), WEIGHTS.titleB) +
    times(text) / norm(text.length, mean('text'), WEIGHTS.textB)
  const held = terms.filter((own) => own.includes(term)).length
  const rarity = Math.log(1 + (given.length - held + 0.5) / (held + 0.5))
  return (rarity * frequency * (WEIGHTS.k1 + 1)) / (frequency + WEIGHTS.k1)
}

test('every score is what the formula says, nearly', () => {
  fc.assert(
    fc.property(documents, (given) => {
      const { postings, terms } = build(given)
      for (const term of new Set(terms.flat())) {
        const scores = new Float32Array(given.length)
        postings.add(term, 1, scores)
        expect(postings.count(term)).toBe(terms.filter((own) => own.includes(term)).length)
        for (const [d, score] of scores.entries()) {
          const expected = terms[d]?.includes(term) ? impactOf(term, d, given, terms) : 0
          expect(Math.abs(score - expected)).toBeLessThanOrEqual(CLOSE * postings.idf(term) + 1e-5)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('among some of the documents a term counts by its rarity there', () => {
  fc.assert(
    fc.property(documents, fc.nat(), fc.nat(), (given, a, b) => {
      const [from = 0, to = 0] = [a % (given.length + 1), b % (given.length + 1)].toSorted((x, y) => x - y)
      const { postings, terms } = build(given)
      for (const term of new Set(terms.flat())) {
        const all = new Float32Array(given.length)
        const within = new Float32Array(given.length)
        postings.add(term, 1, all)
        postings.addWithin(term, 1, from, to, within)
        const held = terms.slice(from, to).filter((own) => own.includes(term)).length
        const rarity = Math.log(1 + (to - from - held + 0.5) / (held + 0.5))
        for (const [d, score] of within.entries()) {
          const expected = d >= from && d < to ? ((all[d] as number) / postings.idf(term)) * rarity : 0
          expect(score).toBeCloseTo(expected, 4)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('a term that nobody holds adds nothing and is rarer than all others', () => {
  const { postings, terms } = build([{ title: '养犬', text: '养犬登记' }])
  const scores = new Float32Array(1)
  for (const unknown of [-2, 0, 0x7fff_ffff]) {
    postings.add(unknown, 1, scores)
    postings.addWithin(unknown, 1, 0, 1, scores)
    expect(postings.count(unknown)).toBe(0)
    expect(postings.idf(unknown)).toBeGreaterThan(postings.idf(terms[0]?.[0] as number))
  }
  expect([...scores]).toEqual([0])
})
