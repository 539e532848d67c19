import { describe, expect, test } from 'vitest'
import { checkMove, type Facts, type Guard, pathTo } from './moves.ts'
import { isProblem, type ProblemCode } from './problem.ts'
import { type Actor, ROLES } from './role.ts'
import { STATES, type State } from './submission.ts'

/** Every move there is, who may make it and what must hold. What is not written here is forbidden. */
const ALLOWED = `
DRAFTING     SUBMITTED     市民 代表 站点联络员 登记员 系统  confirmed
SUBMITTED    REGISTERED    登记员 系统              -
SUBMITTED    NEED_INFO     登记员 代表             reason
SUBMITTED    REJECTED      审核员                  reason reviewer
SUBMITTED    WITHDRAWN     市民                    owner
NEED_INFO    SUBMITTED     市民 登记员 承办人        answered askedFrom
NEED_INFO    REGISTERED    市民 登记员 承办人        answered askedFrom
NEED_INFO    CLASSIFIED    市民 登记员 承办人        answered askedFrom
NEED_INFO    ASSIGNED      市民 登记员 承办人        answered askedFrom
NEED_INFO    IN_PROGRESS   市民 登记员 承办人        answered askedFrom
NEED_INFO    REDO          市民 登记员 承办人        answered askedFrom
NEED_INFO    WITHDRAWN     市民                    owner
REGISTERED   CLASSIFIED    登记员 系统              -
REGISTERED   NEED_INFO     登记员 代表             reason
REGISTERED   WITHDRAWN     市民                    owner
CLASSIFIED   ASSIGNED      登记员 审核员 督办人 代表  -
CLASSIFIED   MERGED        登记员 审核员            mainOpen
CLASSIFIED   TRANSFERRED   登记员 审核员            reason
CLASSIFIED   REPORTED_UP   登记员 审核员 站点联络员  -
CLASSIFIED   REJECTED      审核员                  reason reviewer
CLASSIFIED   NEED_INFO     登记员 代表             reason
CLASSIFIED   WITHDRAWN     市民                    owner
MERGED       FED_BACK      系统                    -
MERGED       CLASSIFIED    登记员 审核员 系统       reason
MERGED       WITHDRAWN     市民                    owner
TRANSFERRED  RESULT_READY  登记员                  outcome reason
TRANSFERRED  CLOSED        登记员                  told
TRANSFERRED  WITHDRAWN     市民                    owner
ASSIGNED     IN_PROGRESS   承办人 代表             -
ASSIGNED     CLASSIFIED    承办人                  reason
ASSIGNED     NEED_INFO     登记员 承办人 代表      reason
ASSIGNED     WITHDRAWN     市民                    owner
IN_PROGRESS  RESULT_READY  承办人 代表             outcome reason
IN_PROGRESS  REPORTED_UP   承办人                  -
IN_PROGRESS  ASSIGNED      承办人                  reason
IN_PROGRESS  NEED_INFO     登记员 承办人 代表      reason
IN_PROGRESS  WITHDRAWN     市民                    owner
REPORTED_UP  RESULT_READY  登记员                  outcome reason
REPORTED_UP  WITHDRAWN     市民                    owner
RESULT_READY FED_BACK      系统                    approved
RESULT_READY IN_PROGRESS   审核员                  reason
RESULT_READY WITHDRAWN     市民                    owner erased
FED_BACK     RATED         市民                    owner
FED_BACK     FOLLOW_UP     督办人 系统              -
FED_BACK     CLOSED        督办人 系统              waited
RATED        CLOSED        系统 督办人 管理员       -
RATED        FOLLOW_UP     系统 承办人 督办人       -
RATED        REDO          系统 督办人 管理员       -
FOLLOW_UP    FED_BACK      督办人                  -
FOLLOW_UP    RATED         市民                    owner
FOLLOW_UP    REDO          督办人 管理员            reason
FOLLOW_UP    CLOSED        督办人                  -
REDO         IN_PROGRESS   督办人 系统              -
REDO         NEED_INFO     登记员 承办人 代表      reason
CLOSED       REDO          督办人 管理员            reason
CLOSED       FOLLOW_UP     承办人 督办人            reason
`

interface Line {
  readonly from: State
  readonly to: State
  readonly by: readonly Actor[]
  readonly guards: readonly Guard[]
}

const LINES: readonly Line[] = ALLOWED.trim()
  .split('\n')
  .map((line) => {
    const [from, to, by, guards] = line.trim().split(/\s{2,}|(?<=^\S+)\s|(?<=^\S+\s+[A-Z_]+)\s+/) as [
      string,
      string,
      string,
      string,
    ]
    return {
      from: from as State,
      to: to as State,
      by: by.split(' ') as Actor[],
      guards: guards === '-' ? [] : (guards.split(' ') as Guard[]),
    }
  })

