import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KIND_NAME, PREFIX, type SubmissionKind } from '../../../src/domain/kind.ts'
import { checkCharacter } from '../../../src/domain/receipt.ts'

interface Pending {
  readonly kind: SubmissionKind
  /** Day of September 2026; the four characters of the receipt are made of it. */
  readonly day: number
  readonly user: string
  readonly station: 'ST-A' | 'ST-B'
  readonly about?: readonly [draft: string, article: string]
  readonly text: string
}

const ON_21 = ['C1', '第二十一条'] as const

/** What waits on Monday morning: twelve at ST-A, four at ST-B; the second oldest on Article 21 is A's. */
const PENDING: readonly Pending[] = [
  {
    kind: 'opinion',
    day: 1,
    user: 'C',
    station: 'ST-A',
    about: ON_21,
    text: '公共收益的账要让每一户都看得到，贴在单元门口最好。',
  },
  {
    kind: 'deputy-message',
    day: 2,
    user: 'D',
    station: 'ST-A',
    text: '菜场门口的雨棚破了好几个洞，下雨天没法排队。',
  },
  {
    kind: 'opinion',
    day: 3,
    user: 'A',
    station: 'ST-A',
    about: ON_21,
    text: '公示次数太少，希望每个季度公布一次收支。',
  },
  {
    kind: 'opinion',
    day: 4,
    user: 'E',
    station: 'ST-A',
    about: ['C1', '第十二条'],
    text: '书面表决要有人监票。',
  },
  {
    kind: 'opinion',
    day: 5,
    user: 'F',
    station: 'ST-A',
    about: ['C2', '第九条'],
    text: '助餐点要有少油少盐的菜。',
  },
  { kind: 'suggestion', day: 5, user: 'G', station: 'ST-A', text: '街心花园加几张有靠背的长椅。' },
  {
    kind: 'opinion',
    day: 6,
    user: 'H',
    station: 'ST-A',
    about: ON_21,
    text: '停车费收入也要写进公示的范围。',
  },
  { kind: 'deputy-message', day: 7, user: 'I', station: 'ST-A', text: '早高峰路口没有人疏导，孩子过马路不安全。' },
  {
    kind: 'opinion',
    day: 8,
    user: 'J',
    station: 'ST-A',
    about: ['C1', '第十五条'],
    text: '电梯坏了要先修再走手续。',
  },
  {
    kind: 'opinion',
    day: 9,
    user: 'K',
    station: 'ST-A',
    about: ['C2', '第十七条'],
    text: '家庭床位的标准要写清楚几个月内定下来。',
  },
  { kind: 'deputy-message', day: 10, user: 'L', station: 'ST-A', text: '健身器材松动了，站里来看看。' },
  { kind: 'deputy-message', day: 11, user: 'M', station: 'ST-A', text: '公交站的电子牌半年没亮过。' },
  { kind: 'deputy-message', day: 2, user: 'N', station: 'ST-B', text: '桥头的路灯坏了两盏。' },
  { kind: 'suggestion', day: 4, user: 'O', station: 'ST-B', text: '镇上的图书室周末多开两个小时。' },
  {
    kind: 'opinion',
    day: 6,
    user: 'P',
    station: 'ST-B',
    about: ON_21,
    text: '公示栏要设在村民常走的地方。',
  },
  { kind: 'deputy-message', day: 8, user: 'Q', station: 'ST-B', text: '河边护栏缺了一段。' },
]

function receiptOf({ kind, day, user }: Pending): string {
  const body = `${PREFIX[kind]}-2609${String(day).padStart(2, '0')}-3${String(day).padStart(2, '0')}${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'[user.charCodeAt(0) % 32]}`
  return `${body}-${checkCharacter(body)}`
}

const row = (item: Pending): string =>
  [
    `- 编号: ${receiptOf(item)}`,
    `  类型: ${KIND_NAME[item.kind]}`,
    '  状态: 已提交',
    `  时间: 2026-09-${String(item.day).padStart(2, '0')} 09:30`,
    '  渠道: 公众号',
    `  用户: ${item.user}`,
    `  站点: ${item.station}`,
    ...(item.about === undefined ? [] : [`  草案: ${item.about[0]}`, `  条款: ${item.about[1]}`]),
    `  内容: ${item.text}`,
  ].join('\n')

const of = (keep: (item: Pending) => boolean): readonly string[] => PENDING.filter(keep).map(receiptOf)

export const AT_A = of((item) => item.station === 'ST-A')
export const AT_B = of((item) => item.station === 'ST-B')
/** On Article 21, oldest first; the second is A's. */
export const ON_ARTICLE_21 = of((item) => item.station === 'ST-A' && item.about === ON_21)

/** Adds what waits to a content folder that has the stations, drafts and people of the scenarios. */
export async function writePending(folder: string): Promise<void> {
  await writeFile(join(folder, 'submissions.yaml'), `${PENDING.map(row).join('\n')}\n`)
}
