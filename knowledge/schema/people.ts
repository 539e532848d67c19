import { z } from 'zod'
import { type Grant, ROLES, STATION_STAFF } from '../../src/domain/role.ts'
import type { GroupBinding, PersonRecord } from '../../src/ports/knowledge.ts'
import { group, line, lines } from './field.ts'

/** Channel names, and what clerks call them. */
export const CHANNELS = {
  wechat: 'wechat',
  'wechat-official': 'wechat-official',
  wecom: 'wecom',
  slack: 'slack',
  web: 'web',
  terminal: 'terminal',
  console: 'console',
  微信: 'wechat',
  微信群: 'wechat',
  公众号: 'wechat-official',
  企业微信: 'wecom',
  网页: 'web',
  终端: 'terminal',
  工作台: 'console',
} as const

export const channel = z
  .enum(Object.keys(CHANNELS) as [keyof typeof CHANNELS, ...(keyof typeof CHANNELS)[]])
  .transform((name): string => CHANNELS[name])

const roles = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[、,，]/).map((part) => part.trim()) : value),
  z.array(z.enum([...ROLES, '工作人员'])).min(1),
)

export const PersonRow = group({
  编号: line,
  姓名: line.optional(),
  角色: roles.optional(),
  站点: lines.optional(),
  账号: z.array(group({ 渠道: channel, 用户: line })).optional(),
}).transform(
  (row): PersonRecord => ({
    id: row.编号,
    ...(row.姓名 === undefined ? {} : { name: row.姓名 }),
    grants: grantsOf(row.角色 ?? ['市民'], row.站点),
    accounts: (row.账号 ?? []).map((one) => ({ channel: one.渠道, user: one.用户 })),
  }),
)

function grantsOf(
  written: readonly ((typeof ROLES)[number] | '工作人员')[],
  stations: readonly string[] = [],
): Grant[] {
  const all = [...new Set(written.flatMap((role) => (role === '工作人员' ? STATION_STAFF : [role])))]
  if (stations.length === 0) return all.map((role) => ({ role }))
  return stations.flatMap((stationId) => all.map((role) => ({ role, stationId })))
}

/** A group as it is written: where no station is named, the one that serves the area is looked for. */
export interface GroupWritten extends Omit<GroupBinding, 'stationId'> {
  readonly stationId?: string
}

export const GroupRow = group({
  渠道: channel,
  会话: line,
  名称: line,
  站点: line.optional(),
  片区: line.optional(),
}).transform(
  (row): GroupWritten => ({
    channel: row.渠道,
    conversation: row.会话,
    name: row.名称,
    ...(row.站点 === undefined ? {} : { stationId: row.站点 }),
    ...(row.片区 === undefined ? {} : { area: row.片区 }),
  }),
)
