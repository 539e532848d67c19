import type { z } from 'zod'
import type { Area } from '../../src/domain/area.ts'
import type { ClockRule } from '../../src/domain/clock-rule.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { CivicEvent } from '../../src/domain/event.ts'
import type { Article, Door, Entry } from '../../src/domain/knowledge.ts'
import type { Round } from '../../src/domain/round.ts'
import type { Deputy, HolidayYear, ReceptionRule, Station } from '../../src/domain/station.ts'
import type { Term } from '../../src/domain/term.ts'
import type { WindowRule } from '../../src/domain/window-rule.ts'
import type {
  ContentFault,
  OfficeSettings,
  PersonRecord,
  Population,
  SubmissionSeed,
  Template,
} from '../../src/ports/knowledge.ts'
import type { Golden } from '../../src/upkeep/golden.ts'
import type { GroupWritten } from '../schema/people.ts'
import { sayIssues } from './say-issue.ts'
import type { YamlFile } from './yaml-file.ts'

/** Something read, with where it stands. */
export interface Placed<T> {
  readonly value: T
  readonly source: YamlFile
  readonly path: readonly PropertyKey[]
}

export interface LawPage {
  readonly title: string
  readonly aliases: readonly string[]
  readonly date?: string
  readonly articles: readonly Article[]
}

/** What has been read so far; references between files are not looked at yet. */
export interface Pile {
  readonly faults: ContentFault[]
  readonly stations: Placed<Station>[]
  readonly areas: Placed<Area>[]
  readonly deputies: Placed<Deputy>[]
  readonly sessions: Placed<ReceptionRule>[]
  readonly events: Placed<CivicEvent>[]
  readonly rounds: Placed<Round>[]
  readonly holidays: Placed<HolidayYear>[]
  readonly consultations: Placed<Consultation>[]
  readonly laws: Placed<LawPage>[]
  readonly entries: Placed<Entry>[]
  readonly doors: Placed<Door>[]
  readonly groups: Placed<GroupWritten>[]
  readonly people: Placed<PersonRecord>[]
  readonly submissions: Placed<SubmissionSeed>[]
  readonly lexicon: Placed<readonly [string, readonly string[]]>[]
  readonly aliases: Placed<readonly [string, string]>[]
  readonly golden: Placed<Golden>[]
  readonly templates: Placed<Template>[]
  readonly clocks: Placed<ClockRule>[]
  readonly windows: Placed<WindowRule>[]
  readonly glossary: Placed<Term>[]
  settings: OfficeSettings
  population?: Population
}

export function emptyPile(settings: OfficeSettings): Pile {
  return {
    faults: [],
    stations: [],
    areas: [],
    deputies: [],
    sessions: [],
    events: [],
    rounds: [],
    holidays: [],
    consultations: [],
    laws: [],
    entries: [],
    doors: [],
    groups: [],
    people: [],
    submissions: [],
    lexicon: [],
    aliases: [],
    golden: [],
    templates: [],
    clocks: [],
    windows: [],
    glossary: [],
    settings,
  }
}

/** Checks one value; what is wrong goes to the faults. */
export function check<T>(
  pile: Pile,
  schema: z.ZodType<T>,
  source: YamlFile,
  path: readonly PropertyKey[],
  value: unknown,
): T | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  pile.faults.push(...sayIssues(result.error.issues, source, path))
  return undefined
}

/** Checks a file that is a list, item by item, so that one mistake hides no other. */
export function checkList<T>(pile: Pile, schema: z.ZodType<T>, source: YamlFile): Placed<T>[] {
  if (source.data === undefined) return []
  if (!Array.isArray(source.data)) {
    pile.faults.push({
      file: source.file,
      line: source.lineOf([]),
      problem: '这个文件应当是一列',
      mend: '请一项一段，每项以“- ”开头',
    })
    return []
  }
  return source.data.flatMap((item, i) => {
    const value = check(pile, schema, source, [i], item)
    return value === undefined ? [] : [{ value, source, path: [i] }]
  })
}
