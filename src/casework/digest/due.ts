import { setImmediate as breathe } from 'node:timers/promises'
import { type ClockRule, type Reminder, remindersOf } from '../../domain/clock-rule.ts'
import type { SubmissionKind } from '../../domain/kind.ts'
import { KIND_NAME } from '../../domain/kind.ts'
import { tailOf } from '../../domain/receipt.ts'
import type { Role } from '../../domain/role.ts'
import { addDays, DAY_MS, type Day, sayDay, startOf } from '../../domain/shanghai.ts'
import type { DueItem } from '../../ports/agenda.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { Store } from '../../ports/store.ts'
import { limitRule } from '../limit.ts'
import { eveOfNext } from '../office-hours.ts'
import type { Book, Since } from './book.ts'
import type { Roster } from './roster.ts'

/** Rows read at once: a few milliseconds, between which other work passes. */
const PAGE = 1_000

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
  const stages = new Map<SubmissionKind, readonly (Reminder & { readonly range: Range })[]>()
  const stagesOf = (kind: SubmissionKind): readonly (Reminder & { readonly range: Range })[] => {
    const known = stages.get(kind)
    if (known !== undefined) return known
    const rule = limitRule(kind, content)
    const made = rule === undefined ? [] : remindersOf(rule).map((r) => ({ ...r, range: rangeOf(r, since, content) }))
    stages.set(kind, made)
    return made
  }
  const ranges = (Object.keys(KIND_NAME) as SubmissionKind[]).flatMap((kind) => stagesOf(kind).map((s) => s.range))
  for (const range of joined(ranges)) {
    let after: DueItem | undefined
    for (;;) {
      const items = await store.agenda.due({ ...range, limit: PAGE, ...(after === undefined ? {} : { after }) })
      for (const item of items) {
        const told = stagesOf(item.kind).filter((stage) => within(item.dueDay, stage.range))
        const roles = new Set(told.flatMap((stage) => stage.tells))
        if (roles.size > 0) noteItem(item, roles, content, since, roster, book)
      }
      if (items.length < PAGE) break
      after = items.at(-1)
      await breathe()
    }
  }
}

/** Why somebody hears of an item. */
const WHY: Partial<Record<Role, string>> = { 督办人: '由您督办', 审核员: '由您审核', 登记员: '由您登记分派' }

function noteItem(
  item: DueItem,
  roles: ReadonlySet<Role>,
  content: Content,
  since: Since,
  roster: Roster,
  book: Book,
): void {
  const told = new Set<string>()
  const tell = (personId: string, why: string, next: string): void => {
    if (told.has(personId)) return
    told.add(personId)
    book.note(personId, 'due', () => `${sayItem(item, content, since)}　${why}　${next} ${tailOf(item.receipt)}`)
  }
  const holder = roster.at(item.assigneeId, item.stationId)
  if (item.state === 'RESULT_READY') {
    for (const person of roster.holders('审核员', item.stationId)) tell(person.id, '等您放行', '放行')
    return
  }
  if (roles.has('承办人') && holder !== undefined) tell(holder.id, '您承办', '打开')
  const next = holder === undefined ? '派给 姓名' : '打开'
  for (const role of holder === undefined && roles.has('承办人') ? [...roles, '登记员' as const] : roles)
    if (role !== '承办人')
      for (const person of roster.holders(role, item.stationId)) tell(person.id, WHY[role] ?? '本站事项', next)
}

/** `JY-260914-7K3M-Q　人民建议　还有3天（9月17日）` */
function sayItem({ receipt, kind, dueDay }: DueItem, content: Content, { at, today }: Since): string {
  const left = Math.round((startOf(dueDay) - startOf(today)) / DAY_MS)
  const when = left < 0 ? `已超期${-left}天` : left === 0 ? '今天到期' : `还有${left}天`
  return `${receipt}　${KIND_NAME[kind]}　${when}（${sayDay(dueDay, at)}${isGuess(dueDay, limitRule(kind, content), content) ? '，节假日数据缺失' : ''}）`
}

const isGuess = (day: Day, rule: ClockRule | undefined, { holidays }: Content): boolean =>
  rule?.unit === '工作日' && !holidays.some((h) => h.year === Number(day.slice(0, 4)))
