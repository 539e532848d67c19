import { sayExpected } from './golden.ts'
import type { Impact } from './preview.ts'

/** Questions named one by one; the rest is counted. */
const SHOWN = 3

/** `12个回答会变（9个原来不答），0个变为不答，0个标准问题不合格`, with the questions that matter. */
export function sayImpact(impact: Impact, shown = SHOWN): string {
  const gained = impact.answered.length === 0 ? '' : `（${impact.answered.length}个原来不答）`
  const counts = `${impact.changed.length}个回答会变${gained}，${impact.silenced.length}个变为不答，${impact.broken.length}个标准问题不合格。`
  return [
    `重放${impact.replayed}个问题：${counts}`,
    ...sayBroken(impact),
    ...list('变为不答', impact.silenced, shown),
    ...list(
      '回答会变',
      impact.changed.filter((one) => !impact.silenced.includes(one) && !impact.answered.includes(one)),
      shown,
    ),
    ...list('现在能答', impact.answered, shown),
  ].join('\n')
}

/** A line for each standard question that would not be met any more. */
export function sayBroken({ broken }: Pick<Impact, 'broken'>): readonly string[] {
  return broken.map(
    ({ golden, got }) => `　不合格：“${golden.question}”应答${sayExpected(golden.expected)}，改后是${got}`,
  )
}

function list(heading: string, questions: readonly string[], shown: number): readonly string[] {
  if (questions.length === 0) return []
  const more = questions.length > shown ? `等${questions.length}个` : ''
  return [
    `　${heading}：${questions
      .slice(0, shown)
      .map((one) => `“${one}”`)
      .join('、')}${more}`,
  ]
}
