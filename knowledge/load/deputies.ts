import type { Deputy } from '../../src/domain/station.ts'
import { foldCode } from '../../src/station/codes/fold.ts'
import { isPayload } from '../../src/station/codes/text.ts'
import type { Pile, Placed } from './pile.ts'
import { fault } from './say-issue.ts'

/**
 * Finds codes of deputies that a scan could not tell from another deputy's or a station's, and such as no scan carries.
 * A code that two deputies have letter for letter is a repeat like any other, and told there.
 */
export function checkDeputyCodes(pile: Pile): void {
  const taken = new Map<string, { readonly name: string; readonly deputyCode?: string }>()
  for (const { value } of pile.stations) taken.set(foldCode(value.code), { name: value.name })
  for (const one of pile.deputies) {
    const { code, name } = one.value
    if (code === undefined) continue
    const folded = foldCode(code)
    const other = taken.get(folded)
    if (!isPayload(code)) add(pile, one, '代码', `代码“${code}”印不成码`, '请写短的字母和数字，例如 DB15')
    else if (other !== undefined && other.deputyCode !== code)
      add(pile, one, '代码', `代码“${code}”和${other.name}的看起来一样`, '请换一个代码；数字0和字母O、1和I算一样')
    taken.set(folded, { name, deputyCode: code })
  }
}

/** The person by whom a deputy reads letters, by the id; a name is allowed where one alone bears it. */
export function personOf(pile: Pile, one: Placed<Deputy>): { readonly person?: string } {
  const { person: named, name } = one.value
  if (named === undefined) return {}
  const found = pile.people.filter(({ value }) => value.id === named || value.name === named)
  const broken = pile.faults.some(({ file }) => file.startsWith('people'))
  const [person] = found
  if (broken) return { person: named }
  if (person === undefined || found.length > 1)
    add(pile, one, '本人', `人员里没有唯一的“${named}”`, '请写 people.yaml 里的编号，或者删去“本人”')
  else if (!person.value.grants.some(({ role }) => role === '代表'))
    add(
      pile,
      one,
      '本人',
      `“${named}”在人员里没有“代表”这个角色，看不到写给${name}的信`,
      '请在 people.yaml 给这个人加上角色“代表”',
    )
  return { person: person?.value.id ?? named }
}

const add = (pile: Pile, one: Placed<Deputy>, key: string, problem: string, mend: string): void =>
  void pile.faults.push(fault(one.source, [...one.path, key], { problem, mend }))
