import type { SubmissionKind } from './kind.ts'

/**
 * The life of a draft (design of the closed loop 2.3): 立项征集 → 列入计划 → 调研起草 → 一审 → 公开征求意见 → 二审 → (三审) →
 * 表决通过 → 报批 → 施行 → 立法后评估 → 修订 or 废止, with 终止审议 as a way out.
 */
export const STAGES = [
  '立项征集',
  '列入计划',
  '调研起草',
  '征求意见',
  '一审',
  '二审',
  '三审',
  '表决通过',
  '报批',
  '施行',
  '立法后评估',
  '修订',
  '废止',
  '终止审议',
] as const
export type Stage = (typeof STAGES)[number]

interface StageRule {
  /** Before, during or after the law is made. */
  readonly phase: '立法前' | '立法中' | '立法后' | '已终止'
  /** Whether opinions on the draft are taken while its window is open. */
  readonly takesOpinions: boolean
  /** What can be handed in at any time in this stage, where opinions on the draft are not taken. */
  readonly door: SubmissionKind
  /** What a citizen is told of this stage. */
  readonly says: string
  readonly next: readonly Stage[]
}

const BEFORE = { phase: '立法前', takesOpinions: false, door: 'legislation-proposal' } as const
const DURING = { phase: '立法中', takesOpinions: true, door: 'legislation-proposal' } as const
const VOTED = { phase: '立法中', takesOpinions: false, door: 'legislation-proposal' } as const
const AFTER = { phase: '立法后', takesOpinions: false, door: 'implementation-feedback' } as const
const ENDED = { phase: '已终止', takesOpinions: false, door: 'legislation-proposal' } as const

export const STAGE: Readonly<Record<Stage, StageRule>> = {
  立项征集: { ...BEFORE, says: '正在征集立法项目，还没有草案', next: ['列入计划', '终止审议'] },
  列入计划: { ...BEFORE, says: '已列入立法计划，还没有草案', next: ['调研起草', '终止审议'] },
  调研起草: { ...DURING, says: '正在调研起草', next: ['征求意见', '一审', '终止审议'] },
  征求意见: { ...DURING, says: '公开征求意见', next: ['一审', '二审', '三审', '表决通过', '终止审议'] },
  一审: { ...DURING, says: '已经过一审', next: ['征求意见', '二审', '表决通过', '终止审议'] },
  二审: { ...DURING, says: '已经过二审', next: ['征求意见', '三审', '表决通过', '终止审议'] },
  三审: { ...DURING, says: '已经过三审', next: ['征求意见', '表决通过', '终止审议'] },
  表决通过: { ...VOTED, says: '已表决通过，还没有施行', next: ['报批', '施行'] },
  报批: { ...VOTED, says: '已表决通过，正在报请批准', next: ['施行', '终止审议'] },
  施行: { ...AFTER, says: '已经公布施行', next: ['立法后评估', '修订', '废止'] },
  立法后评估: { ...AFTER, says: '已经施行，正在评估实施情况', next: ['施行', '修订', '废止'] },
  修订: { ...AFTER, says: '已经施行，正在准备修订', next: ['调研起草', '废止'] },
  废止: { ...ENDED, says: '已经废止', next: [] },
  终止审议: { ...ENDED, says: '已经终止审议', next: [] },
}

/** Whether a draft may go from one stage to another. A draft of which no stage is known may enter any. */
export const mayEnter = (from: Stage | undefined, to: Stage): boolean =>
  from === undefined || STAGE[from].next.includes(to)
