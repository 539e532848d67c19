import type { Attendance } from '../domain/attendance.ts'
import type { PresenceChange, PresenceStore } from '../ports/presence.ts'
import type { AttendanceRow } from './schema.ts'
import { only, query, statement } from './statement.ts'
import { all, type Engine, run, type Work } from './work.ts'

const COLUMNS = [
  'occasionId',
  'deputyId',
  'stationId',
  'heldAt',
  'came',
  'by',
  'at',
] as const satisfies readonly (keyof AttendanceRow)[]

const put = statement((db, p: AttendanceRow) =>
  db
    .insertInto('attendance')
    .values(only(p, COLUMNS))
    .onConflict((on) =>
      on.columns(['occasionId', 'deputyId']).doUpdateSet((eb) => ({
        stationId: eb.ref('excluded.stationId'),
        heldAt: eb.ref('excluded.heldAt'),
        came: eb.ref('excluded.came'),
        by: eb.ref('excluded.by'),
        at: eb.ref('excluded.at'),
      })),
    ),
)

export const attendanceChanges = {
  *'attendance.put'({ attendance }: Extract<PresenceChange, { readonly do: 'attendance.put' }>): Work<void> {
    yield* run(put({ ...attendance, came: attendance.came ? 1 : 0 }))
  },
}

const find = ({ occasionIds, scope, from, before }: Parameters<PresenceStore['attendance']>[0]) =>
  query((db) => {
    let out = db.selectFrom('attendance').select(COLUMNS)
    if (occasionIds !== undefined) out = out.where('occasionId', 'in', occasionIds)
    if (scope !== undefined && scope !== 'all') out = out.where('stationId', 'in', scope)
    if (from !== undefined) out = out.where('heldAt', '>=', from)
    if (before !== undefined) out = out.where('heldAt', '<', before)
    return out.orderBy('heldAt').orderBy('occasionId').orderBy('deputyId')
  })

export const attendanceReads = (engine: Engine): Pick<PresenceStore, 'attendance'> => ({
  attendance: async (asked) => {
    if (asked.occasionIds?.length === 0 || asked.scope?.length === 0) return []
    const rows = await engine.read(() => all(find(asked)))
    return rows.map((row): Attendance => ({ ...row, came: row.came === 1 }))
  },
})
