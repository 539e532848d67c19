import { join } from 'node:path'
import { openSqliteFile } from '../../src/store/sqlite-file.ts'

const ROW_CHARACTERS = 600
const MS_PER_SECOND = 1_000

/** Commits of one row a second, one after the other, with the pragmas of the store and nothing else around them. */
export function openRaw(folder: string): { round(commits: number): number; close(): void } {
  const db = openSqliteFile(join(folder, 'raw.db'))
  db.exec('create table if not exists row (id integer primary key, text text not null)')
  const insert = db.prepare('insert into row (text) values (?)')
  const text = '民'.repeat(ROW_CHARACTERS)
  return {
    round(commits) {
      const from = performance.now()
      for (let n = 0; n < commits; n++) insert.run(text)
      return (commits / (performance.now() - from)) * MS_PER_SECOND
    },
    close: () => db.close(),
  }
}
