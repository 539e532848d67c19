import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { MAIN_MENU } from '../menu.ts'
import { phrases } from './phrases.ts'

export const greet: Intent = {
  name: 'greet',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  async handle(turn) {
    if (turn.message.scope === 'group')
      return { replies: [say('您好。有法规、联络站、代表接待方面的问题，可以直接问我。')] }
    const name =
      turn.knowledge.station(turn.group?.stationId ?? '')?.name ?? turn.knowledge.content.settings.cityOffice.name
    return { replies: [say(`您好，我是${name}的${turn.knowledge.content.settings.botName}。您想：`, ...MAIN_MENU)] }
  },
}
