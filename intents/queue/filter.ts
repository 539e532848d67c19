import { daysLeft } from '../../src/casework/due.ts'
import { articleNumbersIn, sayArticle } from '../../src/domain/numerals.ts'
import { isStaff, scopeOf } from '../../src/domain/role.ts'
import { OPEN_STATES, STATES, type State, type Submission } from '../../src/domain/submission.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { SubmissionQuery } from '../../src/ports/store.ts'
import { fold } from '../../src/search/fold.ts'
import { narrowBy } from './names.ts'
import { DEADLINES, PERIODS } from './periods.ts'
import { notUnderstood } from './sentences.ts'
import { KIND_WORDS, TERMS, type Term } from './terms.ts'

type Keeps = (submission: Submission) => boolean

/** What a list command asks for. */
export interface Filter {
  readonly query: SubmissionQuery
  /** What the store cannot choose by. */
  readonly keeps: readonly Keeps[]
  /** `《…》第五条超期的待办` */
  readonly named: string
}

/** Read whole, or what stands in the way, as a sentence. */
export type Read = { readonly ok: Filter } | { readonly unclear: string }

const ARTICLE = /第?\s*[0-9零〇一二三四五六七八九十百千两]{1,8}\s*条(?:\s*之[一二三四五六七八九十])?/g

/** Reads every word of the command; a word that stays over is named, never dropped. */
export async function readFilter(turn: Turn, asked: string): Promise<Read> {
  const { content } = turn.knowledge
  const limited = (content.clocks ?? []).length > 0 || content.settings.promiseDays !== undefined
  const text = taker(fold(asked))
  const when: string[] = []
  const keeps: Keeps[] = []
  for (const deadline of DEADLINES) {
    if (text.take(deadline.pattern) === null) continue
    if (!limited)
      return { unclear: `没有设定办理天数，分不出哪些${deadline.name}。可以按收到的时间看，例：待办 7天以上。` }
    when.push(`${deadline.name}的`)
    keeps.push((s) => deadline.keeps(daysLeft(s, content, turn.at)))
  }
  for (const period of PERIODS) {
    const match = text.take(period.pattern)
    if (match === null) continue
    when.push(period.name(match))
    keeps.push((s) => period.keeps(s, turn.at, match))
  }
  const [number] = articleNumbersIn(text.rest())
  const clause = number === undefined ? undefined : sayArticle(number)
  if (clause !== undefined) while (text.take(ARTICLE) !== null);
  const terms = [
    ...TERMS.filter((term) => text.take(term.pattern) !== null),
    ...kindsNamed(text.rest(), COMMAND.test(asked)),
  ]
  const colleagues = (await turn.store.people.list()).filter((p) => p.name !== undefined && isStaff(p.grants))
  const names = narrowBy(text.rest(), turn, colleagues)
  if ('unclear' in names) return names
  if (names.unknown.length > 0) return { unclear: notUnderstood(names.unknown, turn) }

  const states = statesOf(terms, keeps.length > 0)
  const kinds = terms.flatMap((term) => term.kinds ?? [])
  const mine = terms.some((term) => term.mine)
  const assigneeId = mine ? turn.speaker.id : names.assigneeId
  return {
    ok: {
      query: {
        scope: names.scope ?? scopeOf(turn.speaker.grants),
        order: terms.some((term) => term.newest) ? 'newest' : 'oldest',
        ...(states.list === undefined ? {} : { states: states.list }),
        ...(kinds.length === 0 ? {} : { kinds }),
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(names.consultationId === undefined ? {} : { consultationId: names.consultationId }),
        ...(clause === undefined ? {} : { clause }),
      },
      keeps: [...keeps, ...terms.flatMap((term) => term.keeps ?? [])],
      named: [
        ...names.said,
        clause ?? '',
        mine ? '您手上' : '',
        ...when,
        ...terms.flatMap((term) => (term.states === undefined || term.keeps !== undefined ? (term.name ?? []) : [])),
        states.named,
      ].join(''),
    },
  }
}

/** A text from which what was understood is taken away. */
function taker(text: string): { take(pattern: RegExp): RegExpExecArray | null; rest(): string } {
  let rest = text
  return {
    take(pattern) {
      const found = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(rest)
      if (found !== null) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
      return found
    },
    rest: () => rest,
  }
}

const COMMAND = /^\s*(?:待办|代办|待辦|筛选|篩選)/

/** In a command `意见` and `建议` name a kind; in a sentence only where they stand alone. */
function kindsNamed(rest: string, command: boolean): readonly Term[] {
  const words = rest.split(/[\s\p{P}]+/u).map((word) => word.replace(/的$/, ''))
  return KIND_WORDS.filter(({ word }) => words.some((w) => (command ? w.endsWith(word) : w === word)))
}

/** States that were asked for; without any, those in which a result is owed. */
function statesOf(
  terms: readonly Term[],
  dated: boolean,
): { readonly list?: readonly State[]; readonly named: string } {
  const chosen = terms.filter((term) => term.states !== undefined && term.states !== STATES)
  if (chosen.length > 0) {
    const named = chosen.flatMap((term) => term.name ?? []).join('、')
    return { list: [...new Set(chosen.flatMap((term) => term.states ?? []))], named: named === '' ? '待办' : named }
  }
  const every = terms.find((term) => term.states === STATES)
  if (every === undefined) return { list: OPEN_STATES, named: '待办' }
  return { named: every.keeps === undefined && !dated ? '全部事项' : '事项' }
}
