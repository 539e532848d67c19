import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { databases } from './databases.ts'
import { auditEntry } from './samples.ts'
import { execute } from './tamper.ts'

const places = databases()

test.each(['sqlite', 'postgres'] as const)(
  'a row of the trail can neither be changed nor deleted (%s)',
  async (engine) => {
    const url = await places[engine]()
    const store = await openStore({ url })
    await store.commit([{ do: 'audit', entry: auditEntry('first') }])
    const attempts = [`update audit set command = 'other'`, 'delete from audit', `delete from audit where seq = 1`]
    if (engine === 'postgres') attempts.push('truncate audit')
    for (const attempt of attempts) await expect(execute(url, attempt)).rejects.toThrow('audit is insert-only')
    await store.commit([{ do: 'audit', entry: auditEntry('second') }])
    expect((await store.dump()).audit.map((row) => row.command)).toEqual(['first', 'second'])
    await store.close()
  },
)
