import { SlackSettings } from '../../adapters/slack/schema.ts'
import { OfficialSettings } from '../../adapters/wechat-official/schema.ts'
import { WechatSettings } from '../../adapters/wechaty/schema.ts'
import { WecomSettings } from '../../adapters/wecom/schema.ts'
import type { ChannelEntry } from '../ports/channel-entry.ts'

/** Keeps the settings of an entry typed up to here. */
export const entry = <S>(one: ChannelEntry<S>): ChannelEntry<unknown> => one as ChannelEntry<unknown>

/** Every channel that is switched on by settings: one each. `open` loads the adapter, and only then. */
export const registry: readonly ChannelEntry<unknown>[] = [
  entry({
    id: 'slack',
    prefix: 'SLACK_',
    settings: SlackSettings,
    open: async (settings, host) => (await import('../../adapters/slack/index.ts')).openSlack(settings, host),
  }),
  entry({
    id: 'wechat-official',
    prefix: 'WECHAT_OFFICIAL_',
    settings: OfficialSettings,
    open: async (settings, host) =>
      (await import('../../adapters/wechat-official/index.ts')).openOfficial(settings, host),
  }),
  entry({
    id: 'wecom',
    prefix: 'WECOM_',
    settings: WecomSettings,
    open: async (settings, host) => (await import('../../adapters/wecom/index.ts')).openWecom(settings, host),
  }),
  entry({
    id: 'wechat',
    prefix: 'WECHATY_',
    settings: WechatSettings,
    open: async (settings, host) => (await import('../../adapters/wechaty/index.ts')).openWechat(settings, host),
  }),
]
