import { file, verbatimOf } from '../../src/casework/file.ts'
import { JUST_FILED_MS } from '../../src/casework/just-filed.ts'
import { firstDueDay } from '../../src/casework/limit.ts'
import { receiptReply } from '../../src/casework/receipt-reply.ts'
import { clauseAmiss, clausesOf } from '../../src/consultation/clauses-written.ts'
import { requireOpen } from '../../src/consultation/describe.ts'
import { followOffer } from '../../src/consultation/follow-offer.ts'
import { madeOn } from '../../src/consultation/made-on.ts'
import { draftsNamed } from '../../src/consultation/named.ts'
import { otherDoors } from '../../src/consultation/other-doors.ts'
import { drafterOf } from '../../src/consultation/route.ts'
import { isOpen } from '../../src/domain/consultation.ts'
import { stanceOf } from '../../src/domain/stance.ts'
import { say } from '../../src/ports/channel.ts'
import type { Answers } from '../../src/ports/dialogue.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { AuditEntry, Change } from '../../src/ports/store.ts'
import { holdsPersonalData } from '../../src/privacy/mask.ts'
import { cameBy, stationGiven } from '../../src/station/codes/given.ts'
import { isMenuWord } from '../menu.ts'
import { readOpening, SUBMIT, submitDialogue, wordsIn } from './dialogue.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'
import { NOT_SAID, spokenFor } from './speaks-for.ts'

/** Opinion on a draft law, clause by clause. */
export const submit: Intent = {
  name: 'submit',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  dialogues: (knowledge) => [submitDialogue(knowledge)],
  async handle(turn) {
    const { invited } = turn.memory
    if (invited?.says === turn.text) return accepted(turn, invited)
    const closed = closedDraft(turn)
    if (closed !== undefined) return closed
    if (isMenuWord(turn.text)) return { replies: [], begin: { dialogue: SUBMIT, answers: { speaksFor: NOT_SAID } } }
    const given = readOpening(turn.text, turn.at, () => turn.knowledge)
    const draft = turn.knowledge.consultation(given.consultation?.value ?? '')
    const amiss = draft === undefined || given.clause !== undefined ? undefined : clauseAmiss(turn.text, draft)
    return {
      replies: amiss === undefined ? [] : [say(amiss)],
      begin: { dialogue: SUBMIT, answers: withStation(turn, given) },
    }
  },
  async finish(turn, _dialogue, answers) {
    const consultation = turn.knowledge.consultation(answers.consultation?.value ?? '')
    if (consultation === undefined || !isOpen(consultation, turn.at)) return late(answers)
    const clauses = clausesOf(answers.clause?.value ?? '', consultation)
    const stance = stanceOf(answers.proposal?.value ?? '')
    const stationId = answers.station?.value || stationGiven(turn)?.id || consultation.contactPoint
    const reason = answers.reason?.value ?? ''
    const assigneeId = await drafterOf(turn.store.people, consultation, clauses[0], stationId)
    const due = firstDueDay('opinion', turn.knowledge.content, turn.at)
    const filed = file(
      {
        kind: 'opinion',
        personId: turn.speaker.id,
        address: { ...turn.message.from, user: turn.message.sender.id },
        body: answers.proposal?.value ?? '',
        verbatim: verbatimOf(answers),
        consultationId: consultation.id,
        ...(reason === '' ? {} : { reason }),
        ...(answers.contact?.value ? { contact: answers.contact.value } : {}),
        ...(due === undefined ? {} : { dueDay: due }),
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(stationId === undefined || stationId === '' ? {} : { stationId }),
        ...cameBy(turn),
        files: turn.files,
        ...madeOn(consultation, answers.clause?.value ?? '', turn.at),
        ...(stance === undefined ? {} : { stance }),
        ...spokenFor(answers),
        ...(holdsPersonalData(wordsIn(answers)) ? { masksAt: turn.at } : {}),
      },
      turn.at,
      turn.random,
      turn.seal,
    )
    const offer = await followOffer(turn, consultation)
    return {
      replies: [receiptReply(turn, filed, stationId, offer?.line)],
      changes: [...filed.changes, ...cameOfInvitation(turn, answers)],
      remember: { filed: { id: filed.submission.id, until: turn.at + JUST_FILED_MS }, ...offer?.remember },
    }
  },
}

