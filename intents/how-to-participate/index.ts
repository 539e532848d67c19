import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { sayEntry } from '../../src/upkeep/say-entry.ts'
import { MAIN_MENU } from '../menu.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const STEPS = [
  '在这里就能提：说“我想提意见”，选草案、选条款、说怎么改和为什么，核对后提交，会给您编号。',
  '联系方式可以不留。办理结果和理由都会告诉您，没采纳的也会说明理由。',
  '不针对草案的事，说“我有话对代表说”。',
].join('\n')

/** How taking part works: the curated answer that fits, else the steps. */
export const howToParticipate: Intent = {
  name: 'how-to-participate',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  async handle(turn) {
    const { entry } = turn.knowledge.search.answer({ text: turn.text, at: turn.at })
    const text = entry === undefined ? STEPS : sayEntry(entry)
    return { replies: [turn.message.scope === 'group' ? say(text) : say(text, ...MAIN_MENU.slice(1, 3))] }
  },
}
