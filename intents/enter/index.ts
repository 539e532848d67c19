import { deskOf, entryDeskOf } from '../../src/casework/desk.ts'
import { enter as enterFor, registered } from '../../src/casework/enter.ts'
import { entryKind, entryOf, WORDS_FIELD } from '../../src/casework/entry-form.ts'
import { staffSubmission } from '../../src/casework/find.ts'
import { authoriseAnywhere, MAY, mayDo } from '../../src/casework/may.ts'
import { listSeen } from '../../src/casework/named.ts'
import { mentionsIn, referencesIn } from '../../src/casework/refer.ts'
import { slip } from '../../src/casework/slip.ts'
import { tellInPerson } from '../../src/casework/told.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Answer, Answers } from '../../src/ports/dialogue.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { occasionOf } from '../../src/station/booking/look.ts'
import { sayOccasion } from '../../src/station/booking/say.ts'
import { emergencyIn } from '../../src/station/emergency.ts'
import { ENTER, enterDialogue } from './dialogue.ts'
import { english } from './english.ts'
import {
  afterCommand,
  goesOn,
  howTold,
  opens,
  readEntry,
  sessionPlace,
  settles,
  tells,
  withoutSession,
} from './read.ts'
import { settle } from './settle.ts'

/** How long the next matter of a reception day still takes over what the last one had. */
const SESSION_MS = 4 * 60 * 60 * 1000

/** Staff enter what somebody said on the telephone, on paper or face to face, and give them receipt and secret. */
export const enter: Intent = {
  name: 'enter',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  dialogues: (knowledge) => [enterDialogue(knowledge)],
  claims: (turn) =>
    takesWords(turn) ||
    opens(turn.text) ||
    settles(turn.text) ||
    (tells(turn.text) && mentionsIn(turn.text).length > 0) ||
    (goesOn(turn.text) && sessionOf(turn) !== undefined),
  async handle(turn) {
    if (settles(turn.text)) return settleItem(turn)
    if (tells(turn.text)) return recordTold(turn)
    authoriseAnywhere(turn.speaker.grants, 'enter')
    const session = goesOn(turn.text) ? sessionOf(turn) : undefined
    const held = await sessionMeant(turn)
    const text = held === undefined ? turn.text : withoutSession(turn.text)
    const answers = { ...session?.answers, ...held, ...readEntry(text, turn.at) }
    return { replies: [], begin: { dialogue: ENTER, answers: { ...stationAnswer(turn), ...withKind(answers) } } }
  },
  async finish(turn, _dialogue, answers) {
    const desk = entryDeskOf(turn)
    const filed = registered(enterFor(entryOf(answers, turn.knowledge, turn.at), desk), desk)
    const said = answers.settled?.value ?? ''
    const settled = said === '' ? undefined : settle(filed.submission, said, deskOf(turn))
    const danger = emergencyIn(answers.words?.value ?? '', turn.knowledge.content.doors)
    const next =
      settled === undefined
        ? '还有下一件，回复“继续”；已经当场答复的，回复“当场办结 已解决，”加上怎么答复的。'
        : '还有下一件，回复“继续”。'
    const lines = [...slip(filed), ...(settled === undefined ? [] : [settled.say]), next]
    return {
      replies: [...(danger === undefined ? [] : [say(danger)]), say(`已代录。${lines.join('\n')}`)],
      changes: [...filed.changes, ...(settled?.changes ?? [])],
      remember: {
        entered: { receipt: filed.receipt, answers: carriedOn(answers), until: turn.at + SESSION_MS },
        opened: filed.receipt,
      },
    }
  },
}

/** The words of a citizen may sound like anything; in this field they are no wish of the clerk and no alarm to answer. */
const takesWords = ({ memory }: Turn): boolean =>
  memory.dialogue?.dialogue === ENTER && memory.dialogue.at === WORDS_FIELD

function sessionOf({ memory, at }: Turn): Turn['memory']['entered'] {
  return memory.entered !== undefined && at < memory.entered.until ? memory.entered : undefined
}

/** The same day, place and deputy; on a reception day also the same kind. */
function carriedOn(answers: Answers): Answers {
  const names = [
    'origin',
    'session',
    'deputy',
    'station',
    'received',
    ...(answers.origin?.value === '接待日' ? ['kind'] : []),
  ]
  return Object.fromEntries(
    names.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name] as Answer]])),
  )
}

/** `代录 第1场`: the session of the list seen last, with its day and who received there. */
async function sessionMeant(turn: Turn): Promise<Answers | undefined> {
  const place = sessionPlace(turn.text)
  const id = place === undefined ? undefined : turn.memory.occasions?.ids[place - 1]
  const one = id === undefined ? undefined : await occasionOf(turn.store, turn.knowledge.content, id)
  if (one === undefined || !mayDo(turn.speaker.grants, 'enter', one.station.id)) return undefined
  const [deputy, ...others] = one.deputies
  return {
    session: { value: one.id, shown: sayOccasion(one, turn.at) },
    origin: { value: '接待日', shown: '接待日' },
    ...(one.day > dayOf(turn.at) ? {} : { received: { value: one.day, shown: one.day } }),
    ...(deputy === undefined || others.length > 0 ? {} : { deputy: { value: deputy, shown: deputy } }),
    station: { value: one.station.id, shown: one.station.name },
  }
}

/** A matter of a reception day is one, unless another kind is named. */
function withKind(answers: Answers): Answers {
  if (answers.kind !== undefined || answers.origin?.value !== '接待日') return answers
  return { ...answers, kind: entryKind('reception-matter') }
}

/** Who enters for one station is not asked for it. */
function stationAnswer({ speaker, knowledge }: Turn): Answers {
  const ids = new Set(speaker.grants.filter((g) => MAY.enter.includes(g.role)).map((g) => g.stationId))
  const station = ids.size === 1 ? knowledge.station([...ids][0] ?? '') : undefined
  return station === undefined ? {} : { station: { value: station.id, shown: station.name } }
}

async function itemMeant(turn: Turn): Promise<Submission | undefined> {
  const [named] = referencesIn(afterCommand(turn.text), listSeen(turn))
  const typed = named?.typed ?? sessionOf(turn)?.receipt
  return typed === undefined ? undefined : staffSubmission(turn.store, turn.speaker.grants, typed)
}

async function settleItem(turn: Turn): Promise<Outcome> {
  const item = await itemMeant(turn)
  if (item === undefined) return { replies: [say('当场办结哪一件？例：当场办结 7K3M 已解决，物业答应今晚修好。')] }
  const [mention] = mentionsIn(afterCommand(turn.text))
  const said = afterCommand(turn.text)
  const settled = settle(item, mention?.from === 0 ? said.slice(mention.to) : said, deskOf(turn))
  return { replies: [say(settled.say)], changes: settled.changes }
}

async function recordTold(turn: Turn): Promise<Outcome> {
  const item = await itemMeant(turn)
  if (item === undefined) return { replies: [say('告知了哪一件？例：已当面告知 7K3M')] }
  const changes = tellInPerson(item, howTold(turn.text), deskOf(turn))
  return { replies: [say(`${item.receipt} 已记为${howTold(turn.text)}，等对方评价。`)], changes }
}
