import { articleNumbersIn, sayArticle } from '../../domain/numerals.ts'
import { isStaff, scopeOf } from '../../domain/role.ts'
import { dayOf } from '../../domain/shanghai.ts'
import { OPEN_STATES, STATES, type State } from '../../domain/submission.ts'
import type { Turn } from '../../ports/intent.ts'
import type { SubmissionQuery } from '../../ports/store.ts'
import { fold } from '../../search/fold.ts'
import { dueBetween, hasLimits, RUNNING } from './due.ts'
import { narrowBy } from './names.ts'
import { DEADLINES, PERIODS } from './periods.ts'
import { notUnderstood } from './sentences.ts'
import { KIND_WORDS, TERMS, type Term } from './terms.ts'

/** What a list command asks for. */
export interface Filter {
  readonly query: SubmissionQuery
  /** `《…》第五条超期的待办` */
  readonly named: string
  /** Words that were not understood; always empty unless they were asked to be let pass. */
  readonly unknown: readonly string[]
}

/** Read whole, or what stands in the way, as a sentence. */
export type Read = { readonly ok: Filter } | { readonly unclear: string }

const ARTICLE = /第?\s*[0-9零〇一二三四五六七八九十百千两]{1,8}\s*条(?:\s*之[一二三四五六七八九十])?/g

/**
 * Reads every word of the command; a word that stays over is named, never dropped: by the sentence that refuses, or, with
 * `unknown` set to `told`, by whoever asked.
 */
export async function readFilter(turn: Turn, asked: string, unknown: 'refused' | 'told' = 'refused'): Promise<Read> {
  const { content } = turn.knowledge
  const text = taker(fold(asked))
  const when: string[] = []
  let chosen: SubmissionQuery = {}
  let due = false
  for (const deadline of DEADLINES) {
    if (text.take(deadline.pattern) === null) continue
    if (!hasLimits(content))
      return { unclear: `没有设定办理天数，分不出哪些${deadline.name}。可以按收到的时间看，例：待办 7天以上。` }
    when.push(`${deadline.name}的`)
    const [from, to] = deadline.span(dayOf(turn.at))
    chosen = { ...chosen, due: dueBetween(content, from, to) }
    due = true
  }
  for (const period of PERIODS) {
    const match = text.take(period.pattern)
    if (match === null) continue
    when.push(period.name(match))
    chosen = within(chosen, period.span(turn.at, match))
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
  if (names.unknown.length > 0 && unknown === 'refused') return { unclear: notUnderstood(names.unknown, turn) }

  const states = statesOf(terms, when.length > 0)
  const kinds = terms.flatMap((term) => term.kinds ?? [])
  const mine = terms.some((term) => term.mine)
  const assigneeId = mine ? turn.speaker.id : names.assigneeId
  return {
    ok: {
      query: {
        ...chosen,
        ...Object.assign({}, ...terms.map((term) => term.query ?? {})),
        scope: names.scope ?? scopeOf(turn.speaker.grants),
        order: terms.some((term) => term.newest) ? 'newest' : states.list === OPEN_STATES ? 'due' : 'oldest',
        ...statesWithin(states.list, due),
        ...(kinds.length === 0 ? {} : { kinds }),
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(names.consultationId === undefined ? {} : { consultationId: names.consultationId }),
        ...(clause === undefined ? {} : { clause }),
      },
      unknown: names.unknown,
      named: [
        ...names.said,
        clause ?? '',
        mine ? '您手上' : '',
        ...when,
        ...terms.flatMap((term) => (term.states === undefined || term.query !== undefined ? (term.name ?? []) : [])),
        states.named,
      ].join(''),
    },
  }
}

/** Only where time runs can something be due. */
function statesWithin(states: readonly State[] | undefined, due: boolean): Pick<SubmissionQuery, 'states'> {
  if (!due) return states === undefined ? {} : { states }
  return { states: RUNNING.filter((state) => states?.includes(state) !== false) }
}

/** Both spans of time at once. */
const within = (a: SubmissionQuery, b: SubmissionQuery): SubmissionQuery => ({
  ...a,
  ...b,
  ...(b.filedFrom === undefined ? {} : { filedFrom: Math.max(b.filedFrom, a.filedFrom ?? 0) }),
  ...(b.filedBefore === undefined ? {} : { filedBefore: Math.min(b.filedBefore, a.filedBefore ?? b.filedBefore) }),
})

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
  return { named: every.query === undefined && !dated ? '全部事项' : '事项' }
}
