import { AreaRow } from '../schema/area.ts'
import { ClockRow } from '../schema/clock.ts'
import { DeputyRow } from '../schema/deputy.ts'
import { DoorRow, EntryRow, entryOf, FaqHead } from '../schema/entry.ts'
import { EventRow } from '../schema/event.ts'
import { TermRow } from '../schema/glossary.ts'
import { GoldenRow } from '../schema/golden.ts'
import { HolidayFile } from '../schema/holiday.ts'
import { GroupRow, PersonRow } from '../schema/people.ts'
import { PopulationFile } from '../schema/population.ts'
import { RoundRow } from '../schema/round.ts'
import { SessionRow } from '../schema/session.ts'
import { SettingsFile, settingsOf } from '../schema/settings.ts'
import { StationRow } from '../schema/station.ts'
import { SubmissionRow } from '../schema/submission.ts'
import { TemplateRow } from '../schema/template.ts'
import { WindowRow } from '../schema/window.ts'
import { AliasFile, LexiconFile } from '../schema/words.ts'
import { readPage } from './front-matter.ts'
import { readConsultation, readRegulation } from './laws.ts'
import { check, checkList, type Pile } from './pile.ts'
import { fault } from './say-issue.ts'
import type { TextFile } from './text-files.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

type Reader = (pile: Pile, file: TextFile) => void

/** Every kind of content file by its path. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^(facts\/.+|faq)\.ya?ml$/, yaml((pile, source) => pile.entries.push(...checkList(pile, EntryRow, source)))],
  [/^faq\/.+\.md$/, readFaqPage],
  [
    /^(stations\/.+|stations)\.ya?ml$/,
    yaml((pile, source) => pile.stations.push(...checkList(pile, StationRow, source))),
  ],
  [/^areas\.ya?ml$/, yaml((pile, source) => pile.areas.push(...checkList(pile, AreaRow, source)))],
  [/^deputies\.ya?ml$/, yaml((pile, source) => pile.deputies.push(...checkList(pile, DeputyRow, source)))],
  [/^sessions\.ya?ml$/, yaml((pile, source) => pile.sessions.push(...checkList(pile, SessionRow, source)))],
  [/^events\.ya?ml$/, yaml((pile, source) => pile.events.push(...checkList(pile, EventRow, source)))],
  [/^rounds\.ya?ml$/, yaml((pile, source) => pile.rounds.push(...checkList(pile, RoundRow, source)))],
  [/^doors\.ya?ml$/, yaml((pile, source) => pile.doors.push(...checkList(pile, DoorRow, source)))],
  [/^groups\.ya?ml$/, yaml((pile, source) => pile.groups.push(...checkList(pile, GroupRow, source)))],
  [/^people\.ya?ml$/, yaml((pile, source) => pile.people.push(...checkList(pile, PersonRow, source)))],
  [/^submissions\.ya?ml$/, yaml((pile, source) => pile.submissions.push(...checkList(pile, SubmissionRow, source)))],
  [/^holidays\/.+\.ya?ml$/, yaml(readHolidays)],
  [/^settings\.ya?ml$/, yaml(readSettings)],
  [/^population\.ya?ml$/, yaml(readPopulation)],
  [/^clocks\.ya?ml$/, yaml((pile, source) => pile.clocks.push(...checkList(pile, ClockRow, source)))],
  [/^windows\.ya?ml$/, yaml((pile, source) => pile.windows.push(...checkList(pile, WindowRow, source)))],
  [/^templates\.ya?ml$/, yaml((pile, source) => pile.templates.push(...checkList(pile, TemplateRow, source)))],
  [/^glossary\.ya?ml$/, yaml((pile, source) => pile.glossary.push(...checkList(pile, TermRow, source)))],
  [/^(lexicon\/.+|lexicon)\.ya?ml$/, yaml(readLexicon)],
  [/^aliases\.ya?ml$/, yaml(readAliases)],
  [/^golden\.ya?ml$/, yaml((pile, source) => pile.golden.push(...checkList(pile, GoldenRow, source)))],
  [/^consultations\/.+\.md$/, readConsultation],
  [/^regulations\/.+\.md$/, readRegulation],
]

export const KNOWN_FILES =
  'facts/*.yaml、faq.yaml、faq/*.md、stations/*.yaml、areas.yaml、deputies.yaml、sessions.yaml、events.yaml、rounds.yaml、holidays/*.yaml、consultations/*.md、regulations/*.md、doors.yaml、groups.yaml、people.yaml、settings.yaml、population.yaml、clocks.yaml、windows.yaml、templates.yaml、glossary.yaml、lexicon/*.yaml、aliases.yaml、golden.yaml、submissions.yaml'

/** Reads one file into the pile; an unknown name is a fault. */
export function readContentFile(pile: Pile, file: TextFile): void {
  const reader = READERS.find(([pattern]) => pattern.test(file.file))?.[1]
  if (reader !== undefined) reader(pile, file)
  else
    pile.faults.push({ file: file.file, problem: '不认识这个文件', mend: `请改名或者移走；认识的文件：${KNOWN_FILES}` })
}

function yaml(read: (pile: Pile, source: YamlFile) => unknown): Reader {
  return (pile, { file, text }) => {
    const source = readYaml(file, text)
    pile.faults.push(...source.faults)
    if (source.faults.length === 0 && source.data !== undefined) read(pile, source)
  }
}

function readHolidays(pile: Pile, source: YamlFile): void {
  const value = check(pile, HolidayFile, source, [], source.data)
  if (value === undefined) return
  const named = /20\d\d/.exec(source.file)?.[0]
  if (named !== undefined && named !== String(value.year))
    pile.faults.push(
      fault(source, ['年份'], {
        problem: `文件名写的是${named}年，里面是${value.year}年`,
        mend: '请核对是哪一年，把两处改成一样',
      }),
    )
  pile.holidays.push({ value, source, path: [] })
}

function readSettings(pile: Pile, source: YamlFile): void {
  const row = check(pile, SettingsFile, source, [], source.data)
  if (row !== undefined) pile.settings = settingsOf(row, pile.settings)
}

function readPopulation(pile: Pile, source: YamlFile): void {
  const population = check(pile, PopulationFile, source, [], source.data)
  if (population !== undefined) pile.population = population
}

function readLexicon(pile: Pile, source: YamlFile): void {
  const words = check(pile, LexiconFile, source, [], source.data)
  for (const pair of Object.entries(words ?? {})) pile.lexicon.push({ value: pair, source, path: [pair[0]] })
}

function readAliases(pile: Pile, source: YamlFile): void {
  const words = check(pile, AliasFile, source, [], source.data)
  for (const pair of Object.entries(words ?? {})) pile.aliases.push({ value: pair, source, path: [pair[0]] })
}

function readFaqPage(pile: Pile, file: TextFile): void {
  const page = readPage(file)
  if ('problem' in page) {
    pile.faults.push(page)
    return
  }
  pile.faults.push(...page.head.faults)
  if (page.head.faults.length > 0) return
  const head = check(pile, FaqHead, page.head, [], page.head.data)
  const answer = page.body.trim()
  if (answer === '')
    pile.faults.push({ file: file.file, line: page.bodyLine, problem: '没有回答', mend: '请在信息栏下面写上回答' })
  else if (head !== undefined) pile.entries.push({ value: entryOf(head, answer), source: page.head, path: [] })
}
