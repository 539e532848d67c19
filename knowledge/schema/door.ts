import { z } from 'zod'
import { type RightDoor, TOPIC_NAMES, type Topic, topicNamed } from '../../src/station/doors/index.ts'
import { group, line, lines, prose, yesNo } from './field.ts'

const topic = z.enum(TOPIC_NAMES as [string, ...string[]]).transform((name) => topicNamed(name) as Topic)

/** A row of `doors.yaml`. A world may leave out what it does not know; {@link CompleteDoor} may not. */
export const DoorRow = group({
  编号: line,
  名称: line,
  类别: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(topic)).optional(),
  事项: lines,
  电话: line.optional(),
  地点: line.optional(),
  网址: line.optional(),
  时间: line.optional(),
  依据: prose.optional(),
  紧急: yesNo.optional(),
}).transform(
  (row): RightDoor => ({
    id: row.编号,
    name: row.名称,
    matters: row.事项,
    ...(row.类别 === undefined ? {} : { topics: row.类别 }),
    ...(row.电话 === undefined ? {} : { phone: row.电话 }),
    ...(row.地点 === undefined ? {} : { address: row.地点 }),
    ...(row.网址 === undefined ? {} : { website: row.网址 }),
    ...(row.时间 === undefined ? {} : { hours: row.时间 }),
    ...(row.依据 === undefined ? {} : { basis: row.依据 }),
    emergency: row.紧急 ?? false,
  }),
)

/** What a door must say before citizens are sent through it: who, how to reach them, when, and on what ground. */
export const CompleteDoor = z
  .object({
    id: line,
    name: line,
    matters: z.array(line).min(1),
    phone: z
      .string()
      .regex(/^\d{3,5}(?:、\d{3,5})*$/)
      .optional(),
    address: line.optional(),
    website: z
      .string()
      .regex(/^[a-z0-9.-]+\.(?:cn|com)$/)
      .optional(),
    hours: line,
    basis: prose,
    emergency: z.boolean(),
  })
  .refine((door) => (door.phone ?? door.address ?? door.website) !== undefined, '电话、地点、网址至少写一样')
