import { expect, test } from 'vitest'
import { playInAll } from '../helpers/play-in.ts'
import { person } from '../helpers/small-world.ts'
import { markingTranslator } from '../helpers/speak-like.ts'
import { type World, world } from '../helpers/talk.ts'

const WORDS = '渡口那边的台阶又陡又滑，老人家不敢走。'
const BOTH = {
  ...person('zhou', '周全', 'liuan'),
  grants: ['liuan', 'shiqiao'].map((stationId) => ({ role: '登记员' as const, stationId })),
}
const office = (): Promise<World> =>
  world({ translator: markingTranslator, content: { people: [person('he', '何静', 'liuan'), BOTH] } })

/** What a clerk answers to the form one after the other. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a call': ['代录', '什么都不是', '1', '也不知道', '2', WORDS, '刘女士 13912345678', '不清楚', '1', '1', '继续'],
  'nobody’s name': [
    '代录',
    '8',
    '2',
    '1',
    WORDS,
    `${'很长的称呼'.repeat(12)}`,
    '不留',
    '改类型',
    '3',
    '返回',
    '返回',
    '取消',
  ],
  'an opinion': [
    '代录 来电 草案意见',
    '哪一部呢',
    '停车',
    '99',
    '第三条',
    '写清楚停车收费的标准。',
    '1',
    '2',
    '条款',
    '5',
    '1',
  ],
  'a reception day': ['代录 接待日', '没有', WORDS, '1', '1', '继续'],
  'a small project': ['代录 来访 微实事建议', '东门菜场旁边的那条小路', WORDS, '1', '1'],
}

test.each(Object.entries(FORMS))('%s: the form for an entry asks in the language of the desk', async (_, orders) => {
  expect(await playInAll({ office, orders, theirs: ['刘女士 139****78'] })).toEqual([])
})

test('who enters for several stations is asked for the station in the language of the desk', async () => {
  const orders = ['代录 来电 2 渡口的台阶太陡太滑没人管 不留', '火星', '石桥', '1']
  expect(
    await playInAll({ office, orders, theirs: ['渡口的台阶太陡太滑没人管'], who: (w) => w.staff('zhou') }),
  ).toEqual([])
})
