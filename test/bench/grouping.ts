import { monitorEventLoopDelay } from 'node:perf_hooks'
import { groupInBackground, type Opinion } from '../../src/casework/alike/group.ts'
import { pointsIn } from '../../src/casework/alike/points.ts'
import { createComparison } from '../../src/casework/alike/propose.ts'
import type { Figure, Row } from './figure.ts'
import { startMeter } from './meter.ts'
import { median, round } from './stats.ts'

const OPINIONS = 10_000
const ROUNDS = 3
const GROUP_MS = 5_000
const NS_PER_MS = 1_000_000

const CLAUSE = '第二十条　物业服务人应当每半年公布一次公共收益的收支情况。'
const LETTER =
  '我们是住在这里的业主，建议条例写明公共收益每季度公布一次，收了多少、花在哪里、还剩多少都要写清楚，贴在每栋楼的门厅，不公布的要有处罚。'
const WHO = ['我家楼上', '三号楼的老人', '隔壁小区', '带孩子的妈妈', '跑外卖的', '夜班回来的人', '轮椅上的邻居']
const WHAT = [
  '电梯',
  '停车位',
  '垃圾房',
  '充电桩',
  '门禁',
  '水泵',
  '广告屏',
  '快递柜',
  '消防通道',
  '儿童乐园',
  '健身器材',
]
const HOW = [
  '坏了没人修',
  '账目不清楚',
  '收费太高',
  '被占了很久',
  '晚上太吵',
  '离得太远',
  '应当公开招标',
  '要有人管',
  '每月查一次',
]
const of = (list: readonly string[], n: number): string => list[n % list.length] as string

/** A fifth are letters, some with a word of one's own; the others say what they want in their own words. */
const opinionsOf = (count: number): readonly Opinion[] =>
  Array.from({ length: count }, (_, n) => {
    const who = of(WHO, n)
    const what = of(WHAT, Math.floor(n / WHO.length))
    const how = of(HOW, Math.floor(n / (WHO.length * WHAT.length)))
    const own = `${who}说${what}${how}，希望第${n}次开会时有人答复，最好写进条例。`
    return { id: `o${n}`, personId: `p${n}`, text: n % 5 > 0 ? own : n % 3 === 0 ? `${LETTER}${own}` : LETTER }
  })

/** Near-duplicates among many opinions, while messages go on being answered. */
export const grouping: Figure = {
  name: 'grouping',
  async run() {
    const opinions = opinionsOf(OPINIONS)
    await groupInBackground(opinions.slice(0, OPINIONS / 10))
    const loop = monitorEventLoopDelay({ resolution: 1 })
    const stop = startMeter()
    const times: number[] = []
    let groups = 0
    loop.enable()
    for (let n = 0; n < ROUNDS; n++) {
      const from = performance.now()
      groups = (await groupInBackground(opinions)).length
      times.push(performance.now() - from)
    }
    loop.disable()
    const vs = { opinions: OPINIONS, groups, 'longest pause ms': round(loop.max / NS_PER_MS), ...stop() }
    return [
      { name: 'grouping', value: round(median(times)), unit: 'ms', bar: { atMost: GROUP_MS }, vs },
      ...comparing(opinions),
    ]
  },
}

/** One opinion beside all others, as a clerk asks for it. */
function comparing(opinions: readonly Opinion[]): readonly Row[] {
  const [main, ...others] = opinions as readonly [Opinion, ...Opinion[]]
  const from = performance.now()
  const judge = createComparison({ text: main.text }, { clauseText: CLAUSE, corpus: [CLAUSE] })
  const same = others.filter(({ text }) => judge({ text }).likeness === 'same')
  const compared = performance.now() - from
  const points = pointsIn(main, same, CLAUSE).length
  const vs = { opinions: others.length, same: same.length, 'with words of their own': points }
  return [{ name: 'grouping, one beside all', value: round(compared), unit: 'ms', vs }]
}
