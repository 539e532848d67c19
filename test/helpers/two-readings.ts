import type { Clause } from '../../src/domain/consultation.ts'
import { sayArticle } from '../../src/domain/numerals.ts'
import { clauseId, type Reading, readingId } from '../../src/domain/reading.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'

/** Two readings of an invented regulation, and what became of each clause, made from a seed. */
export interface TwoReadings {
  readonly first: Reading
  readonly second: Reading
  readonly truth: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[]
}

export type Operation = 'keep' | 'edit' | 'split' | 'merge' | 'delete' | 'new'

const WHO =
  '区交通部门 市园林部门 街道办事处 镇人民政府 居民委员会 经营者 使用人 养护单位 建设单位 施工单位 产权人 管理人 志愿服务组织 行业协会 市场监管部门 应急管理部门'.split(
    ' ',
  )
const MUST = '应当 可以 不得 负责 应当按照规定 应当自收到申请之日起五日内 应当会同有关单位 应当每年'.split(' ')
const DO =
  '登记 公布 检查 清理 修补 更换 报告 听取居民对 拆除 加固 保存 移交 核对 培训人员使用 安排专人看护 划定 记录 评估 抽查 封闭'.split(
    ' ',
  )
const WHAT =
  '桥面的照明设备 人行天桥的扶手 河道护栏 雨水口的箅子 公园座椅 路口的遮阳棚 自行车停放区 无障碍坡道 公共厕所的门锁 古井的井台 渡口的缆绳 凉亭的屋顶 健身器材 消火栓周围的空地 公交站牌 儿童游乐设备 树木的支架 墙上的宣传画 地下通道的排水泵 早市摊位 夜间施工的围挡 废旧家具堆放点 充电桩 信报箱 楼道里的杂物 小区的监控探头 水塔 垃圾房的冲洗设备 停车场的收费牌 电梯的求助电话'.split(
    ' ',
  )
const WHEN =
  '并在十日内告知居民 费用由产权人承担 逾期不办的依照有关规定处理 具体办法由市人民政府另行制定 结果保存三年 并张贴在显著位置 遇有大风暴雨时随时进行 不得影响行人通行 老年人和残疾人有困难的上门办理 涉及文物的听取文物部门的意见 有争议的由街道办事处协调 夜间十时以后不得进行'.split(
    ' ',
  )

const WINDOWS = [
  ['2026-08-01', '2026-08-31'],
  ['2026-09-10', '2026-10-10'],
] as const

/** Small seeded generator (mulberry32), 0..1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

function sentence(random: () => number): string {
  const who = pick(WHO, random)
  return `${who}${pick(MUST, random)}${pick(DO, random)}${pick(WHAT, random)}和${pick(WHAT, random)}，${pick(WHEN, random)}。`
}

/** Two or three paragraphs of one or two sentences. */
function words(random: () => number): string[] {
  return Array.from({ length: 2 + Math.floor(random() * 2) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 2) }, () => sentence(random)).join(''),
  )
}

/** Takes one sentence out of a paragraph and puts another in, or changes what is left of the first. */
function edited(paragraphs: readonly string[], random: () => number): string[] {
  const at = Math.floor(random() * paragraphs.length)
  return paragraphs.map((text, i) => {
    if (i !== at) return text
    return random() < 0.5
      ? `${text.slice(0, -1)}，${pick(WHEN, random)}。`
      : text.replace(/[，。][^，。]*[，。]/, (m) => `${m[0]}${pick(WHEN, random)}${m.at(-1)}`) + sentence(random)
  })
}

/** The operations one after the other: `merge` takes two clauses of the first reading, `split` gives two of the second. */
export function readingsBy(operations: readonly Operation[], seed: number): TwoReadings {
  const random = seeded(seed)
  const before: string[][] = []
  const after: string[][] = []
  const truth: { from: string[]; to: string[] }[] = []
  for (const operation of operations) {
    const from: string[] = []
    const to: string[] = []
    const old = (paragraphs: string[]): string[] => {
      before.push(paragraphs)
      from.push(clauseId(1, { main: before.length }))
      return paragraphs
    }
    const made = (paragraphs: string[]): void => {
      after.push(paragraphs)
      to.push(clauseId(2, { main: after.length }))
    }
    if (operation === 'keep') made(old(words(random)))
    else if (operation === 'edit') made(edited(old(words(random)), random))
    else if (operation === 'delete') old(words(random))
    else if (operation === 'new') made(words(random))
    else if (operation === 'merge') made([...old(words(random)), ...old(words(random))])
    else {
      const whole = old([...words(random), ...words(random)])
      made(whole.slice(0, 2))
      made(whole.slice(2))
    }
    truth.push({ from, to })
  }
  const reading = (n: number, name: string, texts: readonly string[][]): Reading => ({
    id: readingId('bridges', n),
    name,
    opensAt: startOf(WINDOWS[n - 1]?.[0] ?? ''),
    closesAt: endOf(WINDOWS[n - 1]?.[1] ?? ''),
    clauses: texts.map((paragraphs, i): Clause => {
      const number = { main: i + 1 }
      return { id: clauseId(n, number), number, text: `${sayArticle(number)}　${paragraphs.join('\n')}` }
    }),
  })
  return { first: reading(1, '一审稿', before), second: reading(2, '二审稿', after), truth }
}

const times = (n: number, operation: Operation): Operation[] => Array.from({ length: n }, () => operation)

/** 40 clauses: 18 stay, 6 are edited, 1 split, 2 merged, 3 deleted, 5 new, 10 only get another number. */
export const FORTY: readonly Operation[] = [
  ...times(9, 'keep'),
  ...times(2, 'edit'),
  ...times(9, 'keep'),
  ...times(3, 'edit'),
  'split',
  ...times(3, 'keep'),
  'delete',
  'merge',
  ...times(2, 'new'),
  ...times(4, 'keep'),
  'delete',
  'edit',
  ...times(3, 'new'),
  'delete',
  ...times(3, 'keep'),
]
