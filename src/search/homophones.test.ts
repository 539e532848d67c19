import { expect, test } from 'vitest'
import { createAlphabet, PAIR_BASE } from './alphabet.ts'
import { createHomophones, type Heard } from './homophones.ts'
import { buildPostings } from './postings.ts'

const TEXTS = [
  ...Array.from({ length: 40 }, (_, n) => `业主大会第${n}次会议由业主委员会召集`),
  ...Array.from({ length: 40 }, () => '学校应当保障学生安全'),
  '夜间不得施工',
]

function setUp(): { heard: (text: string) => string[] } {
  const alphabet = createAlphabet()
  const steps = buildPostings(
    TEXTS.map((text) => ({ title: '', text })),
    alphabet,
    { titleWeight: 1, titleB: 0, textB: 0.75, k1: 1.2 },
  )
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const hear = createHomophones(alphabet, step.value)
  const chars = new Map([...alphabet.characters()].map(([char, unit]) => [unit, char]))
  const pairOf = ({ pair }: Heard): string => `${chars.get(Math.floor(pair / PAIR_BASE))}${chars.get(pair % PAIR_BASE)}`
  return { heard: (text) => hear(text).map(pairOf) }
}

test('a wrong character of the same sound is heard as the common word', () => {
  const { heard } = setUp()
  expect(heard('夜主要开会')).toContain('业主')
  expect(heard('学效有没有责任')).toContain('学校')
})

test('what is written and known is left alone', () => {
  const { heard } = setUp()
  expect(heard('业主大会')).toEqual([])
  expect(heard('学校')).toEqual([])
})

test('sounds that dialects confuse count as the same', () => {
  expect(setUp().heard('学生安全由学校保葬')).toContain('保障')
})

test('one character or none is heard as nothing', () => {
  const { heard } = setUp()
  expect(heard('业')).toEqual([])
  expect(heard('abc 12')).toEqual([])
})
