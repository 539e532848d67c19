import type { Topic } from '../topics.ts'

/** What a text may be: a kind of danger, a matter of another body, or one that stays here. The order is that of the weights. */
export const DANGERS = ['fire', 'ambulance', 'alarm', 'despair', 'home', 'child'] as const
export const OTHERS = [
  'court',
  'legal-aid',
  'review',
  'petition',
  'discipline',
  'police',
  'labour',
  'consumer',
  'medical',
  'elsewhere',
  'cppcc',
  'tax',
  'social',
  'medicare',
  'housing-fund',
  'telecom',
  'finance',
  'transport',
  'immigration',
  'city',
] as const satisfies readonly Topic[]
export const CLASSES = [...DANGERS, ...OTHERS, 'kept'] as const

export type DangerClass = (typeof DANGERS)[number]
export type OtherClass = (typeof OTHERS)[number]
export type Class = (typeof CLASSES)[number]
