import { entryDeskOf } from '../../src/casework/desk.ts'
import { relay as relayFor } from '../../src/casework/enter.ts'
import { consentOfCitizen, entryOf, WORDS_FIELD, whoField, wordsOfCitizen } from '../../src/casework/entry-form.ts'
import { recordsOf } from '../../src/casework/letters/inbox.ts'
import { slip } from '../../src/casework/slip.ts'
import { isDeputy } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Answer, Dialogue } from '../../src/ports/dialogue.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'

const RELAY = 'relay'
const COMMAND = /^\s*(?:转达|代转|转交)(?:群众|居民|选民)?(?:的)?(?:意见|建议)?[\s，,：:]*/

const dialogue: Dialogue = {
  id: RELAY,
  version: 1,
  name: () => '转达群众意见',
  fields: [wordsOfCitizen, whoField, consentOfCitizen],
  summary: () => ({
    heading: '请核对要转达的意见：',
    closing: '原话一字不改；联系方式单独保存，只有办理这件事的人能看到。还没有提交。',
  }),
}

/** A deputy passes on what a citizen said; the citizen owns it and gets receipt and secret. */
export const relay: Intent = {
  name: 'relay',
  english,
  phrases: [],
  audience: 'anyone',
  privacy: 'personal',
  dialogues: () => [dialogue],
  claims: (turn) =>
    isDeputy(turn.speaker.grants) &&
    (COMMAND.test(turn.text) || (turn.memory.dialogue?.dialogue === RELAY && turn.memory.dialogue.at === WORDS_FIELD)),
  async handle(turn) {
    const words = turn.text.replace(COMMAND, '').trim()
    const answers: Record<string, Answer> = /[\p{L}\p{N}]/u.test(words)
      ? { words: { value: words, shown: words, verbatim: words } }
      : {}
    return { replies: [], begin: { dialogue: RELAY, answers } }
  },
  async finish(turn, _dialogue, answers) {
    const {
      kind: _,
      origin: __,
      ...entry
    } = entryOf({ ...answers, kind: { value: 'relayed-by-deputy', shown: '' } }, turn.knowledge, turn.at)
    const { grants } = turn.speaker
    const name = recordsOf(turn.speaker, turn.knowledge.content.deputies)[0]?.name ?? turn.speaker.name
    const stationId = grants.find(({ role }) => role === '代表')?.stationId
    const filed = relayFor(
      {
        ...entry,
        ...(stationId === undefined ? {} : { stationId }),
        ...(name === undefined ? {} : { deputy: name }),
      },
      entryDeskOf(turn),
    )
    const station = turn.knowledge.station(stationId ?? '')?.name ?? turn.knowledge.content.settings.cityOffice.name
    return {
      replies: [say([`已转达，由${station}登记、办理。`, ...slip(filed)].join('\n'))],
      changes: filed.changes,
    }
  },
}
