/** After something was put in: forgets what was put in first, when there is more than `most`. */
export function forgetOldest<K>(kept: Map<K, unknown> | Set<K>, most: number): void {
  if (kept.size > most) kept.delete(kept.keys().next().value as K)
}
