import { z } from 'zod'

const id = z.string().regex(/^[\w-]{1,256}$/)

/** What one pull brings; messages are looked at one by one, so that a strange one spoils no other. */
export const Page = z.object({
  next_cursor: z.string().max(1_024).default(''),
  has_more: z.union([z.literal(0), z.literal(1)]).default(0),
  msg_list: z.array(z.unknown()).max(1_000).default([]),
})

export const Message = z.object({
  msgid: id,
  send_time: z.number().int().nonnegative(),
  /** 3: the customer, 4: the platform, 5: a colleague in the WeCom app. */
  origin: z.number().int(),
  msgtype: z.string().regex(/^[a-z_]{1,40}$/),
  open_kfid: id.optional(),
  external_userid: id.optional(),
  text: z.object({ content: z.string().max(20_000) }).optional(),
  image: z.object({ media_id: id }).optional().catch(undefined),
  file: z.object({ media_id: id }).optional().catch(undefined),
  location: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional()
    .catch(undefined),
  event: z
    .object({
      event_type: z.string(),
      open_kfid: id.optional(),
      external_userid: id.optional(),
      scene_param: z.string().max(256).optional(),
      welcome_code: z.string().max(256).optional(),
    })
    .optional(),
})
export type Message = z.infer<typeof Message>
