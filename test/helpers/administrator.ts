import type { PersonRecord } from '../../src/ports/knowledge.ts'
import type { World } from './talk.ts'

/** An administrator with an account on Slack and one on the web page. */
export const ADMINISTRATOR: PersonRecord = {
  id: 'xu',
  name: '徐岚',
  grants: [{ role: '管理员' }],
  accounts: [
    { channel: 'slack', user: 'U7' },
    { channel: 'web', user: 'w-xu' },
  ],
}

/** Everything that was said to one account. */
export const told = (w: World, user: string): readonly string[] =>
  w.sent.filter(({ to }) => to.user === user).map(({ wire }) => wire.text)
