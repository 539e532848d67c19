import type { z } from 'zod'
import { type FileLimits, MB } from '../../src/domain/attachment.ts'
import type { KeptDays } from '../../src/ports/erasure.ts'
import type { OfficeSettings } from '../../src/ports/knowledge.ts'
import { count, group, line, readClock, yesNo } from './field.ts'
import { submissionKinds } from './submission.ts'
import { bad, good, reading } from './trouble.ts'

const MINUTE_MS = 60_000

const timeOfDay = reading(line, (text) => {
  const clock = readClock(text)
  return clock === undefined || clock === '24:00' ? bad(`看不懂时间“${text}”`, '请写成 21:30 这样的时间') : good(clock)
})

export const SettingsFile = group({
  机器人名称: line.optional(),
  '暂缓发出(分钟)': count.optional(),
  双人放行: submissionKinds.optional(),
  发布双人放行: yesNo.optional(),
  市级办公室: group({ 名称: line, 电话: line.optional() }).optional(),
  联系方式保留天数: count.optional(),
  评价等待天数: count.optional(),
  补充等待天数: count.optional(),
  放行等待天数: count.optional(),
  承诺办理天数: count.optional(),
  保留天数: group({
    收到的消息: count.optional(),
    发出的消息: count.optional(),
    没答上的问题: count.optional(),
  }).optional(),
  附件上限: group({
    每次个数: count.optional(),
    每件个数: count.optional(),
    '每个(MB)': count.optional(),
    '每人每天(MB)': count.optional(),
    '合计(MB)': count.optional(),
  }).optional(),
  久未办理天数: count.optional(),
  免打扰: group({ 从: timeOfDay, 到: timeOfDay }).optional(),
})

const keptDaysOf = (row: NonNullable<z.infer<typeof SettingsFile>['保留天数']>): KeptDays =>
  Object.fromEntries(
    Object.entries({
      received: row.收到的消息,
      sent: row.发出的消息,
      unanswered: row.没答上的问题,
    }).filter(([, days]) => days !== undefined),
  )

function filesOf(row: NonNullable<z.infer<typeof SettingsFile>['附件上限']>): Partial<FileLimits> {
  const bytes = (mb: number | undefined): number | undefined => (mb === undefined ? undefined : mb * MB)
  return Object.fromEntries(
    Object.entries({
      perMessage: row.每次个数,
      perSubmission: row.每件个数,
      size: bytes(row['每个(MB)']),
      perDay: bytes(row['每人每天(MB)']),
      total: bytes(row['合计(MB)']),
    }).filter(([, limit]) => limit !== undefined),
  )
}

/** What the file does not say stays as in `defaults`. */
export function settingsOf(row: z.infer<typeof SettingsFile>, defaults: OfficeSettings): OfficeSettings {
  const office = row.市级办公室
  const minutes = row['暂缓发出(分钟)']
  return {
    ...defaults,
    ...(row.机器人名称 === undefined ? {} : { botName: row.机器人名称 }),
    ...(minutes === undefined ? {} : { holdMs: minutes * MINUTE_MS }),
    ...(row.双人放行 === undefined ? {} : { twoKeyKinds: row.双人放行 }),
    ...(row.发布双人放行 === undefined ? {} : { twoKeyPublishing: row.发布双人放行 }),
    ...(office === undefined
      ? {}
      : { cityOffice: { name: office.名称, ...(office.电话 === undefined ? {} : { phone: office.电话 }) } }),
    ...(row.联系方式保留天数 === undefined ? {} : { contactDays: row.联系方式保留天数 }),
    ...(row.评价等待天数 === undefined ? {} : { ratingDays: row.评价等待天数 }),
    ...(row.补充等待天数 === undefined ? {} : { askAgainDays: row.补充等待天数 }),
    ...(row.放行等待天数 === undefined ? {} : { draftDays: row.放行等待天数 }),
    ...(row.保留天数 === undefined ? {} : { keptDays: keptDaysOf(row.保留天数) }),
    ...(row.附件上限 === undefined ? {} : { files: filesOf(row.附件上限) }),
    ...(row.免打扰 === undefined ? {} : { quiet: { from: row.免打扰.从, to: row.免打扰.到 } }),
    ...(row.承诺办理天数 === undefined ? {} : { promiseDays: row.承诺办理天数 }),
    ...(row.久未办理天数 === undefined ? {} : { idleDays: row.久未办理天数 }),
  }
}
