import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { databases } from './databases.ts'
import { AT, auditEntry, submission } from './samples.ts'
import { tamper } from './tamper.ts'

const KEY = Buffer.alloc(32, 9)
const ROWS = 8
const FIELDS = ['actor_id', 'role', 'channel', 'command', 'target', 'result', 'before', 'after', 'link']
const ENTRY_FIELDS = ['what', 'receipt', 'leaf', 'before', 'link']
const MADE_ON = ['reading_id', 'clause_ids', 'stance']
const SAID = ['kind', 'consultation_id', 'clause', 'clause_text', 'body', 'reason', 'words', 'consent_notice', 'salt']
const WORDS = [...SAID, ...MADE_ON]
const places = databases()

interface Edit {
  readonly statements: readonly string[]
  /** The first number that is wrong. */
  readonly first: number
}

const place = fc.integer({ min: 1, max: ROWS })
const pair = fc.tuple(place, place).filter(([a, b]) => a !== b)
const columnsOf = (columns: readonly string[]): string => columns.join(', ')

/** Ways to touch one row, or two of them, of a numbered table. */
const editsOf = (table: string, number: string, columns: readonly string[], key: string): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.tuple(place, fc.constantFrom(...columns)).map(([n, field]) => ({
      statements: [`update ${table} set ${field} = coalesce(${field}, '') || '~' where ${number} = ${n}`],
      first: n,
    })),
    place.map((n) => ({ statements: [`update ${table} set at = at + 1 where ${number} = ${n}`], first: n })),
    place.map((n) => ({ statements: [`delete from ${table} where ${number} = ${n}`], first: n })),
    pair.map(([a, b]) => ({
      statements: [
        `update ${table} set ${number} = 1000 where ${number} = ${a}`,
        `update ${table} set ${number} = ${a} where ${number} = ${b}`,
        `update ${table} set ${number} = ${b} where ${number} = 1000`,
      ],
      first: Math.min(a, b),
    })),
    fc.tuple(place, fc.constantFrom(0, ROWS + 1)).map(([from, to]) => ({
      statements: [
        `insert into ${table} (${number}, ${columnsOf([...columns, 'at', key])})
         select ${to}, ${columnsOf([...columns, 'at', key])} from ${table} where ${number} = ${from}`,
      ],
      first: to,
    })),
  )

const trailEdit = editsOf('audit', 'seq', FIELDS.slice(0, -1), 'link')
const entryEdit = editsOf('inclusion', 'number', ENTRY_FIELDS, 'chain')
const wordEdit: fc.Arbitrary<Edit> = fc.tuple(place, fc.constantFrom(...WORDS)).map(([n, field]) => ({
  statements: [`update submission set ${field} = coalesce(${field}, '') || '~' where id = 's-${n}'`],
  first: n,
}))

test.each([
  ['sqlite', 60],
  ['postgres', 20],
] as const)(
  'any edit, deletion, swap or insertion of rows is found where it is (%s)',
  async (engine, numRuns) => {
    const one = async (kind: 'trail' | 'submissions', { statements, first }: Edit): Promise<void> => {
      const url = await places[engine]()
      const store = await openStore({ url, key: KEY })
      for (let n = 1; n <= ROWS; n++)
        await store.commit([
          { do: 'submission.file', submission: submission(`s-${n}`, `000${n}`), proof: { salt: `${n}` } },
          { do: 'audit', entry: auditEntry(`c-${n}`, { at: AT + n, after: 'a' }) },
        ])
      expect((await store.chains[kind]()).faults).toEqual([])
      await tamper(url, 'drop index inclusion_gone_once', ...statements)
      const { faults } = await store.chains[kind]()
      await store.close()
      expect(faults[0]).toMatchObject({ number: first })
    }
    const edit = fc.oneof(
      trailEdit.map((e) => ['trail', e] as const),
      entryEdit.map((e) => ['submissions', e] as const),
      wordEdit.map((e) => ['submissions', e] as const),
    )
    await fc.assert(
      fc.asyncProperty(edit, ([kind, e]) => one(kind, e)),
      { numRuns },
    )
  },
  120_000,
)
