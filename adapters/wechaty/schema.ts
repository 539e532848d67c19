import { z } from 'zod'

/** A package name that says of itself that it is a puppet. */
const PUPPET = /^(?:@[a-z0-9][\w.-]*\/)?(?=[a-z0-9])[\w.-]*puppet[\w.-]*$/
/** Puppets of the web protocol: WeChat refuses their log-ins and suspends their accounts. */
const REFUSED_BY_WECHAT: readonly string[] = [
  'wechaty-puppet-wechat',
  'wechaty-puppet-wechat4u',
  'wechaty-puppet-service',
]

/** The published gateway certificate goes by this name. */
const PUBLISHED_NAME = 'insecure'

const ENDPOINT = /^[\w.:[\]-]+:\d{1,5}$/

/** Where the sign of life goes: to the account itself, only to the puppet, or to an id of a contact or room. */
export const BEAT_TO_SELF = 'self'
export const BEAT_TO_PUPPET = 'ding'

const Given = z
  .strictObject({
    WECHATY_PUPPET: z
      .string()
      .refine((name) => name === 'service' || (PUPPET.test(name) && !REFUSED_BY_WECHAT.includes(name))),
    WECHATY_ENDPOINT: z.string().regex(ENDPOINT).optional(),
    /** `<server name>_<secret>`. */
    WECHATY_TOKEN: z.string().min(8).optional(),
    /** PEM file of the authority that signed the certificate of the puppet service. */
    WECHATY_CA: z.string().optional(),
    WECHATY_SERVER_NAME: z.string().optional(),
    WECHATY_BEAT_TO: z.string().min(1).default(BEAT_TO_SELF),
  })
  .superRefine((given, ctx) => {
    if (given.WECHATY_PUPPET !== 'service') return
    const server = serverNameOf(given)
    if (given.WECHATY_TOKEN !== undefined && (server === '' || server === PUBLISHED_NAME))
      ctx.addIssue({
        code: 'custom',
        path: [given.WECHATY_SERVER_NAME === undefined ? 'WECHATY_TOKEN' : 'WECHATY_SERVER_NAME'],
      })
  })
/** What is missing is named also when something else is wrong. */
export const WechatSettings = (['WECHATY_ENDPOINT', 'WECHATY_TOKEN', 'WECHATY_CA'] as const).reduce(
  (settings, name) =>
    settings.refine((given) => given.WECHATY_PUPPET !== 'service' || given[name] !== undefined, {
      path: [name],
      when: () => true,
    }),
  Given,
)
export type WechatSettings = z.infer<typeof WechatSettings>

/** Name that the certificate of the puppet service must bear: what stands before the last `_` of the token. */
export function serverNameOf({
  WECHATY_SERVER_NAME: named,
  WECHATY_TOKEN: token = '',
}: Pick<WechatSettings, 'WECHATY_SERVER_NAME' | 'WECHATY_TOKEN'>): string {
  return (named ?? token.slice(0, Math.max(0, token.lastIndexOf('_')))).toLowerCase()
}
