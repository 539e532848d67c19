import { describe, expect, test } from 'vitest'
import { isProblem, Problem, type ProblemCode, problems } from './problem.ts'

const CODES = Object.keys(problems) as ProblemCode[]
/** Said to those who run the service, who need the names of the settings. */
const FOR_OPERATORS: readonly ProblemCode[] = ['DATA_FOLDER', 'PORT_IN_USE', 'HOST_UNKNOWN']
const SAMPLE_RECEIPT = 'YJ-260914-7K3M-T'

/** A detail that knows every name it is asked for. */
const asked = (code: ProblemCode): { readonly say: string; readonly names: readonly string[] } => {
  const names: string[] = []
  const detail = new Proxy({} as Record<string, string>, {
    get: (_, name) => {
      names.push(String(name))
      return '某某'
    },
  })
  return { say: new Problem(code, detail).say, names }
}

describe.each(CODES)('%s', (code) => {
  test('is a whole sentence in plain Chinese, without codes and exclamation marks', () => {
    const { say } = asked(code)
    const plain = say.replace(SAMPLE_RECEIPT, '')
    expect(say).toMatch(/\p{Script=Han}{4}/u)
    expect(say).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{|TODO|XXX|[!！]/)
    expect(say).not.toContain(code)
    if (FOR_OPERATORS.includes(code)) return
    expect(plain).not.toMatch(/[A-Za-z]{2}/)
    expect(say).toMatch(/[。）：某]$|。$/)
  })

  test('says whether trying again may help', () => {
    expect(typeof new Problem(code).retry).toBe('boolean')
    if (new Problem(code).retry) expect(asked(code).say).not.toMatch(/不能恢复/)
  })
})

test('sentences that need no detail say nothing broken without one', () => {
  const bare = CODES.filter((code) => asked(code).names.length === 0 || code === 'INTERNAL')
  expect(bare.length).toBeGreaterThan(8)
  for (const code of bare) expect(new Problem(code).say).not.toMatch(/undefined|代码/)
})

test('no two codes say the same', () => {
  expect(new Set(CODES.map((code) => asked(code).say)).size).toBe(CODES.length)
})

test('a problem keeps its cause, and only problems are problems', () => {
  const cause = new Error('disk')
  const problem = new Problem('STORE_FULL', {}, { cause })
  expect(problem.cause).toBe(cause)
  expect(problem.message).toBe('STORE_FULL')
  expect(isProblem(problem)).toBe(true)
  expect(isProblem(problem, 'STORE_FULL')).toBe(true)
  expect(isProblem(problem, 'CONFLICT')).toBe(false)
  expect(isProblem(cause)).toBe(false)
  expect(isProblem({ code: 'STORE_FULL' })).toBe(false)
})
