import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { NATIONAL } from '../../src/station/doors/national.ts'
import { TOPICS, type Topic } from '../../src/station/doors/topics.ts'
import { CompleteDoor, DoorRow } from './door.ts'

const rows = (parse(await readFile('knowledge/content/doors.yaml', 'utf8')) as unknown[]).map((row) =>
  DoorRow.parse(row),
)

test.each(rows.map((door) => [door.id, door] as const))(
  '%s says who, how to reach them, when and on what ground',
  (_, door) => {
    expect(CompleteDoor.safeParse(door).error?.issues ?? []).toEqual([])
  },
)

test('every topic has exactly one door', () => {
  for (const topic of Object.keys(TOPICS) as Topic[])
    expect(rows.filter((door) => door.topics?.includes(topic) === true).length, topic).toBe(1)
})

test('the numbers in the software are those in the content', () => {
  for (const { topics, phone } of NATIONAL)
    for (const topic of topics ?? [])
      expect(rows.find((door) => door.topics?.includes(topic) === true)?.phone, topic).toBe(phone)
})

test('a door without a way to reach it, or without its ground, is not complete', () => {
  const [door] = rows
  const { phone: _, ...unreachable } = { ...door }
  const { basis: __, ...groundless } = { ...door }
  expect(CompleteDoor.safeParse(unreachable).success).toBe(false)
  expect(CompleteDoor.safeParse(groundless).success).toBe(false)
  expect(CompleteDoor.safeParse({ ...door, basis: '  ' }).success).toBe(false)
})

test('a kind of matter that does not exist is refused', () => {
  const row = { 编号: 'a', 名称: '某处', 事项: ['某事'], 类别: '算命' }
  expect(DoorRow.safeParse(row).success).toBe(false)
  expect(DoorRow.safeParse({ ...row, 类别: '消费' }).data?.topics).toEqual(['consumer'])
})
