import { setImmediate as breathe } from 'node:timers/promises'
import { type ClockRule, type Reminder, remindersOf } from '../../domain/clock-rule.ts'
import { KIND_NAME, KINDS, type SubmissionKind } from '../../domain/kind.ts'
import { tailOf } from '../../domain/receipt.ts'
import type { Role } from '../../domain/role.ts'
import { addDays, DAY_MS, type Day, sayDay, startOf } from '../../domain/shanghai.ts'
import type { DueItem } from '../../ports/agenda.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { Store } from '../../ports/store.ts'
import { limitRule } from '../limit.ts'
import { eveOfNext } from '../office-hours.ts'
import type { Book, Since } from './book.ts'
import { createRecipients } from './due-who.ts'
import type { Roster } from './roster.ts'

/** Rows read at once: a few milliseconds, between which other work passes. */
const PAGE = 250

/** Last days for which something is to be said today, both included; without `from` everything until `to`. */
interface Range {
  readonly from?: Day
  readonly to: Day
}

type Content = Knowledge['content']

/** Last days whose reminder comes between the last message and today; what would come on a day off comes before it. */
function rangeOf({ after }: Reminder, { today, last }: Since, { holidays }: Content): Range {
  const until = (day: Day): Day => (after > 0 ? day : eveOfNext(day, holidays))
  const to = addDays(until(today), -after)
  return last === undefined ? { to } : { from: addDays(until(last), 1 - after), to }
}

const within = (day: Day, { from, to }: Range): boolean => day <= to && (from === undefined || day >= from)

/** Ranges that touch each other as one, so that no row is read twice. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = []
  for (const range of ranges.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const before = out.at(-1)
    if (before === undefined || (range.from ?? '') > addDays(before.to, 1)) out.push(range)
    else if (range.to > before.to) out[out.length - 1] = { ...before, to: range.to }
  }
  return out.filter(({ from, to }) => from === undefined || from <= to)
}

/** Notes for everybody the items whose last day comes or has passed, those first that are due first. */
export async function noteDue(
  { store, knowledge }: { readonly store: Pick<Store, 'agenda'>; readonly knowledge: Knowledge },
  since: Since,
  roster: Roster,
  book: Book,
): Promise<void> {
  const { content } = knowledge
  const told = createRecipients(roster)
  const stages = new Map(KINDS.map(({ id }) => [id, stagesOf(id, since, content)]))
  const rolesOf = createRoles(stages)
  for (const range of joined([...stages.values()].flatMap((list) => list.map((stage) => stage.range)))) {
    let after: DueItem | undefined
    for (;;) {
      const items = await store.agenda.due({ ...range, limit: PAGE, ...(after === undefined ? {} : { after }) })
      for (const item of items)
        for (const { personId, why, next } of told(item, rolesOf(item)))
          book.note(personId, 'due', () => `${sayItem(item, content, since)}　${why}　${next} ${tailOf(item.receipt)}`)
      if (items.length < PAGE) break
      after = items.at(-1)
      await breathe()
    }
  }
}

type Stage = Reminder & { readonly range: Range }

function stagesOf(kind: SubmissionKind, since: Since, content: Content): readonly Stage[] {
  const rule = limitRule(kind, content)
  return rule === undefined ? [] : remindersOf(rule).map((r) => ({ ...r, range: rangeOf(r, since, content) }))
}

/** Roles that hear of an item today; the same list for all of one kind and day. */
function createRoles(stages: ReadonlyMap<SubmissionKind, readonly Stage[]>): (item: DueItem) => readonly Role[] {
  const known = new Map<string, readonly Role[]>()
  return ({ kind, dueDay }) => {
    const key = `${kind}|${dueDay}`
    const found = known.get(key)
    if (found !== undefined) return found
    const told = (stages.get(kind) ?? []).filter((stage) => within(dueDay, stage.range))
    const made = [...new Set(told.flatMap((stage) => stage.tells))]
    known.set(key, made)
    return made
  }
}

/** Receipt, kind, days left and last day. */
function sayItem({ receipt, kind, dueDay }: DueItem, content: Content, { at, today }: Since): string {
  const left = Math.round((startOf(dueDay) - startOf(today)) / DAY_MS)
  const when = left < 0 ? `已超期${-left}天` : left === 0 ? '今天到期' : `还有${left}天`
  return `${receipt}　${KIND_NAME[kind]}　${when}（${sayDay(dueDay, at)}${isGuess(dueDay, limitRule(kind, content), content) ? '，节假日数据缺失' : ''}）`
}

const isGuess = (day: Day, rule: ClockRule | undefined, { holidays }: Content): boolean =>
  rule?.unit === '工作日' && !holidays.some((h) => h.year === Number(day.slice(0, 4)))
