import { fileMatter, kindNamed, MATTER_FORM, matterForm } from '../../src/casework/matter-form.ts'
import { choosesDoor } from '../../src/consultation/other-doors.ts'
import type { Answer } from '../../src/ports/dialogue.ts'
import type { Intent, Turn } from '../../src/ports/intent.ts'
import { stationGiven } from '../../src/station/codes/given.ts'
import { isMenuWord } from '../menu.ts'
import { phrases } from './phrases.ts'

/** 我有话对代表说, 人民建议 and the rarer kinds; the form serves every intent that hands in a matter. */
export const suggest: Intent = {
  name: 'suggest',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  dialogues: (knowledge) => [matterForm(knowledge)],
  claims: ({ text }) => choosesDoor(text),
  async handle(turn) {
    const answers: Record<string, Answer> = {}
    const station = stationGiven(turn)
    if (station !== undefined) answers.station = { value: station.id, shown: station.name }
    if (!isMenuWord(turn.text)) {
      const kind = kindNamed(turn.text)
      if (kind !== undefined) answers.kind = kind
      if (hasContent(turn)) answers.body = { value: turn.text, shown: turn.text, verbatim: turn.message.text.trim() }
    }
    return { replies: [], begin: { dialogue: MATTER_FORM, answers } }
  },
  finish: async (turn, _dialogue, answers) => fileMatter(turn, answers),
}

/** Words that only announce the wish. */
const ANNOUNCING =
  /我|想|要|给|对|向|跟|代表|人大|站里|你们|提|写|说|讲|反映|一下|一个|一条|一点|一份|个|条|点|有|话|人民建议|民生实事|微实事|监督议题|社情民意|立法项目|建议|意见|情况|请|帮忙|帮|的|了|吧|啊|呢|您好|你好/g
/** Characters that must remain for a text to have a matter of its own. */
const MIN_MATTER = 8

function hasContent(turn: Turn): boolean {
  return turn.text.replace(ANNOUNCING, '').replace(/[\s\p{P}\p{S}]/gu, '').length >= MIN_MATTER
}
