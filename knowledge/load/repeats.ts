import type { Pile, Placed } from './pile.ts'
import { fault } from './say-issue.ts'

/** Finds ids, codes and names that are there twice; the later one is the fault and names the earlier. */
export function findRepeats(pile: Pile): void {
  repeats(pile, pile.stations, '编号', ({ id }) => [id])
  repeats(pile, pile.stations, '代码', ({ id, code }) => (code === id ? [] : [code]))
  repeats(pile, pile.stations, '名称', ({ name }) => [name])
  repeats(pile, pile.areas, '城市', ({ city }) => [city])
  repeats(pile, pile.deputies, '编号', ({ id }) => [id])
  repeats(pile, pile.deputies, '代码', ({ code }) => (code === undefined ? [] : [code]))
  repeats(pile, pile.consultations, '编号', ({ id }) => [id])
  repeats(pile, pile.entries, '编号', ({ id }) => [id])
  repeats(pile, pile.doors, '编号', ({ id }) => [id])
  repeats(pile, pile.events, '编号', ({ id }) => [id])
  repeats(pile, pile.rounds, '编号', ({ id }) => [id])
  repeats(pile, pile.clocks, '编号', ({ id }) => [id])
  repeats(pile, pile.windows, '地区', ({ jurisdiction, aliases }) => [jurisdiction, ...aliases])
  repeats(pile, pile.people, '编号', ({ id }) => [id])
  repeats(pile, pile.people, '账号', ({ accounts }) => accounts.map((one) => `${one.channel} ${one.user}`))
  repeats(pile, pile.groups, '会话', ({ channel, conversation }) => [`${channel} ${conversation}`])
  repeats(pile, pile.submissions, '编号', ({ receipt }) => [receipt])
  repeats(pile, pile.holidays, '年份', ({ year }) => [String(year)])
  repeats(pile, pile.templates, '名称', ({ name }) => [name])
  repeats(pile, pile.glossary, '名词', ({ term, aliases }) => [term, ...aliases])
  repeats(pile, pile.lexicon, '平常话', ([word]) => [word])
  repeats(pile, pile.laws, '标题', ({ title, date }) => [`${title} ${date ?? ''}`.trim()])
}

function repeats<T>(pile: Pile, all: readonly Placed<T>[], key: string, names: (value: T) => readonly string[]): void {
  const seen = new Map<string, Placed<T>>()
  for (const one of all)
    for (const name of names(one.value)) {
      const first = seen.get(name)
      if (first === undefined) seen.set(name, one)
      else {
        const where = `${first.source.file} 第${first.source.lineOf([...first.path, key])}行`
        pile.faults.push(
          fault(one.source, [...one.path, key], {
            problem: `${key}“${name}”已经有了，在 ${where}`,
            mend: '请改成不同的，或者删去一处',
          }),
        )
      }
    }
}
