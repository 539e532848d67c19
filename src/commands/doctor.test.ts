import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../config.ts'
import { examine } from './doctor.ts'
import { openOffice } from './office.ts'
import { addStaff } from './staff.ts'

test.each<[now: string, says: RegExp | undefined]>([
  ['2026-06-01T10:00:00+08:00', undefined],
  ['2026-12-20T10:00:00+08:00', /没有2027年的放假安排/],
  ['2027-01-05T10:00:00+08:00', /没有2027年的放假安排/],
])('on %s the holidays that are needed must be on file', async (now, says) => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('knowledge/content', join(folder, 'content'), { recursive: true })
  const config = readConfig({ MINYI_DATA: join(folder, 'data'), MINYI_CONTENT: join(folder, 'content') })
  const faults = (await examine(config, Date.parse(now))).filter(({ level }) => level === 'fault')
  expect(faults.map(({ what }) => what).filter((what) => /放假安排/.test(what))).toHaveLength(
    says === undefined ? 0 : 1,
  )
  if (says !== undefined) expect(faults.map(({ what }) => what).join()).toMatch(says)
})

test('staff to whom no message can be sent are named in one sentence, until they have linked an account', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('knowledge/content', join(folder, 'content'), { recursive: true })
  const config = readConfig({ MINYI_DATA: join(folder, 'data'), MINYI_CONTENT: join(folder, 'content') })
  const now = Date.parse('2026-06-01T10:00:00+08:00')
  const office = await openOffice(config, now)
  const first = await addStaff('何静', { role: ['登记员'] }, office, now)
  const said = async (): Promise<string> => (await examine(config, now)).map(({ what }) => what).join('\n')
  expect(await said()).toMatch(/何静没有关联聊天账号，提醒送不到。.*staff add/)
  const again = await addStaff('何静', {}, office, now)
  expect(again).toMatchObject({ id: first.id, grants: [] })
  expect((await office.store.people.byId(first.id))?.grants).toEqual([{ role: '登记员' }])
  await office.store.commit([
    { do: 'account.put', account: { personId: first.id, channel: 'web', user: 'u', linkedAt: now } },
  ])
  expect(await said()).not.toMatch(/没有关联/)
  await office.store.close()
})
