import { saySecret, tailOf } from '../domain/receipt.ts'
import { sayDay } from '../domain/shanghai.ts'
import { type Reply, say } from '../ports/channel.ts'
import type { Turn } from '../ports/intent.ts'
import { sayCount } from './attachments/say.ts'
import type { Filed } from './file.ts'

/**
 * What the citizen hears once it is on disk: number, secret, what comes next, and by what to tell later that nothing was
 * changed. A time is promised only where one is set.
 */
export function receiptReply(
  turn: Turn,
  { receipt, secret, fingerprint, submission: { dueDay, words } }: Filed,
  stationId: string | undefined,
  /** One more line, where there is something to say. */
  more?: string,
): Reply {
  const { settings } = turn.knowledge.content
  const who = turn.knowledge.station(stationId ?? '')?.name ?? settings.cityOffice.name
  const promise = dueDay === undefined ? '' : `，最晚${sayDay(dueDay, turn.at)}答复`
  return say(
    [
      words.files === undefined ? `已提交。编号 ${receipt}` : `已提交，附上${sayCount(turn.files)}。编号 ${receipt}`,
      `查询码 ${saySecret(secret)}（只显示这一次，请保存；换个渠道查询时要用）`,
      `核验码 ${fingerprint}（回复“核验 ${tailOf(receipt)}”，可查内容有没有被改动）`,
      `接下来由${who}登记、办理，结果和理由会在这里告诉您${promise}。`,
      `随时回复“查 ${tailOf(receipt)}”看进度。`,
      ...(more === undefined ? [] : [more]),
    ].join('\n'),
  )
}
