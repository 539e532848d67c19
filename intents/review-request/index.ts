import { fileMatter, kindAnswer, MATTER_FORM } from '../../src/casework/matter-form.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import type { Answer } from '../../src/ports/dialogue.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { isMenuWord } from '../menu.ts'
import { phrases } from './phrases.ts'

/** Words that only announce the wish. */
const ANNOUNCING =
  /规范性文件|红头文件|合法性|备案|审查|建议|申请|要求|请求|提请|提出?|对|我|想|要|有|个|份|一|请|你们|人大|吧|啊|呢|的|了|怎么|如何|能不能|可以|吗/g
const MIN_MATTER = 8

/** A request to review a normative document: which one, against what, why. */
export const reviewRequest: Intent = {
  name: 'review-request',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  async handle(turn) {
    const answers: Record<string, Answer> = { kind: kindAnswer('review-request') }
    const told =
      inSimplified(turn.text)
        .replace(ANNOUNCING, '')
        .replace(/[\s\p{P}\p{S}]/gu, '').length >= MIN_MATTER
    if (told && !isMenuWord(turn.text))
      answers.body = { value: turn.text, shown: turn.text, verbatim: turn.message.text.trim() }
    return { replies: [], begin: { dialogue: MATTER_FORM, answers } }
  },
  finish: async (turn, _dialogue, answers) => fileMatter(turn, answers),
}
