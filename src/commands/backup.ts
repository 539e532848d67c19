import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { chainKeyOf } from '../privacy/chain.ts'
import { backupSqlite, type Opened, openStore, restoreSqlite, sqlitePathOf } from '../store/index.ts'
import { erasedListIn, sealIn } from './office.ts'
import { WrongInput } from './report.ts'

const POSTGRES = 'PostgreSQL 的数据请用 pg_dump 备份、用 pg_restore 恢复；恢复后第一次启动会按 erased.list 重新删除。'

type Where = Pick<Config, 'databaseUrl' | 'dataFolder'>

function sqliteOf({ databaseUrl }: Where): string {
  const path = sqlitePathOf(databaseUrl)
  if (path === undefined) throw new WrongInput(POSTGRES)
  return path
}

async function opened({ databaseUrl, dataFolder }: Where): Promise<Opened> {
  const seal = await sealIn(dataFolder)
  return openStore({ url: databaseUrl, key: chainKeyOf(seal), erasedList: erasedListIn(dataFolder) })
}

/** @throws {Problem} `BACKUP_EXISTS`, `STORE_*` */
export async function backup(file: string, where: Where) {
  const path = sqliteOf(where)
  if (!existsSync(path)) throw new WrongInput(`没有数据文件 ${path}，没有可以备份的。`)
  return backupSqlite(path, file)
}

/**
 * Restores, then deletes again what was deleted since the backup was made. The list of it is brought up to date from the
 * data that are replaced, where they can still be read.
 * @throws {Problem} `MUST_STOP`, `BACKUP_BROKEN`
 */
export async function restore(file: string, where: Where) {
  const path = sqliteOf(where)
  if (existsSync(path))
    await opened(where).then(
      (store) => store.close(),
      () => undefined,
    )
  const replaced = restoreSqlite(file, path)
  const store = await opened(where)
  try {
    const submissions = await store.submissions.count({})
    return { submissions, erasedAgain: store.erasedAgain, ...(replaced === undefined ? {} : { replaced }) }
  } finally {
    await store.close()
  }
}
