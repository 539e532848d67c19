import { z } from 'zod'
import { ApiBase } from '../../src/wechat/api-base.ts'
import { AES_KEY } from '../../src/wechat/crypto.ts'

const secret = z.string().regex(/^[\w-]{16,64}$/)
const socket = z.url().refine((url) => /^(wss:\/\/|ws:\/\/(127\.0\.0\.1|localhost)(:\d+)?$)/.test(url))
/** `名称=key` of each group robot, with commas between them. */
const ROBOT = /^([\p{L}\p{N}_-]{1,30})=([0-9a-zA-Z-]{20,64})$/u

const robots = z
  .string()
  .transform((text) => text.split(',').map((part) => ROBOT.exec(part.trim())))
  .refine((found) => found.every((one) => one !== null))
  .transform((found) => new Map(found.flatMap((one) => (one === null ? [] : [[one[1] as string, one[2] as string]]))))

/** Parts of the channel: each is on when all of its settings are given. */
const PARTS = {
  kf: ['WECOM_CORP_ID', 'WECOM_KF_SECRET', 'WECOM_KF_TOKEN', 'WECOM_KF_AES_KEY'],
  bot: ['WECOM_BOT_ID', 'WECOM_BOT_SECRET'],
} as const
type Name = (typeof PARTS)[keyof typeof PARTS][number]

const Given = z.strictObject({
  WECOM_CORP_ID: z
    .string()
    .regex(/^w[wx][0-9a-z]{16}$/)
    .optional(),
  WECOM_KF_SECRET: secret.optional(),
  WECOM_KF_TOKEN: z
    .string()
    .regex(/^[0-9a-zA-Z]{3,32}$/)
    .optional(),
  WECOM_KF_AES_KEY: z.string().regex(AES_KEY).optional(),
  WECOM_BOT_ID: z
    .string()
    .regex(/^[\w-]{4,64}$/)
    .optional(),
  WECOM_BOT_SECRET: secret.optional(),
  /** Address of the gateway, where it is not the platform's own. */
  WECOM_BOT_URL: socket.optional(),
  WECOM_ROBOTS: robots.optional(),
  WECOM_API: ApiBase.default('https://qyapi.weixin.qq.com'),
})

/** Begun parts lack these; with nothing begun the part for citizens lacks everything. */
function missing(given: Partial<Record<Name | 'WECOM_ROBOTS', unknown>>): readonly Name[] {
  const has = (name: Name): boolean => given[name] !== undefined
  const begun = Object.values(PARTS).filter((names) => names.some(has))
  const wanted = begun.length > 0 || given.WECOM_ROBOTS !== undefined ? begun : [PARTS.kf]
  return wanted.flat().filter((one) => !has(one))
}

/** What is missing is named also when something else is wrong. */
export const WecomSettings = Object.values(PARTS)
  .flat()
  .reduce(
    (settings, name) =>
      settings.refine((given) => !missing(given).includes(name), {
        path: [name],
        message: 'missing',
        when: () => true,
      }),
    Given,
  )
export type WecomSettings = z.infer<typeof WecomSettings>

export interface KfSettings {
  readonly corpId: string
  readonly secret: string
  readonly token: string
  readonly aesKey: string
  readonly api: string
}

export function kfOf(s: WecomSettings): KfSettings | undefined {
  const { WECOM_CORP_ID: corpId, WECOM_KF_SECRET: word, WECOM_KF_TOKEN: token, WECOM_KF_AES_KEY: aesKey } = s
  if (corpId === undefined || word === undefined || token === undefined || aesKey === undefined) return undefined
  return { corpId, secret: word, token, aesKey, api: s.WECOM_API }
}

export interface BotSettings {
  readonly id: string
  readonly secret: string
  readonly url?: string
}

export function botOf(s: WecomSettings): BotSettings | undefined {
  const { WECOM_BOT_ID: id, WECOM_BOT_SECRET: word, WECOM_BOT_URL: url } = s
  if (id === undefined || word === undefined) return undefined
  return { id, secret: word, ...(url === undefined ? {} : { url }) }
}
