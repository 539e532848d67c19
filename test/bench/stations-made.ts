import type { Station } from '../../src/domain/station.ts'
import { alike } from '../../src/station/sounds.ts'
import { SYLLABLES } from '../../src/station/syllables.ts'

/** Characters that names of places are made of. */
const FIRST = '东西南北青白金玉龙凤云水石长新安永平和兴福德文武明光春江河湖海桃柳松梅竹兰红黄大小高古双三五九太天星月'
const SECOND = '山河湖江溪桥塘泉港湾滨岸洲坪坡岭峰谷林园苑庄庙塔亭台楼门关城堡屯集店口里坊井田畈浦渡宁安昌盛康乐华阳'
const STREETS = 200
/** Characters by their sound, from which misheard ones are taken. */
const SOUNDS = SYLLABLES.trim()
  .split(/\s+/)
  .map((entry) => entry.replace(/^[a-z]+/, ''))

type Chance = () => number
const pick = <T>(list: ArrayLike<T>, chance: Chance): T => list[Math.floor(chance() * list.length)] as T

/** How a city names its stations: by street and community, or by the community alone, with kinds of its own. */
export const STYLES = ['street and community', 'community alone'] as const
export type Style = (typeof STYLES)[number]
const KINDS = ['人大代表之家', '代表联络点', '人大代表联系点', '代表工作室'] as const

/** So many stations of one city: streets with their communities and towns with their villages, places named alike. */
export function madeStations(count: number, chance: Chance, style: Style = 'street and community'): readonly Station[] {
  const taken = new Set<string>()
  const own = (): string => {
    for (;;) {
      const name = word() + pick(SECOND, chance)
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
  }
  const word = (): string => pick(FIRST, chance) + pick(SECOND, chance)
  const unique = (many: number): string[] => {
    const words = new Set<string>()
    while (words.size < many) words.add(word())
    return [...words]
  }
  const each = Math.ceil(count / STREETS)
  const stations = unique(STREETS).flatMap((street, s) =>
    unique(each).map((short, c): Station => {
      const alone = style === 'community alone'
      const community = alone ? own() : short
      const [kind, place] = s % 3 === 0 ? ['镇', `${community}村`] : ['街道', `${community}社区`]
      const called = alone ? KINDS[c % KINDS.length] : '人大代表联络站'
      const code = `M${String(s).padStart(3, '0')}${String(c).padStart(3, '0')}`
      return {
        id: code,
        code,
        name: `${alone ? '' : `${street}${kind}`}${place}${called}`,
        aliases: [],
        kinds: ['联络站'],
        city: '云川市',
        district: `${pick(FIRST, chance)}城区`,
        street: `${street}${kind}`,
        communities: [place],
        address: `${community}路${c + 1}号`,
        hoursText: '周一至周五 9:00-17:00',
        hours: {},
        facilities: {},
        people: [],
        source: 'generated',
        asOf: '2026-09-01',
        sample: true,
      }
    }),
  )
  return stations.slice(0, count)
}

/** What becomes of a name on the way: misheard, nearly misheard, mistyped, a character left out, two the wrong way round. */
export const CHANGES = ['homophone', 'near homophone', 'other character', 'left out', 'swapped'] as const

/** A name with one character changed, never the kind of a place; undefined when that change cannot be made. */
export function mutated(name: string, change: (typeof CHANGES)[number], chance: Chance): string | undefined {
  const chars = [...name]
  const open = chars.flatMap((char, i) => ('街道社区镇村人大代表联络站系点之家工作室'.includes(char) ? [] : [i]))
  const at = pick(open, chance)
  const char = chars[at] as string
  if (change === 'left out') return chars.toSpliced(at, 1).join('')
  if (change === 'swapped') {
    const next = chars[at + 1]
    return next === undefined || next === char || !open.includes(at + 1)
      ? undefined
      : chars
          .with(at, next)
          .with(at + 1, char)
          .join('')
  }
  const other = change === 'other character' ? pick(FIRST, chance) : misheard(char, change === 'homophone', chance)
  return other === undefined || other === char ? undefined : chars.with(at, other).join('')
}

function misheard(char: string, same: boolean, chance: Chance): string | undefined {
  const wanted = same ? 'same' : 'nearly'
  const others = SOUNDS.flatMap((chars) => [...chars]).filter(
    (other) => other !== char && alike(char, other) === wanted,
  )
  return others.length === 0 ? undefined : pick(others, chance)
}

/** Whether two texts differ by one character: another one, one more, or two the wrong way round. */
export function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let back = 0
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++
  const [x, y] = [a.slice(from, a.length - back), b.slice(from, b.length - back)]
  if (x.length <= 1 && y.length <= 1) return true
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]
}
