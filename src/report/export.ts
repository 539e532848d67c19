import { setImmediate as breathe } from 'node:timers/promises'
import { draftTitle } from '../casework/describe.ts'
import { type Command, MAY } from '../casework/may.ts'
import { channelName } from '../domain/channel-name.ts'
import { KIND_NAME } from '../domain/kind.ts'
import type { Grant } from '../domain/role.ts'
import { dayOf, type Instant, isoShanghai } from '../domain/shanghai.ts'
import { STATE_NAME, type Submission } from '../domain/submission.ts'
import type { CountQuery } from '../ports/figures.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Output } from '../ports/reports.ts'
import type { Change, Store } from '../ports/store.ts'
import { mask } from '../privacy/mask.ts'
import { BOM, csvLine } from './csv.ts'

/** Rows read at a time: bounds the memory of an export of any size. */
const PAGE = 500

export type ExportCommand = Extract<Command, 'export' | 'export-contact'>

/** Stations whose items this person may take out so; a role at one lends nothing to another. */
export function exportScope(grants: readonly Grant[], command: ExportCommand): 'all' | readonly string[] {
  const held = grants.filter(({ role }) => MAY[command].includes(role))
  if (held.some(({ stationId }) => stationId === undefined)) return 'all'
  return [...new Set(held.map(({ stationId }) => stationId as string))]
}

export function narrower(asked: CountQuery['scope'], may: 'all' | readonly string[]): 'all' | readonly string[] {
  if (asked === undefined || asked === 'all') return may
  return may === 'all' ? asked : asked.filter((id) => may.includes(id))
}

const time = (at: Instant | undefined): string =>
  at === undefined ? '' : isoShanghai(at).slice(0, 16).replace('T', ' ')

/** Where stations and drafts have their names. */
type Named = Pick<Knowledge, 'station' | 'consultation'>

type Column = readonly [title: string, cell: (s: Submission, from: Around) => string | undefined]

interface Around {
  readonly knowledge: Named
  readonly names: ReadonlyMap<string, string>
  readonly mains: ReadonlyMap<string, string>
  readonly withContact: boolean
}

const words = (text: string | undefined, { withContact }: Around): string =>
  text === undefined ? '' : withContact ? text : mask(text)

const COLUMNS: readonly Column[] = [
  ['编号', (s) => s.receipt],
  ['类型', (s) => KIND_NAME[s.kind]],
  ['状态', (s) => STATE_NAME[s.state]],
  ['站点', (s, { knowledge }) => knowledge.station(s.stationId ?? '')?.name ?? s.stationId],
  ['草案', (s, { knowledge }) => draftTitle(s, knowledge)],
  ['条款', (s) => s.clause],
  ['内容', (s, from) => words(s.body, from)],
  ['理由', (s, from) => words(s.reason, from)],
  ['分类', (s) => s.category],
  ['分级', (s) => s.level],
  ['渠道', (s) => channelName(s.channel)],
  ['来源', (s) => s.cameBy ?? s.origin],
  ['提交时间', (s) => time(s.filedAt)],
  ['最后期限', (s) => s.dueDay],
  ['承办', (s, { names }) => (s.assigneeId === undefined ? '' : (names.get(s.assigneeId) ?? '其他同事'))],
  ['结果', (s) => s.outcome],
  ['结果理由', (s, from) => words(s.outcomeReason, from)],
  ['告知时间', (s) => time(s.fedBackAt)],
  ['答复评价', (s) => s.rating],
  ['落实评价', (s) => s.deliveryRating],
  ['主件', (s, { mains }) => (s.mainId === undefined ? '' : mains.get(s.mainId))],
]
const CONTACT: Column = ['联系方式', (s) => s.contact]

export interface ExportOptions {
  readonly store: Pick<Store, 'submissions' | 'people'>
  readonly knowledge: Named
  readonly names: ReadonlyMap<string, string>
  readonly withContact: boolean
}

/** The lines of a file, a piece at a time, in the order of filing. Without contact, numbers in the words are masked too. */
export async function* exportCsv(asked: CountQuery, options: ExportOptions): AsyncGenerator<string> {
  const columns = options.withContact ? [...COLUMNS, CONTACT] : COLUMNS
  yield BOM + csvLine(columns.map(([title]) => title))
  const { submissions } = options.store
  let last: Submission | undefined
  for (;;) {
    const items = await submissions.find({ ...asked, limit: PAGE, ...(last === undefined ? {} : { after: last }) })
    if (items.length === 0) return
    const mainIds = [...new Set(items.flatMap(({ mainId }) => mainId ?? []))]
    const mains = mainIds.length === 0 ? [] : await submissions.find({ ids: mainIds })
    const around = { ...options, mains: new Map(mains.map(({ id, receipt }) => [id, receipt])) }
    yield items.map((item) => csvLine(columns.map(([, cell]) => cell(item, around) ?? ''))).join('')
    last = items.at(-1)
    await breathe()
  }
}

/** Who took out what; no file leaves without it. */
export function exportTrail(
  who: { readonly id: string; readonly role: string; readonly channel: string },
  command: ExportCommand,
  asked: CountQuery & { readonly output?: Output },
  at: Instant,
): Change {
  return {
    do: 'audit',
    entry: {
      at,
      actorId: who.id,
      role: who.role,
      channel: who.channel,
      command,
      target: 'submissions',
      result: 'done',
      after: JSON.stringify(asked),
    },
  }
}

export const fileNameOf = (at: Instant): string => `minyi-${dayOf(at)}.csv`
