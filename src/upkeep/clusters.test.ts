import { expect, test } from 'vitest'
import { type AskedQuestion, clusterInBackground, clusterNamed, clusterQuestions, codeOf } from './clusters.ts'
import { clustersCsv } from './clusters-csv.ts'

/** Each topic as different people say it. */
const TOPICS: readonly (readonly string[])[] = [
  [
    '加装电梯要几户同意',
    '老楼装电梯需要多少住户同意',
    '装电梯一楼不同意怎么办 要几户',
    '加装电梯同意比例是多少',
    '我们楼想加装电梯 要多少户签字',
  ],
  [
    '广场舞太吵能管吗',
    '楼下跳广场舞声音太大谁管',
    '广场舞噪音扰民怎么办',
    '晚上广场舞音响太吵',
    '跳广场舞吵到几点必须停',
  ],
  ['阳台能不能种菜', '在自家阳台种菜违规吗', '楼上阳台种菜浇水滴下来', '阳台种菜有规定吗', '阳台可以种菜养花吗'],
  [
    '共享单车乱停谁管',
    '路口共享单车乱停放',
    '共享单车乱停挡盲道',
    '小区门口共享单车停得乱七八糟',
    '共享单车乱停放怎么投诉',
  ],
  [
    '外卖骑手逆行怎么处罚',
    '外卖小哥逆行罚多少',
    '送外卖逆行被抓会怎样',
    '外卖车逆行管不管',
    '外卖骑手老是逆行 没人处罚吗',
  ],
  ['幼儿园什么时候报名', '今年幼儿园报名时间', '幼儿园报名要什么材料', '孩子上幼儿园几月报名', '公办幼儿园报名怎么报'],
  ['居住证怎么续签', '居住证到期续签要去哪', '续签居住证要什么', '居住证过期了还能续签吗', '居住证网上能续签吗'],
  ['河里钓鱼允许吗', '公园河边能钓鱼吗', '在河道钓鱼会被罚吗', '钓鱼河段有规定吗', '哪些河可以钓鱼'],
  ['宠物猫要办证吗', '养猫需要登记办证吗', '猫要不要像狗一样办证', '家里养猫办证在哪里', '养猫要办证打疫苗吗'],
  ['路边摊几点能摆', '夜市路边摊允许摆到几点', '摆路边摊要申请吗', '路边摊摆摊有时间规定吗', '路边摊早上几点可以摆'],
  ['殡葬补贴怎么领', '老人去世殡葬补贴有多少', '殡葬补贴要什么手续', '申请殡葬补贴去哪里', '殡葬补贴几个月内领'],
  ['停水为什么不通知', '今天停水怎么没通知', '小区停水物业没有通知', '停水应该提前几天通知', '总是停水又不提前通知'],
]
const OPENINGS = ['', '请问', '你好，', '想问一下', '麻烦问下', '那个，']
const ENDINGS = ['', '？', '呢', '啊', '，谢谢', '???']
/** Of these somebody puts together what nobody else asks. */
const THINGS =
  '苹果 书架 台灯 雨伞 围巾 帐篷 钢琴 地图 邮票 车铃 水壶 相册 棋盘 望远镜 鞋柜 花瓶 锅盖 窗帘 毛笔 胶带 保修 寄存 回收 比赛 展览 捐赠 租借 拍照 年检 搬运 认领 翻译 修补 检验 估价 拼团 签收 涂色 抽奖 试用 绕道 结冰 彩虹 码头 灯塔 戏台 草莓 磨坊 算盘 琴谱 铜锣 皮影 罗盘 渔网 竹筏 陶罐 蜡烛 火柴 钟楼 风筝 弹弓 陀螺 剪纸 木屐 蓑衣 斗笠 石磨 马灯 唢呐 腰鼓 高跷 花轿 糖人 面塑 泥哨 香囊 绣球 荷包 团扇 折扇 屏风 砚台 镇纸 印泥 宣纸 墨锭 笔架 古筝 二胡 琵琶 竹笛 埙 箫 编钟 云锣 木鱼 响板'.split(
    ' ',
  )

const AT = Date.parse('2026-09-14T10:00:00+08:00')

