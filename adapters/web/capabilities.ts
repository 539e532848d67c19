import type { Capabilities } from '../../src/ports/channel.ts'

export const webCapabilities: Capabilities = {
  text: { max: 4_000, unit: 'chars' },
  buttons: { max: 9, labelMax: 40 },
  links: true,
  files: false,
  threads: false,
  mentions: false,
  groups: false,
  direct: 'always',
  // A closed browser is no obstacle: the message waits in the ring until the page is opened again.
  proactive: { mode: 'anytime' },
  inlineReply: false,
}
