import { canReject } from '../../src/casework/intake.ts'
import { awaitsResult, STATE_NAME, type Submission } from '../../src/domain/submission.ts'

/** Nothing is ever deleted; what can be done instead, as the state of the item allows. */
export function sayKept(items: readonly Submission[]): string {
  const head = '收到的事项都要留档，不能删除，什么都没有改。'
  if (items.length === 0) return `${head}要看某一件还能怎么办，请带上编号。`
  return [head, ...items.map((item) => `${item.receipt} 现在是“${STATE_NAME[item.state]}”，${whatElse(item)}`)].join(
    '\n',
  )
}

function whatElse(item: Submission): string {
  if (canReject(item.state))
    return `不该受理的，请审核员发：不予受理 ${item.receipt} 理由：…；提交人不想提了，可以自己撤回。`
  if (item.state === 'RESULT_READY') return `结果定错了、还没有告知提交人的，请审核员发：撤销 ${item.receipt}。`
  if (item.state === 'NEED_INFO') return '正在等提交人补充；提交人不想提了，可以自己撤回。'
  if (awaitsResult(item.state)) return `请作出结果，例：不采纳 ${item.receipt} 理由：…；提交人不想提了，可以自己撤回。`
  return '不用再办，留在全部事项里，居民只能看到自己的件。'
}
