import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { playInAll } from '../helpers/play-in.ts'
import { MORNING } from '../helpers/small-world.ts'
import { markingTranslator } from '../helpers/speak-like.ts'
import { seed, type World, world } from '../helpers/talk.ts'

const receipt = (body: string): string => `${body}-${checkCharacter(body)}`
const WORDS = [
  '桥头的路灯不亮，路灯也歪了',
  '菜场门口地面滑，路灯也暗',
  '公交站一直没有雨棚可以躲',
  '公园的椅子坏了好几把',
]
const OPINION = receipt('YJ-260914-6F7G')
const ITEMS = [
  ...['2B3C', '3C4D', '4D5E', '5E6F'].map((tail, n) =>
    seed(receipt(`JY-260914-${tail}`), { user: `u${n}`, at: MORNING - (9 - n) * 60_000, text: WORDS[n] as string }),
  ),
  seed(OPINION, { user: 'u9', consultationId: 'parking', at: MORNING - 60_000 }),
]
const office = (): Promise<World> => world({ translator: markingTranslator, content: { submissions: ITEMS } })

/** What is said at the list in everyday words. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  several: [
    '登记 1',
    '全部登记',
    'OK',
    '全部登记',
    '这3件都给彭涛',
    '全部派给小王',
    '前2件给小彭',
    '全部不予受理',
    '前3件已解决',
    '前3件已解决 理由：已派人修好并看过现场',
  ],
  one: [
    '1 办完了 已经修好了并且看过现场',
    '搞定1',
    '5 办完了',
    '3 打过电话了',
    '告诉1 已经派人到现场去看过了',
    '2转城管',
    '2不归我们管',
    '3让老彭弄',
    '3让老赵弄',
    '1和2一样',
    '1我来办',
    '撤回',
    '撤回',
  ],
  'by its words': [
    '椅子那件',
    '喷泉那件',
    '路灯那件',
    '雨棚那件派给彭涛',
    'OK',
    '下一件',
    '上一件',
    '1谁办的',
    '1为啥这天到期',
  ],
  'by telephone': ['1 打过电话了', '已解决 1 理由：已派人修好并看过现场', 'OK', '1 打过电话了'],
}

test.each(Object.entries(SAID))(
  '%s: what is answered to everyday words is in the language of the desk',
  async (_, orders) => {
    expect(
      await playInAll({ office, orders: ['待办', ...orders], theirs: [...WORDS, '已经派人到现场去看过了'] }),
    ).toEqual([])
  },
)
