/** How a way in is called in a sentence; what was entered by staff came offline. */
const NAMES: Readonly<Record<string, string>> = {
  terminal: '终端',
  web: '网页',
  wechat: '微信',
  'wechat-official': '公众号',
  wecom: '企业微信',
  slack: 'Slack',
  offline: '线下',
}

export const channelName = (channel: string): string => NAMES[channel] ?? channel
