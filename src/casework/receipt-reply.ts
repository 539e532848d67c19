import { type Receipt, saySecret, tailOf } from '../domain/receipt.ts'
import { type Reply, say } from '../ports/channel.ts'
import type { Turn } from '../ports/intent.ts'

/** What the citizen hears once it is on disk: number, secret, what comes next. A time is promised only where one is set. */
export function receiptReply(turn: Turn, receipt: Receipt, secret: string, stationId: string | undefined): Reply {
  const { settings } = turn.knowledge.content
  const who = turn.knowledge.station(stationId ?? '')?.name ?? settings.cityOffice.name
  const promise = settings.promiseDays === undefined ? '' : `，${settings.promiseDays}天内答复`
  return say(
    [
      `已提交。编号 ${receipt}`,
      `查询码 ${saySecret(secret)}（只显示这一次，请保存；换个渠道查询时要用）`,
      `接下来由${who}登记、办理，结果和理由会在这里告诉您${promise}。`,
      `随时回复“查 ${tailOf(receipt)}”看进度。`,
    ].join('\n'),
  )
}
