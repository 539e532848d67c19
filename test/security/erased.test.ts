import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backupSqlite } from '../../src/store/index.ts'
import { receiptIn, world } from '../helpers/talk.ts'

/** Planted in what one person says: in the matter, in an addition, in the contact. */
const MARKERS = ['槐花胡同口的石狮子', '铜铃铛挂在东墙根下', '13700137042']

const bytesOf = (text: string): string => Buffer.from(text).toString('latin1')

/** Files under a folder that have a marker in them, as it is or as JSON writes it. */
async function holding(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of names.filter((one) => one.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name), 'latin1')
    if (MARKERS.some((marker) => content.includes(bytesOf(marker)))) found.push(entry.name)
  }
  return found
}

test('what was erased is in no file any more: database, log of it, backup, messages of staff', async () => {
  const w = await world()
  const folder = dirname(w.file)
  const [matter, addition, contact] = MARKERS as [string, string, string]
  const a = w.citizen('wechat', 'wx-anna')
  const he = w.staff('he')
  await a.says(`${matter}旁边能停车吗？`)
  await a.saysAll('我有话对代表说', '1', `${matter}夜里被车撞坏了，希望装护栏。`, '柳岸街道', contact, '同意')
  const receipt = receiptIn((await a.says('1')).text)
  await a.says(`补充 ${receipt} ${addition}`)
  await he.saysAll('待办', `打开 ${receipt}`, `回复 ${receipt}：请问是${matter}的哪一侧？`)
  await a.says(`${matter}北侧`)
  await he.saysAll(`打开 ${receipt}`, `列入计划 ${receipt} 理由：${matter}的护栏列入明年计划`)
  await he.says('待办')
  expect(await holding(folder)).toContain('minyi.db-wal')

  await a.saysAll('把我的信息都删掉', '1')
  expect(await holding(folder)).toEqual([])
  await backupSqlite(w.file, join(folder, 'backup', 'after.db'))
  expect(await holding(folder)).toEqual([])
  expect(w.logs.filter((line) => MARKERS.some((marker) => line.includes(marker)))).toEqual([])

  await w.restart()
  await he.saysAll('待办', `打开 ${receipt}`)
  expect(await holding(folder)).toEqual([])
  expect((await w.store().chains.submissions()).faults).toEqual([])
})

test('what was said at a booking is gone with the person, and the place is free', async () => {
  const receptions = [
    {
      stationId: 'liuan',
      rule: '每月第三个星期四',
      time: '14:00-16:00',
      postpone: false,
      capacity: 1,
      roster: { default: [] },
    },
  ]
  const w = await world({ content: { receptions } })
  const folder = dirname(w.file)
  const [matter, , contact] = MARKERS as [string, string, string]
  const a = w.citizen('wechat', 'wx-anna')
  await a.saysAll('我想约柳岸街道站的接待', '1', `${matter}想请代表看看`, contact, '同意')
  await a.says('1').hears(/已约上/)
  await w.staff('he').saysAll('接待安排', '报名名单 1')
  expect(await holding(folder)).toContain('minyi.db-wal')
  await a.saysAll('把我的信息都删掉', '1')
  await w
    .staff('he')
    .says('接待安排')
    .hears(/约上0\/1/)
  expect(await holding(folder)).toEqual([])
})
