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
      perMinute: env.MINYI_PER_MINUTE,
      logLevel: env.LOG_LEVEL,
    }
  })
export type Config = Readonly<z.infer<typeof Config>>

/** @throws {Error} naming every wrong setting at once */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = Config.safeParse(env)
  if (!read.success) throw new Error(`设置有误：\n${z.prettifyError(read.error)}`)
  return Object.freeze(read.data)
}
