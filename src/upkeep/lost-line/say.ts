import { channelName } from '../../domain/channel-name.ts'
import { type Instant, sayTime } from '../../domain/shanghai.ts'
import type { ChannelId } from '../../ports/channel.ts'
import type { LineNews } from '../../ports/line-news.ts'

type Settled = Extract<LineNews, { readonly what: 'settled' }>

/** Groups that are named. */
const MOST_NAMED = 9

export function sayLost(channel: ChannelId, goodAt: Instant, at: Instant): string {
  const name = channelName(channel)
  return `${name}断线了。最后一次确认连着是${sayTime(goodAt, at)}，现在没有回应，正在自动重连。网页和其他渠道照常。${name}里还没发出的回复会等连上再发；这段时间群里的话可能收不到，连上后告诉您漏了什么。`
}

export function sayScan(channel: ChannelId, link: string | undefined, file: string): string {
  const where = link === undefined ? `服务器数据文件夹里的 ${file}` : link
  return `${channelName(channel)}等着登录。请用登录这个账号的手机扫这里的码：${where}\n谁扫了码谁就能看到这个账号的消息，请不要转给别人。`
}

export function sayBack(
  channel: ChannelId,
  gap: { readonly from: Instant; readonly until: Instant },
  settled: Settled,
  names: { readonly of: (conversation: string) => string; readonly bound: readonly string[] },
): string {
  const name = channelName(channel)
  const groups = settled.groups.slice(0, MOST_NAMED).map(({ conversation, late, withheld }) => {
    const parts = [
      ...(late > 0 ? [`${late}条@我的话来得太晚，没有在群里回答`] : []),
      ...(withheld > 0 ? [`${withheld}条回复过了时候，没有发到群里，能单独发的已单独发给提问的人`] : []),
    ]
    return `· ${names.of(conversation)}：${parts.join('；')}`
  })
  const left = settled.groups.length - groups.length
  return [
    `${name}已连上。${sayTime(gap.from, settled.at)}到${sayTime(gap.until, settled.at)}没有连着，可能漏掉：`,
    ...groups,
    ...(left > 0 ? [`· 另有${left}个群也有来得太晚的话`] : []),
    ...(settled.unsure > 0 ? [`· 断线前后发出的${settled.unsure}条回复，不知道送到没有`] : []),
    `这段时间里没有送到我这里的话，我无从知道。${sayLook(names.bound)}`,
  ].join('\n')
}

function sayLook(bound: readonly string[]): string {
  if (bound.length === 0) return '请到群里看一眼。'
  const more = bound.length > MOST_NAMED ? `等${bound.length}个群` : ''
  return `请到这些群里看一眼：${bound.slice(0, MOST_NAMED).join('、')}${more}。`
}
