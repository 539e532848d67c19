import type { Model } from '../../../search/learning/logistic.ts'

/** A weight of this size is written as the largest small integer. */
export const LARGEST = 127

/** What one step of the small integers stands for. */
export const scaleOf = ({ weights }: Pick<Model, 'weights'>): number =>
  weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0) / LARGEST || 1
