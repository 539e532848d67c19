import type { Consultation } from '../../src/domain/consultation.ts'
import { writeNumber } from '../../src/domain/numerals.ts'
import { checkCharacter, RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { LIUAN } from './small-world.ts'
import { type Heard, type Person, seed, type World, type WorldOptions, world } from './talk.ts'

export const DRAFT = 'night'
export const TITLE = '云川市夜间经济促进条例（草案）'

/** Six articles in two chapters; the window closed at the end of August. */
export const NIGHT: Consultation = {
  id: DRAFT,
  title: TITLE,
  aliases: ['夜间条例'],
  opensAt: startOf('2026-08-01'),
  closesAt: endOf('2026-08-31'),
  contactPoint: LIUAN,
  clauses: Array.from({ length: 6 }, (_, n) => ({
    number: { main: n + 1 },
    chapter: n < 3 ? '第一章 总则' : '第二章 摊位',
    text: `第${writeNumber(n + 1)}条　夜间摊位的第${n + 1}项规定。`,
  })),
  source: '测试资料',
  sample: false,
}

export const receiptAt = (n: number): string => {
  const size = RECEIPT_ALPHABET.length
  const body = `YJ-260820-4${RECEIPT_ALPHABET[Math.floor(n / size)]}${RECEIPT_ALPHABET[n % size]}8`
  return `${body}-${checkCharacter(body)}`
}

export const opinion = (n: number, more: Partial<SubmissionSeed> = {}): SubmissionSeed =>
  seed(receiptAt(n), {
    text: `${['垃圾', '噪声', '照明', '油烟', '厕所', '停车', '排水'][n % 7]}的事第${n}次说了，请把${n + 3}米写进去。`,
    user: `p${n}`,
    consultationId: DRAFT,
    article: '第五条',
    at: Date.parse('2026-08-20T09:00:00+08:00') + n,
    ...more,
  })

export async function drafts(submissions: readonly SubmissionSeed[], options: WorldOptions = {}): Promise<World> {
  return world({ ...options, content: { consultations: [NIGHT], submissions, ...options.content } })
}

/** Says an order, then the code that its preview asks for. */
export async function confirms(who: Person, order: string): Promise<Heard> {
  const { text } = await who.says(order)
  const token = /OK (\d{4})/.exec(text)?.[1]
  if (token === undefined) throw new Error(`no code in: ${text}`)
  return who.says(`OK ${token}`)
}
