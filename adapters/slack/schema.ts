import { z } from 'zod'

const token = (prefix: string): z.ZodString =>
  z
    .string()
    .startsWith(prefix)
    .min(prefix.length + 6)

/** Settings, by environment variables. With an app token the office opens the line itself (Socket Mode). */
export const SlackSettings = z
  .strictObject({
    SLACK_BOT_TOKEN: token('xoxb-'),
    SLACK_SIGNING_SECRET: z.string().min(16).optional(),
    SLACK_APP_TOKEN: token('xapp-').optional(),
    /** This workspace may carry personal data: nothing is masked any more. */
    SLACK_CARRIES_PERSONAL_DATA: z.enum(['0', '1']).default('0'),
    /** Another address of the Web API: a proxy, or a test. */
    SLACK_API_URL: z.url().optional(),
  })
  .refine((s) => s.SLACK_SIGNING_SECRET !== undefined || s.SLACK_APP_TOKEN !== undefined, {
    path: ['SLACK_SIGNING_SECRET'],
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
export type SlackSettings = z.infer<typeof SlackSettings>

const UserId = z.string().regex(/^[UW][A-Z0-9]{2,20}$/)
const TeamId = z.string().regex(/^[TE][A-Z0-9]{2,20}$/)
const ChannelName = z.string().regex(/^[CDG][A-Z0-9]{2,20}$/)
const Timestamp = z.string().regex(/^\d{1,12}\.\d{1,9}$/)
const Files = z
  .array(
    z.object({
      mimetype: z.string().optional(),
      name: z.string().max(1_000).optional().catch(undefined),
      size: z.number().int().nonnegative().optional().catch(undefined),
      url_private_download: z.string().max(2_000).optional().catch(undefined),
    }),
  )
  .max(20)

/** What we read of a message; everything else of it is nobody's business here. */
export const SlackMessage = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: ChannelName,
  channel_type: z.string().optional(),
  user: UserId.optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  ts: Timestamp,
  thread_ts: Timestamp.optional(),
  team: TeamId.optional(),
  user_team: TeamId.optional(),
  files: Files.optional(),
  /** Of an edit: the message as it is now, and as it was. */
  message: z
    .object({
      user: UserId.optional(),
      bot_id: z.string().optional(),
      text: z.string(),
      ts: Timestamp,
      thread_ts: Timestamp.optional(),
      team: TeamId.optional(),
      user_team: TeamId.optional(),
      edited: z.object({ user: UserId, ts: Timestamp }).optional(),
    })
    .optional(),
  previous_message: z.object({ text: z.string().optional() }).optional(),
})
export type SlackMessage = z.infer<typeof SlackMessage>

export const SlackCommand = z.object({
  team_id: TeamId,
  user_id: UserId,
  channel_id: z.string(),
  trigger_id: z.string().min(1),
  text: z.string().optional(),
})
export type SlackCommand = z.infer<typeof SlackCommand>

export const SlackPress = z.object({
  trigger_id: z.string().min(1),
  user: z.object({ id: UserId, team_id: TeamId.optional() }),
  channel: z.object({ id: ChannelName }).optional(),
  message: z.object({ ts: Timestamp, thread_ts: Timestamp.optional() }).optional(),
  actions: z
    .array(z.object({ action_id: z.string(), block_id: z.string().optional(), value: z.string().optional() }))
    .min(1),
})
export type SlackPress = z.infer<typeof SlackPress>
