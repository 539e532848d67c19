import type { Station } from '../../src/domain/station.ts'
import type { DraftingTeam } from '../../src/domain/team.ts'
import type { ContentFault } from '../../src/ports/knowledge.ts'
import type { OfficeContent } from '../../src/upkeep/golden.ts'
import { checkDeputyCodes, personOf } from './deputies.ts'
import { checkEvents } from './events.ts'
import { settleGroup } from './groups.ts'
import { settleAudience } from './invited.ts'
import type { Pile, Placed } from './pile.ts'
import { checkLadders, checkPast, checkPlaces } from './places.ts'
import { joinReadings } from './readings.ts'
import { findRepeats } from './repeats.ts'
import { checkRounds } from './rounds.ts'
import { fault } from './say-issue.ts'

/**
 * Resolves what one file says about another (a station may be named by id, code or name) and finds what is there
 * twice. Faults go to the pile; with any fault the returned content must not be used.
 */
export function settleReferences(pile: Pile): OfficeContent {
  const station = stationFinder(pile)
  const consultation = consultationFinder(pile)
  joinReadings(pile)
  findRepeats(pile)
  checkDeputyCodes(pile)
  checkPlaces(pile)
  const stations = pile.stations.map((one) => settleStation(one, station))
  checkLadders(pile, stations)
  const receptions = pile.sessions.map((one) => ({
    ...one.value,
    stationId: station(one, one.value.stationId, ['站点']),
    roster: settleRoster(pile, one.value.roster, one),
  }))
  checkPast(pile, receptions)
  const events = pile.events.map((one) => ({
    ...one.value,
    stationId: station(one, one.value.stationId, ['站点']),
    ...(one.value.deputies === undefined
      ? {}
      : { deputies: one.value.deputies.map((name) => deputyNamed(pile, name, one, '代表')) }),
  }))
  checkEvents(pile, events)
  const rounds = pile.rounds.map((one) => ({
    ...one.value,
    stations: one.value.stations.map((name, i) => station(one, name, ['站点', i])),
  }))
  checkRounds(pile, rounds)
  return {
    stations,
    areas: pile.areas.map(({ value }) => value),
    deputies: pile.deputies.map((one) => ({
      ...one.value,
      stations: one.value.stations.map((name, i) => station(one, name, ['站点', i])),
      ...personOf(pile, one),
    })),
    receptions,
    events,
    rounds,
    holidays: pile.holidays.map(({ value }) => value),
    consultations: pile.consultations.map((one) => {
      const { contactPoints, audience, teams } = one.value
      const points = contactPoints?.map((name) => station(one, name, ['联系点']))
      return {
        ...one.value,
        ...(points?.[0] === undefined ? {} : { contactPoint: points[0], contactPoints: points }),
        ...(teams === undefined ? {} : { teams: teams.map((team) => settleTeam(pile, team)) }),
        ...(audience === undefined ? {} : { audience: settleAudience(pile, audience, one) }),
      }
    }),
    articles: pile.laws.flatMap(({ value }) => value.articles),
    entries: pile.entries.map(({ value }) => value),
    golden: pile.golden.map(({ value }) => value),
    doors: pile.doors.map(({ value }) => value),
    groups: pile.groups.map((one) => settleGroup(pile, one, station)),
    people: pile.people.map((one) => ({
      ...one.value,
      grants: one.value.grants.map((grant) =>
        grant.stationId === undefined ? grant : { ...grant, stationId: station(one, grant.stationId, ['站点']) },
      ),
    })),
    submissions: pile.submissions.map((one) => ({
      ...one.value,
      ...(one.value.stationId === undefined ? {} : { stationId: station(one, one.value.stationId, ['站点']) }),
      ...(one.value.consultationId === undefined
        ? {}
        : { consultationId: consultation(one, one.value.consultationId) }),
      ...(one.value.assignee === undefined ? {} : { assignee: assigneeOf(pile, one, one.value.assignee) }),
    })),
    lexicon: new Map(pile.lexicon.map(({ value }) => value)),
    lawAliases: settleAliases(pile),
    settings: pile.settings,
    ...(pile.population === undefined ? {} : { population: pile.population }),
    templates: pile.templates.map(({ value }) => value),
    clocks: pile.clocks.map(({ value }) => value),
    windows: pile.windows.map(({ value }) => value),
    glossary: pile.glossary.map(({ value }) => value),
  }
}

type Finder = (from: Placed<unknown>, name: string, path: readonly PropertyKey[]) => string

