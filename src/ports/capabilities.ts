import type { Capabilities, ChannelId } from './channel.ts'

const KB = 1024
const DAY_MS = 24 * 60 * 60 * 1000

/** Words only, one person at a time. */
const PLAIN: Capabilities = {
  text: { max: 4_000, unit: 'chars' },
  buttons: false,
  links: true,
  files: 'none',
  threads: false,
  mentions: false,
  groups: false,
  direct: 'always',
  proactive: { mode: 'anytime' },
  inlineReply: false,
}
const GROUPS = { files: 'named', mentions: true, groups: true } as const

/**
 * What each channel can do: the figures of the platforms, in one place. Adapters, scripted worlds, rendering and planning
 * read the same data.
 */
export const CAPABILITIES: Readonly<Record<ChannelId, Capabilities>> = {
  terminal: PLAIN,
  // A closed browser is no obstacle: the message waits until the page is opened again.
  web: { ...PLAIN, files: 'taken', buttons: { max: 9, labelMax: 40 } },
  wechat: { ...PLAIN, ...GROUPS, direct: 'contact-only', mayVanish: true },
  'wechat-official': {
    ...PLAIN,
    text: { max: 2 * KB, unit: 'bytes' },
    files: 'taken',
    proactive: { mode: 'window', windowMs: 2 * DAY_MS, quota: 5 },
    inlineReply: { budgetMs: 5_000 },
  },
  // What citizens send to 微信客服; staff in WeCom itself are only told the kind.
  wecom: { ...PLAIN, ...GROUPS, files: 'taken', text: { max: 2 * KB, unit: 'bytes' } },
  // A text of a block holds 3,000 characters, a row of buttons 25, a button 75.
  slack: {
    ...PLAIN,
    ...GROUPS,
    files: 'taken',
    text: { max: 3_000, unit: 'chars' },
    buttons: { max: 25, labelMax: 75 },
    threads: true,
  },
}
