import { deputiesAddressed, toWhom } from '../../src/casework/letters/to-whom.ts'
import { fileMatter, kindAnswer, kindNamed, MATTER_FORM, matterForm } from '../../src/casework/matter-form.ts'
import { choosesDoor } from '../../src/consultation/other-doors.ts'
import type { Deputy, Station } from '../../src/domain/station.ts'
import { englishWish } from '../../src/language/english-wish.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import { say } from '../../src/ports/channel.ts'
import type { Answer } from '../../src/ports/dialogue.ts'
import type { Intent, Turn } from '../../src/ports/intent.ts'
import { stationGiven } from '../../src/station/codes/given.ts'
import { sayNotServing } from '../../src/station/deputies.ts'
import { standingOf } from '../../src/station/succession.ts'
import { isMenuWord } from '../menu.ts'
import { phrases } from './phrases.ts'

/** 我有话对代表说, 人民建议 and the rarer kinds; the form serves every intent that hands in a matter. */
export const suggest: Intent = {
  name: 'suggest',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  dialogues: (knowledge) => [matterForm(knowledge)],
  claims: (turn) =>
    choosesDoor(turn.text) || writesToSome(turn.text) || WRITTEN.test(turn.text) || writesToDeputy(turn),
  async handle(turn) {
    const answers: Record<string, Answer> = {}
    const { deputy, former, answers: to = {} } = isLetter(turn) ? (toWhom(turn) ?? {}) : {}
    Object.assign(
      answers,
      to,
      writesToSome(turn.text) || deputy !== undefined ? { kind: kindAnswer('deputy-message') } : {},
    )
    const station = stationFor(turn, deputy ?? former)
    if (station !== undefined) answers.station = { value: station.id, shown: station.name }
    const written = WRITTEN.exec(turn.text)?.[1]
    if (written !== undefined) answers.body = { value: written, shown: written, verbatim: written }
    else if (!isMenuWord(turn.text)) {
      const kind = kindNamed(turn.text)
      if (kind !== undefined && answers.kind === undefined) answers.kind = kind
      if (hasContent(turn)) answers.body = { value: turn.text, shown: turn.text, verbatim: turn.message.text.trim() }
    }
    const gone = former === undefined ? [] : [say(sayFormer(turn, former, station))]
    return { replies: gone, begin: { dialogue: MATTER_FORM, answers } }
  },
  finish: async (turn, _dialogue, answers) => fileMatter(turn, answers),
}

/** `写信`, as it stands below the card of a deputy. */
const WRITES = /^\s*(?:我?(?:想|要)?(?:给代表)?写(?:一封|封)?信(?:给代表)?)[。.]?\s*$/
/** A letter to a deputy, whether a list holds the name or not. */
const TO_A_DEPUTY = new RegExp(
  [
    '^(?!.*(?:[？?吗]|怎么|如何|哪))(?:请|麻烦|帮我|我|想|要|可以|能|替我)*(?:给|向|对)[\\p{Script=Han}·]{0,4}?(?:人大)?代表.{0,3}(?:写(?:一?封)?信|留(?:个|句)?[言话]|[带捎转](?:个|句)?[言话])',
    '^(?!.*(?:怎么|如何|哪))(?:请|麻烦|帮我|我|想|要|可以|能|替我)*(?:写|寄|发)(?:一?封)?信给[\\p{Script=Han}·]{0,4}?(?:人大)?代表',
  ].join('|'),
  'u',
)
const TO_A_DEPUTY_ENGLISH = englishWish(
  '(?:write|send|leave|start|pass|forward|deliver|draft|get)\\b.{0,40}?\\b(?:to|for)\\b.{0,20}?\\bdeput(?:y|ies)\\b',
)
const writesToSome = (text: string): boolean =>
  WRITES.test(text) || TO_A_DEPUTY.test(inSimplified(text)) || TO_A_DEPUTY_ENGLISH.test(text)
