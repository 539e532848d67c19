import { z } from 'zod'
import { ApiBase } from '../../src/wechat/api-base.ts'
import { AES_KEY } from '../../src/wechat/crypto.ts'

const on = z.literal('1').optional()

export const OfficialSettings = z.strictObject({
  WECHAT_OFFICIAL_APP_ID: z.string().regex(/^wx[0-9a-z]{16}$/),
  WECHAT_OFFICIAL_APP_SECRET: z.string().regex(/^[0-9a-zA-Z]{16,64}$/),
  /** Chosen by the office, entered on both sides. */
  WECHAT_OFFICIAL_TOKEN: z.string().regex(/^[0-9a-zA-Z]{3,32}$/),
  WECHAT_OFFICIAL_AES_KEY: z.string().regex(AES_KEY),
  /** `1` takes callbacks that are signed and not encrypted. */
  WECHAT_OFFICIAL_PLAIN: on,
  /** `1` puts our menu under the chat at every start. */
  WECHAT_OFFICIAL_MENU: on,
  /** Subscription notification that says that something waits to be read. */
  WECHAT_OFFICIAL_TEMPLATE_ID: z
    .string()
    .regex(/^[\w-]{20,64}$/)
    .optional(),
  /** Its key that holds a short text. */
  WECHAT_OFFICIAL_TEMPLATE_FIELD: z
    .string()
    .regex(/^(thing|short_thing|const|character_string)\d{1,2}$/)
    .default('thing1'),
  WECHAT_OFFICIAL_API: ApiBase.default('https://api.weixin.qq.com'),
})
export type OfficialSettings = z.infer<typeof OfficialSettings>