/** A thousand questions: twelve topics, things asked by one or two, and one person who asks fifty times. */
function log(): AskedQuestion[] {
  let state = 7
  const next = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % n
  }
  const questions: AskedQuestion[] = []
  const add = (text: string, personId: string): void =>
    void questions.push({ text, personId, at: AT - next(80) * 86_400_000 })
  TOPICS.forEach((wordings, t) => {
    for (let n = 0; n < 25; n++)
      add(`${OPENINGS[next(6)]}${wordings[n % wordings.length]}${ENDINGS[next(6)]}`, `t${t}p${n % 12}`)
  })
  for (let n = 0; n < 50; n++) add('隔壁的公鸡天天打鸣', 'rooster')
  for (let n = 0; n < 4; n++) add('冰箱旧了放哪里', `fridge${n}`)
  while (questions.length < 1_000) {
    const n = questions.length
    add(Array.from({ length: 4 }, () => THINGS[next(THINGS.length)]).join(''), `lone${n % 600}`)
  }
  return questions
}

test('of twelve planted topics in a thousand questions at least eleven are found, each whole and alone', () => {
  const clusters = clusterQuestions(log())
  const found = TOPICS.filter((wordings) =>
    clusters.some((cluster) => {
      const own = cluster.wordings.filter((one) => wordings.some((w) => one.text.includes(w)))
      const ways = wordings.filter((w) => own.some((one) => one.text.includes(w)))
      return ways.length >= 4 && own.length === cluster.wordings.length
    }),
  )
  expect(found.length).toBeGreaterThanOrEqual(11)
})

test('no cluster of fewer than five people is shown, and one who asks fifty times counts once', () => {
  const clusters = clusterQuestions(log())
  for (const cluster of clusters) expect(cluster.people).toBeGreaterThanOrEqual(5)
  const shown = clusters.flatMap((cluster) => cluster.wordings.map((one) => one.text))
  expect(shown.filter((text) => /公鸡|冰箱/.test(text))).toEqual([])
  const repeated = [...log(), ...Array.from({ length: 49 }, () => log()[0] as AskedQuestion)]
  expect(clusterQuestions(repeated).map((one) => one.people)).toEqual(clusters.map((one) => one.people))
})

test('a fifth person makes a cluster visible', () => {
  const asked = (people: number): AskedQuestion[] =>
    Array.from({ length: people }, (_, n) => ({ text: '冰箱旧了放哪里', personId: `p${n}`, at: AT }))
  expect(clusterQuestions(asked(4))).toEqual([])
  expect(clusterQuestions(asked(5))).toMatchObject([{ people: 5, times: 5, sample: '冰箱旧了放哪里' }])
})

test('two runs are the same byte for byte, in whatever order the questions come', () => {
  const first = clustersCsv(clusterQuestions(log()))
  expect(clustersCsv(clusterQuestions(log().reverse()))).toBe(first)
  expect(first.split('\n').length).toBeGreaterThan(11)
})

test('with pauses the clusters are the same', async () => {
  expect(await clusterInBackground(log())).toEqual(clusterQuestions(log()))
})

test('a code still leads to its cluster when another wording became the most asked', () => {
  const asked = (text: string, from: number, n: number): AskedQuestion[] =>
    Array.from({ length: n }, (_, i) => ({ text, personId: `p${from + i}`, at: AT }))
  const before = clusterQuestions([...asked('阳台能不能种菜', 0, 6), ...asked('阳台种菜有规定吗', 6, 2)])
  const code = before[0]?.code ?? ''
  const after = clusterQuestions([...asked('阳台能不能种菜', 0, 6), ...asked('阳台种菜有规定吗', 6, 9)])
  expect(after[0]?.code).not.toBe(code)
  expect(clusterNamed(after, code)).toBe(after[0])
  expect(clusterNamed(after, codeOf('别的'))).toBeUndefined()
})

test('words that a table would take for a formula or a new row stay words', () => {
  const asked = Array.from({ length: 5 }, (_, n) => ({ text: '=阳台,"种菜"\n行吗', personId: `p${n}`, at: AT }))
  expect(clustersCsv(clusterQuestions(asked)).split('\n')).toHaveLength(3)
  expect(clustersCsv(clusterQuestions(asked))).toContain(`"'=阳台,""种菜"" 行吗"`)
})