/** Nothing but that it is written, to whom, and in a few words of what. */
const TO_WHOM_ONLY = englishWish(
  '(?:write|send|leave|start|pass|forward|deliver|draft|get)\\b[^.,:;!?]{0,40}?\\b(?:to|for)\\b[^.,:;!?]{0,20}?(?:\\bdeput(?:y|ies)\\b[^.,:;!?]{0,60})[.!?]?$',
)

const SAYS =
  /写|说|讲|反映|留言|提|信|^\s*dear\b|\b(?:writ(?:e|ing)|letter|messages?|note|words?|tell|say|send|forward|deliver|pass)\b/i
/** Asked about a deputy, or a place booked with one. */
const ASKS = /[？?]|吗|哪|什么|谁|几点|怎么|约|见面|^\s*(?:has|have|did|do|does|is|are|when|where|who|what|how|why)\b/i
/** Asks politely, and wishes. */
const WISHES = englishWish('(?:write|send|leave|pass|forward|deliver|give|tell|say)\\b')

/** Whether something is said to a deputy by name. */
const writesToDeputy = ({ text, knowledge, at }: Turn): boolean =>
  SAYS.test(text) &&
  (WISHES.test(text) || !ASKS.test(text)) &&
  deputiesAddressed(text, knowledge.content.deputies, at).length > 0

/** What is plainly another kind goes to no deputy, even where the code of one was scanned. */
const isLetter = (turn: Turn): boolean =>
  writesToDeputy(turn) ||
  writesToSome(turn.text) ||
  (kindNamed(turn.text)?.value ?? 'deputy-message') === 'deputy-message'

/** The station that takes a letter: one of the deputy's own, where nobody has to be asked which. */
function stationFor(turn: Turn, deputy: Deputy | undefined): Station | undefined {
  const given = stationGiven(turn)
  if (deputy === undefined) return given
  const byId = (id: string): Station | undefined => turn.knowledge.station(id)
  const own = deputy.stations.flatMap((id) => {
    const station = byId(id)
    return station === undefined ? [] : (standingOf(station, byId, turn.at).station ?? [])
  })
  return own.find(({ id }) => id === given?.id) ?? (own.length === 1 ? own[0] : undefined)
}

function sayFormer({ at }: Turn, deputy: Deputy, station: Station | undefined): string {
  const where = station === undefined ? '站点' : station.name
  return `${sayNotServing(deputy, at)}您要说的话可以写给${where}的代表，由${where}办理。`
}

/** Chosen where a meeting was offered: what was said there is written down as it was said. */
const WRITTEN = /^写下来：([\s\S]+)$/

/** Words that only announce the wish. */
const ANNOUNCING =
  /我|想|要|给|对|向|跟|代表|人大|站里|你们|提|写|说|讲|反映|一下|一个|一条|一点|一份|个|条|点|有|话|人民建议|民生实事|微实事|监督议题|社情民意|立法项目|建议|意见|情况|请|帮忙|帮|的|了|吧|啊|呢|您好|你好/g
/** Characters that must remain for a text to have a matter of its own. */
const MIN_MATTER = 8

/** English that only announces the wish. */
const ANNOUNCED = englishWish(
  '(?:make|give|send|write|say|tell|hand in|leave|start)?\\s*(?:an?\\s+|some|my\\s+)?(?:words?|messages?|letters?|notes?|suggestions?|things?|something|proposals?|complaints?)?(?:\\s+to\\s+(?:say|tell))?(?:\\s*(?:to|for)?\\s*(?:the|my|our|a)\\s+deput(?:y|ies))?[.!]?$',
)

function hasContent(turn: Turn): boolean {
  if (ANNOUNCED.test(turn.text.trim()) || TO_WHOM_ONLY.test(turn.text)) return false
  return (
    inSimplified(turn.text)
      .replace(ANNOUNCING, '')
      .replace(/[\s\p{P}\p{S}]/gu, '').length >= MIN_MATTER
  )
}
