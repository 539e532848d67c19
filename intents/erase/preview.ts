import { endsWithErasure } from '../../src/casework/erasure.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Scope } from './read.ts'

const receipts = (items: readonly Submission[]): string => items.map((item) => item.receipt).join('、')

/** Exactly what goes and what stays; undefined when there is nothing of the kind. */
export function preview(scope: Scope, items: readonly Submission[], staff: boolean): string | undefined {
  if (scope === 'contact') return ofContact(items)
  const goes = [
    ...(items.length === 0
      ? []
      : [
          items.length === 1
            ? `${receipts(items)} 的内容、理由、您的补充和评价说明、附件、联系方式，和我们就它发过的消息`
            : `${receipts(items)} 的内容、理由、您的补充和评价说明、附件、联系方式，和我们就它们发过的消息`,
        ]),
    ...(scope === 'all' && !staff ? ['这里的预约、对话记录、没能答上的提问，和您的账号关联'] : []),
  ]
  const open = items.filter(endsWithErasure)
  return [
    '请核对，将要删除的是：',
    ...goes.map((line) => `· ${line}`),
    ...(items.length === 0
      ? []
      : ['会留下的是：编号、提交和办理的日期、结果的类别（如“采纳”），以及已经公布的统计数字。']),
    ...(open.length === 0 ? [] : [`${receipts(open)} 还没有结果，会同时撤回，不再办理。`]),
    ...(scope === 'all' && staff ? ['您的工作账号由管理员另行移除，这里不动。'] : []),
    '删除后不能恢复。',
  ].join('\n')
}

function ofContact(items: readonly Submission[]): string | undefined {
  const left = items.filter((item) => item.contact !== undefined)
  if (left.length === 0) return undefined
  return `请核对，将要删除的是 ${receipts(left)} 留的联系方式。意见本身照旧办理，结果在这里告诉您。删除后不能恢复。`
}
