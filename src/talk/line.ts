import { z } from 'zod'
import { CHANNELS } from '../ports/channel.ts'

const Id = z.union([z.string().min(1), z.number()]).transform(String)

const Message = z.object({
  id: Id.optional(),
  channel: z.enum(CHANNELS),
  scope: z.enum(['direct', 'group']).default('direct'),
  conversation: z.string().min(1).optional(),
  user: z.string().min(1),
  name: z.string().optional(),
  mentioned: z.boolean().default(false),
  text: z.string().default(''),
  action: z.string().optional(),
  files: z.array(z.object({ kind: z.string(), name: z.string().optional(), data: z.base64().optional() })).default([]),
  location: z
    .object({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      system: z.enum(['gcj02', 'wgs84']),
    })
    .optional(),
})
export type Message = z.infer<typeof Message>

/** One line of a scripted conversation. */
export const Line = z.union([
  z.object({ id: Id.optional(), now: z.iso.datetime({ offset: true }) }),
  z.object({ id: Id.optional(), advance: z.string().regex(/^-?P/) }),
  z.object({ id: Id.optional(), redeliver: Id }),
  z.object({ id: Id.optional(), recall: Id }),
  z.object({ id: Id.optional(), edit: Id, text: z.string() }),
  z.object({ id: Id.optional(), left: z.string(), conversation: z.string() }),
  z.object({ id: Id.optional(), parallel: z.array(Message).min(1).max(10_000) }),
  z.object({ id: Id.optional(), restart: z.literal(true) }),
  Message,
])
export type Line = z.infer<typeof Line>
