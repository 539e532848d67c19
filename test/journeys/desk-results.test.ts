import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { playInAll } from '../helpers/play-in.ts'
import { MORNING, person } from '../helpers/small-world.ts'
import { markingTranslator } from '../helpers/speak-like.ts'
import { files, type Person, seed, type World, world } from '../helpers/talk.ts'

const receipt = (body: string): string => `${body}-${checkCharacter(body)}`
const WORDS = '河边的步道晚上太暗，希望装几盏灯。'
const REASON = '已列入今年的照明计划，下个月开始装'
const TERM = {
  term: '闸口',
  aliases: ['水闸'],
  plain: '河道上可以开关的门，用来挡水和放水。',
  source: '水利常用词手册第三版',
}
const YUE = {
  ...person('yue', '岳青山', 'liuan'),
  grants: [{ role: '代表' as const, stationId: 'liuan' }],
}

/** Two items of citizens, one of somebody without a chat, one letter. */
const office =
  (settings: { twoKeyKinds?: readonly ['suggestion'] } = {}) =>
  (): Promise<World> =>
    world({
      translator: markingTranslator,
      settings,
      content: {
        glossary: [TERM],
        people: [person('he', '何静', 'liuan'), person('peng', '彭涛', 'liuan'), YUE],
        submissions: [
          seed(receipt('JY-260914-7K3M'), { text: WORDS }),
          seed(receipt('JY-260914-8M4N'), { user: 'u2', text: WORDS, at: MORNING - 120_000 }),
        ],
      },
    })

const DESK: Readonly<Record<string, readonly string[]>> = {
  term: ['什么叫闸口', '请问水闸是什么意思？'],
  decide: [
    '采纳',
    '采纳 7K3M',
    '采纳 7K3M 理由：好',
    '采纳 9ZZZ 理由：已列入今年的照明计划，下个月开始装',
    '采纳 8888 理由：已列入今年的照明计划，下个月开始装',
    '已采纳 7K3M 8M4N',
    '列入计划 7K3M 理由：已列入今年的照明计划，下个月开始装',
    'OK',
    'OK 0000',
    '撤销 7K3M',
    '撤销 7K3M',
    '更正 7K3M',
    '更正 7K3M 部分采纳',
    '更正 8M4N 部分采纳 理由：只装南边靠近学校的那一段',
    '采纳 批次 3 理由：已列入今年的照明计划，下个月开始装',
    '不采纳 7K3M、8M4N 理由：已列入今年的照明计划，下个月开始装',
    'OK',
    '批量采纳 理由：已列入今年的照明计划，下个月开始装',
  ],
  'phone list': ['电话告知', '已电话告知 7K3M', '已电话告知 1', '已电话告知 9ZZZ'],
  publish: [
    '公开',
    '公开 7K3M',
    '公开 7K3M 8M4N',
    `已解决 7K3M 理由：${REASON}`,
    'OK',
    '公开 7K3M',
    'OK',
    '公开 7K3M',
    '取消公开 7K3M',
    '取消公开 7K3M',
  ],
  'on paper': [
    '代录 来电 2 渡口的台阶太陡太滑没人管 刘女士 13912345678 口头同意',
    '1',
    '待办 最新',
    `已解决 1 理由：${REASON}`,
    'OK',
    '已告知 1',
  ],
}
test.each(Object.entries(DESK))('%s: everything of ours is said in the language of the desk', async (_, orders) => {
  expect(
    await playInAll({
      office: office(),
      orders,
      theirs: [
        WORDS,
        REASON,
        '渡口的台阶太陡太滑没人管',
        '刘女士 139****78',
        '刘女士 13912345678',
        `${TERM.term}：${TERM.plain}`,
        TERM.source,
      ],
    }),
  ).toEqual([])
})

test('release: two keys, an emergency and an undoing are said in the language of the desk', async () => {
  const orders = [
    `采纳 7K3M 理由：${REASON}`,
    'OK',
    '放行 7K3M',
    '放行',
    '紧急放行 7K3M',
    '撤销 7K3M',
    `采纳 8M4N 理由：${REASON}`,
    'OK',
    '紧急放行 8M4N 理由：明天停水，今天必须告诉居民',
    '退回 8M4N 理由：理由写得还不够清楚',
  ]
  const theirs = [WORDS, REASON, '明天停水，今天必须告诉居民']
  expect(await playInAll({ office: office({ twoKeyKinds: ['suggestion'] }), orders, theirs })).toEqual([])
  const before = (w: World): Promise<unknown> => w.staff('peng').says(`采纳 7K3M 理由：${REASON}`)
  expect(
    await playInAll({
      office: office({ twoKeyKinds: ['suggestion'] }),
      before,
      orders: ['待办 待放行', '放行 7K3M', '放行 7K3M', '打开 7K3M'],
      theirs,
    }),
  ).toEqual([])
})

test.each([
  ['刚才那条写错了', '什么都不是', '1', '是南边靠近学校的那一段。', '也许', '1'],
  ['刚才那条写错了', '2', '是南边靠近学校的那一段。', '2'],
  ['刚才那条写错了', '3'],
  ['刚才那条写错了', '4'],
])('amend: %s, then %s', async (...orders) => {
  const who = (w: World): Person => w.citizen('wechat', 'ann')
  const before = (w: World): Promise<unknown> => files(who(w), WORDS)
  const theirs = [WORDS, '是南边靠近学校的那一段。']
  expect(await playInAll({ office: office(), who, before, orders, theirs })).toEqual([])
})