const ACTORS: readonly Actor[] = [...ROLES, '系统']
const GUARDS: readonly Guard[] = [
  'reason',
  'confirmed',
  'reviewer',
  'mainOpen',
  'outcome',
  'approved',
  'owner',
  'waited',
  'told',
  'answered',
  'askedFrom',
  'erased',
]
const factsOf = (guards: readonly Guard[]): Facts => Object.fromEntries(guards.map((guard) => [guard, true]))
const EVERYTHING = factsOf(GUARDS)
const lineOf = (from: State, to: State): Line | undefined => LINES.find((l) => l.from === from && l.to === to)

/** What comes of a move: the actor in whose role it is made, or the code of the refusal. */
function tried(from: State, to: State, actors: readonly Actor[], facts: Facts): Actor | ProblemCode {
  try {
    return checkMove(from, to, actors, facts)
  } catch (error) {
    if (isProblem(error)) return error.code
    throw error
  }
}

test('the table of this test is complete and names only known states, roles and conditions', () => {
  expect(LINES).toHaveLength(56)
  for (const { from, to, by, guards } of LINES) {
    expect(STATES).toContain(from)
    expect(STATES).toContain(to)
    for (const actor of by) expect(ACTORS).toContain(actor)
    for (const guard of guards) expect(GUARDS).toContain(guard)
  }
})

describe.each(STATES)('from %s', (from) => {
  test.each(STATES)('to %s only the listed roles come, and only when the conditions hold', (to) => {
    const line = lineOf(from, to)
    const cells = ACTORS.map((actor) => [actor, tried(from, to, [actor], EVERYTHING), tried(from, to, [actor], {})])
    const expected = ACTORS.map((actor) => {
      if (line === undefined) return [actor, 'MOVE_ILLEGAL', 'MOVE_ILLEGAL']
      if (!line.by.includes(actor)) return [actor, 'MOVE_ROLE', 'MOVE_ROLE']
      return [actor, actor, line.guards.length === 0 ? actor : 'MOVE_GUARD']
    })
    expect(cells).toEqual(expected)
  })
})

test.each(LINES)('$from to $to asks for exactly $guards', ({ from, to, by, guards }) => {
  expect(tried(from, to, by, factsOf(guards))).toBe(by[0])
  for (const missing of guards) {
    expect(tried(from, to, by, factsOf(GUARDS.filter((g) => g !== missing)))).toBe('MOVE_GUARD')
    expect(tried(from, to, by, { ...EVERYTHING, [missing]: false })).toBe('MOVE_GUARD')
  }
})

test('nobody without a role moves anything', () => {
  for (const { from, to } of LINES) expect(tried(from, to, [], EVERYTHING)).toBe('MOVE_ROLE')
})

test('who holds several roles acts in the one that may', () => {
  expect(tried('CLASSIFIED', 'ASSIGNED', ['承办人', '审核员'], {})).toBe('审核员')
})

test('a refusal names states and roles as people call them', () => {
  const refusal = (from: State, to: State, actors: readonly Actor[]): string => {
    try {
      checkMove(from, to, actors, {})
    } catch (error) {
      if (isProblem(error)) return error.say
    }
    return ''
  }
  expect(refusal('CLOSED', 'ASSIGNED', ['登记员'])).toMatch(/办结归档.*已交办/)
  expect(refusal('CLASSIFIED', 'ASSIGNED', ['承办人'])).toMatch(/登记员或审核员/)
  for (const { from, to, by, guards } of LINES)
    if (guards.length > 0) expect(refusal(from, to, by)).not.toMatch(/undefined|[A-Za-z]/)
})

describe('the way along the main line', () => {
  test('every way is a chain of listed moves that ends where it should', () => {
    for (const from of STATES)
      for (const to of STATES) {
        const path = pathTo(from, to)
        if (path === undefined) continue
        expect(path.at(-1)).toBe(to)
        let at = from
        for (const next of path) {
          expect(lineOf(at, next), `${at} to ${next}`).toBeDefined()
          at = next
        }
      }
  })

  test('an item that just came in passes every state up to its result', () => {
    expect(pathTo('SUBMITTED', 'RESULT_READY')).toEqual([
      'REGISTERED',
      'CLASSIFIED',
      'ASSIGNED',
      'IN_PROGRESS',
      'RESULT_READY',
    ])
    expect(pathTo('CLASSIFIED', 'ASSIGNED')).toEqual(['ASSIGNED'])
    expect(pathTo('REPORTED_UP', 'RESULT_READY')).toEqual(['RESULT_READY'])
    expect(pathTo('REDO', 'RESULT_READY')).toEqual(['IN_PROGRESS', 'RESULT_READY'])
  })

  test.each(['WITHDRAWN', 'CLOSED', 'REJECTED', 'RATED', 'FED_BACK', 'MERGED', 'RESULT_READY', 'NEED_INFO'] as const)(
    'from %s no command leads to a result by itself',
    (from) => expect(pathTo(from, 'RESULT_READY')).toBeUndefined(),
  )

  test('there is no way back and none to where one is', () => {
    expect(pathTo('IN_PROGRESS', 'ASSIGNED')).toBeUndefined()
    expect(pathTo('ASSIGNED', 'ASSIGNED')).toBeUndefined()
  })
})