const FROM_QUESTION = '已把您刚才的问题填在“建议”里，提交前可以改：到核对时回复“改建议”，直接说希望怎么改。'

/** The invitation below an answer was taken: the clause is known, and the question stands in as a first wording. */
function accepted(turn: Turn, { says, question, consultationId }: NonNullable<Turn['memory']['invited']>): Outcome {
  const given = readOpening(says, turn.at, () => turn.knowledge)
  return {
    replies: [say(FROM_QUESTION)],
    begin: {
      dialogue: SUBMIT,
      answers: {
        ...withStation(turn, given),
        proposal: { value: question, shown: question, verbatim: question },
        [INVITED]: { value: consultationId, shown: consultationId },
      },
    },
    remember: { invited: undefined },
  }
}

/** Marks an opinion that an invitation led to, so that invitations can be counted against what came of them. */
const INVITED = 'invited'

function cameOfInvitation(turn: Turn, answers: Answers): readonly Change[] {
  const from = answers[INVITED]
  if (from === undefined) return []
  const entry: AuditEntry = {
    at: turn.at,
    actorId: 'invite',
    role: 'system',
    channel: turn.message.from.channel,
    command: 'invite-taken',
    target: from.value,
    result: 'done',
  }
  return [{ do: 'audit', entry }]
}

/** The draft named is not open: says so and shows the other doors. */
function closedDraft(turn: Turn): Outcome | undefined {
  const { consultations } = turn.knowledge.content
  const named = draftsNamed(turn.text, consultations)
  const best = named[0]
  if (best === undefined || named.some((n) => isOpen(n.consultation, turn.at) && best.score - n.score < AS_LIKELY))
    return undefined
  try {
    requireOpen(best.consultation, turn.at)
    return undefined
  } catch (error) {
    if (!(error instanceof Error) || !('say' in error)) throw error
    return {
      replies: [say(`${String(error.say)}\n您还可以：`, ...otherDoors(best.consultation, consultations, turn.at))],
      remember: { topic: { label: 'list_consultations', consultationId: best.consultation.id } },
    }
  }
}

/** Drafts this close to the best are as likely meant; an open one is preferred then. */
const AS_LIKELY = 0.05

/** What was typed for the opinion and why, each message once. */
const typedIn = ({ proposal, reason }: Answers): string =>
  [...new Set([proposal?.verbatim, reason?.verbatim].filter((one) => one !== undefined && one !== ''))].join('\n')

/** The window closed while the form was filled in: the words are handed back, with another door. */
function late(answers: Answers): Outcome {
  const title = answers.consultation?.shown ?? '这部草案'
  const said = [answers.proposal?.value, answers.reason?.value].filter((w) => w !== undefined && w !== '').join('。')
  const words = `关于《${title}》${answers.clause?.value ?? ''}：${said}`
  return {
    replies: [
      say(
        `《${title}》的征求意见刚刚结束，没有提交。您写的内容没有丢，已转到“我有话对代表说”，核对后可以提交；不想提交就回复“取消”。`,
      ),
    ],
    begin: {
      dialogue: 'suggest',
      answers: { body: { value: words, shown: words, verbatim: typedIn(answers) || words } },
    },
  }
}

function withStation(turn: Turn, opening: Answers): Answers {
  const station = stationGiven(turn)
  const given = { ...opening, speaksFor: NOT_SAID }
  return station === undefined ? given : { ...given, station: { value: station.id, shown: station.name } }
}
