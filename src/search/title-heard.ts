import { soundOf } from './homophones.ts'

/**
 * `养犬管里` as the title 养犬管理 has it: characters that it does not hold are taken for those of the same sound. Undefined
 * where less than half was heard right, before any sound is compared (there are thousands of titles), or nothing changes.
 */
export function asInTitle(part: string, core: string): string | undefined {
  const chars = [...part]
  if (2 * chars.filter((char) => core.includes(char)).length < chars.length) return undefined
  const meant = chars.map((char) => (core.includes(char) ? char : (sameSound(char, core) ?? char))).join('')
  return meant === part ? undefined : meant
}

const sameSound = (char: string, core: string): string | undefined =>
  [...core].find((one) => soundOf(one) === soundOf(char))
