import type { Outcome, SubmissionKind } from '../../src/domain/kind.ts'

/** Words for a result, longest first where one contains another. */
const WORDS: readonly (readonly [RegExp, Outcome])[] = [
  [/部分采纳|采纳.{0,6}部分|部分|partial/i, '部分采纳'],
  [/不予采纳|不采纳|未采纳|不采用|没采纳|拒绝|驳回|decline|reject/i, '未采纳'],
  [/纳入研究/, '纳入研究参考'],
  [/研究参考|留作参考|作为参考|供参考|留参|reserve/i, '研究参考'],
  [/已有规定/, '已有规定'],
  [/不属(?:于)?本次(?:范围|修订)?/, '不属本次范围'],
  [/已解决/, '已解决'],
  [/列入计划/, '列入计划'],
  [/解释说明/, '解释说明'],
  [/已转办/, '已转办'],
  [/采纳|接受|采用|accept|adopt/i, '采纳'],
]

export function outcomeIn(command: string): Outcome | undefined {
  const changed = /从.{0,10}改(?:成|为)(.+)$/.exec(command)?.[1]
  const text = changed ?? command
  return WORDS.find(([pattern]) => pattern.test(text))?.[1]
}

const MARKED = /^(.{0,80}?)(?:[，,。；;\s]*)(?:理由|原因|reason)\s*(?:是|为)?\s*[：:=]?\s*([\s\S]*)$/i
const BECAUSE = /^(.{0,80}?)[，,。；;\s]*因为\s*([\s\S]*)$/
const COLON = /^([^：:]{0,80})[：:]\s*([\s\S]*)$/

/** The command and the reason that the citizen will read word for word. */
export function reasonIn(text: string): { readonly command: string; readonly reason: string } {
  for (const pattern of [MARKED, BECAUSE, COLON]) {
    const found = pattern.exec(text)
    if (found !== null) return { command: found[1] ?? '', reason: (found[2] ?? '').trim() }
  }
  const spaced = /^((?:\S+\s+)?[A-Za-z]{2}-?\d{6}-?\w{4}-?\w|\S+\s+\S{1,6})\s+(\S[\s\S]{3,})$/.exec(text)
  if (spaced !== null && outcomeIn(spaced[1] ?? '') !== undefined)
    return { command: spaced[1] ?? '', reason: (spaced[2] ?? '').trim() }
  return { command: text, reason: '' }
}

/** The same result has its own name for opinions on drafts. */
export function fitTo(kind: SubmissionKind, outcome: Outcome): Outcome {
  if (kind === 'opinion') return outcome === '纳入研究参考' ? '研究参考' : outcome
  return outcome === '研究参考' ? '纳入研究参考' : outcome
}
