import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import { MAIN_MENU } from '../menu.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

export const greet: Intent = {
  name: 'greet',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  async handle(turn) {
    if (turn.message.scope === 'group')
      return { replies: [say('您好。有法规、联络站、代表接待方面的问题，可以直接问我。')] }
    const { botName, cityOffice } = turn.knowledge.content.settings
    const office = cityOffice.name === DEFAULT_SETTINGS.cityOffice.name ? '' : `${cityOffice.name}的`
    return { replies: [say(`您好，我是${office}${botName}，一个自动助手。您想：`, ...MAIN_MENU)] }
  },
}
