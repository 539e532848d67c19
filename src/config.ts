import { resolve } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1']).default('0')

/** Everything that can be set from outside, by environment variables. */
export const Config = z
  .object({
    MINYI_DATA: z.string().min(1).default('data'),
    MINYI_CONTENT: z.string().min(1).optional(),
    MINYI_HOME: z.string().min(1).optional(),
    DATABASE_URL: z
      .string()
      .regex(/^(?:sqlite:|postgres(?:ql)?:\/\/)/, 'sqlite:/path/file.db or postgres://...')
      .optional(),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3_000),
    HOST: z.string().min(1).optional(),
    MINYI_HTTPS: flag,
    MINYI_PUBLIC_URL: z.url().optional(),
    /** Origins whose pages may embed the web chat. */
    MINYI_EMBED_ON: z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
      .pipe(
        z.array(z.string().refine((one) => /^https?:/.test(one) && URL.canParse(one) && new URL(one).origin === one)),
      )
      .default([]),
    /** Messages that one person may send in a minute. */
    MINYI_PER_MINUTE: z.coerce.number().int().min(1).max(10_000).default(20),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  })
  .transform((env) => {
    const home = env.MINYI_HOME ?? process.cwd()
    const dataFolder = resolve(env.MINYI_DATA)
    return {
      dataFolder,
      contentFolder: env.MINYI_CONTENT === undefined ? resolve(home, 'knowledge/content') : resolve(env.MINYI_CONTENT),
      databaseUrl: env.DATABASE_URL ?? `sqlite:${resolve(dataFolder, 'minyi.db')}`,
      port: env.PORT,
      host: env.HOST,
      secure: env.MINYI_HTTPS === '1',
      publicUrl: env.MINYI_PUBLIC_URL,
      embedOn: env.MINYI_EMBED_ON,
      perMinute: env.MINYI_PER_MINUTE,
      logLevel: env.LOG_LEVEL,
    }
  })
export type Config = Readonly<z.infer<typeof Config>>

/** What each setting has to look like, for whoever typed it. */
const MEANT: Readonly<Record<string, string>> = {
  PORT: '应是 0 到 65535 的整数',
  MINYI_HTTPS: '应是 0 或 1',
  MINYI_PUBLIC_URL: '应是完整网址，例如 https://example.org',
  MINYI_EMBED_ON: '应是网站地址，只到域名为止，几个之间用空格隔开，例如 https://www.example.org',
  MINYI_PER_MINUTE: '应是 1 到 10000 的整数',
  LOG_LEVEL: '应是 debug、info、warn、error 或 silent',
  DATABASE_URL: '应是 sqlite:/路径/文件.db 或 postgres://…',
}

/** @throws {Error} naming every wrong setting at once */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = Config.safeParse(env)
  if (!read.success) {
    const wrong = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))]
    throw new Error(`设置有误：${wrong.map((name) => `${name} ${MEANT[name] ?? '的值不对'}`).join('；')}`)
  }
  return Object.freeze(read.data)
}
