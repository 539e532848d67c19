import { expect, test } from 'vitest'
import type { Consultation } from '../../src/domain/consultation.ts'
import { endOf } from '../../src/domain/shanghai.ts'
import { bringNoiseDraft, NOISE, NOISE_FIRST } from '../helpers/noise-draft.ts'
import { playInAll } from '../helpers/play-in.ts'
import { markingTranslator } from '../helpers/speak-like.ts'
import { type World, world } from '../helpers/talk.ts'

const REASON = '各方面的意见已经收齐了'

async function office(least: Partial<Consultation> = {}): Promise<World> {
  const w = await world({ translator: markingTranslator })
  await bringNoiseDraft(w, least)
  return w
}
const THEIRS = [
  NOISE,
  NOISE_FIRST,
  REASON,
  '《云川市制定地方性法规条例》第三十条',
  '柳岸街道人大代表联络站',
  '柳岸议事群',
]

/** What a reviewer orders one after the other. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  publish: [
    '发布一份征求意见',
    '待发布',
    '发布草案',
    '发布草案 天上的条例',
    '发布草案 噪声条例',
    'OK',
    '待发布',
    '放行草案 噪声条例',
    '退回草案 噪声条例',
    '待发布',
    '放行草案 噪声条例',
  ],
  extend: [
    '延长征求意见 停车条例',
    '延长征求意见 停车条例 到9月20日 理由：不少居民来不及看完',
    '延长征求意见 停车条例 到10月15日',
    '延长征求意见 停车条例 到10月15日 理由：不少居民来不及看完',
    'OK',
    '待发布',
  ],
  end: ['提前结束 停车条例', `提前结束 停车条例 理由：${REASON}`, 'OK', `终止审议 停车条例 理由：${REASON}`, 'OK'],
  stage: [
    '草案阶段 停车条例',
    '草案阶段 停车条例 一审',
    'OK',
    '草案阶段 停车条例 施行',
    '草案阶段 夜市条例 表决通过',
    'OK',
  ],
}

test.each(Object.entries(ORDERS))(
  '%s: what is ordered for a draft is answered in the language of the desk',
  async (_, orders) => {
    expect(await playInAll({ office, orders, theirs: THEIRS })).toEqual([])
  },
)

test('a colleague releases and is told in their language; what is too short is refused in it', async () => {
  const before = async (w: World): Promise<void> => {
    const peng = w.staff('peng')
    const code = /OK \D?(\d{4})/.exec((await peng.says('发布草案 噪声条例')).text)?.[1]
    await peng.says(`OK ${code}`)
  }
  expect(await playInAll({ office, before, orders: ['待发布', '放行草案 噪声条例', 'OK'], theirs: THEIRS })).toEqual([])
  const short = (): Promise<World> => office({ closesAt: endOf('2026-10-12') })
  expect(
    await playInAll({
      office: short,
      orders: ['发布草案 噪声条例', '发布草案 噪声条例 缩短理由：今年汛期提前到来了', 'OK'],
      theirs: [...THEIRS, '今年汛期提前到来了'],
    }),
  ).toEqual([])
})
