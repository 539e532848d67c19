import type { Person } from '../../domain/person.ts'
import { scopeOf } from '../../domain/role.ts'
import type { Turn } from '../../ports/intent.ts'
import { findConsultations } from '../../search/consultation-search.ts'
import { fold } from '../../search/fold.ts'
import { findStations } from '../../search/station-search.ts'
import { FILLERS } from './terms.ts'

/** Stations, drafts and colleagues that a list command names. */
export interface Named {
  readonly said: readonly string[]
  readonly scope?: readonly string[]
  readonly consultationId?: string
  readonly assigneeId?: string
  readonly unknown: readonly string[]
}

const STATION_WORD = /(?:站点?|之家|联系点|街道|社区|[镇乡村])$/
/** Generic words around the name of a station or a draft. */
const GENERIC =
  /人大代表|联络站|代表之家|联系点|站点?|街道|社区|那边|条例|规定|办法|草案|修订|征求意见稿|法规|立法|手[上里头]|名下|负责/g

/** Reads what is left of a command, word by word. */
export function narrowBy(rest: string, turn: Turn, people: readonly Person[]): Named | { readonly unclear: string } {
  const { stations, consultations } = turn.knowledge.content
  const scope = scopeOf(turn.speaker.grants)
  let named: Named = { said: [], unknown: [] }
  for (const word of wordsIn(rest)) {
    const person = people.find((p) => word.includes(fold(p.name as string)))
    if (person !== undefined) {
      named = { ...named, assigneeId: person.id, said: [...named.said, `${person.name}手上`] }
      named = left(named, word, person.name as string)
      continue
    }
    const station = STATION_WORD.test(word) ? findStations(word, stations)[0]?.station : undefined
    const drafts = station === undefined ? findConsultations(word, consultations) : []
    const [draft, second] = drafts
    if (draft !== undefined && draft.score === second?.score)
      return {
        unclear: `“${word}”可以是${drafts
          .filter((d) => d.score === draft.score)
          .map((d) => `《${d.consultation.title}》`)
          .join('、')}，请说全一点。`,
      }
    const place = station ?? (draft === undefined ? findStations(word, stations)[0]?.station : undefined)
    if (draft !== undefined) {
      const { id, title, aliases } = draft.consultation
      named = { ...named, consultationId: id, said: [`《${title}》`, ...named.said] }
      named = left(named, word, `${title}${aliases.join('')}`)
    } else if (place !== undefined) {
      if (scope !== 'all' && !scope.includes(place.id)) return { unclear: `${place.name}不在您负责的站点，没有列出。` }
      named = { ...named, scope: [place.id], said: [...named.said, place.name] }
      named = left(
        named,
        word,
        [place.name, place.code, place.street, place.district, ...place.aliases, ...place.communities].join(''),
      )
    } else named = { ...named, unknown: [...named.unknown, word] }
  }
  return named
}

/** What is left of a text once the words that choose nothing are taken out. */
function wordsIn(rest: string): readonly string[] {
  return rest
    .split(/[\s\p{P}]+/u)
    .filter((word) => word.replace(FILLERS, '') !== '')
    .map((word) => word.replace(EDGES, ''))
}

const EDGES =
  /^(?:待办|代办|帮我|给我|列出|显示|查看|看看|看一下|看|筛选|筛|按|把|关于|有关|请)+|(?:的|列出来|列一下|列|有哪些|收到|件|单子|事项|筛选|的?(?:意见|建议))+$/g

/** Characters of a word that the name found for it does not hold are words of their own. */
function left(named: Named, word: string, name: string): Named {
  const over = [...word.replace(GENERIC, '').replace(FILLERS, '')].filter((c) => !fold(name).includes(c)).join('')
  return over === '' ? named : { ...named, unknown: [...named.unknown, over] }
}
