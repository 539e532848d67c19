import { withStoredReadings } from '../consultation/stored-readings.ts'
import type { Area } from '../domain/area.ts'
import type { ClauseMap } from '../domain/clause-map.ts'
import type { ClockRule } from '../domain/clock-rule.ts'
import type { Consultation } from '../domain/consultation.ts'
import { type Course, withCourses } from '../domain/course.ts'
import type { CivicEvent } from '../domain/event.ts'
import type { Article, Door, Entry } from '../domain/knowledge.ts'
import type { Reading } from '../domain/reading.ts'
import type { Round } from '../domain/round.ts'
import type { Deputy, HolidayYear, ReceptionRule, Station } from '../domain/station.ts'
import type { Term } from '../domain/term.ts'
import type { WindowRule } from '../domain/window-rule.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { GroupBinding, OfficeSettings, Population, Template } from '../ports/knowledge.ts'
import type { KnowledgeRecord } from '../ports/store.ts'
import type { Golden, OfficeContent, WithGolden } from './golden.ts'
import type { ChatWord } from './lay-words.ts'

type Kind = KnowledgeRecord['kind']

/** The standard questions are no knowledge that is shown; they lie beside what says where it came from. */
const GOLDEN = 'golden'

/** What an office is before it says anything about itself. */
export const DEFAULT_SETTINGS: OfficeSettings = {
  botName: '小助手',
  holdMs: 2 * 60_000,
  twoKeyKinds: ['opinion'],
  cityOffice: { name: '人大代表联络工作机构' },
  contactDays: 90,
}

/** Content as rows of the store. */
export function recordsOf(content: OfficeContent): readonly KnowledgeRecord[] {
  const rows = <T>(kind: Kind, items: readonly T[], id: (item: T, n: number) => string): KnowledgeRecord[] =>
    items.map((data, n) => ({ kind, id: id(data, n), data }))
  return [
    ...rows('station', content.stations, (s) => s.id),
    ...rows('area', content.areas ?? [], (a) => a.city),
    ...rows('deputy', content.deputies, (d) => d.id),
    ...rows('event', content.events ?? [], (e) => e.id),
    ...rows('round', content.rounds ?? [], (r) => r.id),
    ...rows('reception', content.receptions, (r, n) => `${r.stationId}:${n}`),
    ...content.holidays.map(
      (h): KnowledgeRecord => ({
        kind: 'holiday',
        id: String(h.year),
        data: { ...h, off: [...h.off], work: [...h.work] },
      }),
    ),
    ...rows('consultation', content.consultations, (c) => c.id),
    ...rows('article', content.articles, (a) => a.id),
    ...rows('entry', content.entries, (e) => e.id),
    ...rows('door', content.doors, (d) => d.id),
    ...rows('group', content.groups, (g) => `${g.channel}:${g.conversation}`),
    ...rows('lexicon', [...content.lexicon], ([word]) => word),
    ...rows('alias', [...content.lawAliases], ([short]) => short),
    ...rows('template', content.templates ?? [], (t) => t.name),
    ...rows('clock', content.clocks ?? [], (c) => c.id),
    ...rows('window', content.windows ?? [], (w) => w.jurisdiction),
    ...rows('term', content.glossary ?? [], (t) => t.term),
    ...rows('population', content.population === undefined ? [] : [content.population], () => 'office'),
    { kind: 'settings', id: 'office', data: content.settings },
    ...(content.golden === undefined ? [] : [{ kind: 'source', id: GOLDEN, data: content.golden } as const]),
  ]
}

/** Rows of the store as content. */
export function contentOf(records: readonly KnowledgeRecord[]): WithGolden<Knowledge['content']> {
  const by = new Map<Kind, unknown[]>()
  for (const { kind, data } of records) {
    const list = by.get(kind)
    if (list === undefined) by.set(kind, [data])
    else list.push(data)
  }
  const all = <T>(kind: Kind): T[] => (by.get(kind) ?? []) as T[]
  type StoredYear = Omit<HolidayYear, 'off' | 'work'> & { off: [string, string][]; work: string[] }
  const golden = records.find((record) => record.kind === 'source' && record.id === GOLDEN)
  return {
    ...(golden === undefined ? {} : { golden: golden.data as readonly Golden[] }),
    stations: all<Station>('station'),
    areas: all<Area>('area'),
    deputies: all<Deputy>('deputy'),
    receptions: all<ReceptionRule>('reception'),
    events: all<CivicEvent>('event'),
    rounds: all<Round>('round'),
    holidays: all<StoredYear>('holiday').map((h) => ({ ...h, off: new Map(h.off), work: new Set(h.work) })),
    consultations: withCourses(
      withStoredReadings(all<Consultation>('consultation'), all<Reading>('reading'), all<ClauseMap>('clauseMap')),
      all<Course>('course'),
    ),
    articles: all<Article>('article'),
    entries: all<Entry>('entry'),
    doors: all<Door>('door'),
    groups: all<GroupBinding>('group'),
    lexicon: lexiconOf(all<StoredWord>('lexicon')),
    lawAliases: new Map(all<[string, string]>('alias')),
    settings: all<OfficeSettings>('settings')[0] ?? DEFAULT_SETTINGS,
    templates: all<Template>('template'),
    clocks: all<ClockRule>('clock'),
    windows: all<WindowRule>('window'),
    glossary: all<Term>('term'),
    ...populationIn(all<Population>('population')),
  }
}

const populationIn = ([population]: readonly Population[]): Pick<Knowledge['content'], 'population'> =>
  population === undefined ? {} : { population }

type StoredWord = readonly [string, readonly string[]] | ChatWord
const isChatWord = (row: StoredWord): row is ChatWord => !Array.isArray(row)

/** What staff set in chat goes before what the files say, whichever came last. */
function lexiconOf(rows: readonly StoredWord[]): ReadonlyMap<string, readonly string[]> {
  const lexicon = new Map(rows.filter((row) => !isChatWord(row)) as readonly (readonly [string, readonly string[]])[])
  for (const { word, words } of rows.filter(isChatWord)) {
    if (words.length === 0) lexicon.delete(word)
    else lexicon.set(word, words)
  }
  return lexicon
}