/** Stations name the one above them and the one that took over. */
function settleStation(one: Placed<Station>, station: Finder): Station {
  const { parent, change } = one.value
  return {
    ...one.value,
    ...(parent === undefined ? {} : { parent: station(one, parent, ['上级']) }),
    ...(change?.to === undefined ? {} : { change: { ...change, to: station(one, change.to, ['变动', '去向']) } }),
  }
}

/** Station rows that have faults of their own still count as existing, so that one mistake is told once. */
function stationFinder(pile: Pile): Finder {
  const ids = new Map<string, string>()
  for (const { value } of pile.stations) for (const name of [value.name, value.code, value.id]) ids.set(name, value.id)
  const broken = pile.faults.some(({ file }) => file.startsWith('stations'))
  return (from, name, path) => {
    const id = ids.get(name)
    if (id === undefined && !broken)
      addOnce(
        pile,
        fault(from.source, [...from.path, ...path], {
          problem: `没有“${name}”这个站点`,
          mend: '请写 stations 文件里已有的编号或名称',
        }),
      )
    return id ?? name
  }
}

function consultationFinder(pile: Pile): (from: Placed<unknown>, name: string) => string {
  const broken = pile.faults.some(({ file }) => file.startsWith('consultations'))
  return (from, name) => {
    const found = pile.consultations.find(({ value }) => [value.id, value.title, ...value.aliases].includes(name))
    if (found === undefined && !broken)
      addOnce(
        pile,
        fault(from.source, [...from.path, '草案'], {
          problem: `没有“${name}”这部草案`,
          mend: '请写 consultations 文件里已有的编号或标题',
        }),
      )
    return found?.value.id ?? name
  }
}

/** A team that bears the name of somebody who works here is that person; any other is a unit. */
function settleTeam(pile: Pile, team: DraftingTeam): DraftingTeam {
  const found = pile.people.filter(({ value }) => [value.id, value.name].includes(team.name))
  const [person] = found
  return person === undefined || found.length > 1
    ? team
    : { ...team, name: person.value.name ?? team.name, personId: person.value.id }
}

function assigneeOf(pile: Pile, from: Placed<unknown>, name: string): string {
  const found = pile.people.filter(({ value }) => value.id === name || value.name === name)
  const broken = pile.faults.some(({ file }) => file.startsWith('people'))
  if (found.length !== 1 && !broken)
    addOnce(
      pile,
      fault(from.source, [...from.path, '承办人'], {
        problem: `人员里没有唯一的“${name}”`,
        mend: '请写 people.yaml 里的编号或姓名',
      }),
    )
  return found[0]?.value.id ?? name
}

/** A roster names deputies; ids become names. Where deputies are listed at all, an unlisted name is a slip. */
function settleRoster(
  pile: Pile,
  roster: Readonly<Record<string, readonly string[]>>,
  from: Placed<unknown>,
): { default: readonly string[] } {
  const settled: Record<string, readonly string[]> & { default: readonly string[] } = { default: [] }
  for (const [day, names] of Object.entries(roster))
    settled[day] = names.map((name) => deputyNamed(pile, name, from, '值班'))
  return settled
}

function deputyNamed(pile: Pile, name: string, from: Placed<unknown>, key: string): string {
  const found = pile.deputies.find(({ value }) => value.id === name || value.name === name)
  const broken = pile.faults.some(({ file }) => file.startsWith('deputies'))
  if (found === undefined && pile.deputies.length > 0 && !broken)
    addOnce(
      pile,
      fault(from.source, [...from.path, key], {
        problem: `代表名单里没有“${name}”`,
        mend: '请核对 deputies.yaml 里的姓名',
      }),
    )
  return found?.value.name ?? name
}

/**
 * Short names of the regulations' own files come before those of the list, which may give a title without its city.
 * The same short name for two regulations is a fault.
 */
function settleAliases(pile: Pile): Map<string, string> {
  const titles = new Map<string, string>()
  const claim = (short: string, title: string, from: Placed<unknown>, path: readonly PropertyKey[]): void => {
    const taken = titles.get(short)
    if (taken === undefined) titles.set(short, title)
    else if (!taken.endsWith(title))
      pile.faults.push(
        fault(from.source, [...from.path, ...path], {
          problem: `简称“${short}”已经是《${taken}》的`,
          mend: '请换一个简称',
        }),
      )
  }
  for (const law of pile.laws) for (const short of law.value.aliases) claim(short, law.value.title, law, ['简称'])
  for (const one of pile.aliases) claim(one.value[0], one.value[1], one, [])
  return titles
}

function addOnce(pile: Pile, one: ContentFault): void {
  if (!pile.faults.some((other) => other.file === one.file && other.line === one.line && other.problem === one.problem))
    pile.faults.push(one)
}
