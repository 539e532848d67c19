import type { Capabilities } from '../../src/ports/channel.ts'

export const terminalCapabilities: Capabilities = {
  text: { max: 4_000, unit: 'chars' },
  buttons: false,
  links: true,
  files: false,
  threads: false,
  mentions: false,
  groups: false,
  direct: 'always',
  proactive: { mode: 'anytime' },
  inlineReply: false,
}
