import { file, verbatimOf } from '../../src/casework/file.ts'
import { JUST_FILED_MS } from '../../src/casework/just-filed.ts'
import { receiptReply } from '../../src/casework/receipt-reply.ts'
import type { SubmissionKind } from '../../src/domain/kind.ts'
import type { Answer } from '../../src/ports/dialogue.ts'
import type { Intent, Turn } from '../../src/ports/intent.ts'
import { isMenuWord } from '../menu.ts'
import { kindNamed, SUGGEST, suggestDialogue } from './dialogue.ts'
import { phrases } from './phrases.ts'

/** 我有话对代表说 and 人民建议. */
export const suggest: Intent = {
  name: 'suggest',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  dialogues: (knowledge) => [suggestDialogue(knowledge)],
  async handle(turn) {
    const answers: Record<string, Answer> = {}
    const station = turn.knowledge.station(turn.group?.stationId ?? '')
    if (station !== undefined) answers.station = { value: station.id, shown: station.name }
    if (!isMenuWord(turn.text)) {
      const kind = kindNamed(turn.text)
      if (kind !== undefined) answers.kind = kind
      if (hasContent(turn)) answers.body = { value: turn.text, shown: turn.text, verbatim: turn.message.text.trim() }
    }
    return { replies: [], begin: { dialogue: SUGGEST, answers } }
  },
  async finish(turn, _dialogue, answers) {
    const stationId = answers.station?.value ?? ''
    const filed = file(
      {
        kind: (answers.kind?.value ?? 'deputy-message') as SubmissionKind,
        personId: turn.speaker.id,
        address: { ...turn.message.from, user: turn.message.sender.id },
        body: answers.body?.value ?? '',
        verbatim: verbatimOf(answers),
        ...(answers.contact?.value ? { contact: answers.contact.value } : {}),
        ...(stationId === '' ? {} : { stationId }),
      },
      turn.at,
      turn.random,
      turn.seal,
    )
    return {
      replies: [receiptReply(turn, filed.receipt, filed.secret, stationId)],
      changes: filed.changes,
      remember: { filed: { id: filed.submission.id, until: turn.at + JUST_FILED_MS } },
    }
  },
}

/** Words that only announce the wish. */
const ANNOUNCING =
  /我|想|要|给|对|向|跟|代表|人大|站里|你们|提|写|说|讲|反映|一下|一个|一条|一点|一份|个|条|点|有|话|人民建议|建议|意见|情况|请|帮忙|帮|的|了|吧|啊|呢|您好|你好/g
/** Characters that must remain for a text to have a matter of its own. */
const MIN_MATTER = 8

function hasContent(turn: Turn): boolean {
  return turn.text.replace(ANNOUNCING, '').replace(/[\s\p{P}\p{S}]/gu, '').length >= MIN_MATTER
}
