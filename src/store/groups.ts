import type { GroupChange, GroupRecord, GroupStore } from '../ports/groups.ts'
import type { GroupRow } from './schema.ts'
import { only, type Present, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const SAID = ['bound', 'stationId', 'area', 'name', 'muted', 'quietFrom', 'quietTo', 'by', 'at'] as const
const COLUMNS = ['channel', 'conversation', ...SAID] as const satisfies readonly (keyof GroupRow)[]

const put = statement((db, p: GroupRow) =>
  db
    .insertInto('chatGroup')
    .values(only(p, COLUMNS))
    .onConflict((on) => on.columns(['channel', 'conversation']).doUpdateSet(only(p, SAID))),
)
const of = statement((db, p: { channel: string; conversation: string }) =>
  db
    .selectFrom('chatGroup')
    .select(COLUMNS)
    .where('channel', '=', p.channel)
    .where('conversation', '=', p.conversation),
)
const list = statement((db) => db.selectFrom('chatGroup').select(COLUMNS).orderBy('channel').orderBy('conversation'))

export const groupChanges = {
  *'group.put'({ group }: GroupChange): Work<void> {
    const { binding, quiet, muted, channel, conversation, name, by, at } = group
    const station = binding === undefined || binding === 'none' ? undefined : binding
    yield* run(
      put({
        channel,
        conversation,
        by,
        at,
        name,
        bound: binding === undefined ? undefined : binding === 'none' ? 'none' : 'station',
        stationId: station?.stationId,
        area: station?.area,
        muted: muted ? 1 : 0,
        quietFrom: quiet?.from,
        quietTo: quiet?.to,
      }),
    )
  },
}

function read(row: Present<GroupRow>): GroupRecord {
  const { channel, conversation, bound, stationId, area, name, muted, quietFrom, quietTo, by, at } = row
  const binding =
    bound === 'station' && stationId !== undefined ? { stationId, ...(area === undefined ? {} : { area }) } : undefined
  return {
    channel,
    conversation,
    ...(bound === 'none' ? { binding: 'none' as const } : binding === undefined ? {} : { binding }),
    ...(name === undefined ? {} : { name }),
    muted: muted === 1,
    ...(quietFrom === undefined || quietTo === undefined ? {} : { quiet: { from: quietFrom, to: quietTo } }),
    by,
    at,
  }
}

export function groupStore(engine: Engine): GroupStore {
  return {
    async of(channel, conversation) {
      const row = await engine.read(() => first(of({ channel, conversation })))
      return row === undefined ? undefined : read(row)
    },
    list: async () => (await engine.read(() => all(list({})))).map((row) => read(row)),
  }
}
