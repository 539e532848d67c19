import { checkCharacter } from '../../src/domain/receipt.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { type Heard, type Person, seed, type World, type WorldOptions, world } from './talk.ts'

/** A city in which many want the same of one clause, for tests of merging. */

const TAILS = '23456789ABCDEFGH'
export const receiptOf = (n: number): string => {
  const body = `YJ-260914-7${TAILS[Math.floor(n / 16)]}K${TAILS[n % 16]}`
  return `${body}-${checkCharacter(body)}`
}

export const CLAUSE = '第五条　停车场应当每年公布一次收费明细。'
export const WORDS = [
  '建议停车场每半年公布一次收费明细。',
  '第五条每年改为半年。',
  '一年太久，半年公布一回才好',
  '收费明细六个月公示一次，还要贴在入口的墙上',
  '一年至少公布两次',
  '不要改成半年，每年公布一次就够了',
  '每月公布一次',
  '出入口应当装摄像头',
]
export const OPPOSED = 5

/** Opinions of different people on one clause, and one of the same words on another. */
export const opinions = (more: Partial<SubmissionSeed> = {}): readonly SubmissionSeed[] => [
  ...WORDS.map((text, n) =>
    seed(receiptOf(n), {
      text,
      user: `u${n}`,
      consultationId: 'parking',
      article: '第五条',
      at: Date.parse('2026-09-12T09:00:00+08:00') + n * 60_000,
      ...more,
    }),
  ),
  seed(receiptOf(8), {
    text: '第九条的账每半年公布一次',
    user: 'u8',
    consultationId: 'parking',
    article: '第九条',
    ...more,
  }),
]

export async function city(options: WorldOptions = {}): Promise<World> {
  const w = await world()
  const consultations = w.content.consultations.map((draft) => ({
    ...draft,
    clauses: draft.clauses.map((clause) =>
      draft.id === 'parking' && clause.number.main === 5 ? { ...clause, text: CLAUSE } : clause,
    ),
  }))
  return world({ ...options, content: { submissions: opinions(), consultations, ...options.content } })
}

export const R = WORDS.map((_, n) => receiptOf(n))
export const ELSEWHERE = receiptOf(8)
export const tokenIn = ({ text }: Heard): string => /OK (\d{4})/.exec(text)?.[1] ?? ''
export const confirms = async (he: Person, order: string): Promise<Heard> =>
  he.says(`OK ${tokenIn(await he.says(order))}`)
export const byReceipt = async (w: World) => new Map((await w.submissions()).map((s) => [s.receipt as string, s]))
export const stateOf = async (w: World, n: number) => (await byReceipt(w)).get(receiptOf(n))?.state
export const placeOf = (list: string, receipt: string): number =>
  Number(new RegExp(`^(\\d+) ${receipt}`, 'm').exec(list)?.[1])

/** The first five opinions as one matter. */
export async function mergedCity(options: WorldOptions = {}): Promise<{ w: World; he: Person }> {
  const w = await city(options)
  const he = w.staff('he')
  await confirms(he, `合并 ${R.slice(0, 5).join(' ')}`)
  return { w, he }
}
export const NOTICE = '采纳 YJ 理由：第五条拟改为每半年公布'.replace('YJ', R[0] as string)
export const told = (w: World, n: number) => w.citizen('wechat-official', `u${n}`).notices()
